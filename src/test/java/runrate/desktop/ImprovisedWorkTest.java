package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scenario put aside while somebody improvises is the work that counts.
class ImprovisedWorkTest {
  @TempDir Path user;
  private OpenDesk desk;
  private CrashCopy copy;

  @BeforeEach
  void improviseOnUnsavedWork() {
    desk = OpenDesk.onDefault(user, scenario -> OpenDesk.shipped("one-rent-payment"));
    copy = desk.window().crashCopy();
    desk.edit(scenario -> scenario.withWorkload(load -> load.withAgents(7)));
    desk.hands().key(KeyCode.F5);
    desk.hands().key(KeyCode.I);
    desk.edit(scenario -> scenario.withWorkload(load -> load.withAgents(50)));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theCrashCopyHoldsTheScenarioPutAsideNotTheImprovisation() throws IOException {
    assertTrue(desk.store().isImprovising());
    desk.run(copy::keepNow);
    desk.settleUntil(() -> !copies().isEmpty());
    String kept = Files.readString(copies().getFirst());
    assertTrue(kept.contains("\"agents\" : 7"), kept);
  }

  @Test
  void closingAsksAboutTheScenarioPutAside() throws IOException {
    desk.run(copy::keepNow);
    desk.settleUntil(() -> !copies().isEmpty());
    assertFalse(closed("Cancel"));
    assertTrue(desk.store().isImprovising(), "nothing was touched");
    assertEquals(1, copies().size());
    assertTrue(closed("Discard"));
    assertEquals(7, desk.scenario().workload().agents());
  }

  private boolean closed(String answer) {
    List<Boolean> closed = new CopyOnWriteArrayList<>();
    Platform.runLater(() -> closed.add(desk.window().mayClose()));
    var dialog = new DialogHands(desk);
    assertTrue(dialog.words().endsWith("has changes that are not saved."), dialog.words());
    dialog.answer(answer);
    desk.settleUntil(() -> !closed.isEmpty());
    return closed.getFirst();
  }

  @Test
  void leavingForAnotherFileEndsTheImprovisationAndItsWalk() {
    Platform.runLater(() -> {
      if (desk.window().mayLeave()) {
        desk.window().open(OpenDesk.HOME.scenario("small-team"));
      }
    });
    new DialogHands(desk).answer("Discard");
    desk.settleUntil(() -> desk.store().state().scenario().name().equals("Small team"));
    assertFalse(desk.store().isImprovising());
    assertFalse(desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> "back-to-walk".equals(node.getId()))));
    desk.hands().key(KeyCode.F5);
    assertEquals("Small team", desk.scenario().name());
  }

  private List<Path> copies() {
    try (Stream<Path> files = Files.list(user)) {
      return files.filter(file -> file.getFileName().toString().startsWith("unsaved-work-")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
