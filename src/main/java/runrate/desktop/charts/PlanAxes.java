package runrate.desktop.charts;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import runrate.optimise.AxisFront;
import runrate.optimise.Cloud;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.text.Figures;
import runrate.text.Money;

/// What the axes of a chart of plans stand for: a cost across, and up what is had for it; the month and quality, where
/// an axis says nothing else.
sealed interface PlanAxes permits PlansByQuality, PlansBySpeed, PlansPerOutcome {
  static PlanAxes of(PlanAxis axis) {
    return switch (axis) {
      case QUALITY -> new PlansByQuality();
      case SPEED -> new PlansBySpeed();
      case OUTCOME -> new PlansPerOutcome();
    };
  }

  /// As it is read out.
  String name();

  default double usd(PlanSpot spot) {
    return spot.monthUsd();
  }

  default double usd(Cloud cloud, int plan) {
    return cloud.monthUsd(plan);
  }

  default double height(PlanSpot spot) {
    return spot.quality();
  }

  default double height(Cloud cloud, int plan) {
    return cloud.quality(plan);
  }

  /// The lowest and the highest of what is worth seeing.
  default DoubleStream heights(AxisFront front) {
    return front.frontier().stream().mapToDouble(this::height);
  }

  /// The limit of what is had; absent where anything will do.
  default OptionalDouble limit(PlanLimits limits) {
    return limits.quality() > 0 ? OptionalDouble.of(limits.quality()) : OptionalDouble.empty();
  }

  /// The limit of what it may cost, absent likewise.
  default OptionalDouble costLimit(PlanLimits limits) {
    return limits.monthUsd();
  }

  /// Whether plans above the limit are those that fit.
  default boolean isBetterAbove() {
    return true;
  }

  default double most() {
    return 100;
  }

  /// What a cost is divided by where it is shown.
  default double parts(double calls) {
    return 1;
  }

  String costWords();

  default String heightWords(double height) {
    return Figures.trimmed(height, 1);
  }

  default String limitWords(double limit) {
    return "quality floor " + Figures.trimmed(limit, 1);
  }

  default String frontierWords() {
    return "frontier: no plan is both cheaper and better";
  }

  /// Where a plan stands, in short.
  String figures(Money money, PlanSpot spot, double calls);
}
