package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.pricing.Contract;
import runrate.scenario.Assumption;
import runrate.scenario.Failure;
import runrate.scenario.MonthDays;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.Money;
import runrate.text.RangeWords;
import runrate.text.RiskSentence;

/// A month drawn many times. The first case is the published picture of 20 agents with six ranges.
class RiskReportTest {
  private static final CostEngine TINY = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
  private static final int TRIALS = 20_000;
  static final Scenario SIX = Shipped.scenario("20-agents")
      .withWorkload(work -> work.withFailure(new Failure(0, 3, 1, 1))).withAssumptions(List.of(
          range("workload.callsPerDay", 320, 400, 520), range("plan.caching.hitRate", 0.6, 0.77, 0.94),
          range("workload.contextTokens", 70_000, 80_000, 100_000), range("workload.failure.share", 0, 0, 0.15),
          range("workload.thinkingTokens", 200, 400, 900), range("workload.outputTokens", 600, 800, 1_200)));

  static Assumption range(String field, double low, double likely, double high) {
    return new Assumption(field, "", OptionalDouble.of(low), OptionalDouble.of(high), "")
        .withLikely(OptionalDouble.of(likely));
  }

  private static RiskReport report(CostEngine engine, Scenario scenario) {
    return RiskReport.of(engine, scenario, RiskReport.USUAL_SEED, TRIALS).orElseThrow();
  }

  /// So many calls of a dollar each, from 100 to 200.
  private static Scenario calls(Assumption.Shape shape) {
    return Work.of("lab/m", 150, 1_000_000, 0).withAssumptions(List.of(
        range("workload.callsPerDay", 100, 150, 200).withShape(shape)));
  }

  @Test
  void sixRangesOfTwentyAgentsBreakTheBudgetIn85Of100Months() {
    RiskReport report = report(Shipped.engine(), SIX);
    Map.of(0.1, 21_158.0, 0.5, 25_960.0, 0.9, 31_739.0).forEach((share, usd) -> assertEquals(usd,
        report.percentile(share).usd(), 2 * report.percentile(share).halfWidth95()));
    assertEquals(0.85, report.probabilityOverBudget().orElseThrow(), 0.01);
    assertEquals(0.21, report.cheaperThanEstimate(), 0.01);
    assertEquals(List.of("workload.callsPerDay", "plan.caching.hitRate", "workload.contextTokens",
        "workload.failure.share"), report.swings().stream().limit(4).map(swing -> swing.input().path()).toList());
    List<Double> shares = List.of(0.41, 0.34, 0.17, 0.06);
    for (int i = 0; i < shares.size(); i++) {
      assertEquals(shares.get(i), report.swings().get(i).shareOfSpread(), 0.02);
    }
    assertEquals(18_296, report.swings().getFirst().lowUsd(), 0.5);
    assertEquals(29_731, report.swings().getFirst().highUsd(), 0.5);
    assertEquals("85 of 100 months of 22 days cost more than the budget of $22,000.",
        RiskSentence.of(Money.US_DOLLARS, report));
  }

  @Test
  void aMonthThatFollowsOneInputHasThatInputsPercentiles() {
    RiskReport even = report(TINY, calls(Assumption.Shape.UNIFORM));
    assertEquals(110, even.percentile(0.1).usd(), 3 * even.percentile(0.1).halfWidth95());
    assertEquals(190, even.percentile(0.9).usd(), 3 * even.percentile(0.9).halfWidth95());
    // a tenth of a triangle from 100 to 200 lies below 100 + 100 * sqrt(0.1 / 2)
    RiskReport peak = report(TINY, calls(Assumption.Shape.TRIANGULAR));
    assertEquals(100 + 100 * Math.sqrt(0.05), peak.percentile(0.1).usd(), 3 * peak.percentile(0.1).halfWidth95());
    assertEquals(1, peak.swings().getFirst().shareOfSpread(), 0.01);
    assertNear(100, peak.swings().getFirst().lowUsd());
    assertNear(200, peak.swings().getFirst().highUsd());
  }

  @Test
  void theSameSeedDrawsTheSameMonthsOnAnyNumberOfThreads() throws Exception {
    Scenario scenario = calls(Assumption.Shape.PERT);
    double[] alone = months(scenario, 1);
    assertArrayEquals(alone, months(scenario, 4));
    assertTrue(RiskReport.of(TINY, scenario, 2, 1_000).orElseThrow().months().usd()[0] != alone[0]);
  }

  private static double[] months(Scenario scenario, int threads) throws Exception {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> RiskReport.of(TINY, scenario, 1, 1_000).orElseThrow().months().usd()).get();
    }
  }

  @Test
  void linkedInputsMoveTheSpreadAndNotTheirOwnValues() {
    Scenario apart = SIX.withAssumptions(SIX.assumptions().subList(0, 2));
    Scenario together = apart.withLinks(List.of(new RankLink("workload.callsPerDay", "plan.caching.hitRate", -0.9)));
    RiskReport linked = report(Shipped.engine(), together);
    // more calls that find less: the bad month is dearer, the good one cheaper
    assertTrue(linked.percentile(0.9).usd() > report(Shipped.engine(), apart).percentile(0.9).usd() + 1_000);
    assertTrue(linked.percentile(0.1).usd() < report(Shipped.engine(), apart).percentile(0.1).usd() - 500);
    assertTrue(RiskSentence.method(linked).contains("read the shares of the spread, not the ends"));
  }

  @Test
  void monthsThatCostTheSameAreNotSaidToCostMore() {
    // half of the months are below a commitment of 150 dollars and cost just that
    RiskReport report = report(TINY, calls(Assumption.Shape.UNIFORM).withPlan(plan -> plan.withContract(
        new Contract(List.of(), OptionalDouble.of(150), 0))));
    assertEquals(0.5, report.shareAbove(report.percentile(0.1).usd()), 0.02);
    assertTrue(RiskSentence.above(report, report.percentile(0.1)).startsWith("50 of 100 months cost more (P10)"),
        RiskSentence.above(report, report.percentile(0.1)));
  }

  /// Attempts that fail are not billed and not tried again unless the file says so: 15 % of them are 15 % less work.
  @Test
  void failuresThatNobodyRepeatsLowerTheBillAndTheRangeSaysSo() {
    Swing swing = report(Shipped.engine(), Shipped.scenario("20-agents").withAssumptions(List.of(
        range("workload.failure.share", 0, 0, 0.15)))).swings().getFirst();
    assertEquals(19_439, swing.highUsd(), 0.5);
    assertTrue(RangeWords.unexpected(swing).orElseThrow().startsWith("More failures make this month cheaper"));
    Swing repeated = report(Shipped.engine(), SIX).swings().get(3);
    assertEquals(26_815, repeated.highUsd(), 0.5);
    assertEquals(Optional.empty(), RangeWords.unexpected(repeated));
  }

  /// The month costs the same at any peak factor, and a budget prices nothing.
  @Test
  void aRangeThatMovesNoMonthIsSaidToMoveNone() {
    Swing swing = report(Shipped.engine(), Shipped.scenario("20-agents").withAssumptions(List.of(
        range("workload.peakFactor", 1, 1, 4)))).swings().getFirst();
    assertEquals("No value in the range of peak factor changes this month.",
        RangeWords.unexpected(swing).orElseThrow());
    assertEquals(Optional.empty(), RiskReport.of(Shipped.engine(), Shipped.scenario("20-agents").withAssumptions(
        List.of(range("budget.monthlyUsd", 20_000, 22_000, 24_000))), 1, 100));
  }

  @Test
  void monthsWhoseDaysAreDrawnAreNotSaidToHaveThoseOfTheCalendar() {
    Scenario calendar = calls(Assumption.Shape.UNIFORM).withWorkload(work -> work.withDays(MonthDays.CALENDAR))
        .withAssumptions(List.of(range("workload.daysPerMonth", 20, 22, 24)));
    assertTrue(RiskSentence.of(Money.US_DOLLARS, report(TINY, calendar)).startsWith(
        "No budget is set for a month; 50 of 100 months of 20 to 24 days cost more than $3,299."),
        RiskSentence.of(Money.US_DOLLARS, report(TINY, calendar)));
  }

  @Test
  void twoSharesOfAMixAreDrawnTogetherWhateverTheirOrder() {
    List<Assumption> two = List.of(range("plan.routing[0].share", 0.5, 0.5, 0.5),
        range("plan.routing[1].share", 0.2, 0.2, 0.2));
    Scenario team = Shipped.scenario("20-agents");
    double months = report(Shipped.engine(), team.withAssumptions(two)).percentile(0.5).usd();
    // half on Haiku, a fifth on Sonnet, what is left on Opus
    assertEquals(0.5 * 8_168 + 0.2 * 24_504 + 0.3 * 40_840, months, 10);
    assertNear(months, report(Shipped.engine(), team.withAssumptions(two.reversed())).percentile(0.5).usd());
  }

  @Test
  void aRangeWithoutWidthMakesNoneOfTheSpread() {
    RiskReport certain = report(Shipped.engine(), Shipped.scenario("20-agents").withAssumptions(List.of(
        range("workload.callsPerDay", 400, 400, 400))));
    assertEquals(0, certain.swings().getFirst().shareOfSpread());
    assertEquals("0 of 100 months cost more than $22,870", RiskSentence.half(Money.US_DOLLARS, certain));
  }

  @Test
  void wholeNumbersOfAnEvenRangeAreEquallyLikely() {
    UncertainInput agents = UncertainInput.of(Shipped.scenario("20-agents").withAssumptions(List.of(
        range("workload.agents", 18, 20, 22).withShape(Assumption.Shape.UNIFORM)))).getFirst();
    assertEquals(List.of(18.0, 19.0, 20.0, 21.0, 22.0), List.of(0.1, 0.3, 0.5, 0.7, 0.9).stream()
        .map(agents::quantile).toList());
  }

  @Test
  void aRangeOfAModelThatIsNotInTheMixIsRefused() {
    assertTrue(Shipped.engine().check(Shipped.scenario("20-agents").withAssumptions(List.of(
        range("plan.routing[9].share", 0.1, 0.2, 0.3)))).stream().anyMatch(problem -> problem.isError()
            && problem.line().contains("there is no plan.routing[9].share in this scenario")));
  }

  @Test
  void withoutARangeNothingIsDrawn() {
    assertEquals(Optional.empty(), RiskReport.of(TINY, Work.of("lab/m", 1, 1, 1), 1, 100));
  }

  @Test
  void anEndAtWhichThePlanCannotBeBoughtIsTold() {
    Scenario wide = Shipped.scenario("20-agents").withAssumptions(List.of(
        range("workload.contextTokens", 70_000, 80_000, 2_000_000)));
    assertTrue(RiskReport.problem(Shipped.engine(), wide).orElseThrow().line().startsWith(
        "assumptions: at the end of a range the plan cannot be bought: "));
    assertEquals(Optional.empty(), RiskReport.problem(Shipped.engine(), SIX));
  }
}
