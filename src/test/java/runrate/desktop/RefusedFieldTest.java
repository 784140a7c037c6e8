package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.disk.FileStamp;
import runrate.files.export.ExportFormat;
import runrate.inputs.Inputs;
import runrate.scenario.Scenario;

/// What a field does with a text, from the keys that are pressed to what the whole window says.
///
/// Longer than most files because one window is opened for all of it.
class RefusedFieldTest {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void rememberOpened() {
    opened = desk.scenario();
  }

  @Test
  void aTextThatMeansOneNumberIsTaken() {
    List<List<String>> rows = List.of(List.of("workload.contextTokens", "90k", "90000"),
        List.of("workload.contextTokens", "0,08M", "80000"), List.of("workload.contextTokens", "90,000", "90000"),
        List.of("workload.contextTokens", "80 000", "80000"), List.of("workload.contextTokens", "9e4", "90000"),
        List.of("workload.agents", "1,500", "1500"), List.of("workload.callsPerDay", "400,5", "400.5"),
        List.of("workload.callsPerDay", "1.234,5", "1234.5"), List.of("plan.batchShare", "2,5", "0.025"),
        List.of("plan.batchShare", "40 %", "0.4"), List.of("plan.caching.cacheableShare", "0.770", "0.0077"),
        List.of("budget.monthlyUsd", "$25,000", "25000"), List.of("budget.monthlyUsd", "0,02", "0.02"),
        List.of("budget.monthlyUsd", "9k", "9000"));
    for (List<String> row : rows) {
      type(row.get(0), row.get(1));
      assertEquals(Double.parseDouble(row.get(2)), Inputs.at(row.get(0)).value(desk.scenario()), row.get(1));
      assertTrue(desk.state().isCurrent(), row.get(1));
    }
  }

  @Test
  void aTextThatCannotBeTakenStaysWithItsReasonAndOffers() {
    refuses("plan.batchShare", "150%", "at most 100\u2009%", "100\u2009%, 10\u2009% again");
    refuses("workload.agents", "1,5", "whole numbers only", "1, 2, 20 again");
    refuses("workload.agents", "abc", "not a number; 20, 1,500 and 2k are", "20 again");
    refuses("workload.agents", "999999999999999", "at most 2,147,483,647", "20 again");
    refuses("budget.monthlyUsd", "9.000", "did you mean", "$9, $9,000, $22,000 again");
    refuses("budget.monthlyUsd", "0", "above $0", "none, $22,000 again");
    refuses("workload.callsPerDay", "-3", "at least 0", "400 again");
  }

  private void refuses(String path, String typed, String why, String offers) {
    type(path, typed);
    assertEquals(opened, desk.scenario(), "the last valid value holds");
    assertEquals(typed, field(path).getText());
    assertTrue(isRed(path), typed);
    assertEquals(why, desk.call(() -> ((Label) desk.node("#" + path + "-reply").lookup(".field-problem")).getText()));
    assertEquals(offers, String.join(", ", chips(path).stream().map(Button::getText).toList()));
  }

  @Test
  void theWholeWindowSaysThatItShowsTheLastValidState() {
    type("plan.caching.cacheableShare", "150");
    assertEquals("Not priced: one field holds a value that cannot be. "
        + "What you see below is the last valid state, $22,870.", desk.text("#verdict"));
    assertEquals("", desk.text("#headline-cost"));
    assertEquals("no verdict", desk.text("#budget-status"));
    assertEquals("last valid state: cacheable share 75\u2009%", desk.text(".last-valid"));
    type("workload.callsPerDay", "x1");
    assertEquals("Take both back", desk.text("#verdict-action"));
    desk.hands().click(desk.node("#verdict-action"));
    assertEquals("$22,870", desk.text("#headline-cost"));
    assertEquals("75", field("plan.caching.cacheableShare").getText());
    assertEquals("400", field("workload.callsPerDay").getText());
    assertFalse(isRed("workload.callsPerDay"));
  }

  private long goalMarks() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> Nodes.isShown(node)
        && (node.getStyleClass().contains("goal-mark") || node.getStyleClass().contains("even-odds-mark"))).count());
  }

  /// A triangle where the budget is met, one where half of the months meet it.
  @Test
  void noSliderHasAGoalWhileAFieldIsRefused() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    desk.settleUntil(() -> goalMarks() == 2);
    type("workload.callsPerDay", "x1");
    assertEquals(0, goalMarks());
    desk.hands().click(desk.node("#verdict-action"));
    desk.settleUntil(() -> goalMarks() == 2);
  }

  @Test
  void anOfferIsOneClickAndOneUndo() {
    type("budget.monthlyUsd", "9.000");
    desk.hands().click(chips("budget.monthlyUsd").get(1));
    assertEquals(9000, Inputs.at("budget.monthlyUsd").value(desk.scenario()));
    assertTrue(desk.state().isCurrent());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void anOfferCanBeChosenByItsNumberAndEscapeTakesTheTextBack() {
    type("budget.monthlyUsd", "9.000");
    desk.hands().key(KeyCode.ALT, KeyCode.DIGIT1);
    assertEquals(9, Inputs.at("budget.monthlyUsd").value(desk.scenario()));
    type("plan.batchShare", "150");
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals("10", field("plan.batchShare").getText());
    assertTrue(desk.state().isCurrent());
  }

  @Test
  void aDigitChoosesAnOfferWhileTheRefusedTextStandsUntouched() {
    type("workload.agents", "9.000");
    desk.hands().type("2");
    assertEquals(9000, desk.scenario().workload().agents());
    assertTrue(desk.state().isCurrent());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    type("plan.batchShare", "150");
    desk.hands().type("1");
    assertEquals(1, desk.scenario().plan().batchShare());
  }

  @Test
  void aDigitIsTypedWhereItNumbersNoOfferOrTheRefusedTextIsBeingMended() {
    type("workload.agents", "abc");
    type("workload.agents", "15");
    assertEquals(15, desk.scenario().workload().agents());
    type("plan.batchShare", "150");
    desk.hands().key(KeyCode.END);
    desk.hands().type("1");
    assertEquals("1501", field("plan.batchShare").getText());
    assertEquals(0.1, desk.scenario().plan().batchShare());
  }

  @Test
  void aRefusedTextGoesWhenTheValueMovesSomeOtherWayOrAnotherFileIsOpened() {
    type("plan.batchShare", "150");
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(0.3)));
    assertEquals("30", field("plan.batchShare").getText());
    assertTrue(desk.state().isCurrent());
    type("plan.batchShare", "150");
    desk.run(() -> desk.window().open(OpenDesk.HOME.scenario("small-team")));
    assertTrue(desk.state().isCurrent());
    assertFalse(isRed("plan.batchShare"));
  }

  @Test
  void otherFieldsWorkOnWhileOneIsRefused() {
    type("plan.batchShare", "150");
    type("workload.agents", "30");
    assertEquals(30, desk.scenario().workload().agents());
    assertEquals("150", field("plan.batchShare").getText());
    assertFalse(desk.state().isCurrent());
  }

  @Test
  void twoCellsOfASpreadsheetAreNotOneNumber() {
    desk.hands().focus(field("workload.agents"));
    desk.run(() -> {
      var content = new ClipboardContent();
      content.putString("20\t30\n");
      Clipboard.getSystemClipboard().setContent(content);
      field("workload.agents").selectAll();
      field("workload.agents").paste();
    });
    desk.hands().key(KeyCode.ENTER);
    assertTrue(isRed("workload.agents"));
    assertEquals("20; 30", field("workload.agents").getText());
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aMillionAndTwoHundredThousandAgentsAreReadInFull() {
    type("workload.agents", "1,200,000");
    assertEquals("1.2M", field("workload.agents").getText());
    assertEquals(1_200_000, desk.scenario().workload().agents());
    type("workload.agents", "1,234,567");
    assertEquals("1,234,567", field("workload.agents").getText());
    assertEquals(List.of(), desk.call(() -> Texts.cramped(desk.window())));
  }

  @Test
  void everyDigitOfALongNumberIsInSightWhileItIsTyped() {
    type("budget.monthlyUsd", "123,456,789.01");
    assertEquals(List.of(), desk.call(() -> Texts.cramped(desk.window())));
    type("workload.callsPerDay", "98,765,432");
    assertEquals(List.of(), desk.call(() -> Texts.cramped(desk.window())));
    assertEquals(List.of(), desk.call(() -> Texts.cut(desk.node(".lever-panel"))));
  }

  @Test
  void aTypedUnitDoesNotStandThereTwice() {
    type("plan.batchShare", "150 %");
    assertTrue(isRed("plan.batchShare"));
    assertEquals(List.of(), desk.call(() -> Nodes.under(field("plan.batchShare").getParent())
        .filter(node -> node instanceof Label && Nodes.isShown(node)).map(node -> ((Label) node).getText()).toList()));
  }

  @Test
  void aFoldedGroupSaysThatAFieldInItWasRefused() {
    desk.run(() -> ((ToggleButton) desk.node("#group-workload")).setSelected(true));
    type("workload.outputTokens", "abc");
    Node mark = desk.call(() -> desk.node("#group-workload").lookup(".refused-mark"));
    assertFalse(mark.isVisible());
    desk.run(() -> ((ToggleButton) desk.node("#group-workload")).setSelected(false));
    assertTrue(mark.isVisible());
    desk.run(() -> ((ToggleButton) desk.node("#group-workload")).setSelected(true));
    desk.hands().click(field("workload.outputTokens"));
    desk.hands().key(KeyCode.ESCAPE);
    desk.run(() -> ((ToggleButton) desk.node("#group-workload")).setSelected(false));
    assertFalse(mark.isVisible());
  }

  @Test
  void theWordForNoBudgetIsRead() {
    type("budget.monthlyUsd", "none");
    assertTrue(desk.scenario().budget().monthlyUsd().isEmpty());
    assertFalse(isRed("budget.monthlyUsd"));
  }

  @Test
  void aRefusedShareSaysWhyBelowItsRow() {
    type("plan.routing[0].share", "150");
    assertEquals("20\u2009% again", chips("plan.routing[0].share").getLast().getText());
    assertTrue(isRed("plan.routing[0].share"));
  }

  @Test
  void nothingLeavesTheProgramWhileAFieldIsRefused() {
    type("plan.batchShare", "150");
    Path file = user.resolve("plan.csv");
    desk.run(() -> desk.window().exports().write(ExportFormat.CSV, file));
    assertFalse(Files.exists(file));
    assertTrue(desk.state().fileProblems().getFirst().sentence()
        .contains("the field Batch share holds a value that cannot be"));
  }

  @Test
  void anExportIsRefusedBeforeItAsksForAFileFromEveryTab() {
    type("plan.batchShare", "150");
    String words = "Nothing was exported: the field Batch share holds a value that cannot be; take it back or "
        + "correct it";
    desk.run(desk.window().exports().items().getLast()::fire);
    assertEquals(words, desk.call(desk.window().exports().notice()::getText));
    desk.tab("Compare");
    var export = (MenuButton) desk.node("#compare-export");
    for (MenuItem item : export.getItems()) {
      desk.run(desk.window().exports().notice()::hide);
      desk.run(item::fire);
      assertEquals(words, desk.call(desk.window().exports().notice()::getText));
      assertTrue(desk.call(desk.window().exports().notice()::isShowing));
    }
    Path picture = user.resolve("picture.png");
    desk.run(() -> desk.window().pictures().savePicture(desk.window(), "Runrate"));
    assertFalse(Files.exists(picture));
    desk.tab("Desk");
  }

  @Test
  void savingSaysWhichFieldIsNotInTheFileAndSaysItAgain() {
    Path file = user.resolve("saved.json");
    desk.call(() -> desk.window().saving().write(file, FileStamp.NONE));
    type("plan.batchShare", "150");
    for (int i = 0; i < 2; i++) {
      desk.hands().key(KeyCode.CONTROL, KeyCode.S);
      var notice = (OpenedNotice) desk.node(".opened-notice");
      assertTrue(desk.call(notice::isShowing));
      assertEquals("What you typed into the field Batch share is not in the file; 10\u2009% is.",
          desk.call(notice::getText));
      desk.run(notice::hide);
    }
  }

  @Test
  void quittingWithARefusedTextAsksFirst() {
    type("plan.batchShare", "150");
    List<Boolean> closed = new CopyOnWriteArrayList<>();
    Platform.runLater(() -> closed.add(desk.window().mayClose()));
    var dialog = new DialogHands(desk);
    assertEquals("What you typed into the field Batch share cannot be, and no file can hold it.",
        dialog.words().strip());
    assertEquals(List.of("Cancel", "Discard"), dialog.answers());
    dialog.answer("Cancel");
    desk.settleUntil(() -> !closed.isEmpty());
    assertEquals(List.of(false), closed);
    assertTrue(isRed("plan.batchShare"));
  }

  @Test
  void whatStandsInAFieldIsTakenBeforeTheScenarioIsExported() {
    desk.hands().focus(field("workload.agents"));
    desk.hands().type("30");
    Path file = user.resolve("plan.json");
    desk.run(() -> desk.window().exports().write(ExportFormat.JSON, file));
    assertEquals(30, desk.scenario().workload().agents());
    desk.settleUntil(() -> Files.exists(file));
  }

  private boolean isRed(String path) {
    return field(path).getParent().getPseudoClassStates().contains(WRONG);
  }

  private List<Button> chips(String path) {
    return desk.call(() -> desk.node("#" + path + "-reply").lookupAll(".offer-chip").stream()
        .map(Button.class::cast).toList());
  }

  private TextField field(String path) {
    return (TextField) desk.node("#" + path + "-field");
  }

  private void type(String path, String text) {
    desk.hands().focus(field(path));
    desk.hands().type(text);
    desk.hands().key(KeyCode.ENTER);
  }
}
