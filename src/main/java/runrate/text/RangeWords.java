package runrate.text;

import java.util.List;
import java.util.Optional;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.Quantity;
import runrate.inputs.WorkloadShape;
import runrate.risk.Swing;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;

/// Ranges in plain words: how values lie in them, and where they come from.
public final class RangeWords {
  private static final double TENTH = 0.1;
  private static final double TWENTIETH = 0.05;

  private RangeWords() {}

  public static String shape(Assumption.Shape shape) {
    return switch (shape) {
      case TRIANGULAR -> "peak";
      case PERT -> "round peak";
      case UNIFORM -> "even";
      case LOGNORMAL -> "long tail";
    };
  }

  public static String basis(Assumption.Basis basis) {
    return switch (basis) {
      case MEASURED -> "measured";
      case PUBLISHED -> "published";
      case GUESSED -> "guessed";
    };
  }

  public static Assumption withBasis(Assumption assumed, Assumption.Basis basis) {
    return new Assumption(assumed.field(), assumed.note(), assumed.low(), assumed.likely(), assumed.high(),
        assumed.shape(), basis, assumed.source());
  }

  public static Assumption withSource(Assumption assumed, String source) {
    return new Assumption(assumed.field(), assumed.note(), assumed.low(), assumed.likely(), assumed.high(),
        assumed.shape(), assumed.basis(), source);
  }

  /// `“10 to 15 % of attempts fail”`, or that nothing is said.
  public static String quote(Assumption assumed) {
    return assumed.source().isEmpty() ? "No source yet." : "\u201c%s\u201d".formatted(assumed.source());
  }

  /// `1 month in 10 lies below 68 %, 1 in 10 above 86 %; mean 77 %`
  public static String tails(UncertainInput input) {
    return "1 month in 10 lies below %s, 1 in 10 above %s; mean %s".formatted(value(input, input.quantile(TENTH)),
        value(input, input.quantile(1 - TENTH)), value(input, input.mean()));
  }

  /// What is expected most where it lies beyond the 5th or the 95th of 100, so that it does not stand between them.
  public static Optional<String> beyond(UncertainInput input) {
    boolean below = input.likely() < input.quantile(TWENTIETH);
    return !input.assumption().shape().hasLikely() || !below && input.likely() <= input.quantile(1 - TWENTIETH)
        ? Optional.empty() : Optional.of("What you expect most, %s, lies %s of 100, near the %s end.".formatted(
            value(input, input.likely()), below ? "below the 5th" : "above the 95th", below ? "low" : "high"));
  }

  private static String value(UncertainInput input, double value) {
    double shown = input.input().quantity() == Quantity.SHARE ? Math.round(value * 100) / 100.0
        : value >= 100 ? Math.rint(value) : value;
    return RiskSentence.value(input.input(), shown);
  }

  /// How far apart the months at both ends are: `$10.4k wide`
  public static String wide(Money money, Swing swing) {
    return money.brief(swing.widthUsd()) + " wide";
  }

  /// What suggested ranges would add: `Suggested: hit rate from 60 % to 94 %, and output from 750 to 1,500.`
  public static String suggested(List<Assumption> ranges) {
    if (ranges.isEmpty()) {
      return "No range is suggested for this plan: its answers have no tokens, its calls no fixed hit rate.";
    }
    List<String> words = ranges.stream().map(RangeWords::ends).toList();
    String last = words.getLast();
    return "Suggested: %s.".formatted(words.size() == 1 ? last
        : String.join(", ", words.subList(0, words.size() - 1)) + ", and " + last);
  }

  /// One of them: `Hit rate 60 % to 94 %`; where nobody published it, that it is a guess.
  public static String offer(Assumption range) {
    Input input = Inputs.at(range.field());
    return "%s %s to %s%s".formatted(RiskSentence.label(range.field()), RiskSentence.value(input,
        range.low().orElseThrow()), RiskSentence.value(input, range.high().orElseThrow()),
        range.basis() == Assumption.Basis.GUESSED ? ", guessed" : "");
  }

  public static String offerSource(Assumption range) {
    return range.source().isEmpty() ? "A guess around what the scenario has: nobody published it." : range.source();
  }

  private static String ends(Assumption range) {
    Input input = Inputs.at(range.field());
    return "%s from %s to %s".formatted(RiskSentence.label(range.field()).toLowerCase(Figures.LOCALE),
        RiskSentence.value(input, range.low().orElseThrow()), RiskSentence.value(input, range.high().orElseThrow()));
  }

  /// What a range does that people do not expect of it: nothing, or the contrary.
  public static Optional<String> unexpected(Swing swing) {
    return swing.isWithoutEffect() ? Optional.of("No value in the range of %s changes this month.".formatted(
        RiskSentence.name(swing.input()).toLowerCase(Figures.LOCALE))) : backwards(swing);
  }

  /// A range of failures whose high end makes the month cheaper does not say what people take it to say.
  private static Optional<String> backwards(Swing swing) {
    boolean failures = swing.input().path().equals(Keys.path(WorkloadShape.FAILED));
    return failures && swing.highUsd() < swing.lowUsd() ? Optional.of("More failures make this month cheaper: attempts "
        + "that fail are neither billed nor tried again. Say how often a call is tried, and what of a failed one is "
        + "billed.") : Optional.empty();
  }

  /// `calls a day is certain now: its range of 320 to 520 gave way`, and in fewer words.
  public static List<String> givenUp(Input input, Assumption range) {
    String gone = "its range of %s to %s gave way".formatted(RiskSentence.value(input, range.low().orElseThrow()),
        RiskSentence.value(input, range.high().orElseThrow()));
    return List.of("%s is certain now: %s".formatted(RiskSentence.label(input.path()).toLowerCase(Figures.LOCALE),
        gone), gone);
  }
}
