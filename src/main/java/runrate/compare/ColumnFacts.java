package runrate.compare;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.capacity.Capacity;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.forecast.BurnForecast;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.tradeoff.ParetoFrontier;
import runrate.tradeoff.TaskOutcome;

/// Everything the rows of a comparison ask of one column, computed once by the engine.
///
/// @param quality of the plan, the call-weighted mean of its models' scores; absent while one has none
public record ColumnFacts(Column column, CostEngine engine, CostReport cost, SavingsWaterfall savings,
    Capacity capacity, BurnForecast burn, OptionalDouble quality) {

  /// @param column whose scenario is free of errors
  public static ColumnFacts of(CostEngine engine, Column column) {
    Scenario scenario = column.scenario();
    CostReport cost = engine.report(scenario);
    var plan = ParetoFrontier.of(engine, scenario).plan();
    return new ColumnFacts(column, engine, cost, SavingsWaterfall.of(engine, scenario), Capacity.of(engine, scenario),
        BurnForecast.of(engine, scenario),
        plan.map(point -> OptionalDouble.of(point.option().quality())).orElse(OptionalDouble.empty()));
  }

  public Scenario scenario() {
    return column.scenario();
  }

  /// The models that take calls, as they can be bought.
  public Stream<Offer> offers() {
    return Work.of(scenario()).parts().stream().flatMap(part -> part.mix().stream()).filter(route -> route.share() > 0)
        .map(RouteShare::model).distinct().flatMap(model -> engine.book().find(model).stream());
  }

  /// Whether a model of the column is no longer sold on the scenario's day.
  public boolean isRetired() {
    return offers().anyMatch(offer -> offer.model().isRetiredOn(scenario().pricesAsOf()));
  }

  /// The month at list price, or with all that was agreed.
  public double monthUsd(boolean contracted) {
    return contracted ? cost.monthUsd() : cost.breakdown().listUsd();
  }

  /// Unit economics at list price, or with all that was agreed.
  UnitEconomics economics(boolean contracted) {
    return UnitEconomics.of(scenario(), cost.callsPerMonth(), monthUsd(contracted), TaskOutcome.usdPerSuccess(
        TaskOutcome.of(engine, scenario(), cost), scenario(), monthUsd(contracted)));
  }

  /// How many months, or which part of one, an amount is for; absent where users or calls are unknown.
  OptionalDouble factor(Basis.Per per) {
    return switch (per) {
      case MONTH -> OptionalDouble.of(1);
      case YEAR -> OptionalDouble.of(YearCost.MONTHS);
      case REQUEST -> cost.callsPerMonth() == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / cost.callsPerMonth());
      case USER -> {
        OptionalDouble users = economics(true).users();
        yield users.isEmpty() ? users : OptionalDouble.of(1 / users.getAsDouble());
      }
    };
  }
}
