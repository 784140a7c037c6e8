package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Shipped;
import runrate.text.LaunchSentence;
import runrate.text.LimitSentence;
import runrate.text.Money;
import runrate.text.WhyCapacity;

/// The whole capacity report, with all its words, of every shipped scenario and of many random ones.
class EveryScenarioTest {
  static List<Path> shipped() {
    return Shipped.scenarioFiles();
  }

  private static CapacityReport told(Scenario scenario) {
    CapacityReport report = CapacityReport.of(Shipped.engine(), scenario);
    assertFalse(LaunchSentence.of(report.round(), report.lanes()).isEmpty());
    assertFalse(LimitSentence.of(report.capacity(), scenario.workload().agents()).isEmpty());
    WhyCapacity.round(Money.US_DOLLARS, report);
    WhyCapacity.limits(report);
    WhyCapacity.agents(Money.US_DOLLARS, report);
    WhyCapacity.lifetimes(report);
    return report;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedScenarioHasAReport(Path file) {
    told(ScenarioReader.read(file).value().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aPlanWithEveryCallBatchedHasNoLanes(Path file) {
    Scenario scenario = ScenarioReader.read(file).value().orElseThrow();
    boolean allBatch = Shipped.engine().prepare(scenario.withPlan(plan -> plan.withBatchShare(1))).flows().stream()
        .allMatch(flow -> flow.batchShare() == 1);
    if (allBatch) {
      assertTrue(told(scenario.withPlan(plan -> plan.withBatchShare(1))).lanes().lanes().isEmpty());
    }
  }

  @Test
  void randomScenariosHaveAReport() {
    var random = new SplittableRandom(5);
    for (int i = 0; i < 500; i++) {
      told(RandomScenarios.next(random));
    }
  }
}
