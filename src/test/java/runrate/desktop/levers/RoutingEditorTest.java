package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// The routing bar, its rows and its menus: the shares add up to 1 whatever is done to them.
class RoutingEditorTest {
  private static final double EXACT = 1e-9;
  private static final int EDITS = 500;
  private static final long SEED = 20_2611;

  @TempDir Path user;
  private OpenDesk desk;

  @BeforeEach
  void openDesk() {
    desk = OpenDesk.onDefault(user);
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  @Test
  void sharesAddUpTo1After500DragsTypedSharesAndLocks() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < EDITS; i++) {
      List<Boolean> locked = locks().stream().map(ToggleButton::isSelected).toList();
      List<Double> before = shares();
      int route = random.nextInt(3);
      int what = random.nextInt(5);
      String action = "seed %d, edit %d: %d on route %d".formatted(SEED, i, what, route);
      switch (what) {
        case 0, 1 -> dragKnob(route % 2, random.nextInt(272));
        case 2, 3 -> typeShare(route, random.nextInt(101));
        default -> desk.call(() -> {
          locks().get(route).fire();
          return null;
        });
      }
      assertEquals(1, mix().sum(), EXACT, action);
      for (int other = 0; other < 3; other++) {
        if (locked.get(other) && !(other == route && (what == 2 || what == 3))) {
          assertEquals(before.get(other), shares().get(other), EXACT, action + " moved a locked share");
        }
      }
    }
  }

  @Test
  void aLockedShareOf20StaysWhenAnotherIsTyped() {
    desk.hands().click(locks().getFirst());
    type(1, "50");
    assertEquals(List.of(0.2, 0.5, 0.3), rounded());
  }

  @Test
  void aLockedShareOf20LeavesAtMost80ForAnother() {
    desk.hands().click(locks().getFirst());
    type(1, "100");
    assertEquals(List.of(0.2, 0.8, 0.0), rounded());
  }

  @Test
  void oneModelAt100LeavesNothingForTheOthersAndGivesItBackEqually() {
    type(0, "100");
    assertEquals(List.of(1.0, 0.0, 0.0), rounded());
    type(0, "40");
    assertEquals(List.of(0.4, 0.3, 0.3), rounded());
  }

  @Test
  void aKnobMovesCallsBetweenItsNeighboursOnly() {
    dragKnob(0, 136);
    assertEquals(List.of(0.5, 0.4, 0.1), rounded());
  }

  @Test
  void anAddedModelHasNoCallsAndTheOthersKeepTheirs() {
    add("GPT-4o");
    assertEquals(List.of(0.2, 0.7, 0.1, 0.0), rounded());
    type(3, "50");
    assertEquals(List.of(0.1, 0.35, 0.05, 0.5), rounded());
  }

  @Test
  void aRemovedModelsCallsGoToTheOthersInProportion() {
    remove(2);
    assertEquals(1, mix().sum(), EXACT);
    assertEquals(2.0 / 9, shares().getFirst(), EXACT);
    remove(0);
    assertEquals(List.of(1.0), rounded());
    remove(0);
    assertEquals(List.of(1.0), rounded(), "the last model cannot be removed");
  }

  private RoutingMix mix() {
    return desk.scenario().plan().routing();
  }

  private List<Double> shares() {
    return mix().routes().stream().map(RouteShare::share).toList();
  }

  private List<Double> rounded() {
    return shares().stream().map(share -> Math.round(share * 1e9) / 1e9).toList();
  }

  private List<ToggleButton> locks() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains("lock"))
        .map(ToggleButton.class::cast).toList());
  }

  /// Drags without waiting for frames, so that hundreds take no time.
  private void dragKnob(int knob, double toX) {
    Node node = desk.node("#routing-knob-" + knob);
    desk.hands().dragAtOnce(node, toX - node.getLayoutX(), 0);
  }

  private void typeShare(int route, int percent) {
    desk.call(() -> {
      var field = (TextField) desk.node("#plan.routing[%d].share-field".formatted(route));
      field.requestFocus();
      field.setText(String.valueOf(percent));
      return null;
    });
  }

  private void type(int route, String text) {
    desk.hands().focus(desk.node("#plan.routing[%d].share-field".formatted(route)));
    desk.hands().type(text);
    desk.hands().key(KeyCode.ENTER);
  }

  private void add(String model) {
    desk.run(() -> items((MenuButton) desk.node("#routing-add")).filter(item -> item.getText().startsWith(model + " "))
        .findFirst().orElseThrow().fire());
  }

  private void remove(int route) {
    desk.run(() -> items((MenuButton) locks().get(route).getParent().lookup(".quiet-menu"))
        .filter(item -> "Remove from the mix".equals(item.getText())).findFirst().orElseThrow().fire());
  }

  private static java.util.stream.Stream<MenuItem> items(MenuButton button) {
    button.getOnShowing().handle(null);
    return button.getItems().stream().flatMap(item -> item instanceof Menu menu ? menu.getItems().stream()
        : java.util.stream.Stream.of(item));
  }
}
