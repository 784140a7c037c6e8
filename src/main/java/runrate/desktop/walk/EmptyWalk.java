package runrate.desktop.walk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.StyledLabel;

/// A scenario without a walk, and the two ways to begin one.
final class EmptyWalk extends StackPane {
  private final Button make = new Button("Make a walk of the levers in use");

  EmptyWalk(WalkActions actions) {
    make.setId("walk-make");
    make.getStyleClass().add("accent");
    make.setOnAction(event -> actions.makeAnew().run());
    var add = new Button("Add the desk as it stands");
    add.setId("walk-add-desk");
    add.setOnAction(event -> actions.addDesk().run());
    var buttons = new HBox(12, make, add);
    buttons.setAlignment(Pos.CENTER);
    var words = new VBox(12, StyledLabel.of("No walk yet", "panel-title"), StyledLabel.of(
        "A walk tells the bill step by step: one lever a step, one figure each, in full screen and as a handout.",
        "walk-order"), buttons);
    words.setAlignment(Pos.CENTER);
    words.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    words.getStyleClass().add("walk-empty");
    getChildren().add(words);
  }

  Node first() {
    return make;
  }
}
