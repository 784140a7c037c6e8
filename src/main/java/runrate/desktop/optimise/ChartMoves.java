package runrate.desktop.optimise;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import runrate.desktop.charts.PlansChart;
import runrate.optimise.Answer;
import runrate.optimise.PlanSpot;

/// What a hand does in the chart of all plans.
record ChartMoves(FoundPlans plans, Consumer<PlanSpot> onLook, Consumer<Answer> onCompare) implements PlansChart.Asked {
  @Override
  public void quality(double floor) {
    plans.quality(floor);
  }

  @Override
  public void monthUsd(OptionalDouble usd) {
    plans.monthUsd(usd);
  }

  @Override
  public void withinSeconds(OptionalDouble seconds) {
    plans.withinSeconds(seconds);
  }

  @Override
  public void look(PlanSpot spot) {
    onLook.accept(spot);
  }

  @Override
  public void compare(PlanSpot spot) {
    plans.report().ifPresent(report -> onCompare.accept(report.plan(spot)));
  }
}
