package runrate.usage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// One input as it is assumed and as a log measures it.
///
/// @param assumed   absent where the plan leaves it open, and for a mix
/// @param measured  absent for a mix
/// @param halfWidth of the interval around it that nine of ten such intervals have it in; absent with too few days
/// @param mix       parts of the calls by model, where the input is one
/// @param byDay     its value on each day that tells
/// @param turned    a scenario with the measured value
public record MeasuredValue(MeasuredInput input, OptionalDouble assumed, OptionalDouble measured,
    OptionalDouble halfWidth, Optional<RoutingMix> mix, SortedMap<LocalDate, Double> byDay,
    UnaryOperator<Scenario> turned) {

  static MeasuredValue of(MeasuredInput input, OptionalDouble assumed, DayRatio ratio, double scale,
      UnaryOperator<Scenario> turned) {
    SortedMap<LocalDate, Double> byDay = new TreeMap<>();
    ratio.days().forEach(day -> day.ratio().ifPresent(value -> byDay.put(day.day(), value * scale)));
    return new MeasuredValue(input, assumed, OptionalDouble.of(ratio.ratio().orElseThrow() * scale),
        ratio.halfWidth().isEmpty() ? OptionalDouble.empty()
            : OptionalDouble.of(ratio.halfWidth().getAsDouble() * scale), Optional.empty(), byDay, turned);
  }

  /// Whether a scenario has the measured value already.
  public boolean isIn(Scenario scenario) {
    return turned.apply(scenario).equals(scenario);
  }

  /// The low end of its interval, never below 0.
  public OptionalDouble low() {
    return halfWidth.isEmpty() || measured.isEmpty() ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, measured.getAsDouble() - halfWidth.getAsDouble()));
  }

  public OptionalDouble high() {
    return halfWidth.isEmpty() || measured.isEmpty() ? OptionalDouble.empty()
        : OptionalDouble.of(measured.getAsDouble() + halfWidth.getAsDouble());
  }
}
