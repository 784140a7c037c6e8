package runrate.tradeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.testing.Shipped;

/// Where tasks would stand on other models.
class TaskSpotTest {
  private static final CostEngine ENGINE = Shipped.engine();

  private static void sameAsPricedWhole(Scenario scenario) {
    List<TaskSpot> spots = TaskSpot.of(ENGINE, scenario,
        TaskOutcome.of(ENGINE, scenario, ENGINE.report(scenario)));
    assertFalse(spots.isEmpty());
    for (TaskSpot spot : spots) {
      List<String> names = scenario.tasks().stream().map(Task::name).toList();
      spot.others().forEach(other -> assertEquals(ENGINE.report(other.scenario().orElseThrow()).byTask()
          .get(names.indexOf(spot.here().name())).costPerRequestUsd(), other.costPerRequestUsd(), 1e-12));
    }
  }

  @Test
  void aTaskOnAnotherModelCostsWhatTheWholeScenarioSaysOfIt() {
    sameAsPricedWhole(Shipped.scenario("agent-roles"));
  }

  @Test
  void whereTasksShareAPrefixItIsSharedAnew() {
    Scenario derived = Shipped.scenario("agent-roles", "plan.caching.hitRate=derived");
    sameAsPricedWhole(derived.withTasks(derived.tasks().stream().map(task -> task.withPrefix(Task.Prefix.TEAM))
        .toList()));
  }

  @Test
  void capacityThatTasksReservedTogetherIsDividedAnew() {
    sameAsPricedWhole(Shipped.scenario("agent-roles", "plan.contract.reserved=[{\"model\":"
        + "\"anthropic/claude-sonnet-4-6\",\"tokensPerMinute\":200000,\"monthlyUsd\":3000}]"));
  }
}
