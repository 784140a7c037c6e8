package runrate.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.risk.RiskReport;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// What stands over the cards of chances: how months were drawn, and how much of it is guessed.
public final class RiskStrip {
  private RiskStrip() {}

  /// `100,000 simulated months, seed 20261118, 6 inputs have a range`, and the same in ever fewer words.
  public static List<String> facts(RiskReport report) {
    String months = Figures.whole(report.trials()) + " simulated months";
    String ranges = "%s a range".formatted(report.swings().size() == 1 ? "1 input has"
        : report.swings().size() + " inputs have");
    return List.of("%s, seed %s, %s".formatted(months, report.seed(), ranges), "%s, %s".formatted(months, ranges),
        months, "");
  }

  /// How many ranges nobody measured or published.
  public static long guessed(Scenario scenario) {
    return scenario.assumptions().stream().filter(Assumption::hasRange)
        .filter(assumed -> assumed.basis() == Assumption.Basis.GUESSED).count();
  }

  /// `85 of 100 end over the budget`
  public static String overInShort(RiskReport report) {
    return report.probabilityOverBudget().isEmpty() ? ""
        : RiskSentence.ofHundred(report.probabilityOverBudget().getAsDouble()) + " end over the budget";
  }

  /// `6 inputs have a range: 2 measured, 2 published, 2 guessed`
  public static String bases(Scenario scenario) {
    List<Assumption> ranges = scenario.assumptions().stream().filter(Assumption::hasRange).toList();
    return ranges.isEmpty() ? "" : "%s a range: %s".formatted(ranges.size() == 1 ? "1 input has"
        : ranges.size() + " inputs have", Stream.of(Assumption.Basis.values()).map(basis -> ranges.stream()
            .filter(range -> range.basis() == basis).count() + " " + RangeWords.basis(basis))
        .filter(words -> !words.startsWith("0 ")).collect(Collectors.joining(", ")));
  }

  /// `Hit rate and calls per day make 74 % of the spread: measuring them pays most.`
  public static String measure(RiskReport report) {
    String words = RiskSentence.movers(report);
    return "%s: measuring %s pays most.".formatted(words.substring(0, 1).toUpperCase(Figures.LOCALE)
        + words.substring(1), words.contains(" alone ") ? "it" : "them");
  }
}
