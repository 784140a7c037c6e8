package runrate.desktop.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How high a strip must be for everything that may come to stand in it: words nobody sees, styled as those that are
/// seen.
final class StripRoom {
  private final HBox strip;
  private final List<Unseen> all = new ArrayList<>();

  /// @param action beside the sentence; empty where there is none
  record Words(String sentence, String action) {}

  private record Unseen(Label sentence, Hyperlink action) {}

  StripRoom(HBox strip) {
    this.strip = strip;
  }

  void keep(List<Words> words) {
    while (all.size() < words.size()) {
      all.add(unseen());
    }
    boolean changed = false;
    for (int i = 0; i < words.size(); i++) {
      changed |= !words.get(i).sentence().equals(all.get(i).sentence().getText());
      all.get(i).sentence().setText(words.get(i).sentence());
      all.get(i).action().setText(words.get(i).action());
    }
    if (changed) {
      strip.requestLayout();
    }
  }

  private Unseen unseen() {
    var unseen = new Unseen(new Label(), new Hyperlink());
    unseen.sentence().getStyleClass().add("verdict-text");
    unseen.sentence().setWrapText(true);
    unseen.action().getStyleClass().add("verdict-action");
    unseen.action().setGraphic(new FontIcon(Feather.ARROW_RIGHT));
    unseen.action().setContentDisplay(ContentDisplay.RIGHT);
    for (Control control : List.of(unseen.sentence(), unseen.action())) {
      control.setManaged(false);
      control.setVisible(false);
      strip.getChildren().add(control);
    }
    return unseen;
  }

  /// @param width of the strip, below zero for any
  /// @param icon  what the icon before the sentence takes of it
  double height(double width, double icon) {
    Insets around = strip.getInsets();
    double beside = around.getLeft() + around.getRight() + icon + strip.getSpacing();
    return all.stream().mapToDouble(unseen -> {
      double action = unseen.action().getText().isEmpty() ? 0 : unseen.action().prefWidth(-1) + strip.getSpacing();
      return unseen.sentence().prefHeight(width < 0 ? -1 : Math.max(1, width - beside - action));
    }).max().orElse(0) + around.getTop() + around.getBottom();
  }
}
