package runrate.desktop.desk;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.text.Glossary;

/// One figure of the headline: its name, the figure, a line below it, and "why?".
final class HeadlineBlock extends VBox {
  private final Label name = new Label();
  private final Label figure = new Label();
  private final Label sub = new Label();
  private final HBox line = new HBox(4, figure);
  private final Hyperlink why = new Hyperlink("why?");

  /// @param term  key of its sentence in the glossary
  /// @param onWhy given the block that asks
  HeadlineBlock(String id, String term, Consumer<Node> onWhy) {
    getStyleClass().add("headline-block");
    name.getStyleClass().add("headline-name");
    name.setTooltip(Terms.tooltip(Glossary.sentence(term)));
    figure.getStyleClass().add("headline-figure");
    figure.setId(id);
    sub.getStyleClass().add("headline-sub");
    why.setId(id + "-why");
    why.getStyleClass().add("why-link");
    why.setOnAction(event -> onWhy.accept(this));
    line.setAlignment(Pos.BASELINE_LEFT);
    var top = new HBox(6, name, why);
    top.setAlignment(Pos.CENTER_LEFT);
    for (Label label : new Label[] {name, figure, sub}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    why.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(top, line, sub);
  }

  HeadlineBlock beside(Node control) {
    line.getChildren().add(control);
    return this;
  }

  void show(String newName, String newFigure, String newSub) {
    name.setText(newName);
    figure.setGraphic(null);
    figure.setText(newFigure);
    sub.setText(newSub);
  }

  /// A dash in place of the figure, which stands below as the last one that held.
  void holdBack() {
    String last = figure.getText();
    figure.setText("");
    figure.setGraphic(dash());
    sub.setText("last valid " + last);
  }

  static Region dash() {
    var dash = new Region();
    dash.getStyleClass().add("no-figure");
    return dash;
  }

  /// Green for savings, red for the opposite, plain otherwise.
  void colour(String styleClass) {
    Restyle.set(figure, "label", "headline-figure", styleClass);
    Restyle.set(sub, "label", "headline-sub", styleClass + "-text");
  }
}
