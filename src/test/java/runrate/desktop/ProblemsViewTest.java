package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.scenario.FileRow;
import runrate.units.Problem;

/// From a problem to the place where it is mended.
class ProblemsViewTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;

  @BeforeEach
  void showProblems() {
    desk = WINDOW.desk();
    desk.run(() -> desk.store().showFileProblems(List.of(Problem.error("plan.batchShare", "half is too much", ""),
        Problem.error("plan.outputTrim", "a tenth is too much", ""), Problem.error("budget.alerts", "none fits", ""))));
    desk.tab("Problems");
  }

  private List<ListCell<?>> cells() {
    return desk.call(() -> Nodes.under(desk.window().lookup("#problems"))
        .filter(node -> node instanceof ListCell<?> cell
        && cell.getText() != null).<ListCell<?>>map(node -> (ListCell<?>) node).toList());
  }

  private ListCell<?> cell(String words) {
    return cells().stream().filter(cell -> cell.getText().startsWith(words)).findFirst().orElseThrow();
  }

  private Node focused() {
    return desk.call(() -> desk.stage().getScene().getFocusOwner());
  }

  @Test
  void aProblemSpeaksOfItsInputAsThePanelDoes() {
    assertEquals(Set.of("Batch share: half is too much.  (plan.batchShare)",
        "Output trim: a tenth is too much.  (plan.outputTrim)", "budget.alerts: none fits."),
        desk.call(() -> cells().stream().map(ListCell::getText).collect(Collectors.toSet())));
  }

  @Test
  void aClickPutsTheKeyboardOnTheFieldAlsoInAFoldedGroup() {
    desk.hands().click(cell("Batch share"));
    assertEquals("plan.batchShare-field", focused().getId());
    desk.hands().click(cell("Output trim"));
    assertEquals("plan.outputTrim-field", focused().getId());
  }

  @Test
  void whatThePanelDoesNotTurnIsShownAmongTheValuesOfTheFile() {
    desk.hands().click(cell("budget.alerts"));
    TableView<?> table = (TableView<?>) desk.node("#file-table");
    assertTrue(desk.call(() -> table.getItems().stream().map(FileRow.class::cast).map(FileRow::path).toList())
        .contains("budget.alerts"));
    desk.run(() -> ((Hyperlink) desk.window().lookup("#about-back")).fire());
  }

  @Test
  void entriesOfTheMixTiersAndNamesInSentencesAreTheirLabels() {
    desk.run(() -> desk.store().showFileProblems(List.of(
        Problem.warning("plan.routing[1].model", "it is retired", ""),
        Problem.warning("plan.limits.tier", "no vendor has it", ""),
        Problem.warning("plan.region", "one model is not sold there", ""),
        Problem.warning("workload.peakShare", "hours count", "Give workload.workingHours"))));
    assertEquals(Set.of("Routing: it is retired.  (plan.routing[1].model)",
        "Tier: no vendor has it.  (plan.limits.tier)", "Region: one model is not sold there.  (plan.region)"),
        desk.call(() -> cells().stream().map(ListCell::getText).filter(text -> !text.contains("hours count"))
            .collect(Collectors.toSet())));
    assertTrue(cell("In peak hours").getText().contains("Give Working hours"), cells()::toString);
    desk.hands().click(cell("Tier"));
    assertTrue(focused().getId().startsWith("plan.limits.tiers."), focused().getId());
    desk.hands().click(cell("Routing"));
    assertEquals("plan.routing[1].share-field", focused().getId());
    desk.hands().click(cell("Region"));
    assertEquals("plan.region", focused().getId());
  }
}
