package runrate.text;

import java.util.List;
import runrate.inputs.Input;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.tradeoff.SuccessTarget;

/// What would flip a verdict, in words.
public final class FlipWords {
  private FlipWords() {}

  /// `23 % batch share fits the estimate, half the months fit at 59 %`; of the first lever that reaches even odds.
  public static String evenOdds(RiskReport report, List<Tripwire> wires) {
    boolean fits = report.probabilityOverBudget().orElse(1) <= 0.5;
    if (wires.isEmpty() || fits) {
      return wires.isEmpty() ? "" : "half of the months fit as it is: how far each may go";
    }
    return wires.stream().filter(wire -> wire.halfFit().value().isPresent()).findFirst()
        .map(wire -> "half the months fit at %s %s".formatted(inSentence(wire), flip(wire.input(), wire.halfFit())))
        .orElse("no lever alone reaches even odds");
  }

  public static String name(Tripwire wire) {
    return wire.model().isEmpty() ? RiskSentence.label(wire.input().path()) : wire.model() + " share";
  }

  /// Names of models keep their letters.
  public static String inSentence(Tripwire wire) {
    return wire.model().isEmpty() ? name(wire).toLowerCase(Figures.LOCALE) : name(wire);
  }

  /// Where a verdict flips, or how it stands at the last value there is: `never: 76 % over at 0`. Empty
  /// where nothing was asked.
  public static String flip(Input input, Tripwire.Flip flip) {
    return !flip.isAsked() ? "" : flip.isAnywhere() ? "any value" : flip.value().isPresent()
        ? RiskSentence.value(input, flip.value().getAsDouble())
        : "never: %s at %s".formatted(flip.overAtEnd() == 1 ? "over" : RiskSentence.percent(flip.overAtEnd()) + " over",
            RiskSentence.value(input, flip.end()));
  }

  /// The same in a narrow column.
  public static String flipInShort(Input input, Tripwire.Flip flip) {
    return !flip.isAsked() || flip.value().isPresent() ? flip(input, flip) : flip.overAtEnd() == 1 ? "never"
        : "never, %s over".formatted(RiskSentence.percent(flip.overAtEnd()));
  }

  /// `a success costs $2.25 and may cost $2: batch share at 40 % does`, in ever fewer words.
  public static List<String> success(Money money, SuccessTarget target, List<Tripwire> wires) {
    String costs = "a success costs " + money.amount(target.usd());
    String may = " and may cost " + money.round(target.atMostUsd());
    String how = !target.isBroken() ? ": how far each may go" : wires.stream().filter(wire ->
        wire.successFits().value().isPresent()).findFirst().map(wire -> ": %s at %s does".formatted(inSentence(wire),
            flip(wire.input(), wire.successFits()))).orElse(wires.isEmpty() ? "" : ": no lever alone does");
    return List.of(costs + may + how, costs + how, costs);
  }

  /// Above the column of a target of successes.
  public static String successHead(Money money, SuccessTarget target) {
    return "a success at most " + money.round(target.atMostUsd());
  }
}
