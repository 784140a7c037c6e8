package runrate.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.forecast.BurnForecast;
import runrate.policies.Obstacle.Reason;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.testing.Shipped;

/// The default scenario in November 2026 on day 18: $14,857 are spent, a call costs $0.1299424, and a day may spend
/// $1,000, which pays for 7,695.7 calls.
class PolicyReportTest {
  private static final String[] LIMITED = {"budgets=[{\"amount\":1000,\"period\":\"day\"}]"};
  private static final PolicyReport REPORT = report(LIMITED);

  private static PolicyReport report(String... changes) {
    return PolicyReport.of(Shipped.engine(), Shipped.scenario("20-agents", changes));
  }

  private static PolicyReport limited(String... changes) {
    String[] all = new String[changes.length + 1];
    all[0] = LIMITED[0];
    System.arraycopy(changes, 0, all, 1, changes.length);
    return report(all);
  }

  private static void assertDollars(double expected, PolicyOutcome outcome) {
    assertEquals(expected, Math.rint(outcome.billUsd()));
  }

  @Test
  void withoutALimitAllIsPaidAsTheBurnChartShowsIt() {
    PolicyOutcome none = REPORT.outcome(OnLimit.NONE);
    assertEquals(178_335, none.asked());
    assertEquals(178_335, none.onTime());
    assertEquals(13_147, none.over());
    assertEquals(1_413, none.mostOver());
    assertDollars(23_173, none);
    assertEquals(BurnForecast.of(Shipped.engine(), Shipped.scenario("20-agents")).monthEndUsd(), none.billUsd(), 1e-6);
  }

  @Test
  void aHardStopRefusesWhatTheDayDoesNotPay() {
    PolicyOutcome stop = REPORT.outcome(OnLimit.STOP);
    assertEquals(List.of(165_188L, 13_147L), List.of(stop.onTime(), stop.refused()));
    assertDollars(21_465, stop);
    assertEquals(84.1, stop.quality().orElseThrow(), 1e-9);
    PolicyDay the18th = stop.days().get(17);
    assertEquals(List.of(9_108L, 7_695L, 1_413L), List.of(the18th.asked(), the18th.onTime(), the18th.refused()));
    assertEquals(7_695 * 0.1299424, the18th.usd(), 1e-9);
  }

  /// Monday the 16th to Friday the 20th: 917 + 1,297 + 1,413 + 305 + 305 = 4,237. On Monday the 30th
  /// 8,000 - 7,695 = 305 wait for December.
  @Test
  void aQueueRunsOnSaturdayAtTheBatchPrice() {
    PolicyOutcome queue = REPORT.outcome(OnLimit.QUEUE);
    assertEquals(List.of(165_188L, 12_842L, 305L, 0L), List.of(queue.onTime(), queue.late(), queue.open(),
        queue.refused()));
    assertEquals(4_237, queue.longestQueue());
    assertEquals(3.2, queue.meanDaysLate().orElseThrow(), 0.05);
    assertDollars(22_661, queue);
    PolicyDay saturday = queue.days().get(20);
    assertEquals(DayOfWeek.SATURDAY, saturday.date().getDayOfWeek());
    assertEquals(List.of(4_237L, 0L), List.of(saturday.caughtUp(), saturday.waiting()));
    double batch = Shipped.monthUsd("20-agents", "plan.batchShare=1") / 176_000;
    assertEquals(4_237 * batch, saturday.usd(), 1e-9);
  }

  /// A day of 8,000 calls at $0.12994 and Haiku at $0.04641: 1,039.54 - 1,000 = 39.54 are saved by
  /// 39.54 / 0.08353 = 473.3, so 474 calls.
  @Test
  void aCheaperModelMustTakeOverBeforeTheLimit() {
    PolicyOutcome cheaper = REPORT.outcome(OnLimit.CHEAPER);
    assertEquals("anthropic/claude-haiku-4-5", cheaper.other().orElseThrow().model());
    assertEquals(0.0464080, cheaper.other().orElseThrow().callUsd(), 5e-7);
    assertEquals(474, cheaper.days().get(18).downgraded());
    assertEquals(List.of(157_897L, 20_438L, 0L), List.of(cheaper.onTime(), cheaper.downgraded(), cheaper.refused()));
    assertDollars(21_466, cheaper);
    assertEquals((157_897 * 84.1 + 20_438 * 74) / 178_335, cheaper.quality().orElseThrow(), 1e-9);
    assertTrue(cheaper.days().stream().allMatch(day -> day.usd() <= 1_000 + 1e-9));
  }

  @Test
  void aPromptThatDoesNotFitTheMachineIsRefusedAsAtAHardStop() {
    PolicyOutcome local = REPORT.outcome(OnLimit.LOCAL);
    Obstacle obstacle = local.obstacle().orElseThrow();
    assertEquals(new Obstacle(Reason.PROMPT, 80_000, 32_768), obstacle);
    assertEquals(0.4096, obstacle.fittingShare(), 1e-12);
    assertEquals(REPORT.outcome(OnLimit.STOP).days(), local.days());
  }

  /// 80,000 tokens less 60 % are 32,000 and fit. Calls there cost nothing, so that 13,147 take the place of those over.
  @Test
  void prunedCallsRunOnTheMachineAndAnUnscoredModelLeavesQualityUnknown() {
    PolicyReport pruned = limited("plan.contextPruning=0.6", "budgets[0].amount=500");
    PolicyOutcome local = pruned.outcome(OnLimit.LOCAL);
    assertTrue(local.obstacle().isEmpty());
    assertTrue(local.downgraded() > 0);
    assertEquals(0, local.refused());
    assertEquals(OptionalDouble.empty(), local.quality());
    assertTrue(local.days().stream().allMatch(day -> day.downgraded() == day.over()), "free calls need no head start");
  }

  /// One answer at a time of 1,200 tokens at 10 tokens a second takes 2 minutes: 720 a day of 24 hours.
  @Test
  void aSlowMachineTakesAsManyAsADayHas() {
    PolicyReport slow = limited("plan.contextPruning=0.6", "budgets[0].amount=100", "plan.local.tokensPerSecond=10");
    PolicyOutcome local = slow.outcome(OnLimit.LOCAL);
    assertEquals(720, local.days().get(18).downgraded());
    assertTrue(local.days().get(18).refused() > 0);
  }

  /// $300 on Haiku at $0.04641 are 6,464 calls and leave $700 for 5,387 others; with $10 it is 215 and 7,618.
  @Test
  void theFallbacksOwnCapIsKeptWithinTheDaysLimit() {
    PolicyOutcome capped = limited("budget.policy.fallbackCapUsd=10").outcome(OnLimit.CHEAPER);
    PolicyDay day = capped.days().get(18);
    assertEquals(List.of(215L, 7_618L, 167L), List.of(day.downgraded(), day.onTime(), day.refused()));
    assertTrue(day.usd() <= 1_000);
    assertEquals(474, limited("budget.policy.fallbackCapUsd=300").outcome(OnLimit.CHEAPER).days().get(18).downgraded(),
        "a cap that is not reached changes nothing");
  }

  /// $300 a day pay for 6,464 of 8,000 calls even if all are on Haiku.
  @Test
  void whereEvenAllCheapIsOverTheRestIsRefused() {
    PolicyDay day = limited("budgets[0].amount=300").outcome(OnLimit.CHEAPER).days().get(18);
    assertEquals(List.of(6_464L, 0L, 1_536L), List.of(day.downgraded(), day.onTime(), day.refused()));
  }

  @Test
  void aModelThatIsNoCheaperCannotTakeOver() {
    PolicyOutcome dear = limited("budget.policy.model=anthropic/claude-opus-4-6").outcome(OnLimit.CHEAPER);
    assertEquals(Reason.NOT_CHEAPER, dear.obstacle().orElseThrow().reason());
    assertEquals(13_147, dear.refused());
    PolicyOutcome only = limited("plan.routing=[{\"model\":\"anthropic/claude-sonnet-4-6\",\"share\":1}]")
        .outcome(OnLimit.CHEAPER);
    assertEquals(Reason.NONE_CHEAPER, only.obstacle().orElseThrow().reason());
  }

  @Test
  void aNightRunsOneDayLaterAndTheLastOneInDecember() {
    PolicyOutcome night = limited("budget.policy.offPeak=night").outcome(OnLimit.QUEUE);
    assertEquals(1, night.meanDaysLate().orElseThrow());
    assertEquals(305, night.open());
    assertEquals(1_413, night.longestQueue());
    assertEquals(night.days(), limited("budget.policy.offPeak=both").outcome(OnLimit.QUEUE).days(),
        "a night comes before every weekend");
  }

  /// Until Wednesday the 18th a day may spend $1,200, more than any did; five working days later are over, and Monday.
  @Test
  void aRaiseHoldsUpToItsLastDay() {
    PolicyReport raised = limited("budget.policy.raise.toUsd=1200", "budget.policy.raise.until=2026-11-18");
    assertEquals(8 * 305, raised.over());
    assertEquals(0, raised.outcome(OnLimit.STOP).days().get(17).refused());
    assertEquals(305, raised.outcome(OnLimit.STOP).days().get(18).refused());
  }

  /// $22,000 are owed in the month, so that refusing calls for $1,708 saves $1,173 only.
  @Test
  void whatIsOwedAnywayIsInTheBillOfEveryPolicy() {
    PolicyReport owed = limited("plan.contract.commitMonthlyUsd=22000");
    assertEquals(22_000, owed.outcome(OnLimit.STOP).billUsd(), 1e-9);
    assertDollars(23_173, owed.outcome(OnLimit.NONE));
    assertEquals(13_147, owed.over());
  }

  @Test
  void aDayThatSpendsExactlyItsLimitIsNotOver() {
    assertEquals(0, report("budgets=[{\"amount\":1183.5,\"period\":\"day\"}]").over());
    assertEquals(1, report("budgets=[{\"amount\":1183.45,\"period\":\"day\"}]").over());
  }

  @Test
  void withoutABudgetOfADayItSaysWhatToAdd() {
    assertTrue(PolicyReport.problem(Shipped.scenario("20-agents")).orElseThrow().line().contains("budgets: no budget "
        + "is of a day, so no day has a limit. Add { \"period\": \"day\", \"amount\": 1000 } with your own amount"));
  }
}
