package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.WarehouseException;
import runrate.launches.EntryLife;
import runrate.risk.Watch;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.simulation.CallLoad;
import runrate.simulation.Limits;
import runrate.simulation.Outcome;
import runrate.simulation.Patience;
import runrate.simulation.Route;
import runrate.simulation.SimulatedDays;
import runrate.simulation.Team;
import runrate.testing.Shipped;
import runrate.usage.Calibration;
import runrate.usage.LogCheck;
import runrate.usage.LoggedNames;
import runrate.usage.MeasuredInput;
import runrate.usage.MeasuredValue;

/// A log the event simulation wrote is measured: the plan behind it comes back.
class CalibrationTest {
  private static final int DAYS = 20;
  private static final ReadOptions BESIDE = new ReadOptions(Optional.empty(), Map.of(), Optional.of(false),
      UserIds.HASH, false);
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());

  @TempDir
  private Path folder;

  private Calibration calibrated(Path log, Scenario scenario) throws WarehouseException {
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(log))) {
      store.read(log, BESIDE, Watch.NONE);
      return Calibration.of(Shipped.engine(), NAMES, scenario,
          store.questions(store.prices(NAMES), LocalDate.of(2026, 11, 28)).work());
    }
  }

  /// Ten agents of 100 calls a day each, 40,000 tokens of which 30,000 are a shared prefix, 500 out; two fifths of the
  /// calls go to Haiku. Whether a call finds the prefix is the simulation's.
  private Path simulated() throws IOException {
    var life = new EntryLife(5, true, Double.POSITIVE_INFINITY, 0);
    var load = new CallLoad(10_000, 30_000, 0, 500, false, 0);
    List<Route> routes = List.of(new Route("claude-haiku-4-5", 0.4, 1, life, load, Limits.NONE),
        new Route("claude-sonnet-4-6", 0.6, 1, life, load, Limits.NONE));
    var team = new Team(10, 100, 24 * 60, Launch.Pattern.STEADY, 0, false, 0, routes, Patience.WAITS);
    var text = new StringBuilder("timestamp,model,agent,input_tokens,cache_read,cache_write_5m,output_tokens\n");
    for (int day = 1; day <= DAYS; day++) {
      for (Outcome outcome : SimulatedDays.run(team, day, 1, 1).routes()) {
        for (int call = 0; call < outcome.tally().liveCalls(); call++) {
          boolean read = call < outcome.tally().reads();
          text.append("2026-11-%s%s 09:00,%s,a%s,10000,%s,%s,500\n".formatted(day < 10 ? "0" : "", day, outcome.name(),
              call % 10, read ? 30_000 : 0, read ? 0 : 30_000));
        }
      }
    }
    return Files.writeString(folder.resolve("simulated.csv"), text);
  }

  private static MeasuredValue of(Calibration calibration, MeasuredInput input) {
    return calibration.rows().stream().map(Calibration.Row::measure).filter(row -> row.input() == input).findFirst()
        .orElseThrow(() -> new AssertionError(input + " was not measured"));
  }

  private static void assertWithin(double expected, MeasuredValue measure) {
    assertEquals(expected, measure.measured().orElseThrow(), measure.halfWidth().orElse(0) + 1e-9,
        measure.input().toString());
  }

  @Test
  void theInputsOfASimulatedTeamComeBackWithinTheirIntervals() throws Exception {
    Scenario assumed = Shipped.scenario("20-agents");
    Calibration calibration = calibrated(simulated(), assumed);
    assertWithin(10, of(calibration, MeasuredInput.AGENTS));
    assertWithin(100, of(calibration, MeasuredInput.CALLS_PER_DAY));
    assertWithin(40_000, of(calibration, MeasuredInput.CONTEXT_TOKENS));
    assertWithin(500, of(calibration, MeasuredInput.OUTPUT_TOKENS));
    assertWithin(0.75, of(calibration, MeasuredInput.CACHEABLE_SHARE));
    assertWithin(0, of(calibration, MeasuredInput.BATCH_SHARE));
    assertEquals(0.6, of(calibration, MeasuredInput.ROUTING).mix().orElseThrow().routes().getFirst().share(), 0.02);
    Scenario behind = Shipped.scenario("20-agents", "workload.agents=10", "workload.callsPerDay=100",
        "workload.contextTokens=40000", "workload.activeHoursPerDay=24", "workload.thinkingTokens=0",
        "workload.outputTokens=500", "plan.batchShare=0", "plan.caching.lifetime=5m", "plan.caching.hitRate=null",
        "plan.routing=[{\"model\":\"anthropic/claude-haiku-4-5\",\"share\":0.4},"
            + "{\"model\":\"anthropic/claude-sonnet-4-6\",\"share\":0.6}]");
    assertWithin(Shipped.engine().report(behind).hitRate(), of(calibration, MeasuredInput.HIT_RATE));
  }

  @Test
  void aPlanOfMeasuredValuesBillsWhatTheCallsWereBilled() throws Exception {
    Path log = simulated();
    Files.writeString(log, Files.readString(log).replace("claude-haiku-4-5", "claude-sonnet-4-6"));
    Calibration calibration = calibrated(log, Shipped.scenario("20-agents"));
    LogCheck check = calibration.check().orElseThrow();
    assertTrue(check.isClose(), check.toString());
    assertEquals(0, check.gap(), 1e-9);
    assertTrue(calibration.isEnough());
  }

  /// Haiku gets fewer calls and finds its prefix less often: one hit rate for both models bills 4.7 % too much, and
  /// that is all there is between plan and log.
  @Test
  void whatOneMeanForSeveralModelsLeavesOutIsNamed() throws Exception {
    LogCheck check = calibrated(simulated(), Shipped.scenario("20-agents")).check().orElseThrow();
    assertFalse(check.isClose());
    assertEquals(0.0465, check.gap(), 0.005);
    assertEquals(0, check.restUsd(), 1e-6 * check.logUsd());
    assertEquals(check.planUsd() - check.logUsd(), check.mixUsd() + check.restUsd(), 1e-9);
  }

  @Test
  void effectsAddUpToTheMonthAsMeasuredAndTakingAllOverGivesIt() throws Exception {
    Calibration calibration = calibrated(simulated(), Shipped.scenario("20-agents"));
    assertEquals(calibration.measuredUsd() - calibration.assumedUsd(), calibration.rows().stream()
        .mapToDouble(Calibration.Row::effectUsd).sum(), 1e-6);
    Scenario taken = calibration.taken(measure -> true, "log of November");
    assertEquals(calibration.measuredUsd(), Shipped.engine().report(taken).monthUsd(), 1e-6);
    assertEquals("plan.caching.hitRate", taken.assumptions().stream().filter(assumed ->
        assumed.field().equals("plan.caching.hitRate")).findFirst().orElseThrow().field());
    assertTrue(Shipped.engine().check(taken).stream().noneMatch(problem -> problem.isError()));
  }

  @Test
  void oneValueIsTakenOverByItself() throws Exception {
    Scenario assumed = Shipped.scenario("20-agents");
    Scenario taken = calibrated(simulated(), assumed).taken(measure ->
        measure.input() == MeasuredInput.CONTEXT_TOKENS, "log");
    assertEquals(40_000, taken.workload().contextTokens(), 1e-6);
    assertEquals(assumed.plan(), taken.plan());
  }

  @Test
  void whatALogDoesNotSayIsNotMeasured() throws Exception {
    Path log = Files.writeString(folder.resolve("few.csv"), """
        timestamp,model,input_tokens,output_tokens
        2026-11-03 09:00,claude-sonnet-4-6,1000,10
        """);
    Calibration calibration = calibrated(log, Shipped.scenario("20-agents"));
    List<MeasuredInput> measured = calibration.rows().stream().map(row -> row.measure().input()).toList();
    assertFalse(measured.contains(MeasuredInput.AGENTS));
    assertFalse(measured.contains(MeasuredInput.THINKING_TOKENS));
    assertFalse(measured.contains(MeasuredInput.HIT_RATE));
    assertFalse(calibration.isEnough());
    assertTrue(of(calibration, MeasuredInput.CONTEXT_TOKENS).halfWidth().isEmpty());
  }

  /// Twenty days in a row are 20 / 20 x 365 / 12 = 30.4 of a month; the plan has 22.
  @Test
  void aLogThatKnowsNoWeekendMakesTheMonthLonger() throws IOException, WarehouseException {
    Calibration calibration = calibrated(simulated(), Shipped.scenario("20-agents"));
    MeasuredValue days = calibration.rows().stream().map(Calibration.Row::measure).filter(value ->
        value.input() == MeasuredInput.DAYS_PER_MONTH).findFirst().orElseThrow();
    assertEquals(30.4, days.measured().getAsDouble());
    assertEquals(22, days.assumed().getAsDouble());
  }
}
