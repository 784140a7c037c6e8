package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.cli.Snapshots;
import runrate.desktop.capacity.CapacityView;
import runrate.desktop.compare.CompareView;
import runrate.desktop.desk.DeskGrid;
import runrate.desktop.store.WindowTab;
import runrate.units.Problem;

/// What the window asks of its tabs, whichever they are.
class WindowTabsTest {
  @TempDir Path user;
  private OpenDesk desk;

  @BeforeEach
  void open() {
    desk = OpenDesk.onDefault(user);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private WindowTabs tabs() {
    return desk.window().tabs();
  }

  @Test
  void everyPictureIsNamedInTheHelp() {
    assertEquals(Snapshots.VIEWS,
        desk.call(() -> Snapshot.views(desk.window()).map(WindowTab.Picture::name).toList()));
  }

  @Test
  void aPictureIsFoundWhateverTheCaseOfItsName() {
    assertEquals("waterfall", desk.call(() -> Snapshot.named("Waterfall", desk.window()).name()));
  }

  @Test
  void anUnknownPictureIsRefusedWithTheList() {
    String refused = assertThrows(IllegalArgumentException.class, () -> Snapshot.named("bill", desk.window()))
        .getMessage();
    assertEquals("there is no view 'bill'; use %s, %s".formatted(String.join(", ", Snapshots.VIEWS),
        String.join(", ", Snapshots.PAGES)), refused);
  }

  @Test
  void aPictureBringsItsTabToTheFrontAndMayBeOfACardAlone() {
    desk.run(() -> tabs().show(CompareView.class));
    assertTrue(desk.call(tabs()::isWide));
    assertSame(tabs().desk().card(2), desk.call(() -> Snapshot.named("burn", desk.window()).prepare().get()
        .orElseThrow()));
    assertFalse(desk.call(tabs()::isWide));
    assertEquals("Desk", desk.call(() -> tabs().getSelectionModel().getSelectedItem().getText()));
  }

  @Test
  void undoBelongsToTheRoundInSightAndElsewhereToTheOpenScenario() {
    CapacityView capacity = desk.call(() -> tabs().show(CapacityView.class));
    assertSame(desk.store(), desk.call(tabs()::undoable));
    desk.hands().click(desk.node("#capacity-published"));
    assertSame(capacity.undoable().orElseThrow(), desk.call(tabs()::undoable));
    assertFalse(desk.call(tabs()::undoable) == desk.store());
    desk.run(() -> tabs().show(DeskGrid.class));
    assertSame(desk.store(), desk.call(tabs()::undoable));
  }

  @Test
  void theHeadOfProblemsCountsThem() {
    int before = problems();
    desk.run(() -> desk.store().showFileProblems(List.of(Problem.warning("", "a file is odd", "Look at it"))));
    assertEquals(before + 1, problems());
  }

  private int problems() {
    String head = desk.call(() -> tabs().getTabs().getLast().getText());
    return head.equals("Problems") ? 0 : Integer.parseInt(head.replaceAll("\\D", ""));
  }
}
