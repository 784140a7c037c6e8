package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// F6 goes round all parts of what is in sight and comes back, and Shift+F6 goes the other way.
class WindowPartsTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk SHARED = new SharedDesk(() -> user);
  private static final int MANY = 12;

  private OpenDesk desk;

  @BeforeEach
  void open() {
    desk = SHARED.desk();
    desk.backToDesk();
  }

  private Node focus() {
    return desk.call(() -> desk.stage().getScene().getFocusOwner());
  }

  /// Where the keyboard goes until it is where it was first.
  private List<Node> round(KeyCode... keys) {
    desk.hands().key(keys);
    List<Node> stops = new ArrayList<>(List.of(focus()));
    desk.hands().key(keys);
    while (!focus().equals(stops.getFirst()) && stops.size() < MANY) {
      stops.add(focus());
      desk.hands().key(keys);
    }
    return stops;
  }

  private boolean isIn(Node stop, String selector) {
    return desk.call(() -> Stream.iterate(stop, node -> node != null, Node::getParent)
        .anyMatch(node -> selector.startsWith("#") ? selector.substring(1).equals(node.getId())
            : node.getStyleClass().contains(selector)));
  }

  private void assertRound(String... parts) {
    desk.run(() -> desk.window().requestFocus());
    List<Node> stops = round(KeyCode.F6);
    assertTrue(stops.size() < MANY, stops::toString);
    for (String part : parts) {
      assertTrue(stops.stream().anyMatch(stop -> isIn(stop, part)), part + " among " + stops);
    }
    List<Node> back = round(KeyCode.SHIFT, KeyCode.F6);
    assertEquals(stops.size(), back.size(), back::toString);
  }

  @Test
  void onTheDeskItGoesFromTheTopBarToPanelFiguresTabsAndCards() {
    assertRound("top-bar", "lever-panel", "headline", "#window-tabs", "desk-grid");
  }

  @Test
  void inEveryTabItComesToWhatIsInFront() {
    for (Tab tab : desk.call(() -> List.copyOf(desk.window().tabs().getTabs()))) {
      desk.run(() -> desk.window().tabs().getSelectionModel().select(tab));
      // Claims are checked beside the window, and cannot be gone through before.
      desk.settleUntil(() -> Nodes.under(tab.getContent()).anyMatch(node -> node.isFocusTraversable()
          && !node.isDisabled() && Nodes.isShown(node)));
      desk.run(() -> desk.window().requestFocus());
      List<Node> stops = round(KeyCode.F6);
      assertTrue(stops.size() < MANY, tab.getText() + stops);
      assertTrue(stops.contains(desk.window().tabs()), tab.getText() + stops);
      assertTrue(stops.stream().anyMatch(stop -> isIn(stop, "tab-content-area")), tab.getText() + stops);
    }
  }

  @Test
  void inRecordedSpendTheBreadCrumbIsAPart() {
    desk.run(() -> desk.window().tabs().desk().showRecordedSpend());
    assertRound("top-bar", "lever-panel", "sub-bar", "spend-page");
  }

  @Test
  void onEveryPageItGoesRoundBarAndCards() {
    desk.run(desk.window().pages()::showStart);
    assertRound("top-bar", "start-left", "#start-page");
    desk.run(desk.window().pages()::showAbout);
    assertRound("top-bar", "about-page");
    desk.run(desk.window().pages()::showHelp);
    assertRound("top-bar", "#help-back", "help-card");
    desk.run(desk.window().pages()::showMonths);
    assertRound("top-bar", "#months", "#months-table");
    desk.run(desk.window().walkPage()::make);
    assertRound("top-bar", "#walk-editor");
  }

  @Test
  void aPartHasTheKeyboardWhereItLastHadIt() {
    Node field = desk.node("#plan.batchShare-field");
    desk.hands().focus(field);
    List<Node> stops = round(KeyCode.F6);
    assertTrue(stops.contains(field), stops::toString);
  }
}
