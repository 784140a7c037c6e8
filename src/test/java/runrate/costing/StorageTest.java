package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.scenario.MonthDays;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// The rent of explicit caches: prefix in millions of tokens, times hours it is kept, times price.
class StorageTest {
  /// 500,000 tokens of a prompt of a million are the team's prefix; no calls, so nothing but rent is paid.
  private static Scenario idle(String model) {
    return Work.of(model, 0, 1_000_000, 0).withPlan(Work.cached(0.5, 1));
  }

  private static Scenario stored(Scenario scenario, double hours) {
    return scenario.withPlan(plan -> plan.withCaching(plan.caching().withEntry(
        plan.caching().entry().withStoredHoursPerDay(OptionalDouble.of(hours)))));
  }

  @Test
  void halfAMillionTokensKeptTenHoursAtFourAndAHalfDollars() {
    // 0.5 * 10 * 4.50, on each of two days
    Scenario scenario = stored(idle("google/gemini-2.5-pro"), 10).withWorkload(work -> work.withDays(MonthDays.of(2)));
    CostReport report = Shipped.engine().report(scenario);
    assertNear(45, report.monthUsd());
    assertNear(45, report.breakdown().feesUsd());
    assertNear(45, report.byModel().getFirst().feesUsd());
  }

  @Test
  void introductoryRentDoublesInJanuary() {
    Scenario scenario = stored(idle("google/gemini-3.8-flash"), 24);
    // 0.5 * 24 * 0.50, then 1.00
    assertNear(6, Shipped.engine().report(scenario).monthUsd());
    assertNear(12, Shipped.engine().report(scenario.withPricesAsOf(LocalDate.of(2027, 1, 1))).monthUsd());
  }

  @Test
  void aCacheThatComesByItselfCostsNoRentAndSaysSo() {
    assertNear(0, Shipped.engine().report(idle("google/gemini-2.5-pro")).monthUsd());
    assertEquals(1, warnings(idle("google/gemini-2.5-pro")).size());
    assertEquals(List.of(), warnings(stored(idle("google/gemini-2.5-pro"), 1)));
  }

  private static List<String> warnings(Scenario scenario) {
    return Shipped.engine().check(scenario).stream().map(problem -> problem.what())
        .filter(what -> what.contains("explicit cache")).toList();
  }

  @Test
  void aCacheThatMustBeAskedForIsKeptForTheWorkingDay() {
    var engine = TinyCard.with(TinyModel.of("m", Prices.cached(4, 8, 1, 5))).storage(2, "explicit").engine();
    // 0.5 * 8 hours * 2
    assertNear(8, engine.report(idle("lab/m")).monthUsd());
    assertNear(24, engine.report(stored(idle("lab/m"), 24)).monthUsd());
  }

  @Test
  void withoutCachingNothingIsKept() {
    Scenario off = stored(idle("google/gemini-2.5-pro"), 10)
        .withPlan(plan -> plan.withCaching(plan.caching().withEnabled(false)));
    assertNear(0, Shipped.engine().report(off).monthUsd());
  }

  @Test
  void rentPaysFromFourReadsAnHour() {
    // 2.5 Pro saves 1.125 on each million read: 4 reads an hour pay 4.50 of rent
    Scenario oneHour = stored(Work.of("google/gemini-2.5-pro", 4, 100_000, 0).withPlan(Work.cached(1, 1)), 1);
    double uncached = Shipped.engine().report(Work.of("google/gemini-2.5-pro", 4, 100_000, 0)).monthUsd();
    assertNear(uncached, Shipped.engine().report(oneHour).monthUsd());
  }
}
