package runrate.desktop.claims;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The columns of the table of claims, for its head and its rows: where, claim, published, computed, verdict.
final class ClaimRow extends HBox {
  private static final double WHERE = 76;
  private static final double FIGURE = 112;
  private static final double VERDICT = 112;

  private final Label[] labels;

  /// @param verdict what stands in the last column
  ClaimRow(Label verdict) {
    super(12);
    setAlignment(Pos.TOP_LEFT);
    labels = new Label[] {column(WHERE), column(-1), column(FIGURE), column(FIGURE)};
    labels[1].setMaxWidth(Double.MAX_VALUE);
    labels[1].setPrefWidth(0);
    HBox.setHgrow(labels[1], Priority.ALWAYS);
    verdict.setMinWidth(VERDICT);
    verdict.setPrefWidth(VERDICT);
    getChildren().addAll(labels);
    getChildren().add(verdict);
  }

  private static Label column(double width) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    if (width > 0) {
      label.setMinWidth(width);
      label.setMaxWidth(width);
      label.setPrefWidth(width);
    }
    return label;
  }

  /// As high as its wrapped texts are, once the claim has what the other columns leave.
  @Override
  protected double computePrefHeight(double width) {
    double claim = (width > 0 ? width : getWidth()) - WHERE - 2 * FIGURE - VERDICT - labels.length * getSpacing()
        - snappedLeftInset() - snappedRightInset();
    double highest = labels[1].prefHeight(Math.max(1, claim));
    for (Label label : List.of(labels[0], labels[2], labels[3])) {
      highest = Math.max(highest, label.prefHeight(label.getPrefWidth()));
    }
    return highest + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  void show(String... texts) {
    for (int i = 0; i < labels.length; i++) {
      labels[i].setText(texts[i]);
    }
  }

  /// Gives the columns a style each; an empty one changes nothing.
  ClaimRow styled(String... styles) {
    for (int i = 0; i < labels.length; i++) {
      if (!styles[i].isEmpty()) {
        labels[i].getStyleClass().add(styles[i]);
      }
    }
    return this;
  }
}
