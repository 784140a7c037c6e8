package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// Steps of optimisation that were taken, as a file keeps them.
class AppliedFileTest {
  private static final String BATCH = "{\"step\":\"batch\",\"date\":\"2026-11-29\",\"savesUsd\":2161.42}";

  private static List<String> problems(String applied) {
    return ScenarioReader.read(runrate.files.RunrateHome.find().scenario("20-agents"), List.of("applied=" + applied))
        .problems().stream().map(problem -> problem.where() + ": " + problem.what()).toList();
  }

  @Test
  void aStepIsReadAndWrittenAgain() {
    Scenario scenario = Shipped.scenario("20-agents", "applied=[%s]".formatted(BATCH));
    assertEquals(List.of(new AppliedStep("batch", LocalDate.of(2026, 11, 29), 2_161.42)), scenario.applied());
    assertEquals(List.of("applied=[%s]".formatted(BATCH)), ScenarioChanges.between(Shipped.scenario("20-agents"),
        scenario));
  }

  @Test
  void aStepTwiceIsRefused() {
    assertEquals(List.of("applied[1].step: batch stands here twice"), problems("[%s,%s]".formatted(BATCH, BATCH)));
  }

  @Test
  void aStepWithoutADayIsRefused() {
    assertEquals(1, problems("[{\"step\":\"batch\",\"savesUsd\":1}]").size());
  }

  @Test
  void takenOnceMoreItCountsFromThen() {
    LocalDate first = LocalDate.of(2026, 11, 1);
    LocalDate then = LocalDate.of(2026, 11, 29);
    Scenario scenario = Shipped.scenario("20-agents").withApplied(new AppliedStep("batch", first, 10))
        .withApplied(new AppliedStep("output", first, 5)).withApplied(new AppliedStep("batch", then, 20));
    assertEquals(List.of(new AppliedStep("output", first, 5), new AppliedStep("batch", then, 20)), scenario.applied());
  }

  @Test
  void aCopyKeepsThem() {
    assertEquals(1, Shipped.scenario("20-agents", "applied=[%s]".formatted(BATCH)).asCopy("Mine").applied().size());
  }
}
