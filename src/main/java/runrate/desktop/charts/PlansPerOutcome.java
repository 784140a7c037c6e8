package runrate.desktop.charts;

import java.util.OptionalDouble;
import runrate.optimise.Cloud;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.text.Money;
import runrate.text.PlanWords;

/// A success against quality; a limit of the month is no place on its axis.
record PlansPerOutcome() implements PlanAxes {
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
  public OptionalDouble costLimit(PlanLimits limits) {
    return OptionalDouble.empty();
  }

  @Override
  public String costWords() {
    return "a success, log scale";
  }

  @Override
  public String figures(Money money, PlanSpot spot, double calls) {
    return "%s a success · quality %s".formatted(money.perRequest(usd(spot)), PlanWords.score(spot.quality()));
  }
}
