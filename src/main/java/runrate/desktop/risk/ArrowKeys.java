package runrate.desktop.risk;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Left and right belong to what has the keyboard: unused ones would change the tab of the window.
final class ArrowKeys {
  private ArrowKeys() {}

  static void keep(Node node) {
    node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
        event.consume();
      }
    });
  }
}
