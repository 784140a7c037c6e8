package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.charts.ChartTable;
import runrate.desktop.controls.FigureTable;
import runrate.text.Figures;

/// Every chart of the desk has a twin as a table.
class ChartTableTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));

  @SuppressWarnings("unchecked")
  private static FigureTable<ChartTable.Row> table(String card) {
    return (FigureTable<ChartTable.Row>) WINDOW.desk().call(() -> WINDOW.desk().window().lookup("#" + card + "-table"));
  }

  private static void press(String card) {
    WINDOW.desk().hands().focus(WINDOW.desk().node("#" + card + "-grow"));
    WINDOW.desk().hands().key(KeyCode.T);
    WINDOW.desk().settle();
  }

  @ParameterizedTest
  @CsvSource({"card-cost, 5, 3", "card-waterfall, 5, 3", "card-burn, 30, 5"})
  void tTurnsAChartIntoATableAndBack(String card, int rows, int columns) {
    press(card);
    FigureTable<ChartTable.Row> table = table(card);
    assertEquals(rows, WINDOW.desk().call(() -> table.getItems().size()));
    assertEquals(columns, table.getColumns().size());
    WINDOW.desk().hands().key(KeyCode.T);
    WINDOW.desk().settle();
    assertNull(table(card));
  }

  @Test
  void theTableFollowsTheLeversAndIsCopiedWithHeads() {
    press("card-cost");
    WINDOW.desk().edit(scenario -> scenario.withWorkload(work -> work.withAgents(40)));
    double first = WINDOW.desk().call(() -> table("card-cost").getItems().getFirst().values().get(1).getAsDouble());
    assertEquals(WINDOW.desk().state().report().cost().breakdown().uncachedInputUsd(), first, 1e-9);
    WINDOW.desk().run(() -> table("card-cost").getSelectionModel().selectFirst());
    String copied = WINDOW.desk().call(() -> table("card-cost").chosenText());
    assertTrue(copied.startsWith("class\ta month\tshare\n"), copied);
    assertTrue(copied.contains(Figures.usdCents(first)), copied);
    press("card-cost");
  }
}
