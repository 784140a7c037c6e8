package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.capacity.Lane;
import runrate.desktop.capacity.CapacityView;
import runrate.desktop.charts.LanesChart;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.Launch;

/// The capacity tab as its user drives it: it opens on the open scenario; the published round of five agents is an
/// example.
class CapacityTabTest {
  @TempDir static Path user;
  private static OpenDesk desk;

  @BeforeAll
  static void openTab() {
    desk = OpenDesk.onDefault(user);
    desk.run(() -> desk.window().tabs().show(CapacityView.class));
  }

  /// The published round is a scenario of its own: it is taken back to its file step by step.
  @BeforeEach
  void reopen() {
    desk.run(() -> {
      CapacityView view = desk.window().tabs().show(CapacityView.class);
      ScenarioStore published = view.showing(false).undoable().orElseThrow();
      while (published.state().canUndo()) {
        published.undo();
      }
      ((ToggleButton) desk.window().lookup("#lines-spread")).setSelected(true);
      view.showing(true);
    });
    desk.reopen();
  }

  private void showPublished() {
    desk.hands().click(desk.node("#capacity-published"));
  }

  @AfterAll
  static void closeDesk() {
    desk.close();
  }

  private String figure() {
    return desk.text("#round-cost");
  }

  private Node thumb() {
    return desk.call(() -> ((Slider) desk.node("#launch-spread")).lookup(".thumb"));
  }

  private long writes() {
    return desk.call(() -> lanes().lanes().stream().filter(lane -> lane.outcome() == Lane.Outcome.WRITES).count());
  }

  private LanesChart lanes() {
    return (LanesChart) desk.window().lookup(".lanes-chart");
  }

  @Test
  void itOpensOnTheOpenScenarioAndItsLaunchChangesTheMonth() {
    double before = desk.monthUsd();
    desk.run(() -> ((Labeled) desk.node("#launch-derive")).fireEvent(new ActionEvent()));
    assertNotEquals(before, desk.monthUsd());
    double steady = desk.monthUsd();
    desk.hands().click(desk.node("#launch-lockstep"));
    assertEquals(Launch.Pattern.LOCKSTEP, desk.scenario().plan().caching().launch().pattern());
    assertTrue(desk.monthUsd() > steady);
  }

  @Test
  void thePublishedRoundOf597ThousandthsIsOneClickAway() {
    showPublished();
    assertEquals("$0.597 a round", figure());
    assertEquals(1, writes());
    assertTrue(desk.text("#round-sentence").startsWith("One agent writes the prefix, 4 read it"));
  }

  @Test
  void draggingTheSpreadToNothingMakesAllFiveWriteAndDraggingItBackMakesThemRead() {
    showPublished();
    desk.hands().drag(thumb(), -120, 0, 120);
    assertEquals("$1.425 a round", figure());
    assertEquals(5, writes());
    desk.hands().drag(thumb(), 60, 0, 60);
    assertEquals("$0.597 a round", figure());
    assertEquals(1, writes());
    desk.hands().drag(thumb(), 240, 0, 120);
    assertEquals("$1.425 a round", figure());
    assertEquals(5, writes());
  }

  @Test
  void arrowKeysMoveTheSpreadToo() {
    showPublished();
    desk.hands().focus(desk.node("#launch-spread"));
    for (int i = 0; i < 30; i++) {
      desk.hands().key(KeyCode.LEFT);
    }
    assertEquals("$1.425 a round", figure());
  }

  @Test
  void aPrewarmCallAheadOfAllAtOnceCosts615Thousandths() {
    showPublished();
    desk.hands().click(desk.node("#launch-lockstep"));
    assertEquals("$1.425 a round", figure());
    desk.hands().click(desk.node("#launch-prewarm"));
    assertEquals("$0.615 a round", figure());
    assertEquals(0, writes());
  }

  @Test
  void undoInThisTabUndoesWhatItShowsAndLeavesTheDeskAlone() {
    showPublished();
    var opened = desk.scenario();
    desk.hands().click(desk.node("#launch-lockstep"));
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("$0.597 a round", figure());
    assertEquals(opened, desk.scenario());
  }

  @Test
  void lifetimesAreDrawnInPlaceOfTheSpread() {
    showPublished();
    desk.run(() -> ((ToggleButton) desk.node("#lines-lifetime")).fire());
    var chart = (PlotPane) desk.node(".spread-chart");
    assertTrue(desk.textsOf(chart).containsAll(List.of("5 min", "1 hour", "no caching")),
        desk.textsOf(chart).toString());
  }
}
