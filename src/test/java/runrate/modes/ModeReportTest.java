package runrate.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertCents;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.inputs.Work;
import runrate.scenario.ChangeBound;
import runrate.scenario.ModelSpeed;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

class ModeReportTest {
  private static final Scenario NIGHTLY = Shipped.scenario("nightly-summaries");
  private static final Scenario AGENTS = Shipped.scenario("20-agents");

  private static ModeReport report(Scenario scenario) {
    return ModeReport.of(Shipped.engine(), scenario);
  }

  /// S002: 3,000,000 summaries a month cost $27,000, batched $13,500.
  @Test
  void theDocumentsNightlyJobCostsHalfInABatch() {
    ModeReport report = report(NIGHTLY);
    assertNear(0.009, report.liveCallUsd());
    assertNear(0.0045, report.batchedCallUsd().orElseThrow());
    assertEquals(OptionalDouble.of(0.5), report.batchPrice());
    assertNear(13_500, report.tasks().getFirst().saving().allUsd());
    assertCents(0, report.tasks().getFirst().saving().takenUsd());
  }

  /// 2,000 tokens at four bytes are 8,000 bytes a call, 800 MB for 100,000: more than three files of 256 MB.
  @Test
  void aFileIsFullByItsCallsOrByItsSize() {
    BatchJobs jobs = report(Shipped.scenario("nightly-summaries-batch")).jobs().getFirst();
    assertNear(100_000, jobs.callsPerDay());
    assertNear(8e8, jobs.bytesPerDay());
    assertEquals(4, jobs.files());
    assertTrue(jobs.isBoundBySize());
    assertNear(450.0 / 4, jobs.usdPerFile());
    BatchJobs small = report(Shipped.scenario("nightly-summaries-batch", "workload.contextTokens=200",
        "workload.callsPerDay=250000")).jobs().getFirst();
    assertEquals(3, small.files());
    assertFalse(small.isBoundBySize());
  }

  /// A tenth of the default scenario's calls saves $720.47 (lanes.png); 15, 10 and 5 % save 1,081, 720 and 360.
  @Test
  void whatMayWaitForHoursIsBatchedAndTheRestIsNot() {
    Scenario classes = Tasks.in(AGENTS.withPlan(plan -> plan.withBatchShare(0)),
        "{ \"name\": \"interactive\", \"callShare\": 0.55, \"within\": \"seconds\" }",
        "{ \"name\": \"refactorings\", \"callShare\": 0.15, \"within\": \"minutes\" }",
        "{ \"name\": \"tests\", \"callShare\": 0.15, \"within\": \"hours\" }",
        "{ \"name\": \"evaluation\", \"callShare\": 0.1, \"within\": \"hours\" }",
        "{ \"name\": \"summaries\", \"callShare\": 0.05, \"within\": \"hours\" }");
    ModeReport report = report(classes);
    assertEquals(List.of(Optional.of(CallMode.SYNCHRONOUS), Optional.of(CallMode.ASYNCHRONOUS),
        Optional.of(CallMode.BATCH), Optional.of(CallMode.BATCH), Optional.of(CallMode.BATCH)),
        report.tasks().stream().map(TaskMode::advice).toList());
    assertEquals(List.of(1081L, 720L, 360L), report.tasks().stream().skip(2).map(task ->
        Math.round(task.saving().allUsd())).toList());
    assertEquals(2161, Math.round(report.waiting().allUsd()));
    assertNear(0.3, report.waitingShare());
    assertNear(2400, report.jobs().getFirst().callsPerDay());
    assertCents(Shipped.engine().report(classes).monthUsd() - report.waiting().allUsd(),
        Shipped.engine().report(report.advised()).monthUsd());
  }

  @Test
  void whatIsBatchedAlreadyIsTakenOffWhatIsLeft() {
    Scenario half = Tasks.in(NIGHTLY, "{ \"name\": \"nightly\", \"within\": \"hours\", "
        + "\"set\": { \"plan.batchShare\": 0.5 } }");
    BatchSaving saving = report(half).waiting();
    assertNear(13_500, saving.allUsd());
    assertNear(6_750, saving.takenUsd());
    assertNear(6_750, saving.leftUsd());
  }

  @Test
  void nothingIsBatchedBeyondItsBound() {
    Scenario bounded = Tasks.in(NIGHTLY, "{ \"name\": \"nightly\", \"within\": \"hours\" }")
        .withMayChange(List.of(new ChangeBound("plan.batchShare", OptionalDouble.empty(), OptionalDouble.of(0.3))));
    assertNear(4_050, report(bounded).waiting().allUsd());
    assertNear(27_000 - 4_050, Shipped.engine().report(report(bounded).advised()).monthUsd());
  }

  @Test
  void aModelWithoutABatchModeIsNotAdvisedToBeBatched() {
    Scenario deepSeek = Tasks.in(Shipped.scenario("billion-tokens-deepseek-v3"),
        "{ \"name\": \"all\", \"within\": \"hours\" }");
    TaskMode task = report(deepSeek).tasks().getFirst();
    assertEquals(Optional.of(CallMode.ASYNCHRONOUS), task.advice());
    assertTrue(task.isBatchInVain());
    assertFalse(task.hasBatchMode());
    assertEquals(OptionalDouble.empty(), report(deepSeek).batchedCallUsd());
    assertEquals(List.of(), report(deepSeek).jobs());
  }

  @Test
  void batchingThatCostsMoreIsNotAdvised() {
    Scenario cached = Tasks.in(AGENTS.withPlan(plan -> plan.withCaching(plan.caching().withBatchHitRate(
        OptionalDouble.of(0)))), "{ \"name\": \"all\", \"within\": \"hours\", \"set\": { "
            + "\"plan.caching.hitRate\": 1, \"plan.caching.cacheableShare\": 1 } }");
    TaskMode task = report(cached).tasks().getFirst();
    assertTrue(task.saving().allUsd() < 0);
    assertEquals(Optional.of(CallMode.ASYNCHRONOUS), task.advice());
    assertEquals(0, Work.of(report(cached).advised()).parts().getFirst().scenario().plan().batchShare());
    BatchSaving saving = report(cached).waiting();
    assertCents(0, saving.allUsd());
    assertTrue(saving.takenUsd() < 0 && saving.leftUsd() > 0);
  }

  /// 1 s and 200 tokens at 100 a second; half of the calls also at 50 a second, on another model.
  @Test
  void anAnswerTakesAsLongAsItsModelsNeed() {
    Scenario mixed = NIGHTLY.withPlan(plan -> plan.withRouting(Shipped.scenario("nightly-summaries",
        "plan.routing=[{\"model\":\"anthropic/claude-sonnet-4-6\",\"share\":0.5},"
            + "{\"model\":\"anthropic/claude-opus-4-6\",\"share\":0.5}]").plan().routing()));
    assertEquals(OptionalDouble.empty(), report(mixed).tasks().getFirst().answerSeconds());
    Scenario known = mixed.withQuality(book -> book.withSpeeds(List.of(
        new ModelSpeed("anthropic/claude-sonnet-4-6", 1, 100, "measured"),
        new ModelSpeed("anthropic/claude-opus-4-6", 1, 50, "measured"))));
    assertEquals(OptionalDouble.of(4), report(known).tasks().getFirst().answerSeconds());
  }

  @Test
  void anEscalatedCallTakesTheSecondAnswerToo() {
    Scenario once = Tasks.in(NIGHTLY, "{ \"name\": \"a\", \"escalate\": { \"to\": \"anthropic/claude-opus-4-6\", "
        + "\"share\": 0.1 } }").withQuality(book -> book.withSpeeds(List.of(
            new ModelSpeed("anthropic/claude-sonnet-4-6", 1, 100, ""),
            new ModelSpeed("anthropic/claude-opus-4-6", 2, 50, ""))));
    assertNear(3 + 0.1 * 6, report(once).tasks().getFirst().answerSeconds().orElseThrow());
  }
}
