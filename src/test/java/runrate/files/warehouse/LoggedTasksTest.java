package runrate.files.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.SpendByOwner;
import runrate.files.calls.WarehouseException;
import runrate.inputs.TaskEdits;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.testing.Shipped;
import runrate.usage.Calibration;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedTasks;
import runrate.usage.LoggedWork;

/// A log of two features is told apart into tasks. On each of four days planning makes 10 calls of 20,000 tokens in and
/// 1,000 out on Sonnet 4.6, searching 30 of 5,000 and 200 on Haiku 4.5; nine of ten plans succeed.
class LoggedTasksTest {
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @TempDir
  private Path folder;
  private LoggedWork work;
  private Map<String, LoggedWork> byFeature;
  private List<CallSum> sums;

  @BeforeEach
  void read() throws IOException, WarehouseException {
    var text = new StringBuilder("timestamp,model,feature,agent,input_tokens,output_tokens,success\n");
    for (int day = 2; day <= 5; day++) {
      for (int call = 0; call < 40; call++) {
        boolean plans = call < 10;
        text.append("2026-11-0%s 10:00,%s,%s,a%s,%s,%s,%s\n".formatted(day, plans ? "claude-sonnet-4-6"
            : "claude-haiku-4-5", plans ? "planning" : "searching", call % 5, plans ? 20_000 : 5_000, plans ? 1_000
                : 200, !plans || call != 9));
      }
    }
    Path log = Files.writeString(folder.resolve("features.csv"), text);
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), List.of(log))) {
      store.read(log, ReadOptions.USUAL, Watch.NONE);
      var prices = store.prices(NAMES);
      work = store.questions(prices, TODAY).work();
      byFeature = new SpendByOwner(store.questions(prices, TODAY)).workByFeature();
      sums = store.questions(prices, TODAY).sums(List.of(CallDimension.FEATURE));
    }
  }

  private Optional<Scenario> tasks(Map<String, LoggedWork> kinds) {
    return LoggedTasks.of(Shipped.engine(), NAMES, Shipped.scenario("20-agents"), work, kinds, sums, "log");
  }

  @Test
  void eachFeatureIsATaskWithItsPartOfTheCallsAndItsOwnMeasures() {
    Scenario made = tasks(byFeature).orElseThrow();
    assertEquals(List.of("searching", "planning"), made.tasks().stream().map(Task::name).toList());
    assertEquals(List.of(0.75, 0.25), made.tasks().stream().map(task -> task.callShare().getAsDouble()).toList());
    Scenario planning = TaskEdits.seen(made, made.tasks().getLast());
    assertNear(20_000, planning.workload().contextTokens());
    assertNear(1_000, planning.workload().outputTokens());
    assertEquals("anthropic/claude-sonnet-4-6", planning.plan().routing().routes().getFirst().model());
    assertNear(0.9, made.tasks().getLast().success().share().getAsDouble());
    assertNear(8, made.workload().callsPerDay());
  }

  /// A day of the log costs 10 x ($0.06 + $0.015) + 30 x ($0.005 + $0.001) = $0.93; its 40 calls in the plan as much.
  @Test
  void theTasksBillWhatTheirCallsWereBilled() {
    var report = Shipped.engine().report(tasks(byFeature).orElseThrow());
    assertNear(0.93 / 40, report.listUsd() / report.callsPerMonth());
    assertNear(0, LoggedTasks.check(Shipped.engine(), NAMES, tasks(byFeature).orElseThrow(), byFeature).orElseThrow()
        .gap());
  }

  @Test
  void oneKindOfWorkIsNotSplit() {
    assertTrue(tasks(Map.of("planning", byFeature.get("planning"))).isEmpty());
  }

  @Test
  void callsOfNoFeatureAreOtherWork() {
    Scenario made = tasks(Map.of("planning", byFeature.get("planning"), CallDimension.NOBODY,
        byFeature.get("searching"))).orElseThrow();
    assertEquals(List.of("planning", LoggedTasks.OTHER), made.tasks().stream().map(Task::name).toList());
  }

  /// The task as it was measured needs nothing more; how many agents there are is asked of all work.
  @Test
  void aTaskIsSetBesideTheCallsOfItsFeature() {
    Scenario made = tasks(byFeature).orElseThrow();
    Calibration again = Calibration.ofTask(Shipped.engine(), NAMES, TaskEdits.seen(made, made.tasks().getLast()),
        byFeature.get("planning"));
    assertTrue(again.rows().stream().allMatch(row -> row.measure().isIn(again.scenario())), again.rows().toString());
    assertNear(again.assumedUsd(), again.measuredUsd());
  }

  /// Invented spend was of other work, and goes with the first value that is taken over.
  @Test
  void takingOverAMeasuredValueDropsInventedSpend() {
    Calibration calibration = Calibration.of(Shipped.engine(), NAMES, Shipped.scenario("20-agents"), work);
    assertTrue(calibration.scenario().forecast().isSample());
    assertTrue(calibration.taken(value -> true, "log").forecast().recorded().isEmpty());
    assertEquals(calibration.scenario(), calibration.taken(value -> false, "log"));
  }
}
