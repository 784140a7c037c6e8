package runrate.desktop.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.claims.CheckedClaim;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;

/// The claims tab as its user has it: choose a document or a verdict, search, read a claim, open it.
class ClaimsTabTest {
  @TempDir static Path user;
  private static OpenDesk desk;

  @BeforeAll
  static void openTab() {
    desk = OpenDesk.onDefault(user);
    desk.tab("Claims");
    desk.settleUntil(() -> !list().getItems().isEmpty());
    desk.settle();
  }

  /// All claims in their own order, as when the tab is first looked at.
  @BeforeEach
  void reopen() {
    desk.reopen();
    desk.tab("Claims");
    desk.run(() -> {
      ((TextField) desk.node("#claims-search")).clear();
      ((ToggleButton) desk.node("#claims-all-documents")).fire();
      ((ToggleButton) desk.node("#claims-all-verdicts")).fire();
      list().getSortOrder().clear();
      list().getSelectionModel().selectFirst();
    });
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @SuppressWarnings("unchecked")
  private static TableView<CheckedClaim> list() {
    return (TableView<CheckedClaim>) desk.node("#claims-list");
  }

  private List<String> found() {
    return desk.call(() -> list().getItems().stream().map(checked -> checked.claim().id()).toList());
  }

  private void search(String words) {
    desk.hands().click(desk.node("#claims-search"));
    desk.hands().type(words);
  }

  @Test
  void theSentenceSaysHowManyFiguresHold() {
    assertEquals("352 published figures: 203 hold exactly, 30 do not add up.", desk.text("#claims-sentence"));
    assertEquals(352, found().size());
  }

  @Test
  void aVerdictChipLeavesThe30ThatDoNotAddUpAndADocumentChip11OfThem() {
    desk.hands().click(desk.node("#claims-INCONSISTENT"));
    assertEquals(30, found().size());
    assertEquals("S004  11", desk.text("#claims-S004"));
    desk.hands().click(desk.node("#claims-S004"));
    assertEquals(11, found().size());
    assertEquals("11 claims", desk.text("#claims-found"));
    desk.hands().click(desk.node("#claims-all-verdicts"));
    assertEquals(118, found().size());
  }

  @Test
  void aChipIsPressedByTheKeyboardToo() {
    desk.hands().focus(desk.node("#claims-CONFLICT"));
    desk.hands().key(KeyCode.SPACE);
    assertTrue(desk.call(() -> ((ToggleButton) desk.node("#claims-CONFLICT")).isSelected()));
    assertEquals(22, found().size());
  }

  @Test
  void wordsFindClaimsAndNothingIsSaidInWords() {
    search("thinking tokens");
    assertEquals(List.of("004-070", "004-072", "004-095"), found());
    search("zzz");
    assertEquals(List.of(), found());
    assertEquals("0 claims", desk.text("#claims-found"));
  }

  @Test
  void aClaimIsReadAndItsLinksLeadToOthers() {
    search("000-076");
    assertEquals("Input makes up at least 95 % of what is spent.", desk.text("#claims-says"));
    assertTrue(desk.text("#claims-reason").startsWith("97.07"), desk.text("#claims-reason"));
    Node link = desk.call(() -> Nodes.under(desk.node("#claims-sheet")).filter(node -> node instanceof Hyperlink other
        && other.getText().equals("002-021")).findFirst().orElseThrow());
    desk.hands().click(link);
    assertEquals("Output makes up 60 to 85 % of a bill.", desk.text("#claims-says"));
  }

  @Test
  void theRoundOf597TenthsOfACentOpensOnTheDesk() {
    search("000-060");
    desk.hands().click(desk.node("#claims-open"));
    assertEquals("Claim 000-060", desk.scenario().name());
    assertNear(0.597, desk.monthUsd());
    assertEquals("Desk", desk.call(() -> ((TabPane) desk.window().lookup(".tab-pane")).getSelectionModel()
        .getSelectedItem().getText()));
    assertEquals("$0.5970", desk.text("#headline-cost"));
    assertEquals(Optional.empty(), desk.state().file());
  }

  @Test
  void aClickOnAHeadSortsByTheFigureAndTheChosenClaimStaysChosen() {
    String before = desk.text("#claims-says");
    desk.run(() -> Nodes.click(Nodes.under(list()).filter(node -> node instanceof Label label
        && "Published".equals(label.getText())).findFirst().orElseThrow()));
    List<Double> dollars = desk.call(() -> list().getItems().stream().map(checked -> checked.claim().published())
        .filter(published -> published.unit().equals("USD")).map(published -> published.values().getFirst()).toList());
    assertTrue(dollars.size() > 2, dollars::toString);
    assertEquals(dollars.stream().sorted().toList(), dollars);
    assertEquals(before, desk.text("#claims-says"));
  }

  @Test
  void aClaimThatIsNotOneScenarioCannotBeOpened() {
    search("000-002");
    assertFalse(desk.call(() -> desk.node("#claims-open").isVisible()));
  }
}
