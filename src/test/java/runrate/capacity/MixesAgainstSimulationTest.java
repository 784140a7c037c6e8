package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.RouteKey;
import runrate.optimise.MayChange;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSearch;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.risk.Watch;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.simulation.Estimate;
import runrate.simulation.ProofRow;
import runrate.testing.Shipped;

/// A mix that switches between models keeps a cache entry on each of them, and each is read only by the calls that go
/// there. Plans of a search, whose hit rates nobody typed, beside days of the same team played call by call: 240 calls
/// in eight hours are one every two minutes, and a model that gets a twentieth of them is called every 40, by when its
/// five minutes are mostly over.
class MixesAgainstSimulationTest {
  private static final CostEngine ENGINE = Shipped.engine();

  @Test
  void everyMixOfASearchIsPricedWithEachModelsOwnHitRate() {
    Scenario sparse = Shipped.scenario("20-agents").withWorkload(work -> work.withCallsPerDay(12))
        .withPlan(plan -> plan.withCaching(plan.caching().withHitRate(HitRate.DERIVED)));
    PlanLimits limits = PlanLimits.of(ENGINE, sparse).withMonthUsd(OptionalDouble.empty()).withQuality(75);
    SearchReport found = PlanSearch.of(ENGINE, sparse, limits, EnumSet.of(MayChange.ROUTING), Watch.NONE);
    List<PlanSpot> mixes = found.fitting().stream().filter(spot -> models(found.plan(spot).scenario()) > 1)
        .toList();
    assertTrue(mixes.size() >= 3, () -> mixes.size() + " mixes");
    for (PlanSpot spot : List.of(mixes.getFirst(), mixes.get(mixes.size() / 2), mixes.getLast())) {
      assertPricedAsPlayed(found.plan(spot).scenario(), spot.monthUsd());
    }
  }

  private static long models(Scenario planned) {
    return planned.plan().routing().routes().stream().filter(route -> route.share() > 0).count();
  }

  private static void assertPricedAsPlayed(Scenario planned, double searchedUsd) {
    PreparedPlan prepared = ENGINE.prepare(planned);
    Map<ModelFlow, Proof.Row> rows = Proof.ofHits(planned, prepared, 1, () -> false).orElseThrow();
    assertEquals(models(planned), rows.size());
    rows.values().forEach(row -> assertTrue(Math.abs(row.formula() - row.simulated().mean())
        <= ProofRow.TOGETHER * row.simulated().halfWidth95(), row::toString));
    double dear = month(prepared, rows, rate -> rate.mean() - ProofRow.TOGETHER * rate.halfWidth95());
    double cheap = month(prepared, rows, rate -> rate.mean() + ProofRow.TOGETHER * rate.halfWidth95());
    assertTrue(cheap <= searchedUsd && searchedUsd <= dear, () -> "%s is not between %s and %s".formatted(searchedUsd,
        cheap, dear));
    Estimate first = rows.values().iterator().next().simulated();
    double atOneRate = month(prepared, rows, rate -> first.mean());
    assertTrue(atOneRate < cheap, () -> "at one rate for all %s, not below %s".formatted(atOneRate, cheap));
  }

  /// What is invoiced at hit rates that were played.
  private static double month(PreparedPlan prepared, Map<ModelFlow, Proof.Row> rows, ToDoubleFunction<Estimate> rate) {
    Map<RouteKey, Double> rates = new HashMap<>();
    rows.forEach((flow, row) -> rates.put(flow.key(),
        Math.clamp(rate.applyAsDouble(row.simulated()), 0, 1)));
    return prepared.withSimulatedHitRates(rates).report().monthUsd();
  }
}
