package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// A budget whose parts belong together.
class BudgetTest {
  private static final Budget RAISED = new Budget(OptionalDouble.of(22_000), Budget.DEFAULT_ALERTS)
      .with(Period.DAY, "", OptionalDouble.of(1_000))
      .withPolicy(BudgetPolicy.NONE.withRaise(Optional.of(new BudgetPolicy.Raise(1_500, LocalDate.of(2026, 11, 20)))));

  @Test
  void aLimitAboveItsRaiseTakesTheRaiseAway() {
    assertEquals(Optional.empty(), RAISED.with(Period.DAY, "", OptionalDouble.of(1_500)).policy().raise());
    assertTrue(RAISED.with(Period.DAY, "", OptionalDouble.of(1_499)).policy().raise().isPresent());
  }

  @Test
  void budgetsOfOtherPeriodsLeaveARaiseAlone() {
    assertTrue(RAISED.with(Period.WEEK, "", OptionalDouble.of(9_000)).policy().raise().isPresent());
  }

  @Test
  void aBudgetFollowsTheNameOfItsTaskAndGoesWithIt() {
    Budget coder = Budget.NONE.withLines(List.of(PeriodBudget.of(Period.WEEK, 9).withScope(BudgetScope.ofTask("coder")),
        PeriodBudget.of(Period.WEEK, 8)));
    assertEquals("writer", coder.withTaskName("coder", "writer").lines().getFirst().scope().name());
    assertEquals(coder, coder.withTaskName("other", "writer"));
    assertEquals(coder, coder.keptFor(List.of(Task.of("coder"))));
    assertEquals(List.of(PeriodBudget.of(Period.WEEK, 8)), coder.keptFor(List.of(Task.of("writer"))).lines());
  }

  @Test
  void aLineIsReplacedInItsPlaceAndTheMonthsOwnKeepsItsAlerts() {
    PeriodBudget week = PeriodBudget.of(Period.WEEK, 9);
    PeriodBudget day = PeriodBudget.of(Period.DAY, 2);
    Budget two = RAISED.withLines(List.of(week, day));
    assertEquals(List.of(week.withValue(7), day), two.replacing(Optional.of(week), Optional.of(week.withValue(7)))
        .lines());
    PeriodBudget month = two.line(Period.MONTH, "").orElseThrow();
    Budget later = two.replacing(Optional.of(month), Optional.of(month.withValue(5)));
    assertEquals(OptionalDouble.of(5), later.monthlyUsd());
    assertEquals(Budget.DEFAULT_ALERTS, later.alertShares());
  }
}
