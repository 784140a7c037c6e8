package runrate.files.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.costing.CostEngine;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// A real spreadsheet program comes to the engine's cents: shipped scenarios, random ones, and the default
/// one after inputs were changed in its cells. One run of the program computes all of them.
class LibreOfficeTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final double CENT = 0.01;

  @TempDir
  private Path folder;

  private final Map<String, Scenario> expected = new LinkedHashMap<>();

  @Test
  void itComesToTheEnginesCentsBeforeAndAfterInputsChange() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed: soffice is not on the path");
    for (Path file : Shipped.scenarioFiles()) {
      String name = file.getFileName().toString().replace(".json", "");
      write(name, Shipped.scenario(name));
    }
    List<Scenario> random = LiveWorkbookTest.randomScenarios(30);
    for (int i = 0; i < random.size(); i++) {
      write("random-" + i, random.get(i));
    }
    changed("calls", "workload.callsPerDay", 523, Shipped.scenario("20-agents")
        .withWorkload(work -> work.withCallsPerDay(523)));
    changed("hits", "plan.caching.hitRate", 0.94, Shipped.scenario("20-agents").withPlan(
        plan -> plan.withCaching(plan.caching().withHitRate(HitRate.fixed(0.94)))));
    changed("batch", "plan.batchShare", 0.4, Shipped.scenario("20-agents").withPlan(plan -> plan.withBatchShare(0.4)));
    assertComputed(LibreOffice.convert(folder, "xlsx"));
  }

  private void write(String name, Scenario scenario) throws IOException {
    Files.write(folder.resolve(name + ".xlsx"), LiveWorkbookTest.bytes(scenario));
    expected.put(name, scenario);
  }

  private void changed(String name, String path, double value, Scenario meant) throws IOException {
    Computed computed = new Computed(LiveWorkbookTest.bytes(Shipped.scenario("20-agents"))).with(path, value);
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".xlsx"))) {
      computed.book().write(out);
    }
    expected.put(name, meant);
  }

  private void assertComputed(Path computed) throws IOException {
    for (Map.Entry<String, Scenario> entry : expected.entrySet()) {
      Scenario scenario = entry.getValue();
      var book = new Computed(Files.readAllBytes(computed.resolve(entry.getKey() + ".xlsx")));
      assertEquals(ENGINE.report(scenario).monthUsd(), book.written("month_usd"), CENT, entry.getKey());
      assertEquals(ENGINE.monthUsd(scenario, scenario.baselinePlan()), book.written("baseline_usd"), CENT,
          entry.getKey());
    }
  }
}
