package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Budget;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetScope;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.BudgetWords;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// Budgets in tokens over a plan of ten calls of a million tokens a day, at a dollar each. Four days of November are
/// recorded, the 4th with 25 dollars and the others with 10.
class TokenBudgetTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final double MILLION = 1e6;

  private static PeriodBudget tokens(Period period, double millions) {
    return PeriodBudget.of(period, 1).withAmount(BudgetAmount.tokens(millions * MILLION));
  }

  private static BudgetLine line(double usdPerMTok, UnaryOperator<ForecastSettings> more,
      UnaryOperator<Scenario> change, PeriodBudget budget) {
    var days = new RecordedSpend(IntStream.rangeClosed(1, 4).mapToObj(day ->
        new RecordedDay(NOVEMBER.atDay(day), day == 4 ? 25 : 10, "")).toList(), "bill");
    Scenario scenario = change.apply(Work.of("lab/m", 10, MILLION, 0)
        .withForecast(old -> more.apply(old.upTo(days)))
        .withBudget(old -> Budget.NONE.withLines(List.of(budget))));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(usdPerMTok, 9))).engine();
    return BudgetStack.of(engine, scenario, BurnForecast.of(engine, scenario)).lines().getFirst();
  }

  private static BudgetLine line(PeriodBudget budget) {
    return line(1, old -> old, old -> old, budget);
  }

  @Test
  void recordedDaysAreEstimatedAtTheTokensThePlanGetsForADollar() {
    BudgetLine month = line(tokens(Period.MONTH, 300));
    assertNear(55 * MILLION, month.spent());
    assertNear(55 * MILLION, month.recorded());
    assertNear(315 * MILLION, month.forecast());
    assertEquals(4, month.estimatedDays());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 29)), month.bindsOn());
    assertEquals("the tokens of 4 recorded days are estimated from what they cost",
        BudgetWords.estimated(month).orElseThrow());
    assertEquals("15M tokens over", SpendSentence.verdict(Money.US_DOLLARS, month));
  }

  @Test
  void aDearerBurnIsOfMoneyAndNotOfTokens() {
    BudgetLine month = line(1, old -> old.withBurnMultiplier(2), old -> old, tokens(Period.MONTH, 300));
    assertNear(315 * MILLION, month.forecast());
  }

  @Test
  void tokensGrowAsTheirMonthsDo() {
    // half of October's 310 million, November's 55 and 260, twice December's 310
    BudgetLine quarter = line(1, old -> old.withGrowthPerMonth(1), old -> old, tokens(Period.QUARTER, 2_000));
    assertNear((155 + 55 + 260 + 620) * MILLION, quarter.forecast());
  }

  @Test
  void whereThePlanCostsNothingRecordedDaysCountAsPlanned() {
    assertNear(300 * MILLION, line(0, old -> old, old -> old, tokens(Period.MONTH, 300)).forecast());
  }

  /// Both tasks make five calls; one also answers with a million tokens of nine dollars.
  @Test
  void aTaskHasItsPartOfTheTokensAndNotOfTheBill() {
    UnaryOperator<Scenario> two = scenario -> scenario.withTasks(List.of(
        Task.of("talks").withCallShare(OptionalDouble.of(0.5)).with(new TaskInput(Keys.path(WorkloadShape.OUTPUT),
            OptionalDouble.of(MILLION))), Task.of("listens").withCallShare(OptionalDouble.of(0.5))));
    BudgetScope talks = BudgetScope.ofTask("talks");
    assertNear(10.0 / 15, line(1, old -> old, two, tokens(Period.WEEK, 9).withScope(talks)).part().share());
    assertNear(50.0 / 55, line(1, old -> old, two, PeriodBudget.of(Period.WEEK, 9).withScope(talks)).part().share());
  }

  @Test
  void tokensAreNoBudgetOfTheHeadlineAndNoDaysLimit() {
    Budget budget = Budget.NONE.withLines(List.of(tokens(Period.MONTH, 300), tokens(Period.DAY, 9)));
    assertEquals(OptionalDouble.empty(), budget.monthlyUsd());
    assertEquals(OptionalDouble.empty(), budget.dailyUsd());
    assertEquals(List.of(300 * MILLION, 9 * MILLION), budget.all().stream().map(line -> line.amount().value())
        .toList());
  }
}
