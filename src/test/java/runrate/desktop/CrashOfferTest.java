package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.UnsavedCopy;
import runrate.files.UnsavedWork;
import runrate.files.disk.ChangedOnDiskException;
import runrate.files.disk.FileStamp;
import runrate.files.disk.ProcessMark;
import runrate.files.scenario.ScenarioWriter;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// What the next session does with work that a crash left unsaved.
class CrashOfferTest {
  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 27, 22, 23);

  @TempDir Path user;
  private OpenDesk desk;

  @AfterEach
  void close() {
    desk.close();
  }

  private Path left(double batchShare, LocalDateTime at) throws IOException {
    return left(batchShare, at, Optional.empty(), FileStamp.NONE);
  }

  /// A copy as a process left it that is over: this process's number, but another start.
  private Path left(double batchShare, LocalDateTime at, Optional<Path> file, FileStamp base) throws IOException {
    var work = new UnsavedWork(user);
    work.keep(new UnsavedCopy(work(batchShare), file, base, Instant.EPOCH));
    String mark = ProcessMark.own().text();
    Path own = copies().stream().filter(copy -> copy.toString().contains(mark)).findFirst().orElseThrow();
    Path gone = Files.move(own, own.resolveSibling(own.getFileName().toString().replace(mark,
        ProcessHandle.current().pid() + "-1")));
    return Files.setLastModifiedTime(gone, FileTime.from(at.atZone(ZoneId.systemDefault()).toInstant()));
  }

  private static Scenario work(double batchShare) {
    return OpenDesk.shipped("20-agents").withPlan(plan -> plan.withBatchShare(batchShare));
  }

  private static String month(double batchShare) {
    return Figures.usd(OpenDesk.ENGINE.report(work(batchShare)).monthUsd());
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(user)) {
      return files.filter(file -> file.toString().contains("unsaved-work-")).toList();
    }
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
    desk.settleUntil(() -> answers().size() == 3 && offer().getHeight() > 0);
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
  void workIsCopiedWithinTwoSecondsThoughItsUserNeverPauses() throws IOException {
    open();
    assertTrue(CrashCopy.MOMENT.toSeconds() < 2);
    File folder = user.toFile();
    desk.settleUntil(() -> {
      double share = desk.store().state().scenario().plan().batchShare();
      desk.store().edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(share < 0.5 ? 0.6 : 0.4)));
      return folder.list((where, name) -> name.startsWith("unsaved-work-")).length > 0;
    });
    assertEquals(1, copies().size());
  }

  @Test
  void theOfferSaysWhenTheWorkWasLastKeptAndWaits() throws IOException {
    left(0.4, EVENING);
    open();
    assertEquals("Unsaved work of 27 Nov 2026, 22:23: 20 agents, " + month(0.4) + " a month.", words());
    assertTrue(isInTheMenu());
    assertFalse(desk.call(offer()::isCloseButtonVisible), "it goes only with an answer");
  }

  @Test
  void restoredWorkIsUnsavedInNoFileAndTheOfferLeaves() throws IOException {
    left(0.4, EVENING);
    open();
    answer("Restore");
    assertEquals(0.4, desk.scenario().plan().batchShare());
    assertTrue(desk.state().isUnsaved() && desk.state().file().isEmpty());
    desk.settleUntil(() -> !offer().isVisible());
    assertFalse(isInTheMenu());
  }

  @Test
  void discardedWorkIsGoneAndOlderWorkIsOfferedNext() throws IOException {
    Path newest = left(0.4, EVENING);
    Path older = left(0.5, EVENING.minusHours(12));
    open();
    assertTrue(words().endsWith(" 1 more to come."), words());
    answer("Discard");
    assertEquals("Unsaved work of 27 Nov 2026, 10:23: 20 agents, " + month(0.5) + " a month.", words());
    answer("Restore");
    assertEquals(0.5, desk.scenario().plan().batchShare());
    desk.settleUntil(() -> !Files.exists(newest) && !Files.exists(older));
  }

  @Test
  void workGoesBackToItsFileAndAChangeMadeThereSinceIsNotOverwritten() throws IOException {
    Path file = user.resolve("mine.json");
    ScenarioWriter.write(OpenDesk.ENGINE.book(), work(0.1), file);
    left(0.4, EVENING, Optional.of(file), FileStamp.of(file));
    ScenarioWriter.write(OpenDesk.ENGINE.book(), work(0.2), file);
    open();
    assertEquals("Unsaved work of 27 Nov 2026, 22:23, on mine.json: 20 agents, " + month(0.4) + " a month.", words());
    answer("Restore");
    assertEquals(file, desk.state().file().orElseThrow());
    assertTrue(desk.state().isUnsaved());
    assertThrows(ChangedOnDiskException.class, () -> desk.window().saving().write(file,
        desk.window().saving().stamp(file)));
  }

  @Test
  void theCopyIsForgottenOnlyWhenAnotherIsOnTheDisk() throws IOException {
    Path left = left(0.4, EVENING);
    open();
    answer("Restore");
    desk.settleUntil(() -> !Files.exists(left));
    assertEquals(1, copies().size(), "this session's own copy");
  }

  @Test
  void everySessionsWorkIsOfferedOneAfterTheOther() throws IOException {
    left(0.4, EVENING);
    left(0.5, EVENING.minusHours(12));
    open();
    answer("Restore");
    assertEquals("Unsaved work of 27 Nov 2026, 10:23: 20 agents, " + month(0.5) + " a month.", words());
  }

  @Test
  void laterLeavesTheOfferInTheMenu() throws IOException {
    Path left = left(0.4, EVENING);
    open();
    answer("Later");
    desk.settleUntil(() -> !offer().isVisible());
    assertTrue(isInTheMenu());
    assertTrue(Files.exists(left));
  }

  @Test
  void aDamagedCopyHidesNoOlderOneAndIsToldAfterIt() throws IOException {
    Path damaged = left(0.4, EVENING);
    Files.writeString(damaged, "{");
    left(0.5, EVENING.minusHours(12));
    open();
    assertEquals("Unsaved work of 27 Nov 2026, 10:23: 20 agents, " + month(0.5) + " a month.", words());
    answer("Discard");
    assertTrue(words().startsWith("A copy of unsaved work is damaged and cannot be restored; kept in "), words());
    desk.run(() -> answers().getFirst().fire());
    desk.settleUntil(() -> !Files.exists(damaged));
    assertTrue(copies().stream().anyMatch(copy -> copy.toString().endsWith(".broken")));
  }

  @Test
  void workOfThisSessionIsAskedAboutBeforeItIsReplaced() throws IOException {
    left(0.4, EVENING);
    open();
    desk.edit(scenario -> scenario.withWorkload(load -> load.withAgents(7)));
    desk.settleUntil(() -> answers().size() == 3 && offer().getHeight() > 0);
    Platform.runLater(answers().getFirst()::fire);
    new DialogHands(desk).answer("Cancel");
    assertEquals(7, desk.scenario().workload().agents());
    assertTrue(isInTheMenu());
  }

  @Test
  void theKeyboardGoesFromOneAnswerToTheOtherAndOn() throws IOException {
    left(0.4, EVENING);
    open();
    desk.settleUntil(() -> answers().size() == 3);
    desk.run(answers().getFirst()::requestFocus);
    desk.hands().key(KeyCode.TAB);
    assertEquals(answers().get(1), focused());
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
