package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window as a whole, at its smallest size.
class MainWindowTest {
  @TempDir static Path user;
  private static OpenDesk desk;

  @BeforeAll
  static void openDesk() {
    desk = OpenDesk.onDefault(user);
  }

  /// The theme and the unit belong to the window, not to the file.
  @BeforeEach
  void reopen() {
    desk.run(() -> desk.window().show(Theme.LIGHT));
    choose("#headline-unit", "a month");
    desk.reopen();
  }

  @AfterAll
  static void closeDesk() {
    desk.close();
  }

  @Test
  void opensOnTwentyAgentsAt22870() {
    assertEquals("$22,870", desk.text("#headline-cost"));
    assertEquals("−50\u2009%", desk.text("#headline-saving"));
    assertEquals("OVER BUDGET by $870", desk.text("#budget-status"));
    assertFalse(desk.state().isUnsaved());
  }

  @Test
  void switchesToDarkAndBackByButtonAndByKey() {
    desk.hands().click(desk.node("#theme"));
    assertTrue(desk.window().getStyleClass().contains("dark"));
    assertFalse(desk.window().getStyleClass().contains("light"));
    desk.hands().key(KeyCode.CONTROL, KeyCode.D);
    assertTrue(desk.window().getStyleClass().contains("light"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"request | $0.1299", "round | $2.60", "day | $1,040", "week | $5,260",
      "month | $22,870", "year | $274,438"})
  void theHeadlineSpeaksInTheUnitThatIsChosen(String unit, String figure) {
    choose("#headline-unit", "a " + unit);
    assertEquals(figure, desk.text("#headline-cost"));
    assertEquals("/ " + unit, desk.call(() -> ((MenuButton) desk.node("#headline-unit")).getText()));
  }

  @Test
  void theVerdictsActionSetsTheBatchShareTo23AndMeetsTheBudget() {
    assertEquals("Set batch share to 23\u2009%", desk.text("#verdict-action"));
    desk.hands().click(desk.node("#verdict-action"));
    assertEquals(0.23, desk.scenario().plan().batchShare());
    desk.edit(scenario -> scenario.withAssumptions(List.of()));
    assertEquals("plan fits, Nov over", desk.text("#budget-status"));
    desk.run(desk.store()::undo);
    desk.run(desk.store()::undo);
    desk.settleUntil(() -> desk.text("#budget-status").equals("OVER BUDGET by $870"));
  }

  @Test
  void aPinnedPlanIsTheBaselineAndSavesNothing() {
    desk.run(() -> item("#baseline-menu", "Pin this plan as our plan today").fire());
    assertEquals("0\u2009%", desk.text("#headline-saving"));
    assertTrue(labels().containsAll(List.of("Against today", "today $22,870", "the same cost")), labels()::toString);
    assertTrue(desk.textsOf(desk.charts().get(1)).contains("Today"));
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(0.23)));
    assertEquals("−4\u2009%", desk.text("#headline-saving"));
    desk.run(() -> item("#baseline-menu", "Compare with naive use").fire());
    assertTrue(labels().contains("Against naive"));
  }

  @Test
  void everyControlIsReachedByTab() {
    desk.run(desk.node("#undo").getScene().getRoot()::requestFocus);
    Set<Object> reached = new HashSet<>();
    for (Node at = tab(); reached.add(at);) {
      groupOf(at).ifPresent(reached::add);
      at = tab();
    }
    List<Node> missed = desk.call(() -> Nodes.under(desk.window())
        .filter(node -> node.isFocusTraversable() && !node.isDisabled() && Nodes.isShown(node))
        .filter(node -> !(node instanceof ScrollPane) && !(node instanceof MenuBar))
        .filter(node -> !reached.contains(node) && groupOf(node).filter(reached::contains).isEmpty()).toList());
    assertEquals(List.of(), missed);
    assertTrue(reached.size() > 30, reached.size() + " controls");
  }

  /// Toggles of a group are one stop: the arrow keys move inside it.
  private static Optional<Object> groupOf(Node node) {
    return node instanceof ToggleButton toggle ? Optional.ofNullable(toggle.getToggleGroup()) : Optional.empty();
  }

  private Node tab() {
    desk.hands().key(KeyCode.TAB);
    return desk.call(() -> desk.window().getScene().getFocusOwner());
  }

  private List<String> labels() {
    return desk.call(() -> Nodes.under(desk.window()).filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText()).toList());
  }

  private void choose(String menu, String item) {
    desk.run(() -> item(menu, item).fire());
  }

  private MenuItem item(String menu, String name) {
    return ((MenuButton) desk.node(menu)).getItems().stream().filter(item -> name.equals(item.getText()))
        .findFirst().orElseThrow();
  }
}
