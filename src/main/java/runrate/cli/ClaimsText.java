package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import runrate.claims.CheckedClaim;
import runrate.claims.ClaimAudit;
import runrate.claims.Document;
import runrate.claims.Verdict;
import runrate.text.ClaimFigures;
import runrate.text.ClaimSentence;

/// Claims as a table, one a line, and how many there are of each verdict.
final class ClaimsText {
  private final ClaimAudit audit;
  private final List<CheckedClaim> shown;

  ClaimsText(ClaimAudit audit, List<CheckedClaim> shown) {
    this.audit = audit;
    this.shown = shown;
  }

  void print(PrintWriter out) {
    if (shown.isEmpty()) {
      out.println("No claim is like that.");
      return;
    }
    String row = "%-8s %-9s %-" + width("published", ClaimsText::published) + "s  %-"
        + width("computed", ClaimSentence::computed) + "s  %-13s  %s%n";
    out.printf(row, "claim", "where", "published", "computed", "verdict", "what it says");
    shown.forEach(checked -> out.printf(row, checked.claim().id(),
        "%s:%s".formatted(checked.claim().document().id(), checked.claim().line()), published(checked),
        ClaimSentence.computed(checked), ClaimsCommand.named(checked.verdict()), checked.claim().says()));
    counts(out);
    out.printf("%n%s%n", ClaimSentence.of(audit.counts(shown::contains)));
  }

  private static String published(CheckedClaim checked) {
    return ClaimFigures.published(checked.claim().published());
  }

  private int width(String head, Function<CheckedClaim, String> words) {
    return shown.stream().map(words).mapToInt(String::length).reduce(head.length(), Math::max);
  }

  private void counts(PrintWriter out) {
    List<Document> documents = audit.book().documents().stream().filter(document ->
        shown.stream().anyMatch(checked -> checked.claim().document().equals(document))).toList();
    out.printf("%n%-13s", "verdict");
    documents.forEach(document -> out.printf(" %6s", document.id()));
    out.printf(" %6s%n", "all");
    for (Verdict verdict : Verdict.values()) {
      if (count(verdict, checked -> true) > 0) {
        out.printf("%-13s", ClaimsCommand.named(verdict));
        documents.forEach(document ->
            out.printf(" %6s", count(verdict, checked -> checked.claim().document().equals(document))));
        out.printf(" %6s%n", count(verdict, checked -> true));
      }
    }
  }

  private long count(Verdict verdict, Predicate<CheckedClaim> wanted) {
    Map<Verdict, Long> counts = audit.counts(wanted.and(shown::contains));
    return counts.get(verdict);
  }
}
