package runrate.showback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import runrate.forecast.BudgetStatus;
import runrate.scenario.Budget;
import runrate.scenario.BudgetScope;
import runrate.scenario.BudgetScope.Kind;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.testing.Work;
import runrate.text.Money;
import runrate.text.ShowbackWords;
import runrate.usage.CallDimension;

/// Ten days of November, each $3 of team search, $1 of team docs and $1 of nobody's.
class ShowbackTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  private static List<OwnerDay> log(LocalDate first, int days) {
    List<OwnerDay> log = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      log.add(day(first.plusDays(day), "search", "3"));
      log.add(day(first.plusDays(day), "docs", "1"));
      log.add(day(first.plusDays(day), CallDimension.NOBODY, "1"));
    }
    return log;
  }

  private static OwnerDay day(LocalDate day, String owner, String usd) {
    return new OwnerDay(day, owner, new BigDecimal(usd), 0);
  }

  private static PeriodBudget of(BudgetScope scope, double usd) {
    return PeriodBudget.of(Period.MONTH, usd).withScope(scope);
  }

  private static Scenario scenario(PeriodBudget... lines) {
    return Work.of("lab/m", 10, 1_000_000, 0).withBudget(old -> Budget.NONE.withLines(List.of(lines)));
  }

  private static Showback month(Scenario scenario, List<OwnerDay> log) {
    return Showback.of(scenario, CallDimension.TEAM, Period.MONTH, FIRST, log).orElseThrow();
  }

  private static OwnerLine line(Showback all, String owner) {
    return all.lines().stream().filter(line -> line.owner().equals(owner)).findFirst().orElseThrow();
  }

  /// Search: 30 so far and 3 on each of 20 days to come are 90, 10 above its 80.
  @Test
  void anOwnerGoesOnAtThePaceOfTheLog() {
    Showback all = month(scenario(of(new BudgetScope(Kind.TEAM, "search", false, OptionalInt.of(2)), 80)),
        log(FIRST, 10));
    OwnerLine search = line(all, "search");
    assertEquals(new BigDecimal("30"), search.actualUsd());
    assertNear(90, search.forecastUsd().getAsDouble());
    assertNear(10, search.varianceUsd().getAsDouble());
    assertNear(0.375, search.usedShare().getAsDouble());
    assertEquals(Optional.of(BudgetStatus.OVER_BUDGET), search.status());
    assertFalse(search.isSpent(), "30 of 80");
    assertEquals(List.of(search), all.over());
    assertEquals(LocalDate.of(2026, 11, 10), all.asOf());
  }

  @Test
  void nobodysSpendIsALineOfItsOwnAndTheLinesAddUp() {
    Showback all = month(scenario(), log(FIRST, 10));
    assertEquals(List.of("search", "docs", CallDimension.NOBODY), all.lines().stream().map(OwnerLine::owner).toList());
    assertEquals(all.total().actualUsd(), all.lines().stream().map(OwnerLine::actualUsd).reduce(BigDecimal.ZERO,
        BigDecimal::add));
    assertNear(150, all.total().forecastUsd().getAsDouble());
    assertNear(150, all.lines().stream().mapToDouble(line -> line.endUsd().getAsDouble()).sum());
  }

  /// A budget of each team holds for docs, and for search only where it has none of its own.
  @Test
  void anOwnBudgetGoesBeforeOneOfEach() {
    Showback all = month(scenario(of(BudgetScope.ofEach(Kind.TEAM, 2), 40), of(new BudgetScope(Kind.TEAM, "search",
        false, OptionalInt.of(2)), 80), of(BudgetScope.ofEach(Kind.USER, 9), 5)), log(FIRST, 10));
    assertNear(80, line(all, "search").budgetUsd().getAsDouble());
    assertNear(40, line(all, "docs").budgetUsd().getAsDouble());
    assertTrue(line(all, CallDimension.NOBODY).budget().isEmpty());
    assertTrue(all.total().budget().isEmpty());
  }

  /// The log goes on into December, so nothing of November is left to forecast.
  @Test
  void aMonthThatIsOverEndsWhereItEnded() {
    Showback all = month(scenario(), log(FIRST, 40));
    assertTrue(all.isOver());
    assertNear(90, line(all, "search").forecastUsd().getAsDouble());
    Showback december = Showback.of(scenario(), CallDimension.TEAM, Period.MONTH, LocalDate.of(2026, 12, 5),
        log(FIRST, 40)).orElseThrow();
    assertEquals(Optional.of(new BigDecimal("90")), line(december, "search").beforeUsd());
    assertEquals(Optional.empty(), line(all, "search").beforeUsd());
  }

  @Test
  void twoDaysSayNothingOfTheMonth() {
    OwnerLine search = line(month(scenario(of(new BudgetScope(Kind.TEAM, "search", false, OptionalInt.of(2)), 5)),
        log(FIRST, 2)), "search");
    assertEquals(OptionalDouble.empty(), search.forecastUsd());
    assertNear(1, search.varianceUsd().getAsDouble());
    assertTrue(search.isSpent());
  }

  /// Three weeks from Monday 2 November, Mondays to Fridays: the last week has five days of 5 left, its weekend none.
  @Test
  void nothingIsSpentOnWeekdaysOnWhichNobodyEverCalled() {
    LocalDate monday = LocalDate.of(2026, 11, 2);
    List<OwnerDay> log = log(monday, 19).stream().filter(day -> day.day().getDayOfWeek().getValue() < 6).toList();
    assertNear(75 + 30, month(scenario(), log).total().forecastUsd().getAsDouble());
  }

  @Test
  void aBudgetIsGivenChangedAndTakenBack() {
    Showback all = month(scenario(), log(FIRST, 10));
    Budget given = all.with(scenario(), "search", OptionalDouble.of(80));
    assertEquals(List.of(of(new BudgetScope(Kind.TEAM, "search", false, OptionalInt.of(2), OptionalDouble.of(0.6)),
        80)), given.lines(), "3 of 5 dollars are of team search");
    Scenario with = scenario().withBudget(old -> given);
    assertEquals(90, all.with(with, "search", OptionalDouble.of(90)).lines().getFirst().amount().value());
    assertEquals(List.of(), all.with(with, "search", OptionalDouble.empty()).lines());
  }

  /// $1 of 5 is spent on two days: nobody knows whether the month keeps to it.
  @Test
  void withoutAForecastThereIsNoVerdictUnlessAllIsSpent() {
    OwnerLine docs = line(month(scenario(of(BudgetScope.ofEach(Kind.TEAM, 2), 5)), log(FIRST, 2)), "docs");
    assertEquals(Optional.empty(), docs.status());
    assertEquals(OptionalDouble.empty(), docs.varianceUsd());
    assertEquals("Too few days are recorded to say where November 2026 ends; no team has spent its budget.",
        ShowbackWords.sentence(Money.US_DOLLARS, month(scenario(of(BudgetScope.ofEach(Kind.TEAM, 2), 50)),
            log(FIRST, 2))));
  }

  /// Weekdays of October and November to Wednesday the 18th, and one Saturday: of eight Saturdays seven cost nothing.
  @Test
  void aDayWithoutCallsCostNothing() {
    List<OwnerDay> log = new ArrayList<>();
    LocalDate.of(2026, 9, 24).datesUntil(LocalDate.of(2026, 11, 19)).filter(day -> day.getDayOfWeek().getValue() < 6)
        .forEach(day -> log.add(day(day, "search", "10")));
    log.add(day(LocalDate.of(2026, 11, 7), "search", "100"));
    assertNear(130 + 100 + 8 * 10, month(scenario(), log).total().forecastUsd().getAsDouble());
  }

  /// Ten days of $5, then two weeks nobody recorded, then three days: 65 / 13 on each of the three days left.
  @Test
  void aWeekOrMoreWithoutCallsIsNotRecorded() {
    List<OwnerDay> log = new ArrayList<>(log(FIRST, 10));
    log.addAll(log(LocalDate.of(2026, 11, 25), 3));
    assertNear(65 + 3 * 5, month(scenario(), log).total().forecastUsd().getAsDouble());
  }

  /// The pace of ten days of $5, not of eleven: of the last one nobody knows the cost.
  @Test
  void aDayWithACallWithoutAPriceSaysNothingOfThePace() {
    List<OwnerDay> log = new ArrayList<>(log(FIRST, 10));
    log.add(new OwnerDay(LocalDate.of(2026, 11, 11), "search", BigDecimal.ZERO, 4));
    assertNear(50 + 19 * 5, month(scenario(), log).total().forecastUsd().getAsDouble());
  }

  @Test
  void aBudgetWithoutCallsIsALine() {
    OwnerLine ops = line(month(scenario(of(new BudgetScope(Kind.TEAM, "ops", false, OptionalInt.of(3)), 50)),
        log(FIRST, 10)), "ops");
    assertNear(-50, ops.varianceUsd().getAsDouble());
    assertEquals(BigDecimal.ZERO, ops.actualUsd());
  }

  @Test
  void whatNoScenarioTakesAsANameHasNoBudget() {
    List<OwnerDay> log = List.of(day(FIRST, "x\ny", "1"), day(FIRST, "n".repeat(81), "1"), day(FIRST, "search", "1"));
    assertEquals(List.of("search"), month(scenario(), log).lines().stream().filter(OwnerLine::mayHaveBudget)
        .map(OwnerLine::owner).toList());
  }

  /// From 20 October on: what October came to is a part of it.
  @Test
  void aPeriodBeforeThatIsRecordedInPartSaysSo() {
    Showback all = month(scenario(), log(LocalDate.of(2026, 10, 20), 20));
    assertEquals("October 2026, from 20 Oct", ShowbackWords.before(all));
    Showback december = Showback.of(scenario(), CallDimension.TEAM, Period.MONTH, LocalDate.of(2027, 1, 5),
        log(FIRST, 10)).orElseThrow();
    assertEquals(Optional.empty(), december.total().beforeUsd());
  }

  /// 30 of 20 are spent, and 90 will be at the end: 10 over already, 70 in the end.
  @Test
  void whatIsOverAlreadyIsNotWhereItEnds() {
    OwnerLine search = line(month(scenario(of(new BudgetScope(Kind.TEAM, "search", false, OptionalInt.of(2)), 20)),
        log(FIRST, 10)), "search");
    assertEquals("$10.00 over already", ShowbackWords.verdict(Money.US_DOLLARS, search));
    assertEquals("+$70.00", ShowbackWords.variance(Money.US_DOLLARS, search));
  }
}
