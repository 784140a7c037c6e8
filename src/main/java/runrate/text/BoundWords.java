package runrate.text;

import java.util.List;
import java.util.stream.Collectors;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.Quantity;
import runrate.inputs.ScenarioShape;
import runrate.scenario.ChangeBound;

/// Bounds of change in words.
public final class BoundWords {
  private static final int FEW = 3;

  private BoundWords() {}

  /// ` within the bounds set (batch share at most 30 %)`; empty where the plan has no bounds.
  static String within(List<ChangeBound> bounds) {
    List<ChangeBound> levers = bounds.stream().filter(bound -> Keys.isWithin(bound.path(), ScenarioShape.PLAN))
        .toList();
    return levers.isEmpty() ? "" : " within the bounds set (%s%s)".formatted(levers.stream().limit(FEW)
        .map(BoundWords::of).collect(Collectors.joining(", ")),
        levers.size() > FEW ? " and %s more".formatted(levers.size() - FEW) : "");
  }

  /// `batch share at most 30 %`
  public static String of(ChangeBound bound) {
    return name(bound.path()) + " " + limits(bound);
  }

  private static String limits(ChangeBound bound) {
    if (bound.low().isEmpty()) {
      return "at most " + value(bound.path(), bound.high().getAsDouble());
    }
    String low = value(bound.path(), bound.low().getAsDouble());
    return bound.high().isEmpty() ? "at least " + low
        : "from %s to %s".formatted(low, value(bound.path(), bound.high().getAsDouble()));
  }

  static String value(String path, double value) {
    return Inputs.at(path).quantity() == Quantity.SHARE ? Figures.percent(value) : Figures.trimmed(value, 2);
  }

  /// `plan.caching.cacheableShare` is a cacheable share.
  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceAll("([A-Z])", " $1").toLowerCase(Figures.LOCALE);
  }
}
