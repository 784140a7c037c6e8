package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import runrate.costing.CostReport;
import runrate.costing.TaskCost;
import runrate.files.report.Export;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// Work of several kinds in the files that leave the program.
class TasksInEveryViewTest {
  private static final Scenario ROLES = Shipped.scenario("agent-roles");
  private static final CostReport REPORT = Shipped.engine().report(ROLES);

  private static Export export() {
    return Export.of(Shipped.engine(), ROLES, List.of(), "test").in(Locale.ROOT);
  }

  @Test
  void theLinesOfATaskInATableAddUpToIt() {
    List<List<String>> rows = CsvRows.read(CsvReport.bytes(export()), ',');
    assertEquals("Task", rows.getFirst().get(1));
    for (TaskCost task : REPORT.byTask()) {
      double usd = rows.stream().filter(row -> row.get(1).equals(task.task().name()))
          .mapToDouble(row -> Double.parseDouble(row.getLast())).sum();
      assertEquals(task.monthUsd(), usd, 0.06, task.task().name());
    }
    assertEquals("20423.18", rows.getLast().getLast());
  }

  @Test
  void aMemoHasTheTasksWithWhatTheyAchieve() {
    String memo = new String(MarkdownReport.bytes(export()), StandardCharsets.UTF_8);
    assertTrue(memo.contains("## By task"), memo);
    assertTrue(memo.contains("| coder | $13,83"), memo);
    assertTrue(memo.contains("78\u2009% succeed"), memo);
  }

  @Test
  void aBillingRowNamesItsTaskAndTheFeatureItIsAttributedTo() {
    Export nightly = Export.of(Shipped.engine(), Shipped.scenario("chat-and-nightly-batch"), List.of(), "test");
    List<String> tags = FocusRows.of(nightly).stream().map(row -> row.get("Tags")).toList();
    assertTrue(tags.contains("{\"feature\":\"summaries\",\"task\":\"nightly\"}"), tags.toString());
    assertTrue(tags.contains("{\"feature\":\"chat\",\"task\":\"chat\"}"), tags.toString());
  }
}
