package runrate.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The values that cost model 4.4 prints, and the edges.
class PublishedFormsTest {
  private static final double LAST_DIGIT = 0.00005;

  @Test
  void steadyCallsHaveThePublishedRates() {
    assertEquals(0.2212, PublishedForms.steady(0.05, 5, 0), LAST_DIGIT);
    assertEquals(0.9916, PublishedForms.steady(1, 5, 0.25), LAST_DIGIT);
    assertEquals(0.6988, PublishedForms.steady(0.02, 60, 0), LAST_DIGIT);
    assertEquals(0.385, PublishedForms.steadySession(0.1, 5, 0, 48), 0.0005);
    assertEquals(0.5, PublishedForms.steadyWithoutRefresh(0.2, 5));
  }

  @Test
  void coldRoundsWriteAsOftenAsPublished() {
    assertEquals(3.469, PublishedForms.writesOfColdRound(5, 1, 0.5), 0.0005);
    assertEquals(7, PublishedForms.writesOfColdRound(20, 1, 0.3), 0.0005);
    assertEquals(0.65, PublishedForms.coldRound(20, 1, 0.3), LAST_DIGIT);
    assertEquals(20, PublishedForms.writesOfColdRound(20, 0, 0.3), "all at once");
    assertEquals(0, PublishedForms.coldRound(20, 1, 2), "none can read before the round is over");
  }

  @Test
  void tenAgentsWithPhasesOfHalfAnHourHaveThePublishedRate() {
    assertEquals(0.8062, PublishedForms.randomPhases(10, 30, 5), LAST_DIGIT);
    assertEquals(1, PublishedForms.randomPhases(10, 5, 5));
    assertEquals(0, PublishedForms.randomPhases(1, 30, 5));
  }

  @Test
  void equalGapsReadAllButTheFirstOrNothing() {
    assertEquals(0.95, PublishedForms.regularGap(5, 5, 20));
    assertEquals(0, PublishedForms.regularGap(5.01, 5, 20));
    assertEquals(0.95, PublishedForms.staggered(20, 60, 5, 20));
    assertEquals(0.9, PublishedForms.lockstep(20, 4, 5, 200));
    assertEquals(0, PublishedForms.lockstep(20, 30, 5, 200));
    assertEquals(1, PublishedForms.prewarmedLockstep());
  }

  @Test
  void aMaximumLifetimeOfAnHourCostsOneCallOfThirty() {
    assertEquals(1 / 30.0, PublishedForms.lostToMaxLifetime(0.5, 60), 1e-12);
  }

  @Test
  void noRateLeavesItsRange() {
    assertEquals(0, PublishedForms.steady(1, 1, 5));
    assertEquals(0, PublishedForms.steady(0, 5, 1));
    assertEquals(1, PublishedForms.lostToMaxLifetime(0.001, 60));
  }
}
