package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.scenario.ScenarioWriter;

/// What the next session does with work that a crash left unsaved. No process has a number as large as these files.
class CrashOfferTest {
  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 27, 22, 23);

  @TempDir Path user;
  private OpenDesk desk;

  @AfterEach
  void close() {
    desk.close();
  }

  private Path left(String number, double batchShare, LocalDateTime at) throws IOException {
    Path file = user.resolve("unsaved-work-%s.json".formatted(number));
    ScenarioWriter.write(OpenDesk.shipped("20-agents").withPlan(plan -> plan.withBatchShare(batchShare)), file);
    return Files.setLastModifiedTime(file, FileTime.from(at.atZone(ZoneId.systemDefault()).toInstant()));
  }

  private void open() {
    desk = OpenDesk.onDefault(user);
    desk.run(desk.window()::offerUnsavedWork);
  }

  private CrashOffer offer() {
    return (CrashOffer) desk.node(".crash-offer");
  }

  private String words() {
    return desk.call(offer()::getText);
  }

  private List<Button> answers() {
    return desk.call(() -> Nodes.under(offer()).filter(node -> node instanceof Button button && Nodes.isShown(node)
        && button.getText() != null && !button.getText().isEmpty()).map(Button.class::cast).toList());
  }

  private void answer(String words) {
    desk.settleUntil(() -> answers().size() == 2 && offer().getHeight() > 0);
    Button button = answers().stream().filter(shown -> shown.getText().equals(words)).findFirst().orElseThrow();
    desk.run(button::fire);
  }

  private boolean isInTheMenu() {
    return desk.call(() -> Stream.of(desk.window().lookup(".menu-bar")).map(MenuBar.class::cast)
        .flatMap(bar -> bar.getMenus().getFirst().getItems().stream())
        .filter(item -> "Restore unsaved work".equals(item.getText())).allMatch(MenuItem::isVisible));
  }

  @Test
  void withoutACrashNothingIsOffered() {
    open();
    assertFalse(desk.call(offer()::isVisible));
    assertFalse(isInTheMenu());
  }

  @Test
  void theOfferSaysWhenTheWorkWasLastKeptAndWaits() throws IOException {
    left("999999991", 0.4, EVENING);
    open();
    assertEquals("An earlier session ended without saving its work of 27 Nov 2026, 22:23.", words());
    assertTrue(isInTheMenu());
    assertFalse(desk.call(offer()::isCloseButtonVisible), "it goes only with an answer");
  }

  @Test
  void restoredWorkIsUnsavedInNoFileAndTheOfferLeaves() throws IOException {
    left("999999991", 0.4, EVENING);
    open();
    answer("Restore");
    assertEquals(0.4, desk.scenario().plan().batchShare());
    assertTrue(desk.state().isUnsaved() && desk.state().file().isEmpty());
    desk.settleUntil(() -> !offer().isVisible());
    assertFalse(isInTheMenu());
  }

  @Test
  void discardedWorkIsGoneAndOlderWorkIsOfferedNext() throws IOException {
    Path newest = left("999999991", 0.4, EVENING);
    Path older = left("999999993", 0.5, EVENING.minusHours(12));
    open();
    answer("Discard");
    assertEquals("An earlier session ended without saving its work of 27 Nov 2026, 10:23.", words());
    answer("Restore");
    assertEquals(0.5, desk.scenario().plan().batchShare());
    desk.settleUntil(() -> !Files.exists(newest) && !Files.exists(older));
  }

  @Test
  void workThatCannotBeReadStaysOnOffer() throws IOException {
    Path file = left("999999991", 0.4, EVENING);
    Files.writeString(file, "{");
    open();
    answer("Restore");
    assertTrue(desk.call(offer()::isShowing));
    assertFalse(desk.state().fileProblems().isEmpty());
    assertTrue(Files.exists(file));
  }

  @Test
  void theKeyboardGoesFromOneAnswerToTheOtherAndOn() throws IOException {
    left("999999991", 0.4, EVENING);
    open();
    desk.settleUntil(() -> answers().size() == 2);
    desk.run(answers().getFirst()::requestFocus);
    desk.hands().key(KeyCode.TAB);
    assertEquals(answers().getLast(), focused());
    desk.hands().key(KeyCode.TAB);
    assertFalse(answers().contains(focused()));
    assertTrue(desk.call(() -> focused() != null && Nodes.isShown(focused())));
  }

  private Node focused() {
    return desk.call(() -> desk.window().getScene().getFocusOwner());
  }
}
