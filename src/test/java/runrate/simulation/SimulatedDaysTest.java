package runrate.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.launches.EntryLife;
import runrate.scenario.Failure;
import runrate.scenario.Launch.Pattern;

class SimulatedDaysTest {
  private static final EntryLife FIVE_MINUTES = EntryLife.refreshed(5);

  @Test
  void theSameSeedGivesTheSameDaysOnOneThreadAndOnTwo() {
    Team team = busyTeam();
    SimulationReport once = SimulatedDays.run(team, 7, 9, 1);
    assertEquals(once, SimulatedDays.run(team, 7, 9, 2));
    assertNotEquals(once, SimulatedDays.run(team, 8, 9, 1));
    assertTrue(once.total().tally().retries() > 0);
  }

  @Test
  void theRoutesAddUpToTheTotal() {
    SimulationReport report = SimulatedDays.run(busyTeam(), 7, 3, 1);
    Tally sum = report.routes().stream().map(Outcome::tally).reduce(Tally.NOTHING, Tally::plus);
    assertEquals(sum.reads(), report.total().tally().reads());
    assertEquals(sum.events(), report.total().tally().events());
    Tally total = report.total().tally();
    assertEquals(total.liveCalls(), total.served() + total.failedForGood() + total.overflowed());
  }

  @Test
  void aCancelledRunGivesNoReport() {
    assertEquals(Optional.empty(), SimulatedDays.run(busyTeam(), 7, 4, 2, () -> true));
    int[] asked = {0};
    assertEquals(Optional.empty(), SimulatedDays.run(busyTeam(), 7, 4, 1, () -> asked[0]++ == 3));
  }

  @Test
  void aTenthOfTheAttemptsFailingMakesOnePointElevenAttemptsACallOfThree() {
    Team team = Teams.steady(1, 20_000, FIVE_MINUTES)
        .withPatience(new Patience(Patience.OnLimit.WAIT, 3, 0.1, 0.1, false));
    Outcome total = SimulatedDays.run(team, 3, 20, 1).total();
    assertNear(new Failure(0.1, 3, 0, 0).attemptsPerCall(), total.attemptsPerCall());
    assertEquals(0.001, (double) total.tally().failedForGood() / total.tally().liveCalls(), 0.0002);
  }

  /// Of 0.35 calls a minute 0.05 go to the one and 0.30 to the other, where a sixth is live: 0.05 again.
  @Test
  void eachRouteHasTheHitRateOfItsOwnLiveCalls() {
    Team team = Teams.steady(0.35, 20_000, FIVE_MINUTES).withRoutes(List.of(
        new Route("small", 1 / 7.0, 1, FIVE_MINUTES, CallLoad.NONE, Limits.NONE),
        new Route("batched", 6 / 7.0, 1 / 6.0, FIVE_MINUTES, CallLoad.NONE, Limits.NONE)));
    SimulationReport report = SimulatedDays.run(team, 5, 20, 1);
    report.routes().forEach(route -> assertNear(0.2212, route.teamHitRate()));
    Tally batched = report.routes().get(1).tally();
    assertEquals(1 / 6.0, (double) batched.liveCalls() / batched.calls(), 0.005);
  }

  @Test
  void aTeamOfRandomAgentsSharesOnePrefixButNotItsHistories() {
    Team team = new Team(10, 400, 4_000, Pattern.STEADY, 0, false, 0,
        List.of(new Route("one", 1, 1, FIVE_MINUTES, CallLoad.NONE, Limits.NONE)), Patience.WAITS);
    Outcome total = SimulatedDays.run(team, 11, 40, 1).total();
    assertNear(1 - Math.exp(-5), total.teamHitRate());
    assertNear(1 - Math.exp(-0.5), total.ownHitRate());
  }

  @Test
  void aPartOfACallADayIsMadeOnThatPartOfTheDays() {
    Team team = Teams.rounds(Pattern.LOCKSTEP, 0, 2, 1, 60, FIVE_MINUTES);
    Team sometimes = new Team(2, 0.25, 60, Pattern.LOCKSTEP, 0, false, 1, team.routes(), team.patience());
    assertEquals(500, SimulatedDays.run(sometimes, 1, 1_000, 1).total().tally().calls(), 60);
    Team never = new Team(2, 0, 60, Pattern.STEADY, 0, false, 0, team.routes(), team.patience());
    assertEquals(new Estimate(0, 0), SimulatedDays.run(never, 1, 3, 1).total().teamHitRate());
  }

  @Test
  void numbersOutOfTheirRangeAreNamed() {
    Team team = busyTeam();
    assertEquals("replications is 0 days; it must be 1 to 2147483647",
        assertThrows(IllegalArgumentException.class, () -> SimulatedDays.run(team, 1, 0, 1)).getMessage());
    Route half = new Route("half", 0.5, 1, FIVE_MINUTES, CallLoad.NONE, Limits.NONE);
    assertEquals("team.routes have shares that sum to 0.5; they must sum to 1",
        assertThrows(IllegalArgumentException.class, () -> team.withRoutes(List.of(half))).getMessage());
    assertEquals("limits.concurrency is 0.5 calls; it must be 1 or more",
        assertThrows(IllegalArgumentException.class, () -> Limits.inFlight(0.5)).getMessage());
  }

  private static Team busyTeam() {
    var load = new CallLoad(1_000, 9_000, 5_000, 500, false, 0.3);
    var limits = new Limits(60, 200_000, 50_000, 300_000, 20, 1);
    EntryLife life = FIVE_MINUTES.readableAfter(0.1).withMaxLifetime(60);
    return new Team(20, 100, 480, Pattern.RANDOM_PHASE, 2, true, 2, List.of(
        new Route("small", 0.7, 0.9, life, load, limits), new Route("large", 0.3, 1, life, load, limits)),
        Patience.retries(5, 0.5).withFailureShare(0.02));
  }

  private static void assertNear(double expected, Estimate actual) {
    assertEquals(expected, actual.mean(), 1.6 * actual.halfWidth95(), actual::toString);
  }
}
