package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.pricing.Contract;
import runrate.scenario.ChangeBound;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// The rest of a month and what would flip its verdict. The first cases are the published picture of 20 agents on
/// 18 November with six ranges.
class ChancesTest {
  private static final int TRIALS = 20_000;

  private static Chances chances(Scenario scenario) {
    return Chances.of(Shipped.engine(), scenario, RiskReport.USUAL_SEED, TRIALS).orElseThrow();
  }

  @Test
  void novemberOfTwentyAgentsBreaksTheBudgetIn96Of100Months() {
    MonthOutlook outlook = chances(RiskReportTest.SIX).outlook();
    MonthOutlook.DayBand last = outlook.days().getLast();
    assertEquals(22_542, last.at(0.1).usd(), 60);
    assertEquals(24_298, last.at(0.5).usd(), 60);
    assertEquals(26_409, last.at(0.9).usd(), 60);
    assertEquals(0.96, outlook.methods().getFirst().probabilityOverBudget().orElseThrow(), 0.01);
    assertEquals(0.04, outlook.staysWithin().orElseThrow(), 0.01);
    assertEquals(23_173, outlook.methods().getFirst().monthEndUsd(), 0.5);
    assertEquals(LocalDate.of(2026, 11, 26), outlook.likeliestGoneOn().orElseThrow());
  }

  @Test
  void whatIsGoneDayByDayIsExactlyWhatIsOverAtTheEnd() {
    MonthOutlook outlook = chances(RiskReportTest.SIX).outlook();
    assertNear(outlook.days().getLast().overBudget(),
        IntStream.range(0, outlook.days().size()).mapToDouble(outlook::goneOn).sum());
    // no call is made on a weekend: nothing is gone on the 21st and 22nd
    assertEquals(0, outlook.goneOn(2) + outlook.goneOn(3));
  }

  @Test
  void goingOnAsRecordedHasNoUncertainInputButTheSpreadOfTheDays() {
    MonthOutlook outlook = chances(RiskReportTest.SIX).outlook();
    MonthOutlook.Method recorded = outlook.methods().getLast();
    assertEquals(MonthOutlook.Way.RECORDED, recorded.way());
    // eight days of about $1,110 after $14,857 end near $24,000 whatever happens
    assertNear(1, recorded.probabilityOverBudget().orElseThrow());
    assertTrue(outlook.daySpread().orElseThrow() < 0.06, outlook.daySpread().toString());
  }

  @Test
  void aMonthOfWhichNothingIsRecordedSpreadsByItsInputsAlone() {
    Scenario none = RiskReportTest.SIX.withForecast(forecast -> forecast.withRecorded(old ->
        RecordedSpend.NONE));
    MonthOutlook outlook = chances(none).outlook();
    assertEquals(1, outlook.methods().size());
    assertEquals(OptionalDouble.empty(), outlook.daySpread());
  }

  @Test
  void theVerdictFlipsAt23PercentBatchForTheEstimateAndAt59ForHalfTheMonths() {
    List<Tripwire> wires = Chances.tripwires(Shipped.engine(), RiskReportTest.SIX, RiskReport.USUAL_SEED);
    assertFlip(wires, "plan.batchShare", 0.23, 0.59, 0.01);
    // the picture takes calls from one neighbour alone (26 and 42 %); here all others give in proportion
    assertFlip(wires, "plan.routing[0].share", 0.25, 0.40, 0.02);
    assertFlip(wires, "workload.agents", 19, 16, 0);
    assertFlip(wires, "workload.callsPerDay", 384, 348, 2);
    assertFlip(wires, "plan.caching.hitRate", 0.80, 0.89, 0.01);
    assertFlip(wires, "plan.caching.cacheableShare", 0.79, 0.91, 0.01);
    assertFlip(wires, "workload.contextTokens", 76_500, 68_400, 300);
    Tripwire thinking = wire(wires, "workload.thinkingTokens");
    assertEquals(28, thinking.estimateFits().value().orElseThrow());
    assertEquals(OptionalDouble.empty(), thinking.halfFit().value());
    assertEquals(0.76, thinking.halfFit().overAtEnd(), 0.01);
  }

  /// A third fewer calls than the likely 400 leave nine of ten months within the budget; no share of batch does.
  @Test
  void nineOfTenMonthsNeedMoreThanHalfOfThem() {
    List<Tripwire> wires = Chances.tripwires(Shipped.engine(), RiskReportTest.SIX, RiskReport.USUAL_SEED);
    for (Tripwire wire : wires) {
      assertTrue(wire.nineOfTenFit().value().isEmpty() || away(wire, wire.nineOfTenFit()) >= away(wire, wire.halfFit()),
          wire::toString);
    }
  }

  /// What fits was tried with as many months as are shown: the lever set there has one of ten over, or fewer.
  @Test
  void aValueThatFitsFitsInTheMonthsThatAreShown() {
    for (Tripwire wire : Chances.tripwires(Shipped.engine(), RiskReportTest.SIX, RiskReport.USUAL_SEED)) {
      wire.nineOfTenFit().value().ifPresent(value -> assertTrue(overAt(wire, value) <= 0.1, wire::toString));
      wire.halfFit().value().ifPresent(value -> assertTrue(overAt(wire, value) <= 0.5, wire::toString));
    }
  }

  private static double overAt(Tripwire wire, double value) {
    Scenario certain = wire.input().with(RiskReportTest.SIX, value).withAssumptions(RiskReportTest.SIX.assumptions()
        .stream().filter(known -> !known.field().equals(wire.input().path())).toList());
    return RiskReport.months(Shipped.engine(), certain, RiskReport.USUAL_SEED, RiskReport.USUAL_TRIALS)
        .probabilityOverBudget().orElseThrow();
  }

  private static double away(Tripwire wire, Tripwire.Flip flip) {
    return Math.abs(flip.value().orElseThrow() - wire.now());
  }

  /// Where all that may be is what is cheapest, that value fits and no other.
  @Test
  void onlyTheCheapestValueIsNotAnyValue() {
    double estimate = Shipped.engine().prepare(RiskReportTest.SIX.withPlan(plan -> plan.withBatchShare(1))).monthUsd();
    Scenario tight = RiskReportTest.SIX.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(estimate)));
    Tripwire batch = wire(Chances.tripwires(Shipped.engine(), tight, 1), "plan.batchShare");
    assertEquals(1, batch.estimateFits().value().orElseThrow());
    assertFalse(batch.estimateFits().isAnywhere());
  }

  private static Tripwire wire(List<Tripwire> wires, String path) {
    return wires.stream().filter(wire -> wire.input().path().equals(path)).findFirst().orElseThrow();
  }

  private static void assertFlip(List<Tripwire> wires, String path, double estimate, double half, double near) {
    Tripwire wire = wire(wires, path);
    assertEquals(estimate, wire.estimateFits().value().orElseThrow(), 1e-9, path);
    assertEquals(half, wire.halfFit().value().orElseThrow(), near + 1e-9, path);
  }

  @Test
  void aBudgetThatIsKeptTellsWhereItBreaks() {
    Scenario roomy = RiskReportTest.SIX.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(100_000)));
    Tripwire agents = wire(Chances.tripwires(Shipped.engine(), roomy, 1), "workload.agents");
    // $1,143.49 an agent
    assertEquals(87, agents.estimateFits().value().orElseThrow());
  }

  @Test
  void aBoundOfWhatMayChangeEndsTheSearch() {
    Scenario bound = RiskReportTest.SIX.withMayChange(List.of(new ChangeBound("plan.batchShare",
        OptionalDouble.empty(), OptionalDouble.of(0.3))));
    Tripwire batch = wire(Chances.tripwires(Shipped.engine(), bound, 1), "plan.batchShare");
    assertNear(0.23, batch.estimateFits().value().orElseThrow());
    assertEquals(OptionalDouble.empty(), batch.halfFit().value());
    assertNear(0.3, batch.halfFit().end());
  }

  /// Spent $14,857 and eight days of at most 520 calls an agent are far below what is promised.
  @Test
  void aCommitmentIsWhatTheMonthEndsWithAndNotPartOfItsLastDay() {
    Scenario promised = RiskReportTest.SIX.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(40_000)))
        .withPlan(plan -> plan.withContract(new Contract(List.of(), OptionalDouble.of(40_000), 0)));
    MonthOutlook outlook = chances(promised).outlook();
    assertNear(40_000, outlook.days().getLast().at(0.1).usd());
    assertNear(40_000, outlook.days().getLast().at(0.9).usd());
    assertEquals(0, outlook.methods().getFirst().probabilityOverBudget().orElseThrow());
    assertEquals(0, outlook.methods().getLast().probabilityOverBudget().orElseThrow());
  }

  /// 320 to 520 calls are likely, but the estimate has none.
  @Test
  void aPlanThatCostsNothingAtLikelyValuesIsDrawnAllTheSame() {
    Scenario none = RiskReportTest.SIX.withWorkload(work -> work.withCallsPerDay(0)).withAssumptions(List.of(
        RiskReportTest.range("workload.callsPerDay", 0, 0, 520)));
    MonthOutlook outlook = chances(none).outlook();
    assertTrue(outlook.days().getLast().at(0.9).usd() > outlook.burn().spendToDateUsd() + 5_000,
        outlook.days().getLast().at(0.9).toString());
  }
}
