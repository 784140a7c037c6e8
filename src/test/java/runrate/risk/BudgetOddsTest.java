package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.risk.MonthOutlook.Way;
import runrate.scenario.VerdictBounds;
import runrate.testing.Shipped;

/// The verdict by probability: on track only where both methods say so, over only where both do.
class BudgetOddsTest {
  private static MonthOutlook.Method method(Way way, double probability) {
    return new MonthOutlook.Method(way, 100, OptionalDouble.of(probability));
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0.2, ON_TRACK", "0.21, 0.1, AT_RISK", "0.1, 0.21, AT_RISK", "0.8, 0.8, OVER_BUDGET",
      "0.79, 1, AT_RISK", "0, 1, AT_RISK"})
  void bothMethodsMustSaySo(double plan, double recorded, BudgetOdds.Standing standing) {
    assertEquals(standing, new BudgetOdds(List.of(method(Way.PLAN, plan), method(Way.RECORDED, recorded)),
        VerdictBounds.USUAL).standing());
  }

  @Test
  void whereNothingIsRecordedOneMethodDecides() {
    assertEquals(BudgetOdds.Standing.ON_TRACK, new BudgetOdds(List.of(method(Way.PLAN, 0.1)),
        VerdictBounds.USUAL).standing());
  }

  /// Whoever wants to be surer says so: on track up to 5 of 100, over from 50.
  @Test
  void theBoundsAreTheBudgetsOwn() {
    var strict = new VerdictBounds(0.05, 0.5);
    assertEquals(BudgetOdds.Standing.AT_RISK, new BudgetOdds(List.of(method(Way.PLAN, 0.1)), strict).standing());
    assertEquals(BudgetOdds.Standing.OVER_BUDGET, new BudgetOdds(List.of(method(Way.PLAN, 0.5)), strict).standing());
    assertEquals(strict, BudgetOdds.of(Shipped.engine(), RiskReportTest.SIX.withBudget(budget ->
        budget.withVerdict(strict))).orElseThrow().bounds());
  }

  @Test
  void theOddsAreThoseOfTheOutlook() {
    BudgetOdds odds = BudgetOdds.of(Shipped.engine(), RiskReportTest.SIX).orElseThrow();
    MonthOutlook outlook = Chances.of(Shipped.engine(), RiskReportTest.SIX, RiskReport.USUAL_SEED,
        RiskReport.USUAL_TRIALS).orElseThrow().outlook();
    assertEquals(outlook.methods(), odds.methods());
    assertEquals(outlook.days().getLast().overBudget(), odds.lowest().orElseThrow(), 1e-12);
  }

  @Test
  void withoutARangeThereAreNoOdds() {
    assertEquals(Optional.empty(), BudgetOdds.of(Shipped.engine(), Shipped.scenario("20-agents")
        .withAssumptions(List.of())));
  }
}
