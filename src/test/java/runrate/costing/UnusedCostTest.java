package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.forecast.BurnForecast;
import runrate.pricing.RateBook;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.ReservedCapacity.Beyond;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// What is paid though no call goes there: the lab sells a million tokens for a dollar, the house sells nothing.
class UnusedCostTest {
  private static final CostEngine ENGINE = new CostEngine(new RateBook(List.of(
      TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).card(),
      TinyCard.with(TinyModel.of("n", Prices.of(3, 3))).vendor("house", "House").card())));

  @Test
  void aCommitmentToAVendorWithoutCallsIsOwedAllTheSame() {
    Scenario idle = Work.of("lab/m", 10, 1_000_000, 0).withPlan(plan -> plan.withContract(PlanContract.NONE
        .withVendor("house", terms -> terms.withCommitMonthlyUsd(OptionalDouble.of(500)))));
    assertNear(510, ENGINE.report(idle).monthUsd());
    assertNear(510, ENGINE.prepare(idle).monthUsd());
    assertNear(30 * 10 + 500, BurnForecast.of(ENGINE, idle).monthEndUsd());
  }

  @Test
  void whatNobodyUsesIsOnItsVendorsBillAndNoModelsCost() {
    Scenario idle = Work.of("lab/m", 900, 1_000_000, 0).withPlan(plan -> plan.withContract(PlanContract.NONE
        .withVendor("house", terms -> terms.withCommitMonthlyUsd(OptionalDouble.of(500)))
        .withReserved(List.of(new ReservedCapacity("house/n", 40, OptionalDouble.empty(), Beyond.REFUSE)))
        .withOnSum(sum -> sum.withDiscount(0.5))));
    CostReport report = ENGINE.report(idle);
    assertNear(720, report.monthUsd());
    assertEquals(List.of(new UnusedCost("House", "n", 20, 20 / 720.0), new UnusedCost("House", "", 250, 250 / 720.0)),
        report.unused());
    assertNear(450, report.byModel().getFirst().monthUsd());
    assertEquals(List.of("Lab", "House"), report.invoices().stream().map(VendorInvoice::vendor).toList());
    assertEquals(List.of(900.0, 540.0), report.invoices().stream().map(VendorInvoice::billedUsd).toList());
    assertNear(-720, report.onSumUsd());
  }

  @Test
  void capacityNobodyUsesIsPaidAndTold() {
    Scenario idle = Work.of("lab/m", 1, 1_000_000, 0).withPlan(plan -> plan.withContract(PlanContract.NONE
        .withReserved(List.of(new ReservedCapacity("house/n", 40, OptionalDouble.empty(), Beyond.REFUSE)))));
    assertNear(41, ENGINE.report(idle).monthUsd());
    assertNear(1, ENGINE.report(idle).byModel().getFirst().monthUsd());
    assertNear(40, ENGINE.report(idle).unused().getFirst().monthUsd());
    assertTrue(ENGINE.check(idle).stream().anyMatch(problem -> problem.line().contains("but no call goes to it")));
  }
}
