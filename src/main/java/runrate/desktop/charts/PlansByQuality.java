package runrate.desktop.charts;

import runrate.optimise.PlanSpot;
import runrate.text.Money;
import runrate.text.PlanWords;

/// A request against quality.
record PlansByQuality() implements PlanAxes {
  @Override
  public String name() {
    return "cost and quality";
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
  public String figures(Money money, PlanSpot spot, double calls) {
    return "%s · quality %s".formatted(money.perRequest(spot.monthUsd() / calls), PlanWords.score(spot.quality()));
  }
}
