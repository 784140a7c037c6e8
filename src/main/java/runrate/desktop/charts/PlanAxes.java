package runrate.desktop.charts;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import runrate.optimise.AxisFront;
import runrate.optimise.Cloud;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.text.Money;

/// What the axes of a chart of plans stand for: a cost across, and up what is had for it.
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

  double usd(PlanSpot spot);

  double usd(Cloud cloud, int plan);

  double height(PlanSpot spot);

  double height(Cloud cloud, int plan);

  /// The lowest and the highest of what is worth seeing.
  DoubleStream heights(AxisFront front);

  /// The limit of what is had; absent where anything will do.
  OptionalDouble limit(PlanLimits limits);

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

  String heightWords(double height);

  String limitWords(double limit);

  default String frontierWords() {
    return "frontier: no plan is both cheaper and better";
  }

  /// Where a plan stands, in short.
  String figures(Money money, PlanSpot spot, double calls);
}
