package runrate.desktop.charts;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import runrate.optimise.AxisFront;
import runrate.optimise.Cloud;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PlanWords;

/// A request against quality.
record PlansByQuality() implements PlanAxes {
  @Override
  public String name() {
    return "cost and quality";
  }

  @Override
  public double usd(PlanSpot spot) {
    return spot.monthUsd();
  }

  @Override
  public double usd(Cloud cloud, int plan) {
    return cloud.monthUsd(plan);
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
    return front.frontier().stream().mapToDouble(PlanSpot::quality);
  }

  @Override
  public OptionalDouble limit(PlanLimits limits) {
    return limits.quality() > 0 ? OptionalDouble.of(limits.quality()) : OptionalDouble.empty();
  }

  @Override
  public double parts(double calls) {
    return calls;
  }

  @Override
  public String costWords() {
    return "a request, log scale";
  }

  @Override
  public String heightWords(double height) {
    return Figures.trimmed(height, 1);
  }

  @Override
  public String limitWords(double limit) {
    return "quality floor " + Figures.trimmed(limit, 1);
  }

  @Override
  public String figures(Money money, PlanSpot spot, double calls) {
    return "%s · quality %s".formatted(money.perRequest(spot.monthUsd() / calls), PlanWords.score(spot.quality()));
  }
}
