package runrate.desktop.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import runrate.claims.CheckedClaim;
import runrate.claims.Claim;
import runrate.claims.ClaimAudit;
import runrate.claims.Document;
import runrate.claims.Verdict;
import runrate.text.Figures;

/// Which claims are looked for: of one document, with one verdict, and holding all of some words.
record ClaimQuery(Optional<Document> document, Optional<Verdict> verdict, String words) {
  static final ClaimQuery ALL = new ClaimQuery(Optional.empty(), Optional.empty(), "");

  ClaimQuery withDocument(Optional<Document> wanted) {
    return new ClaimQuery(wanted, verdict, words);
  }

  ClaimQuery withVerdict(Optional<Verdict> wanted) {
    return new ClaimQuery(document, wanted, words);
  }

  ClaimQuery withWords(String typed) {
    return new ClaimQuery(document, verdict, typed);
  }

  List<CheckedClaim> in(ClaimAudit audit) {
    return audit.claims().stream().filter(wanted()).toList();
  }

  Predicate<CheckedClaim> wanted() {
    return checked -> document.map(checked.claim().document()::equals).orElse(true)
        && verdict.map(checked.verdict()::equals).orElse(true) && holdsWords(checked.claim());
  }

  private boolean holdsWords(Claim claim) {
    String text = String.join(" ", claim.id(), claim.document().id(), claim.document().title(), claim.says(),
        claim.note()).toLowerCase(Figures.LOCALE);
    return Arrays.stream(words.toLowerCase(Figures.LOCALE).strip().split("\\s+")).allMatch(text::contains);
  }
}
