package runrate.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import runrate.costing.BatchEffect;
import runrate.costing.PreparedPlan;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.PlanShape;
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
  void oneKernelSaysWhatEveryBatchShareOfAllWorkCosts() {
    Input batch = Inputs.of(PlanShape.BATCH);
    PreparedPlan prepared = Shipped.engine().prepare(ROLES);
    for (double share : new double[] {0.02, 0.1, 0.18, 0.25, 0.4, 0.9}) {
      Scenario turned = TaskEdits.turned(ROLES, TaskEdits.shown(ROLES), batch, share);
      assertEquals(Shipped.engine().report(turned).monthUsd(), prepared.monthUsdAtBatchShares(
          TaskEdits.turningTasks(ROLES, batch, share > 0.18).apply(share)), 1e-9);
    }
  }

  @Test
  void batchingTakenBackIsTakenBackInEveryTask() {
    assertTrue(Work.of(TaskEdits.withoutBatch(ROLES)).parts().stream().allMatch(part ->
        part.scenario().plan().batchShare() == 0));
  }
}
