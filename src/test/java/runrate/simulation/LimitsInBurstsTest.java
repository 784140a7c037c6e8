package runrate.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.launches.EntryLife;

/// Bursts against limits, counted by hand.
class LimitsInBurstsTest {
  private static final CallLoad TEN_TOKENS = new CallLoad(4, 6, 0, 5, false, 0);

  @Test
  void thirtyCallsAtOnceAgainstTwentyAMinuteLeaveTenOutside() {
    Tally day = Teams.day(Teams.burst(30, CallLoad.NONE, Limits.requests(20), Patience.LEAVES));
    assertEquals(10, day.rejectedFirstAttempts());
    assertEquals(10, day.overflowed());
    assertEquals(20, day.served());
  }

  @Test
  void aLimitEnforcedEachSecondLetsOneOfSixtyThrough() {
    Limits eachSecond = Limits.requests(60).withBurstMinutes(1 / 60.0);
    assertEquals(59, Teams.day(Teams.burst(60, CallLoad.NONE, eachSecond, Patience.LEAVES)).overflowed());
  }

  @Test
  void whoWaitsForOneCallAMinuteWaitsOneAndThenTwoMinutes() {
    Tally day = Teams.day(Teams.burst(3, CallLoad.NONE, Limits.requests(1), Patience.WAITS));
    assertEquals(3, day.waitedMinutes(), 1e-6);
    assertEquals(2, day.rejectedFirstAttempts());
    assertEquals(0, day.retries());
    assertEquals(3, day.served());
  }

  @Test
  void inputAndOutputHaveBucketsOfTheirOwnAndOneTogether() {
    double none = Double.POSITIVE_INFINITY;
    assertEquals(3, served(new Limits(none, 30, none, none, none, 1)));
    assertEquals(4, served(new Limits(none, none, 20, none, none, 1)));
    assertEquals(2, served(new Limits(none, none, none, 30, none, 1)));
  }

  private static long served(Limits limits) {
    return Teams.day(Teams.burst(9, TEN_TOKENS, limits, Patience.LEAVES)).served();
  }

  @Test
  void tokensReadFromCacheAreFreeUnlessTheVendorCountsThem() {
    Tally free = Teams.day(secondRoundWarm(false));
    assertEquals(2, free.overflowed(), "10 tokens a call at first, then 4: of 5 calls 3, then all 5");
    assertEquals(4, Teams.day(secondRoundWarm(true)).overflowed(), "3 of 5 in both rounds");
  }

  private static Team secondRoundWarm(boolean readsCount) {
    var load = new CallLoad(4, 6, 0, 5, readsCount, 0);
    Team team = Teams.lockstep(5, 2, 3, EntryLife.refreshed(5));
    Route route = new Route("one", 1, 1, EntryLife.refreshed(5), load, Limits.inputTokens(30));
    return team.withRoutes(List.of(route)).withPatience(Patience.LEAVES);
  }

  @Test
  void aCallLargerThanTheLimitCanNeverRun() {
    Tally waiting = Teams.day(Teams.burst(3, TEN_TOKENS, Limits.inputTokens(9), Patience.WAITS));
    assertEquals(3, waiting.failedForGood());
    assertEquals(0, waiting.served());
    Tally retrying = Teams.day(Teams.burst(3, TEN_TOKENS, Limits.inputTokens(9), Patience.retries(4, 1)));
    assertEquals(3, retrying.failedForGood());
    assertEquals(9, retrying.retries());
    assertEquals(12, retrying.rejectedAttempts());
  }

  @Test
  void twoCallsInFlightOfTwoMinutesEachMakeTheThirdAndFourthWaitTwo() {
    CallLoad slow = new CallLoad(0, 0, 0, 0, false, 2);
    Tally day = Teams.day(Teams.burst(4, slow, Limits.inFlight(2), Patience.WAITS));
    assertEquals(4, day.waitedMinutes(), 1e-9);
    assertEquals(4, day.served());
  }

  @Test
  void backoffSpreadsABurstUntilEveryCallIsThrough() {
    Tally day = Teams.day(Teams.burst(30, CallLoad.NONE, Limits.requests(20), Patience.retries(10, 0.5)));
    assertEquals(30, day.served());
    assertTrue(day.retries() >= 10 && day.waitedMinutes() > 0, day::toString);
  }

  @Test
  void rejectedCallsThatCountEatWhatLaterCallsNeed() {
    Patience patience = Patience.retries(10, 0.5);
    Team team = Teams.burst(60, CallLoad.NONE, Limits.requests(20), patience);
    Tally kind = Teams.day(team);
    Tally strict = Teams.day(team.withPatience(patience.withRejectedCallsCount(true)));
    assertTrue(strict.rejectedAttempts() > kind.rejectedAttempts(), strict + " against " + kind);
  }
}
