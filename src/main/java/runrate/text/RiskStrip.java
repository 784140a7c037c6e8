package runrate.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.risk.RiskReport;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// What stands over the cards of chances: how months were drawn, and how much of it is guessed.
public final class RiskStrip {
  private static final double BAD = 0.9;

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

  /// `6 of 31 inputs have a range: 2 measured, 2 published, 2 guessed`, and the same in ever fewer words; of those that
  /// months are drawn of.
  public static List<String> bases(Scenario scenario) {
    List<UncertainInput> ranges = UncertainInput.of(scenario);
    if (ranges.isEmpty()) {
      return List.of("");
    }
    String count = "%s of %s inputs %s a range".formatted(ranges.size(), UncertainInput.possible(scenario).size(),
        ranges.size() == 1 ? "has" : "have");
    String bases = Stream.of(Assumption.Basis.values()).map(basis -> ranges.stream().filter(range ->
        range.assumption().basis() == basis).count() + " " + RangeWords.basis(basis))
        .filter(words -> !words.startsWith("0 ")).collect(Collectors.joining(", "));
    return List.of("%s: %s".formatted(count, bases), count, "");
  }

  /// `Linked, a bad month costs $32,700; apart, $31,740.` Each is rounded to how far it may be off.
  public static String linked(Money money, RiskReport linked, RiskReport apart) {
    String together = RiskSentence.usd(money, linked.percentile(BAD));
    String alone = RiskSentence.usd(money, apart.percentile(BAD));
    return together.equals(alone) ? "Linked or apart, a bad month costs %s.".formatted(alone)
        : "Linked, a bad month costs %s; apart, %s.".formatted(together, alone);
  }

  /// `Hit rate and calls per day make 74 % of the spread: measuring them pays most.`
  public static String measure(RiskReport report) {
    String words = RiskSentence.movers(report);
    return "%s: measuring %s pays most.".formatted(Capital.of(words), words.contains(" alone ") ? "it" : "them");
  }
}
