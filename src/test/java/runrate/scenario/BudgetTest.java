package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
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
}
