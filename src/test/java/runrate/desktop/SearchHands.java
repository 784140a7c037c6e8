package runrate.desktop;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import runrate.desktop.controls.SearchRow;

/// Hands on the popup to search in that an open desk shows.
public final class SearchHands {
  private final OpenDesk desk;

  public SearchHands(OpenDesk desk) {
    this.desk = desk;
  }

  /// Types a few letters and takes what comes first.
  public void take(String letters) {
    desk.hands().type(letters);
    desk.hands().key(KeyCode.ENTER);
  }

  /// What is left to choose from, best first.
  public List<String> names() {
    return desk.call(() -> list().getItems().stream().map(SearchRow::name).toList());
  }

  public SearchRow chosen() {
    return desk.call(() -> list().getSelectionModel().getSelectedItem());
  }

  /// Whether the popup lies over a node of the window.
  public boolean covers(Node node) {
    return desk.call(() -> {
      Node popup = list().getParent();
      return popup.localToScreen(popup.getLayoutBounds()).intersects(node.localToScreen(node.getLayoutBounds()));
    });
  }

  /// How many rows exist as nodes.
  public long cells() {
    return desk.call(() -> nodes().filter(node -> node.getStyleClass().contains("search-cell")).count());
  }

  /// Clicks the row of that name.
  public void click(String name) {
    desk.hands().click(desk.call(() -> nodes().filter(node -> node instanceof Label label
        && name.equals(label.getText()) && Nodes.isShown(node)).findFirst()
            .orElseThrow(() -> new AssertionError("no row " + name))));
  }

  /// Clicks what can be done besides choosing a row.
  public void action(String words) {
    desk.hands().click(desk.call(() -> nodes().filter(node -> node instanceof Button button
        && words.equals(button.getText())).findFirst().orElseThrow(() -> new AssertionError("no button " + words))));
  }

  /// The small print.
  public List<String> notes() {
    return desk.call(() -> nodes().filter(node -> node.getStyleClass().contains("lever-note"))
        .map(node -> ((Label) node).getText()).toList());
  }

  public boolean isOpen() {
    return desk.call(() -> nodes().anyMatch(node -> "search-list".equals(node.getId())));
  }

  @SuppressWarnings("unchecked")
  private ListView<SearchRow> list() {
    return (ListView<SearchRow>) nodes().filter(node -> "search-list".equals(node.getId())).findFirst()
        .orElseThrow(() -> new AssertionError("no popup is open"));
  }

  private Stream<Node> nodes() {
    return List.copyOf(Window.getWindows()).stream().filter(window -> window != desk.stage() && window.isShowing())
        .flatMap(window -> Nodes.under(window.getScene().getRoot()));
  }
}
