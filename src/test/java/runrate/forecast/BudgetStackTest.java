package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.scenario.Budget;
import runrate.scenario.BudgetScope;
import runrate.scenario.BudgetScope.Kind;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.BudgetWords;

/// Budgets of parts of a plan of 10 dollars every day, stacked. Four days of November are recorded, the 4th with 25 and
/// the others with 10, so that 55 are spent on the 4th and 315 at the month's end.
class BudgetStackTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static Scenario scenario(PeriodBudget... budgets) {
    var days = new RecordedSpend(IntStream.rangeClosed(1, 4).mapToObj(day ->
        new RecordedDay(NOVEMBER.atDay(day), day == 4 ? 25 : 10, "")).toList(), "bill");
    return Work.of("lab/m", 10, 1_000_000, 0).withForecast(old -> old.upTo(days))
        .withBudget(old -> Budget.NONE.withLines(List.of(budgets)));
  }

  private static BudgetStack stack(Scenario scenario) {
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    return BudgetStack.of(engine, scenario, BurnForecast.of(engine, scenario));
  }

  private static BudgetLine line(Period period, double usd, BudgetScope scope) {
    return stack(scenario(PeriodBudget.of(period, usd).withScope(scope))).lines().getFirst();
  }

  @Test
  void eachOfFiveUsersIsTakenForAFifthOfTheSpend() {
    BudgetLine user = line(Period.MONTH, 60, BudgetScope.ofEach(Kind.USER, 5));
    assertTrue(user.part().isAssumed());
    assertNear(11, user.spent());
    assertNear(63, user.forecast());
    assertEquals(BudgetStatus.OVER_BUDGET, user.status());
    assertEquals("each of 5 users: one of 5 parts of the spend, assumed until calls are recorded",
        BudgetWords.part(user).orElseThrow());
  }

  @Test
  void oneByNameIsOneOfTheCountAndAllTogetherAreTheWhole() {
    BudgetLine ann = line(Period.MONTH, 70, new BudgetScope(Kind.ENGINEER, "Ann", false, OptionalInt.of(5)));
    assertNear(63, ann.forecast());
    assertTrue(ann.part().isAssumed());
    BudgetLine teams = line(Period.MONTH, 400, new BudgetScope(Kind.TEAM, "", false, OptionalInt.of(5)));
    assertNear(315, teams.forecast());
    assertFalse(teams.part().isAssumed());
    assertEquals("5 teams together: the whole spend", BudgetWords.part(teams).orElseThrow());
  }

  /// Two tasks alike, one with a quarter of the calls.
  @Test
  void aTaskIsItsPartOfTheBillEveryDay() {
    Scenario two = scenario(PeriodBudget.of(Period.MONTH, 70).withScope(BudgetScope.ofTask("small")),
        PeriodBudget.of(Period.DAY, 6).withScope(new BudgetScope(Kind.FEATURE, "chat", false, OptionalInt.empty())))
        .withTasks(List.of(Task.of("small").withCallShare(OptionalDouble.of(0.25)),
            Task.of("large").withCallShare(OptionalDouble.of(0.75)).withFeature("chat")));
    BudgetLine chat = stack(two).lines().getFirst();
    BudgetLine small = stack(two).lines().getLast();
    assertNear(0.25, small.part().share());
    assertFalse(small.part().isAssumed());
    assertNear(315.0 / 4, small.forecast());
    assertNear(25 * 0.75, chat.spent());
    assertEquals(OptionalInt.of(4), chat.overDays());
  }

  @Test
  void theFirstToBindIsTheOneBrokenOnTheEarliestDay() {
    // the month's 315 break 300 on the 29th; a user's 63 break 40 when 200 are spent: after the 18th, 195, on the 19th
    Scenario two = scenario(PeriodBudget.of(Period.MONTH, 40).withScope(BudgetScope.ofEach(Kind.USER, 5)))
        .withBudget(old -> old.withMonthlyUsd(OptionalDouble.of(300)));
    BudgetStack stack = stack(two);
    assertEquals(Optional.of(LocalDate.of(2026, 11, 29)), stack.lines().getFirst().bindsOn());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 19)), stack.firstToBind().orElseThrow().bindsOn());
    assertEquals("The first to bind is the budget of November (each of 5 users), on 19 November.",
        BudgetWords.firstToBind(stack).orElseThrow());
    assertEquals(1, stack.further().size());
  }

  @Test
  void ofTwoOnOneDayTheShorterPeriodBinds() {
    // the 4th costs 25, and 55 are spent on it
    BudgetStack stack = stack(scenario(PeriodBudget.of(Period.QUARTER, 310 + 54), PeriodBudget.of(Period.DAY, 24)));
    assertEquals(List.of(4, 4), stack.lines().stream().map(line -> line.bindsOn().orElseThrow().getDayOfMonth())
        .toList());
    assertEquals(Period.DAY, stack.firstToBind().orElseThrow().period());
  }

  @Test
  void aBudgetThatIsSpentToTheLastDollarDoesNotBind() {
    assertEquals(Optional.empty(), line(Period.MONTH, 315, BudgetScope.ALL).bindsOn());
    BudgetStack stack = stack(scenario(PeriodBudget.of(Period.WEEK, 85), PeriodBudget.of(Period.DAY, 25)));
    assertEquals(Optional.empty(), stack.firstToBind());
    assertEquals("None of the budgets binds.", BudgetWords.firstToBind(stack).orElseThrow());
  }

  @Test
  void aSingleBudgetIsNoFirst() {
    assertEquals(Optional.empty(), BudgetWords.firstToBind(stack(scenario(PeriodBudget.of(Period.WEEK, 1)))));
  }

  /// 315 at the month's end, 60 % of it as recorded: 189, where one of two would be 157.50.
  @Test
  void aMeasuredPartGoesBeforeOneOfSoMany() {
    BudgetScope search = new BudgetScope(Kind.TEAM, "search", false, OptionalInt.of(2));
    BudgetLine assumed = stack(scenario(PeriodBudget.of(Period.MONTH, 160).withScope(search))).lines().getFirst();
    BudgetLine measured = stack(scenario(PeriodBudget.of(Period.MONTH, 160).withScope(search.withShare(
        OptionalDouble.of(0.6))))).lines().getFirst();
    assertNear(157.5, assumed.forecast());
    assertNear(189, measured.forecast());
    assertFalse(measured.part().isAssumed());
    assertEquals(Optional.of("team search: 60.0\u2009% of the spend, as calls were recorded"), BudgetWords.part(
        measured));
  }
}
