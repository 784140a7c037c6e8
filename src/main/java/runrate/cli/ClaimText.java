package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import runrate.claims.CheckedClaim;
import runrate.claims.CheckedReading;
import runrate.claims.Claim;
import runrate.claims.ClaimAudit;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.text.ClaimFigures;
import runrate.text.ClaimSentence;

/// One claim whole: what it says, what it was computed from, what came out and why that is the verdict.
final class ClaimText {
  private final ClaimAudit audit;
  private final CheckedClaim checked;
  private final RateBook book;

  ClaimText(ClaimAudit audit, CheckedClaim checked, RateBook book) {
    this.audit = audit;
    this.checked = checked;
    this.book = book;
  }

  void print(PrintWriter out) {
    Claim claim = checked.claim();
    out.printf("Claim %s: %s.%n", claim.id(), claim.says());
    out.printf("%s, line %s: %s%n%n", claim.document().id(), claim.line(), claim.document().title());
    line(out, "published", ClaimFigures.published(claim.published()));
    line(out, "computed", ClaimSentence.computed(checked));
    line(out, "verdict", "%s: %s".formatted(
        ClaimsCommand.named(checked.verdict()), ClaimSentence.meaning(checked.verdict())));
    line(out, "reason", ClaimSentence.reason(checked));
    ClaimSentence.card(claim, book, Scenario.DEFAULT_PRICES_AS_OF)
        .ifPresent(sentence -> line(out, "rate card", sentence));
    checked.replay().ifPresent(replay -> line(out, "formula", replay.formula()));
    others(out, "repeats", audit.repeatedWith(claim));
    others(out, "against", audit.heldAgainst(claim));
    inputs(out, claim);
    readings(out);
    checked.scenario().ifPresent(scenario ->
        out.printf("%nrunrate claims %s --out FILE.json makes a scenario of it.%n", claim.id()));
  }

  private static void line(PrintWriter out, String name, String text) {
    out.printf("%-10s %s%n", name, text);
  }

  private static void inputs(PrintWriter out, Claim claim) {
    if (!claim.inputs().isEmpty()) {
      out.printf("%nInputs%n");
      claim.inputs().forEach((name, input) -> out.printf("  %-34s %s%s%n", ClaimFigures.name(name),
          ClaimFigures.input(input), input.assumed() ? " (assumed here)" : ""));
    }
  }

  private void readings(PrintWriter out) {
    if (!checked.readings().isEmpty()) {
      out.printf("%nOther readings%n");
      for (CheckedReading reading : checked.readings()) {
        out.printf("  %s: %s%s%n", reading.reading().says(), ClaimSentence.figures(checked, reading),
            reading.reproduces() ? ", as published" : "");
      }
    }
  }

  private static void others(PrintWriter out, String name, List<Claim> claims) {
    if (!claims.isEmpty()) {
      line(out, name, claims.stream().map(Claim::id).collect(Collectors.joining(", ")));
    }
  }
}
