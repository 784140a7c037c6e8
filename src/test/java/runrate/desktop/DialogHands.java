package runrate.desktop;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Reads and answers the dialog that stands over a window.
final class DialogHands {
  private final OpenDesk desk;

  DialogHands(OpenDesk desk) {
    this.desk = desk;
  }

  private Optional<DialogPane> pane() {
    return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
        .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).findFirst();
  }

  boolean isOpen() {
    return desk.call(() -> pane().isPresent());
  }

  /// All that it says below its title.
  String words() {
    desk.settleUntil(() -> pane().isPresent());
    return desk.call(() -> String.join(" ", Nodes.under(pane().orElseThrow())
        .filter(node -> node instanceof Label label && label.getText() != null
            && !label.getStyleClass().contains("card-title"))
        .map(node -> ((Label) node).getText()).toList()));
  }

  String title() {
    return desk.call(() -> ((Stage) pane().orElseThrow().getScene().getWindow()).getTitle());
  }

  Node node(String selector) {
    return desk.call(() -> pane().orElseThrow().lookup(selector));
  }

  /// What can be answered, in the order of the alphabet.
  List<String> answers() {
    return desk.call(() -> pane().orElseThrow().getButtonTypes().stream().map(ButtonType::getText).sorted().toList());
  }

  void answer(String words) {
    desk.settleUntil(() -> pane().isPresent());
    desk.run(() -> Nodes.under(pane().orElseThrow()).filter(node -> node instanceof Button button
        && words.equals(button.getText())).map(Button.class::cast).findFirst().orElseThrow().fire());
    desk.settleUntil(() -> pane().isEmpty());
  }
}
