package runrate.text;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.inputs.Inputs;
import runrate.scenario.Assumption;

/// An assumption in a line of its own, as paper and "why?" tell it.
public final class AssumptionSentence {
  private AssumptionSentence() {}

  /// `Hit rate: assumed, not measured (60 % to 94 %, published)`
  public static String of(Assumption assumed) {
    String range = range(assumed).map(ends -> "(%s, %s)".formatted(ends, RangeWords.basis(assumed.basis())))
        .orElse("");
    return "%s: %s".formatted(RiskSentence.label(assumed.field()), Stream.of(assumed.note(), range)
        .filter(part -> !part.isBlank()).collect(Collectors.joining(" ")));
  }

  /// `60 % to 94 %`, as the panel writes the input; empty where no range is noted.
  public static Optional<String> range(Assumption assumed) {
    return assumed.low().isEmpty() || assumed.high().isEmpty() ? Optional.empty() : Optional.of("%s to %s".formatted(
        end(assumed, assumed.low().getAsDouble()), end(assumed, assumed.high().getAsDouble())));
  }

  /// A field nobody knows keeps its plain number.
  private static String end(Assumption assumed, double value) {
    return Inputs.find(assumed.field()).map(input -> LeverWords.number(input.quantity(), value))
        .orElseGet(() -> Figures.trimmed(value, 4));
  }
}
