package runrate.desktop;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Hands on the card of the currency that an open desk shows over itself.
public final class CurrencyHands {
  private final OpenDesk desk;

  public CurrencyHands(OpenDesk desk) {
    this.desk = desk;
  }

  public boolean isOpen() {
    return desk.call(() -> nodes().anyMatch(node -> "currency-card".equals(node.getId())));
  }

  /// One of the currency is worth so many dollars.
  public void enter(String code, String worth, String source) {
    desk.run(() -> {
      ((ComboBox<?>) node("currency-code")).getEditor().setText(code);
      ((TextField) node("currency-source")).setText(source);
    });
    worth(worth);
  }

  public void worth(String typed) {
    desk.run(() -> {
      var field = (TextField) node("currency-worth-field");
      field.requestFocus();
      field.setText(typed);
      field.fireEvent(new ActionEvent());
    });
  }

  /// Enter in the field of the worth.
  void pressEnter() {
    desk.run(() -> Event.fireEvent(node("currency-worth-field"),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER,
        false, false, false, false)));
    desk.settle();
  }

  public void day(String typed) {
    desk.run(() -> ((TextField) node("currency-day")).setText(typed));
  }

  public boolean maySay() {
    return desk.call(() -> !node("currency-use").isDisabled());
  }

  public void use() {
    desk.hands().click(desk.call(() -> node("currency-use")));
  }

  public void forget() {
    desk.hands().click(desk.call(() -> (Button) node("currency-forget")));
  }

  /// Why something typed cannot be taken.
  public List<String> problems() {
    return desk.call(() -> nodes().filter(node -> node.getStyleClass().contains("field-problem")
        && Nodes.isShown(node)).map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty()).toList());
  }

  private Node node(String id) {
    return nodes().filter(node -> id.equals(node.getId())).findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  private Stream<Node> nodes() {
    return List.copyOf(Window.getWindows()).stream().filter(window -> window != desk.stage() && window.isShowing())
        .flatMap(window -> Nodes.under(window.getScene().getRoot()));
  }
}
