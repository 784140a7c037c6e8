package runrate.desktop.charts;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import runrate.optimise.AxisFront;
import runrate.optimise.Cloud;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.text.Figures;
import runrate.text.Money;

/// A month against seconds of an answer, of which fewer are better.
record PlansBySpeed() implements PlanAxes {
  @Override
  public String name() {
    return "cost and seconds of an answer";
  }

  @Override
  public double height(PlanSpot spot) {
    return spot.seconds();
  }

  @Override
  public double height(Cloud cloud, int plan) {
    return cloud.seconds(plan);
  }

  @Override
  public DoubleStream heights(AxisFront front) {
    return DoubleStream.concat(front.frontier().stream().mapToDouble(PlanSpot::seconds),
        IntStream.range(0, front.cloud().size()).mapToDouble(front.cloud()::seconds).max().stream());
  }

  @Override
  public OptionalDouble limit(PlanLimits limits) {
    return limits.withinSeconds();
  }

  @Override
  public boolean isBetterAbove() {
    return false;
  }

  @Override
  public double most() {
    return Double.MAX_VALUE;
  }

  @Override
  public String costWords() {
    return "a month, log scale";
  }

  @Override
  public String heightWords(double height) {
    return Figures.trimmed(height, 1) + " s";
  }

  @Override
  public String limitWords(double limit) {
    return "answer within %s s".formatted(Figures.trimmed(limit, 1));
  }

  @Override
  public String frontierWords() {
    return "frontier: no plan is both cheaper and quicker";
  }

  @Override
  public String figures(Money money, PlanSpot spot, double calls) {
    return "%s · answer in %s s".formatted(money.amount(spot.monthUsd()), Figures.trimmed(spot.seconds(), 1));
  }
}
