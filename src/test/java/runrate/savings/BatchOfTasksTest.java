package runrate.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import runrate.costing.BatchEffect;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// What is batched where every task has a batch share of its own: 20 % of the calls at 40, 40 % at 25 % are 18 %.
class BatchOfTasksTest {
  private static final Scenario ROLES = Shipped.scenario("agent-roles", "plan.batchShare=0.5");

  @Test
  void theShareThatIsSpokenOfIsTheMeanOfTheTasks() {
    BatchOutcome outcome = BatchOutcome.of(BatchEffect.of(Shipped.engine().prepare(ROLES)),
        SavingsWaterfall.of(Shipped.engine(), ROLES), ROLES);
    assertEquals(0.18, outcome.batchShare(), 1e-9);
  }

  @Test
  void batchingTakenBackIsTakenBackInEveryTask() {
    assertTrue(Work.of(TaskEdits.withoutBatch(ROLES)).parts().stream().allMatch(part ->
        part.scenario().plan().batchShare() == 0));
  }
}
