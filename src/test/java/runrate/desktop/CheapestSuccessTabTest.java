package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PlansChart;
import runrate.desktop.charts.PlotPane;
import runrate.optimise.PlanAxis;
import runrate.scenario.Scenario;
import runrate.testing.Tasks;

/// Of ten calls Haiku fails six and Sonnet one, at a dollar a failure: without a floor Sonnet is the cheapest for each
/// success, with one of 70 Haiku is by the month. `runrate optimise` says the same.
class CheapestSuccessTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  private static Scenario fails() {
    return Tasks.in(OpenDesk.shipped("20-agents").withQuality(quality -> quality.withFailedOutcomeCostUsd(1)
        .withFloor(0)).withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(100_000))), """
            {"name": "a", "callShare": 1, "success": [{"model": "anthropic/claude-haiku-4-5", "share": 0.4},
            {"model": "anthropic/claude-sonnet-4-6", "share": 0.9},
            {"model": "anthropic/claude-opus-4-6", "share": 0.9}]}""");
  }

  private String month() {
    return label(".answer-month");
  }

  private String label(String selector) {
    return desk.call(() -> ((Label) desk.node("#answer-1").lookup(selector)).getText());
  }

  private boolean says(String words) {
    return desk.call(() -> Nodes.under(desk.node("#answer-1")).anyMatch(node -> node instanceof Label label
        && label.getText().startsWith(words) && Nodes.isShown(label)));
  }

  @Test
  void withoutAFloorTheCheapestIsWhatCostsLeastForEachSuccess() {
    desk.reopen(fails());
    desk.tab("Optimise");
    desk.run(() -> ((ToggleButton) desk.node("#optimise-find")).setSelected(true));
    desk.settleUntil(() -> month().equals("$23,500"));
    assertEquals("Cheapest that fits", label(".answer-name"));
    assertTrue(says("$0.259 a success"));
    assertTrue(desk.textsOf((PlotPane) desk.node(".plans-chart")).contains("1"), "it has its number in the chart");
    desk.hands().focus(desk.node("#search-quality-field"));
    desk.hands().type("70");
    desk.hands().key(KeyCode.ENTER);
    desk.settleUntil(() -> month().equals("$7,833"));
    assertTrue(!says("$0."), "the month decides");
  }

  /// In a table amounts that small are told apart by five decimals.
  @Test
  void theTableTellsSuccessesApart() {
    desk.reopen(OpenDesk.shipped("agent-roles"));
    desk.tab("Optimise");
    desk.run(() -> ((ToggleButton) desk.node("#optimise-find")).setSelected(true));
    PlansChart chart = (PlansChart) desk.node(".plans-chart");
    desk.settleUntil(() -> chart.table().filter(table -> table.rows().size() == 168).isPresent());
    desk.run(() -> chart.weigh(PlanAxis.OUTCOME));
    assertEquals("$0.07407", desk.call(() -> chart.table().orElseThrow().rows().getFirst().texts().getLast()));
    desk.run(() -> chart.weigh(PlanAxis.QUALITY));
  }
}
