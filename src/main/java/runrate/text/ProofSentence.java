package runrate.text;

import java.util.List;
import runrate.capacity.Proof;
import runrate.capacity.SimulatedMonth;
import runrate.simulation.ProofRow;

/// What a simulation says of the formulas.
public final class ProofSentence {
  private static final double VISIBLE = 0.0005;

  private ProofSentence() {}

  /// All figures in one line.
  public static String of(Proof proof) {
    List<Proof.Row> apart = proof.rows().stream().filter(row -> !row.agrees() && difference(row) >= VISIBLE).toList();
    String days = "%s simulated days".formatted(Figures.whole(proof.days()));
    if (proof.rows().isEmpty()) {
      return days + ": nothing is cached and no limit is known, so there is nothing to compare.";
    }
    if (apart.isEmpty()) {
      Proof.Row first = proof.rows().getFirst();
      return "%s agree with the formula: %s %s.".formatted(days, first.name(), simulated(first));
    }
    Proof.Row worst = apart.stream().max((one, other) -> Double.compare(difference(one), difference(other)))
        .orElseThrow();
    return "%s: %s %s, by the formula %s, an approximation.".formatted(days, worst.name(), simulated(worst),
        percent(worst.formula()));
  }

  /// What stands beside a month whose derived hit rate a simulation contradicts.
  public static String beside(Money money, SimulatedMonth month) {
    return ("Simulated days of the same team find %s (± %s) of %s's live calls in the cache, the formula %s: "
        + "by the simulation the month comes to %s.").formatted(percent(month.simulated().mean()),
        percent(month.simulated().halfWidth95()), month.model(), percent(month.formula()),
        money.cents(month.monthUsd()));
  }

  /// One figure, both ways.
  public static String of(Proof.Row row) {
    return "%s: formula %s, simulated %s, %s".formatted(row.name(), percent(row.formula()), simulated(row),
        row.agrees() ? "agrees" : difference(row) < VISIBLE ? "apart by less than 0.05 points"
            : "apart by %s points: the formula is an approximation here".formatted(
            Figures.trimmed(difference(row) * 100, 2)));
  }

  /// The published formulas beside their simulation, one line each.
  public static String table(List<ProofRow> rows) {
    int width = rows.stream().mapToInt(row -> name(row).length()).max().orElse(1);
    String line = "%-" + width + "s %10s %10s %10s  %s%n";
    var text = new StringBuilder(line.formatted("Closed form", "formula", "simulated", "± 95 %", ""));
    for (ProofRow row : rows) {
      text.append(line.formatted(name(row),
          digits(row.closedForm()), digits(row.simulated().mean()), digits(row.simulated().halfWidth95()),
          verdict(row)));
    }
    return text.toString().stripTrailing();
  }

  private static String name(ProofRow row) {
    return "%s (%s)".formatted(row.name(), row.example());
  }

  private static String verdict(ProofRow row) {
    String claim = switch (row.kind()) {
      case EXACT -> "agrees";
      case APPROXIMATE -> "agrees within " + digits(row.statedDifference());
      case AT_LEAST -> "agrees: a bound from below";
      case AT_MOST -> "agrees: on the safe side";
    };
    return row.agrees() ? claim : "differs by " + digits(Math.abs(row.closedForm() - row.simulated().mean()));
  }

  private static String digits(double value) {
    return String.format(Figures.LOCALE, "%.5f", value);
  }

  private static double difference(Proof.Row row) {
    return Math.abs(row.formula() - row.simulated().mean());
  }

  private static String simulated(Proof.Row row) {
    return "%s ± %s".formatted(percent(row.simulated().mean()), percent(row.simulated().halfWidth95()));
  }

  private static String percent(double share) {
    return Figures.percent(share, 2);
  }
}
