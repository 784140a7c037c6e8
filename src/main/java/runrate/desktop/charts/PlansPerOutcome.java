package runrate.desktop.charts;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import runrate.optimise.AxisFront;
import runrate.optimise.Cloud;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.text.Money;
import runrate.text.PlanWords;

/// A success against quality; a limit of the month is no place on its axis.
record PlansPerOutcome() implements PlanAxes {
  private static final PlansByQuality QUALITY = new PlansByQuality();

  @Override
  public String name() {
    return "cost of a success and quality";
  }

  @Override
  public double usd(PlanSpot spot) {
    return spot.outcomeUsd().orElse(Double.NaN);
  }

  @Override
  public double usd(Cloud cloud, int plan) {
    return cloud.outcomeUsd(plan);
  }

  @Override
  public double height(PlanSpot spot) {
    return spot.quality();
  }

  @Override
  public double height(Cloud cloud, int plan) {
    return cloud.quality(plan);
  }

  @Override
  public DoubleStream heights(AxisFront front) {
    return QUALITY.heights(front);
  }

  @Override
  public OptionalDouble limit(PlanLimits limits) {
    return QUALITY.limit(limits);
  }

  @Override
  public OptionalDouble costLimit(PlanLimits limits) {
    return OptionalDouble.empty();
  }

  @Override
  public String costWords() {
    return "a success, log scale";
  }

  @Override
  public String heightWords(double height) {
    return QUALITY.heightWords(height);
  }

  @Override
  public String limitWords(double limit) {
    return QUALITY.limitWords(limit);
  }

  @Override
  public String figures(Money money, PlanSpot spot, double calls) {
    return "%s a success · quality %s".formatted(money.perRequest(usd(spot)), PlanWords.score(spot.quality()));
  }
}
