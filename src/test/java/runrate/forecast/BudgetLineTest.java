package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.scenario.Budget;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// A plan of 10 dollars every day; four days of November are recorded, the 4th with 25 and the others with 10.
class BudgetLineTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static RecordedSpend recorded() {
    return new RecordedSpend(IntStream.rangeClosed(1, 4).mapToObj(day ->
        new RecordedDay(NOVEMBER.atDay(day), day == 4 ? 25 : 10, "")).toList(), "bill");
  }

  private static List<BudgetLine> lines(UnaryOperator<ForecastSettings> more, PeriodBudget... budgets) {
    Scenario scenario = Work.of("lab/m", 10, 1_000_000, 0).withForecast(old -> more.apply(old.upTo(recorded())))
        .withBudget(old -> Budget.NONE.withLines(List.of(budgets)));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    return BudgetLine.of(new SpendCalendar(engine, scenario, BurnForecast.of(engine, scenario)), List.of());
  }

  private static BudgetLine line(Period period, double usd) {
    return lines(old -> old, PeriodBudget.of(period, usd)).getFirst();
  }

  @Test
  void aDaysBudgetCountsTheRecordedDaysAboveIt() {
    BudgetLine day = line(Period.DAY, 20);
    assertEquals(OptionalInt.of(1), day.overDays());
    assertEquals(4, day.days());
    assertEquals(25, day.spent());
    assertNear(10, day.forecast());
    assertEquals(BudgetStatus.OVER_BUDGET, day.status());
    assertEquals(BudgetStatus.ON_TRACK, line(Period.DAY, 25).status());
  }

  @Test
  void aWeekBeginsOnMonday() {
    // Monday the 2nd to Sunday the 8th: 10, 10 and 25 are spent, four days of 10 follow
    BudgetLine week = line(Period.WEEK, 84);
    assertEquals(LocalDate.of(2026, 11, 2), week.from());
    assertNear(45, week.spent());
    assertNear(85, week.forecast());
    assertNear(1, week.variance());
    assertEquals(BudgetStatus.OVER_BUDGET, week.status());
  }

  @Test
  void aQuarterTakesOtherMonthsAsPlanned() {
    // October's 31 days at 10, November's 55 recorded and 26 days of 10, December's 31
    BudgetLine quarter = line(Period.QUARTER, 1_000);
    assertNear(310 + 55, quarter.spent());
    assertNear(310 + 55 + 260 + 310, quarter.forecast());
    assertEquals(31, quarter.modelledDays());
    assertEquals(BudgetStatus.ON_TRACK, quarter.status());
  }

  @Test
  void whatIsRecordedOfABudgetIsToldApartFromWhatIsPlanned() {
    BudgetLine quarter = line(Period.QUARTER, 1_000);
    assertNear(55, quarter.recorded());
    assertNear(310, quarter.planned());
    assertNear(quarter.spent(), quarter.recorded() + quarter.planned());
    assertEquals("$55.00 recorded, $310.00 planned for 31 days that are not",
        SpendSentence.parts(Money.US_DOLLARS, quarter).orElseThrow());
    assertEquals(Optional.empty(), SpendSentence.parts(Money.US_DOLLARS, line(Period.WEEK, 84)));
  }

  @Test
  void eachAlertHasTheDayOnWhichItsPartIsReached() {
    // the week's days cost 10, 10, 25 and then 10 each: 45 on the 4th, 85 on the 8th
    var week = new PeriodBudget("", 90, Period.WEEK, List.of(0.5, 0.9, 1.0));
    BudgetLine line = lines(old -> old, week).getFirst();
    assertEquals(List.of(Optional.of(NOVEMBER.atDay(4)), Optional.of(NOVEMBER.atDay(8)), Optional.empty()),
        line.alerts().stream().map(BudgetLine.Alert::day).toList());
    assertEquals("50\u2009% on 4 Nov, 90\u2009% on 8 Nov, 100\u2009% not reached",
        SpendSentence.alerts(line).orElseThrow());
  }

  @Test
  void anAlertOfADaysBudgetIsTheFirstDayThatCostsSoMuch() {
    var day = new PeriodBudget("", 30, Period.DAY, List.of(0.3, 0.8, 0.9));
    assertEquals(List.of(Optional.of(NOVEMBER.atDay(1)), Optional.of(NOVEMBER.atDay(4)), Optional.empty()),
        lines(old -> old, day).getFirst().alerts().stream().map(BudgetLine.Alert::day).toList());
  }

  @Test
  void whatIsRecordedOfAnotherMonthCountsAsItWas() {
    BudgetLine quarter = lines(old -> old.withRecorded(days -> days.with(List.of(
        new RecordedDay(LocalDate.of(2026, 10, 5), 110, "")))), PeriodBudget.of(Period.QUARTER, 1_000)).getFirst();
    assertNear(310 + 100 + 55, quarter.spent());
    assertEquals(30, quarter.modelledDays());
  }

  @Test
  void otherMonthsGrowFromTheForecastsOn() {
    // half as many calls in October, twice as many in December
    BudgetLine quarter = lines(old -> old.withGrowthPerMonth(1), PeriodBudget.of(Period.QUARTER, 1_000)).getFirst();
    assertNear(155 + 55 + 260 + 620, quarter.forecast());
  }

  @Test
  void aYearHasItsTwelveMonths() {
    BudgetLine year = line(Period.YEAR, 3_664);
    assertNear(365 * 10 + 15, year.forecast());
    assertEquals(BudgetStatus.OVER_BUDGET, year.status());
  }

  @Test
  void theMonthsOwnBudgetComesFirstAndNamedOnesAfterTheirPeriod() {
    Budget budget = Budget.NONE.with(Period.MONTH, "", OptionalDouble.of(300))
        .with(Period.MONTH, "hard", OptionalDouble.of(400)).with(Period.DAY, "", OptionalDouble.of(20));
    assertEquals(OptionalDouble.of(300), budget.monthlyUsd());
    assertEquals(List.of("", "hard"), budget.all().stream().filter(line -> line.period() == Period.MONTH)
        .map(PeriodBudget::name).toList());
    assertEquals(1, budget.with(Period.DAY, "", OptionalDouble.empty()).lines().size());
    Scenario scenario = Work.of("lab/m", 10, 1_000_000, 0).withBudget(old -> budget);
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    List<BudgetLine> lines = BudgetLine.of(new SpendCalendar(engine, scenario, BurnForecast.of(engine, scenario)),
        List.of(Period.WEEK));
    assertEquals(List.of("DAY ", "WEEK ", "MONTH ", "MONTH hard"),
        lines.stream().map(line -> line.period() + " " + line.name()).toList());
    assertEquals(BudgetStatus.NO_BUDGET, lines.get(1).status());
  }

  @Test
  void aNameMakesTheMonthsBudgetNoOther() {
    Budget named = Budget.NONE.with(Period.MONTH, "team", OptionalDouble.of(100));
    assertEquals(OptionalDouble.of(100), named.monthlyUsd());
    assertEquals(OptionalDouble.empty(), named.ownMonthlyUsd());
    assertEquals(OptionalDouble.of(90), named.withMonthlyUsd(OptionalDouble.of(90)).monthlyUsd());
  }

  @Test
  void aDaysBudgetIsBrokenByTheDaysToComeToo() {
    assertEquals(BudgetStatus.OVER_BUDGET, line(Period.DAY, 9).status());
  }
}
