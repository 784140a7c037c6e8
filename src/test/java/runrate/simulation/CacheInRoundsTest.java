package runrate.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import runrate.launches.EntryLife;
import runrate.scenario.Launch.Pattern;

/// Rounds whose reads and writes can be counted by hand.
class CacheInRoundsTest {
  private static final EntryLife FIVE_MINUTES = EntryLife.refreshed(5);

  @Test
  void fiveAgentsInLockstepWriteFiveTimesAndThenReadAsLongAsRoundsAreNoLongerThanTheLifetime() {
    Tally day = Teams.day(Teams.lockstep(5, 10, 5, FIVE_MINUTES));
    assertEquals(5, day.writes());
    assertEquals(45, day.reads());
  }

  @Test
  void roundsThatAreLongerThanTheLifetimeWriteEveryTime() {
    assertEquals(50, Teams.day(Teams.lockstep(5, 10, 5.01, FIVE_MINUTES)).writes());
  }

  @Test
  void withoutRefreshOnlyEverySecondRoundFindsTheEntry() {
    Tally day = Teams.day(Teams.lockstep(5, 10, 3, FIVE_MINUTES.withoutRefresh()));
    assertEquals(25, day.writes());
  }

  @Test
  void aMaximumLifetimeOfTenMinutesEndsTheChainAfterElevenRoundsOfAMinute() {
    assertEquals(3, Teams.day(Teams.lockstep(1, 33, 1, FIVE_MINUTES.withMaxLifetime(10))).writes());
  }

  @Test
  void staggeredAgentsReadWhatTheFirstOneWrote() {
    Tally day = Teams.day(Teams.rounds(Pattern.STAGGERED, 60, 20, 8, 60, FIVE_MINUTES));
    assertEquals(1, day.writes());
    assertEquals(159, day.reads());
  }

  @Test
  void callsThatStartBeforeTheEntryIsReadableWriteItToo() {
    Team team = Teams.rounds(Pattern.STAGGERED, 10, 10, 1, 60, FIVE_MINUTES.readableAfter(2.5));
    assertEquals(3, Teams.day(team).writes(), "the calls at minutes 0, 1 and 2");
  }

  @Test
  void theOwnHistoryOfAnAgentWhoComesOnceAnHourIsGoneThoughTheTeamsPrefixLives() {
    Tally day = Teams.day(Teams.rounds(Pattern.STAGGERED, 60, 20, 8, 60, FIVE_MINUTES));
    assertEquals(0, day.ownReads());
    Tally longer = Teams.day(Teams.rounds(Pattern.STAGGERED, 60, 20, 8, 60, EntryLife.refreshed(60)));
    assertEquals(20, longer.ownWrites(), "one for each agent");
    assertEquals(140, longer.ownReads());
  }

  @Test
  void theOwnHistoryIsReadOnlyBehindAPrefixThatIsRead() {
    Tally day = Teams.day(Teams.lockstep(5, 10, 3, FIVE_MINUTES.withoutRefresh()));
    assertEquals(day.reads(), day.ownReads());
    assertEquals(day.writes(), day.ownWrites());
  }

  @Test
  void aPrewarmCallAheadOfEachColdRoundLetsAllAgentsRead() {
    Tally day = Teams.day(Teams.lockstep(5, 10, 30, FIVE_MINUTES.readableAfter(0.25)).withPrewarm(true));
    assertEquals(10, day.prewarmWrites());
    assertEquals(50, day.reads());
    assertEquals(0, day.writes());
  }

  @Test
  void prewarmIsSentOnlyWhereTheRoundWouldFindNothing() {
    Tally day = Teams.day(Teams.lockstep(5, 10, 4, FIVE_MINUTES).withPrewarm(true));
    assertEquals(1, day.prewarmWrites());
    assertEquals(50, day.reads());
  }

  @Test
  void threeSessionsADayStartColdThreeTimesAndAWarmDayNever() {
    Team team = Teams.lockstep(5, 10, 4, FIVE_MINUTES);
    assertEquals(15, Teams.day(team.withSessionsPerDay(3)).writes());
    assertEquals(50, Teams.day(team.withSessionsPerDay(3)).liveCalls());
    assertEquals(0, Teams.day(team.withSessionsPerDay(0)).writes());
    assertEquals(50, Teams.day(team.withSessionsPerDay(0)).reads());
  }

  @Test
  void aRandomPhaseOfAWholeRoundIsKeptOverTheRounds() {
    Team team = Teams.rounds(Pattern.RANDOM_PHASE, 0, 4, 50, 6, EntryLife.refreshed(6));
    assertEquals(4, Teams.day(team).ownWrites(), "each agent comes again after six minutes exactly");
  }
}
