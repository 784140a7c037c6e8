package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.scenario.LifetimeShare;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;
import runrate.units.Problem;

/// Prefixes of which part is written for five minutes and part for an hour.
class LifetimesTest {
  private static final String SONNET = "anthropic/claude-sonnet-4-6";

  private static Scenario written(HitRate hitRate, LifetimeShare... parts) {
    return Work.of(SONNET, 48, 1_000_000, 0).withPlan(plan -> plan.withCaching(
        CachePlan.of(1, hitRate).withLifetimes(List.of(parts))));
  }

  private static double liveRate(Scenario scenario) {
    return Shipped.engine().report(scenario).byModel().getFirst().hitRate();
  }

  @Test
  void aWriteCostsTheMeanOfItsLifetimes() {
    CostReport report = Shipped.engine().report(written(HitRate.fixed(0), new LifetimeShare("5m", 0.6),
        new LifetimeShare("1h", 0.4)));
    // 3 in: 3.75 for five minutes, 6 for an hour
    assertNear(48 * (0.6 * 3.75 + 0.4 * 6), report.monthUsd());
    assertEquals("5m+1h", report.byModel().getFirst().lifetime());
  }

  @Test
  void derivedHitRatesAreWeightedByTheSharesOfTheirLifetimes() {
    double five = liveRate(written(HitRate.DERIVED, new LifetimeShare("5m", 1)));
    double hour = liveRate(written(HitRate.DERIVED, new LifetimeShare("1h", 1)));
    // 48 calls in eight hours, one in ten minutes: 1 - e^-0.5 and 1 - e^-6
    assertNear(1 - Math.exp(-0.5), five);
    assertNear(1 - Math.exp(-6), hour);
    assertNear(0.6 * five + 0.4 * hour, liveRate(written(HitRate.DERIVED, new LifetimeShare("5m", 0.6),
        new LifetimeShare("1h", 0.4))));
  }

  @Test
  void aLifetimeNobodySellsIsTold() {
    List<String> errors = Shipped.engine().check(written(HitRate.DERIVED, new LifetimeShare("5m", 0.5),
        new LifetimeShare("2h", 0.5))).stream().filter(Problem::isError).map(Problem::line).toList();
    assertEquals(List.of("plan.caching.lifetimes: no model of the mix sells cache lifetime '2h'. "
        + "Use one of 1h, 5m."), errors);
  }

  @Test
  void oneOfOnePartIsTheSameAsOneLifetime() {
    Scenario one = written(HitRate.DERIVED, new LifetimeShare("1h", 1));
    Scenario plain = one.withPlan(plan -> plan.withCaching(plan.caching().withLifetime("1h")));
    assertNear(Shipped.engine().report(plain).monthUsd(), Shipped.engine().report(one).monthUsd());
    assertTrue(Shipped.engine().check(one).stream().noneMatch(Problem::isError));
  }
}
