package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BudgetStatusTest {
  private static BudgetStatus of(double usd) {
    return BudgetStatus.of(usd, OptionalDouble.of(22_000));
  }

  @Test
  void exactlyTheBudgetIsOnTrackAndACentMoreIsNot() {
    assertEquals(BudgetStatus.ON_TRACK, of(22_000));
    assertEquals(BudgetStatus.OVER_BUDGET, of(22_000.01));
  }

  @Test
  void aRoundingErrorBreaksNoBudget() {
    double sum = 0;
    for (int day = 1; day <= 30; day++) {
      sum += 22_000 / 30.0;
    }
    assertEquals(BudgetStatus.ON_TRACK, of(sum));
  }

  @Test
  void withoutABudgetThereIsNoStatus() {
    assertEquals(BudgetStatus.NO_BUDGET, BudgetStatus.of(1, OptionalDouble.empty()));
  }

  @Test
  void statusesAreSaidInCapitals() {
    assertEquals("ON TRACK", BudgetStatus.ON_TRACK.label());
    assertEquals("OVER BUDGET", BudgetStatus.OVER_BUDGET.label());
    assertEquals("NO BUDGET", BudgetStatus.NO_BUDGET.label());
  }
}
