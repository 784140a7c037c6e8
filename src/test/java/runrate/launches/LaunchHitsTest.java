package runrate.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.Launch;
import runrate.scenario.Launch.Pattern;

/// Rows of the published table, each a case of the one general form.
class LaunchHitsTest {
  private static final double DAY = 480;
  private static final double FOREVER = Double.POSITIVE_INFINITY;

  private static LaunchHits hits(Pattern pattern, double spreadMinutes, double agents, double readableAfter,
      double sessions) {
    return new LaunchHits(new Launch(pattern, spreadMinutes * 60, false), agents, DAY,
        new EntryLife(5, true, FOREVER, readableAfter), sessions, FOREVER);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0, 0.2212", "1, 0.25, 0.9916"})
  void steadyCallsMissAfterAQuietLifetimeAndBeforeTheEntryIsReadable(double callsPerMinute,
      double readable, double rate) {
    assertEquals(rate, hits(Pattern.STEADY, 0, 5, readable, 0).teamHitRate(callsPerMinute, 1), 0.00005);
  }

  @Test
  void aSessionOfEightHoursStartsCold() {
    // 48 calls, lambda tau 0.5: 1 - (1 + 47 * exp(-0.5)) / 48
    assertEquals(0.3853, hits(Pattern.STEADY, 0, 5, 0, 1).teamHitRate(0.1, 1), 0.00005);
  }

  @Test
  void fiveAgentsAtOnceWriteFiveTimesEveryRoundThatComesTooLate() {
    assertEquals(0, hits(Pattern.LOCKSTEP, 0, 5, 0, 1).teamHitRate(0.5, 1));
  }

  @Test
  void fiveAgentsAtOnceWriteOnlyInTheFirstRoundWhenRoundsComeWithinTheLifetime() {
    // a round every 5 minutes, 96 rounds a day: 1 - 5 / 480
    assertEquals(1 - 1.0 / 96, hits(Pattern.LOCKSTEP, 0, 5, 0, 1).teamHitRate(1, 1), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"5, 0.5, 3.46875", "20, 0.3, 7"})
  void startsAtRandomInAColdRoundWriteUntilTheEntryIsReadable(int agents, double readable, double writes) {
    // one round a day, spread over one minute: 1 + A q - q^A writes
    assertEquals(1 - writes / agents,
        hits(Pattern.RANDOM_PHASE, 1, agents, readable, 1).teamHitRate(agents / DAY, 1), 1e-9);
  }

  @Test
  void whatIsWrittenAheadOfARoundServesItsFirstFiveMinutesOnly() {
    // three starts over 20 minutes: each reads unless nothing came in the five minutes before it, 0.75 * 0.75^2
    var prewarmed = new LaunchHits(new Launch(Pattern.RANDOM_PHASE, 20 * 60, true), 3, DAY,
        new EntryLife(5, true, FOREVER, 0), 1, FOREVER);
    assertEquals(1 - Math.pow(0.75, 3), prewarmed.teamHitRate(3 / DAY, 1), 1e-9);
  }

  @Test
  void staggeredStartsLookBackOverTheirOwnRoundToo() {
    // four starts ten seconds apart, every four minutes, half of them here: behind each lie four, and those before it
    var half = hits(Pattern.STAGGERED, 40 / 60.0, 4, 0, 0);
    double silent = (1 + 0.5 + 0.25 + 0.125) / 4 * Math.pow(0.5, 4);
    assertEquals(1 - silent, half.teamHitRate(1, 0.5), 1e-9);
  }

  @Test
  void tenAgentsAtRandomPhasesOfThirtyMinutes() {
    assertEquals(1 - Math.pow(1 - 5.0 / 30, 9),
        hits(Pattern.RANDOM_PHASE, 0, 10, 0, 0).teamHitRate(10 / 30.0, 1), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"4.9, 0.998", "5, 0.998", "5.1, 0"})
  void evenlyStaggeredAgentsAreAStreamWithARegularGap(double gap, double rate) {
    // spread over the whole round: a call every `gap` minutes, of which only the day's first misses
    double perMinute = 1 / gap;
    double expected = rate == 0 ? 0 : 1 - 1 / (DAY * perMinute);
    assertEquals(expected, hits(Pattern.STAGGERED, 1e6, 10, 0, 1).teamHitRate(perMinute, 1), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0.8", "2.5, 0.8", "24, 0.8", "25, 0.8", "25.1, 0", "60, 0"})
  void draggingTheSpreadTurnsWritesIntoReadsAndBack(double spreadMinutes, double rate) {
    // one round a day: five starts, one every spread / 5 minutes
    assertEquals(rate, hits(Pattern.STAGGERED, spreadMinutes, 5, 0, 1).teamHitRate(5 / DAY, 1), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.6", "2, 0.8", "2.5, 0.8", "0.5, 0.2", "0.4, 0"})
  void startsBeforeTheEntryIsReadableWriteToo(double spreadMinutes, double rate) {
    // readable after 24 s; a start every spread / 5
    assertEquals(rate, hits(Pattern.STAGGERED, spreadMinutes, 5, 0.4, 1).teamHitRate(5 / DAY, 1), 1e-9);
  }

  /// Ten agents, a round every so many minutes, on entries of 5 minutes that reads do not renew.
  private static double fixed(Pattern pattern, double spreadMinutes, double agents, double roundMinutes,
      double readable, double probability, double sessions) {
    return new LaunchHits(new Launch(pattern, spreadMinutes * 60, false), agents, DAY,
        new EntryLife(5, false, FOREVER, readable), sessions, FOREVER).teamHitRate(agents / roundMinutes, probability);
  }

  @ParameterizedTest
  @CsvSource({"LOCKSTEP, 10, 3.2, 0.5", "LOCKSTEP, 1, 8, 0", "STAGGERED, 1, 8, 0", "RANDOM_PHASE, 1, 8, 0",
      "LOCKSTEP, 3, 1, 0.8333", "LOCKSTEP, 10, 6, 0"})
  void anEntryThatReadsDoNotRenewServesTheRoundsOfOneLifetime(Pattern pattern, double agents, double round,
      double rate) {
    assertEquals(rate, fixed(pattern, 0.01, agents, round, 0, 1, 0), 0.0001);
  }

  @Test
  void fiveStartsTwoSecondsApartWriteTwiceInEveryOtherRound() {
    // readable after 3 s: the second writes too; 2 of the 10 calls of two rounds
    assertEquals(0.8, fixed(Pattern.STAGGERED, 10 / 60.0, 5, 3.2, 3 / 60.0, 1, 1), 1e-9);
  }

  @Test
  void aStartLaterThanTheRemainingLifeBeginsALifeOfItsOwn() {
    // a start every 2 minutes without a pause: one writes, two read
    assertEquals(2 / 3.0, fixed(Pattern.STAGGERED, 20, 10, 20, 0, 1, 0), 0.001);
  }

  @Test
  void halfOfTheCallsOfALoneAgentWriteAsOftenAsAnyComes() {
    // a call every 2.5 minutes with p = 1/2 on lifetimes of two gaps: a cycle of 2 + 2 rounds has 2 calls, one writes
    assertEquals(0.5, fixed(Pattern.LOCKSTEP, 0, 1, 2.5, 0, 0.5, 0), 0.001);
  }

  @Test
  void roundsOfWhichHalfTheCallsComeHereAreWrittenOncePerLifetimeToo() {
    // a round a minute for eight hours, four agents, one round in sixteen sends none: a cycle is 6 rounds and 1/15
    double cycles = DAY / (6 + 1 / 15.0);
    assertEquals(1 - cycles / DAY / (15 / 16.0), fixed(Pattern.LOCKSTEP, 0, 4, 1, 0, 0.5, 1), 0.003);
  }

  @Test
  void anEntryThatOutlivesWhatIsCountedAtOnceIsStillWrittenOnceALifetime() {
    // forty agents over 16 s, each round before the entry is readable: 40 of the 40 * 68 calls of an hour's entry
    var hour = new LaunchHits(new Launch(Pattern.STAGGERED, 16, false), 40, 180, new EntryLife(60, false, FOREVER, 0.3),
        1, FOREVER);
    assertEquals(1 - 3 / 204.0, hour.teamHitRate(40 * 204 / 180.0, 1), 1e-9);
  }

  @Test
  void whatIsWrittenAheadWhileTheEntryLivesServesTheRestOfTheRoundBefore() {
    // an entry of 5 minutes ends 16 s before every other round, when the next one is written ahead: nobody writes
    var ahead = new LaunchHits(new Launch(Pattern.RANDOM_PHASE, 148, true), 8, 60,
        new EntryLife(5, false, FOREVER, 16 / 60.0), 1, FOREVER);
    assertEquals(1, ahead.teamHitRate(8 * 24 / 60.0, 1), 1e-9);
    assertEquals(12 / 192.0, ahead.prewarmsPerCall(8 * 24 / 60.0, 1), 1e-9);
  }

  @Test
  void ofThreeWideStartsOnlyTheThirdMissesWhatWasWrittenAhead() {
    // starts at 0, 4 and 8 minutes, half of them here: the third writes where the second went elsewhere, 1/4 of 3/2
    var ahead = new LaunchHits(new Launch(Pattern.STAGGERED, 12 * 60, true), 3, DAY, EntryLife.refreshed(5), 1,
        FOREVER);
    assertEquals(1 - 0.25 / 1.5, ahead.teamHitRate(3 / 20.0, 0.5), 1e-9);
  }

  @Test
  void threeCallsOfAnHourLieCloserThanThoseOfAnEndlessStream() {
    // two later calls, each silent for half an hour with (1/2)^3; the endless form says 0.518
    var hits = new LaunchHits(Launch.STEADY, 3, 60, EntryLife.refreshed(30), 1, FOREVER);
    assertEquals(2 / 3.0 * (1 - 1 / 8.0), hits.teamHitRate(3 / 60.0, 1), 1e-9);
  }

  @Test
  void aSteadySessionNoLongerThanALifetimeIsWrittenOnce() {
    var hits = new LaunchHits(Launch.STEADY, 1, 60, new EntryLife(60, false, FOREVER, 0), 1, FOREVER);
    assertEquals(0.9, hits.teamHitRate(10 / 60.0, 1), 1e-9);
  }

  @Test
  void theFirstWriteOfFiveHalvedCallsCounts97Hundredths() {
    // five rounds of one agent within an hour, p = 1/2: 1 - (1 - 1/32) / 2.5
    var hits = new LaunchHits(new Launch(Pattern.LOCKSTEP, 0, false), 1, 60, EntryLife.refreshed(60), 1, FOREVER);
    assertEquals(0.6125, hits.teamHitRate(1 / 12.0, 0.5), 1e-9);
  }

  @Test
  void aSteadySessionThatAFewOfTheCallsReachHardlyEverHits() {
    // 48 calls a day, 1 % of them here: 1 - 0.99^48 first writes of 0.48 calls
    double first = 1 - Math.pow(0.99, 48);
    double warm = 1 - Math.exp(-0.001 * 5);
    assertEquals((0.48 - first) * warm / 0.48, hits(Pattern.STEADY, 0, 5, 0, 1).teamHitRate(0.1, 0.01), 1e-9);
  }

  @Test
  void aPrewarmCallLetsAllFiveReadAndIsPaidOnceARound() {
    var launch = new Launch(Pattern.LOCKSTEP, 0, true);
    var hits = new LaunchHits(launch, 5, DAY, EntryLife.refreshed(5), 1, FOREVER);
    assertEquals(1, hits.teamHitRate(0.5, 1));
    assertEquals(0.2, hits.prewarmsPerCall(0.5, 1), 1e-12);
    // rounds within the lifetime need it once a day: 96 rounds of 5 calls
    assertEquals(1 / 480.0, hits.prewarmsPerCall(1, 1), 1e-12);
  }

  @Test
  void aMaximumLifetimeCostsAtMostOneWriteEachTime() {
    var life = new EntryLife(5, true, 60, 0);
    var hits = new LaunchHits(Launch.STEADY, 5, DAY, life, 0, FOREVER);
    double without = hits(Pattern.STEADY, 0, 5, 0, 0).teamHitRate(2, 1);
    double with = hits.teamHitRate(2, 1);
    assertTrue(with < without && with >= without - 1 / 120.0);
    assertEquals(without - 1 / 120.0, with, 0.0003);
  }

  @Test
  void anAgentsOwnHistoryIsKeptAliveByThatAgentAlone() {
    // 10 agents, a call each every 10 minutes: the team's prefix lives, the own history does not
    var hits = hits(Pattern.STAGGERED, 1e6, 10, 0, 0);
    assertEquals(1, hits.teamHitRate(1, 1), 1e-12);
    assertEquals(0, hits.ownHitRate(1, 1), 1e-12);
    assertEquals(1, hits.ownHitRate(2, 1), 1e-12);
  }

  @Test
  void ratesStayBetweenZeroAndOneAndOwnHitsNeverPassTheTeams() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 5_000; i++) {
      var pattern = Pattern.values()[random.nextInt(4)];
      var hits = new LaunchHits(new Launch(pattern, random.nextDouble() * random.nextInt(5_000), random.nextBoolean()),
          1 + random.nextInt(200) / (1.0 + random.nextInt(3)), 60 * (1 + random.nextInt(24)),
          new EntryLife(random.nextDouble() * 60, random.nextBoolean(), random.nextBoolean() ? FOREVER : 60,
              random.nextDouble()), random.nextInt(3), random.nextBoolean() ? FOREVER : 15);
      double calls = random.nextDouble() * 100;
      double probability = random.nextInt(4) == 0 ? 1 : random.nextDouble();
      double team = hits.teamHitRate(calls, probability);
      double own = hits.ownHitRate(calls, probability);
      double prewarms = hits.prewarmsPerCall(calls, probability);
      assertTrue(team >= 0 && team <= 1 && own >= 0 && own <= team + 1e-12 && prewarms >= 0,
          hits + " " + calls + " " + probability + ": " + team + " " + own + " " + prewarms);
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 0.6102", "60, 0.2822"})
  void aColdRoundSpreadBeyondTheLifetimeWritesAgainWhereverAGapIsLeft(double spreadMinutes, double rate) {
    // five agents, one round a day, lifetime 5 min: 1 + (A - 1) (1 - tau / S)^A writes
    double writes = 1 + 4 * Math.pow(1 - 5 / spreadMinutes, 5);
    assertEquals(1 - writes / 5, hits(Pattern.RANDOM_PHASE, spreadMinutes, 5, 0, 1).teamHitRate(5 / DAY, 1), 1e-9);
    assertEquals(rate, 1 - writes / 5, 0.0001);
  }

  @Test
  void aPrewarmCallServesTheFirstAgentEvenWhereTheNextComesTooLate() {
    // a start every 6 minutes outlives a lifetime of 5: the first reads, the other four write
    var hits = new LaunchHits(new Launch(Pattern.STAGGERED, 1800, true), 5, DAY, EntryLife.refreshed(5), 1, FOREVER);
    assertEquals(0.2, hits.teamHitRate(5 / DAY, 1), 1e-9);
  }
}
