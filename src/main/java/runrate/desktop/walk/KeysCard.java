package runrate.desktop.walk;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.StyledLabel;

/// The keys of the editor and of the walk.
final class KeysCard extends VBox {
  private static final List<List<String>> KEYS = List.of(
      List.of("Alt+Up, Alt+Down", "move the step"),
      List.of("Enter", "edit its title"),
      List.of("Ctrl+D", "duplicate"),
      List.of("Delete", "remove"),
      List.of("Ctrl+Shift+A", "add the desk as it stands"),
      List.of("F5, Shift+F5", "present, from here"),
      List.of("Space, Backspace", "on, back; in the walk"),
      List.of("I, then F5", "improvise, and back"));

  KeysCard() {
    getStyleClass().addAll("card", "walk-keys");
    var head = new HBox(10, StyledLabel.of("Keys", "card-title"),
        StyledLabel.of("shown on the first step too", "card-finding"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("walk-head");
    getChildren().add(head);
    for (List<String> key : KEYS) {
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      var row = new HBox(StyledLabel.of(key.getFirst(), "walk-key"), gap,
          StyledLabel.of(key.getLast(), "walk-key-does"));
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add("walk-key-row");
      VBox.setVgrow(row, Priority.ALWAYS);
      getChildren().add(row);
    }
  }
}
