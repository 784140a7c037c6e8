package runrate.desktop.risk;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;

/// Below the policies: that no call is lost, by how much a limit is overshot, what was replayed, and the button that
/// uses the row that is looked at.
final class PolicyFoot extends HBox {
  private final List<Label> lines = IntStream.range(0, 3).mapToObj(line ->
      StyledLabel.wrapped("", "card-finding")).toList();
  private final Button use = new Button();

  PolicyFoot(Runnable onUse) {
    super(16);
    getStyleClass().add("policy-foot");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    var words = new VBox(3);
    words.getChildren().addAll(lines);
    HBox.setHgrow(words, Priority.ALWAYS);
    use.setId("policy-use");
    use.getStyleClass().add("accent");
    use.setMinWidth(USE_PREF_SIZE);
    use.setOnAction(event -> onUse.run());
    getChildren().addAll(words, use);
  }

  /// In a small window only the first line stays.
  void showAll(boolean all) {
    lines.subList(1, lines.size()).forEach(line -> Restyle.keep(line, all));
  }

  void show(List<String> words) {
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).setText(words.get(i));
    }
  }

  void showUse(String words, boolean usable) {
    use.setText(words);
    use.setDisable(!usable);
  }
}
