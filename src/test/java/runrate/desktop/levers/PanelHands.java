package runrate.desktop.levers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SearchHands;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;

/// Hands on the folded groups of an open desk.
final class PanelHands {
  private final OpenDesk desk;

  PanelHands(OpenDesk desk) {
    this.desk = desk;
  }

  /// Opens a group with the mouse, unless it is open.
  void open(String group) {
    if (!desk.call(((ToggleButton) desk.node("#" + group))::isSelected)) {
      click(group);
    }
  }

  void click(String id) {
    desk.hands().click(desk.node("#" + id));
  }

  /// Types into a dial's field and leaves it with Enter.
  void type(String path, String text) {
    begin(path, text);
    desk.hands().key(KeyCode.ENTER);
  }

  /// Types into a dial's field and stays there.
  void begin(String path, String text) {
    desk.hands().focus(desk.node("#" + path + "-field"));
    desk.hands().type(text);
  }

  void typeName(String id, String text) {
    desk.hands().focus(desk.node("#" + id));
    desk.run(() -> ((TextField) desk.node("#" + id)).selectAll());
    desk.hands().type(text);
  }

  /// Replaces what stands in a text field, which keeps the keyboard.
  void enter(String id, String text) {
    desk.hands().focus(desk.node("#" + id));
    desk.run(() -> ((TextField) desk.node("#" + id)).clear());
    desk.hands().type(text);
  }

  String field(String path) {
    return desk.call(() -> ((TextField) desk.node("#" + path + "-field")).getText());
  }

  String prompt(String path) {
    return desk.call(() -> ((TextField) desk.node("#" + path + "-field")).getPromptText());
  }

  /// Presses a key on a control.
  void press(String id, KeyCode key) {
    desk.hands().focus(desk.node("#" + id));
    desk.hands().key(key);
  }

  /// Chooses from an open box with the mouse.
  void pick(String id, String words) {
    click(id);
    desk.hands().click(desk.call(() -> Window.getWindows().stream().filter(window -> window != desk.stage())
        .flatMap(window -> Nodes.under(window.getScene().getRoot()))
        .filter(node -> node instanceof Cell<?> cell && words.equals(cell.getText()) && Nodes.isShown(node))
        .findFirst().orElseThrow(() -> new AssertionError("nothing to pick: " + words))));
  }

  Object picked(String id) {
    return desk.call(() -> ((ComboBox<?>) desk.node("#" + id)).getValue());
  }

  /// What can be read in a box while it is closed.
  String shownIn(String id) {
    return desk.call(() -> ((ComboBox<?>) desk.node("#" + id)).getChildrenUnmodifiable().stream()
        .filter(Cell.class::isInstance).map(cell -> ((Cell<?>) cell).getText()).findFirst().orElseThrow());
  }

  List<?> options(String id) {
    return desk.call(() -> List.copyOf(((ComboBox<?>) desk.node("#" + id)).getItems()));
  }

  /// Chooses from a menu.
  void menu(String id, String words) {
    desk.run(() -> {
      var menu = (MenuButton) desk.node("#" + id);
      menu.getItems().stream().filter(item -> words.equals(item.getText())).findFirst().map(MenuItem.class::cast)
          .orElseThrow(() -> new AssertionError("no item " + words)).fire();
    });
  }

  /// Chooses an entry of a menu whose entries say more than their name.
  void choose(String id, String entry) {
    desk.run(() -> ((MenuButton) desk.node("#" + id)).getItems().stream().filter(item -> entry.equals(item.getId()))
        .findFirst().orElseThrow(() -> new AssertionError("no item " + entry)).fire());
  }

  /// Everything such a menu says.
  List<String> choices(String id) {
    return desk.call(() -> ((MenuButton) desk.node("#" + id)).getItems().stream().map(MenuItem::getGraphic)
        .flatMap(Nodes::under).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList());
  }

  /// Opens a list to search in and does what it offers besides its rows.
  void offer(String id, String words) {
    click(id);
    new SearchHands(desk).action(words);
  }

  /// Notes that can be read in the panel.
  List<String> notes() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains("lever-note")
        && Nodes.isShown(node)).map(node -> ((Label) node).getText()).toList());
  }

  boolean isShown(String id) {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> id.equals(node.getId())).anyMatch(Nodes::isShown));
  }

  String focused() {
    return desk.call(() -> {
      Node owner = desk.stage().getScene().getFocusOwner();
      return owner == null ? "" : owner.getId();
    });
  }

  Scenario scenario() {
    return desk.scenario();
  }

  Plan plan() {
    return scenario().plan();
  }

  Workload workload() {
    return scenario().workload();
  }
}
