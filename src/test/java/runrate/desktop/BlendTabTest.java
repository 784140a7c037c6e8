package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PlansChart;
import runrate.scenario.Scenario;

/// A plan of the frontier that is picked says which two mixes score the same for less.
class BlendTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void search() {
    desk.reopen(OpenDesk.shipped("agent-roles"));
    desk.reopen();
    opened = desk.scenario();
    desk.tab("Optimise");
    desk.run(() -> ((ToggleButton) desk.node("#optimise-find")).setSelected(true));
    desk.settleUntil(() -> desk.text("#verdict").startsWith("Best value costs $1,441"));
  }

  private PlansChart chart() {
    return (PlansChart) desk.node(".plans-chart");
  }

  private Optional<String> offer() {
    return desk.call(() -> Optional.of(desk.node("#between-mixes")).filter(Nodes::isShown).map(row -> ((Label)
        row.lookup(".answer-words")).getText().replace('\u00a0', ' ')));
  }

  /// Walks until two mixes are cheaper.
  private String walk() {
    desk.hands().focus(chart());
    for (int steps = 0; steps < 18 && offer().isEmpty(); steps++) {
      desk.hands().key(KeyCode.RIGHT);
      desk.hands().key(KeyCode.ENTER);
    }
    return offer().orElseThrow();
  }

  @Test
  void aPlanPickedByKeyboardOffersTwoMixesAndOneKeySetsThem() {
    assertEquals(Optional.empty(), offer());
    String words = walk();
    double picked = desk.call(() -> chart().chosen().orElseThrow().monthUsd());
    assertEquals("47.5 % Haiku and 52.5 % Sonnet score the same for $226 less a month.", words);
    desk.hands().focus(desk.node("#between-mixes-set"));
    desk.hands().key(KeyCode.SPACE);
    assertEquals(226, picked - desk.monthUsd(), 0.5);
    assertEquals(opened.withPlan(plan -> desk.scenario().plan()), desk.scenario());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aPlanPickedByMouseOffersThemToo() {
    String words = walk();
    Point2D ring = desk.call(() -> {
      Node node = chart().lookup(".plans-chosen");
      Bounds place = node.localToScreen(node.getLayoutBounds());
      return new Point2D(Math.round(place.getCenterX()), Math.round(place.getCenterY()));
    });
    desk.hands().key(KeyCode.LEFT);
    desk.hands().key(KeyCode.ENTER);
    assertEquals(Optional.empty(), offer(), "the plan before it lies on the hull");
    desk.hands().moveTo(ring);
    desk.hands().press();
    desk.hands().release();
    desk.settleUntil(() -> offer().equals(Optional.of(words)));
    desk.hands().click(desk.node("#between-mixes-set"));
    assertTrue(desk.state().canUndo());
    desk.run(desk.store()::undo);
  }

  @Test
  void theHullIsDottedUnderTheFrontierAndNamed() {
    assertTrue(desk.textsOf(chart()).contains("dotted: two mixes put together"));
    assertTrue(hull() > 10);
    desk.hands().click(desk.node("#plans-by-speed"));
    desk.settle();
    assertFalse(desk.textsOf(chart()).contains("dotted: two mixes put together"));
    assertEquals(0, hull());
    desk.hands().click(desk.node("#plans-by-quality"));
  }

  private long hull() {
    return desk.call(() -> ((javafx.scene.shape.Path) chart().lookup(".plot-hull")).getElements().size());
  }

  /// Its upper left corner, where no plan and no line is.
  @Test
  void aClickOnAnEmptyPlaceGivesTheChartTheKeyboard() {
    desk.hands().focus(desk.node("#optimise-find"));
    desk.hands().moveTo(chart());
    desk.hands().moveTo(desk.call(() -> chart().localToScreen(60, 30)));
    desk.hands().press();
    desk.hands().release();
    assertTrue(desk.call(chart()::isFocused));
    desk.hands().key(KeyCode.RIGHT);
    assertTrue(desk.call(() -> chart().chosen()).isPresent());
  }
}
