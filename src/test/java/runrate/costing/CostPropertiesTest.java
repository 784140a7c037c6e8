package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import runrate.pricing.RateBook;
import runrate.pricing.TokenClass;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.testing.DearerBook;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

/// What holds for every scenario, on 100,000 random ones; see [Seeds#thinned].
class CostPropertiesTest {
  private static final int CASES = Seeds.thinned(100_000);

  private static double scale(CostReport report) {
    return Math.max(report.breakdown().listUsd(), report.monthUsd());
  }

  @Test
  void thePartsAddUpToTheMonthAndTheKernelAgrees() {
    Seeds.each(CASES, random -> {
      Scenario scenario = RandomScenarios.next(random);
      PreparedPlan prepared = Shipped.engine().prepare(scenario);
      CostReport report = CostReport.of(prepared);
      double tolerance = 1e-9 * scale(report);
      assertEquals(report.monthUsd(), prepared.monthUsd(), 1e-12 * scale(report), "kernel");
      assertEquals(report.monthUsd(), report.breakdown().totalUsd(), tolerance, "breakdown");
      assertEquals(report.monthUsd(), report.byModel().stream().mapToDouble(ModelCost::monthUsd).sum()
          + report.unused().stream().mapToDouble(UnusedCost::monthUsd).sum(), tolerance, "models");
      assertEquals(1, report.byModel().stream().mapToDouble(ModelCost::share).sum()
          + report.unused().stream().mapToDouble(UnusedCost::share).sum(), 1e-9, "shares");
      assertEquals(report.monthUsd(), report.onSumUsd()
          + report.invoices().stream().mapToDouble(VendorInvoice::billedUsd).sum(), tolerance, "vendors");
      assertEquals(report.monthUsd(), report.costPerRequestUsd() * report.callsPerMonth(),
          report.callsPerMonth() == 0 ? Double.POSITIVE_INFINITY : tolerance, "requests");
      assertTrue(report.hitRate() >= 0 && report.hitRate() <= 1 + 1e-12, "hit rate " + report.hitRate());
      assertTrue(report.monthUsd() >= 0 && Double.isFinite(report.monthUsd()), "month " + report.monthUsd());
    });
  }

  @Test
  void everyTokenDollarStandsInALine() {
    Seeds.each(CASES / 5, random -> {
      CostReport report = Shipped.engine().report(RandomScenarios.next(random));
      for (TokenClass tokenClass : TokenClass.values()) {
        assertEquals(report.breakdown().of(tokenClass),
            report.linesOf(tokenClass).stream().mapToDouble(CostLine::usd).sum(), 1e-9 * scale(report));
      }
      double models = report.byModel().stream().mapToDouble(ModelCost::tokensUsd).sum();
      assertEquals(report.breakdown().listUsd() - report.breakdown().feesUsd(), models, 1e-9 * scale(report));
      report.byModel().forEach(model -> assertEquals(model.tokensUsd(), model.calls()
          * ((1 - model.batchShare()) * model.liveCallUsd() + model.batchShare() * model.batchCallUsd()),
          1e-9 * scale(report)));
    });
  }

  @Test
  void costNeverFallsWhenAPriceRises() {
    Seeds.each(CASES, random -> {
      Scenario scenario = RandomScenarios.next(random);
      var engine = Shipped.engine().withBook(DearerBook.raised(scenario, random));
      double before = Shipped.engine().prepare(scenario).monthUsd();
      double after = engine.prepare(scenario).monthUsd();
      assertTrue(after >= before * (1 - 1e-12), () -> before + " fell to " + after);
    });
  }

  @Test
  void anEngineAtOtherPricesGivesWhatANewOneDoes() {
    Seeds.each(CASES / 100, random -> {
      Scenario scenario = RandomScenarios.next(random);
      RateBook dearer = DearerBook.raised(scenario, random);
      assertEquals(new CostEngine(dearer).prepare(scenario).monthUsd(),
          Shipped.engine().withBook(dearer).prepare(scenario).monthUsd());
    });
  }

  @Test
  void baselineMinusAllSavingsAndRefusedWorkIsThePlan() {
    Seeds.each(CASES, random -> {
      Scenario scenario = RandomScenarios.next(random);
      var savings = SavingsWaterfall.of(Shipped.engine(), scenario);
      double left = savings.baselineUsd() - savings.steps().stream()
          .mapToDouble(SavingsWaterfall.Step::savingUsd).sum() - savings.refusedUsd();
      double planUsd = Shipped.engine().prepare(scenario).monthUsd();
      double largest = savings.steps().stream().mapToDouble(SavingsWaterfall.Step::beforeUsd).max().orElse(0);
      assertEquals(planUsd, left, 1e-9 * Math.max(largest, planUsd));
      assertEquals(planUsd, savings.planUsd(), 1e-12 * planUsd);
      assertEquals(savings.savingUsd(), savings.baselineUsd() - planUsd - savings.refusedUsd(), 1e-9 * largest);
    });
  }

  @Test
  void moreCallsNeverCostLessWithAFixedHitRate() {
    Seeds.each(CASES / 5, random -> {
      Scenario scenario = RandomScenarios.next(random);
      var fixed = HitRate.fixed(random.nextDouble());
      PreparedPlan prepared = Shipped.engine().prepare(scenario);
      double batch = scenario.plan().batchShare();
      assertTrue(prepared.monthUsd(1 + random.nextDouble(), batch, fixed)
          >= prepared.monthUsd(1, batch, fixed) * (1 - 1e-12));
    });
  }

  @Test
  void theSameSeedGivesTheSameScenario() {
    assertEquals(RandomScenarios.next(new SplittableRandom(7)), RandomScenarios.next(new SplittableRandom(7)));
  }
}
