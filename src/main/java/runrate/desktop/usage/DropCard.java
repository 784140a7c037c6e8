package runrate.desktop.usage;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;

/// Where a log is dropped, or asked for.
final class DropCard extends VBox {
  /// No wider than so much by itself; where there is less, buttons stand below each other.
  private static final double WRAPPED = 240;

  private final List<Node> around;

  /// @param buttons the first of which is what is meant to be done
  /// @param foot    said small below
  DropCard(String id, String formats, List<Button> buttons, String foot) {
    setId(id);
    getStyleClass().add("card");
    setMinSize(0, 0);
    buttons.getFirst().getStyleClass().add("accent");
    buttons.forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    var row = new FlowPane(8, 8);
    row.setPrefWrapLength(WRAPPED);
    row.getChildren().addAll(buttons);
    row.setAlignment(Pos.CENTER);
    var what = StyledLabel.wrapped(formats, "card-finding");
    var stays = StyledLabel.wrapped(foot, "group-note");
    what.setAlignment(Pos.CENTER);
    stays.setAlignment(Pos.CENTER);
    what.getStyleClass().add("drop-words");
    stays.getStyleClass().add("drop-words");
    var icon = new FontIcon(Feather.DOWNLOAD);
    var title = StyledLabel.of("Drop a log here", "drop-title");
    around = List.of(icon, what, stays);
    var place = new VBox(10, icon, title, what, row, stays);
    place.getStyleClass().add("drop-place");
    place.setAlignment(Pos.CENTER);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().add(place);
  }

  /// With no more than what can be done, where something else needs the room.
  void brief(boolean isBrief) {
    around.forEach(node -> Restyle.keep(node, !isBrief));
  }

  static Button button(String id, String words, Runnable action) {
    var button = new Button(words);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }
}
