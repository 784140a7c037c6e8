package runrate.desktop.paper;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.StyledLabel;
import runrate.files.drawing.Drawing;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.text.CurrencySentence;

/// A sheet of paper, A4 across, laid out like a view of the window and always light.
abstract class Page extends VBox {
  static final double WIDTH = 842;
  static final double HEIGHT = 595;
  static final int LONGEST_NAME = 70;
  /// Axes and wrapped texts settle on the second pass.
  private static final int PASSES = 3;

  Page() {
    getStyleClass().addAll("runrate", "light", "paper");
    getStylesheets().add(Page.class.getResource("/runrate/desktop/paper.css").toExternalForm());
  }

  /// The page as vectors.
  final Drawing drawing() {
    var scene = new Scene(this, WIDTH, HEIGHT);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    for (int pass = 0; pass < PASSES; pass++) {
      scene.snapshot(null);
    }
    return NodeDrawing.of(this);
  }

  /// Says below the title at which rate the page's amounts are converted.
  final void addCurrency(RateBook book, Scenario scenario) {
    CurrencySentence.of(book, scenario).ifPresent(sentence ->
        getChildren().add(1, StyledLabel.wrapped(sentence, "paper-note")));
  }

  /// Names on the left, figures on the right.
  static GridPane table(List<List<String>> rows) {
    var table = new GridPane();
    table.getStyleClass().add("paper-table");
    for (int row = 0; row < rows.size(); row++) {
      Label name = StyledLabel.wrapped(rows.get(row).getFirst(), "paper-name");
      Label figure = StyledLabel.wrapped(rows.get(row).getLast(), "paper-figure");
      figure.setWrapText(false);
      figure.setMinWidth(USE_PREF_SIZE);
      GridPane.setHgrow(name, Priority.ALWAYS);
      GridPane.setHalignment(figure, HPos.RIGHT);
      name.setMaxWidth(Double.MAX_VALUE);
      table.addRow(row, name, figure);
    }
    return table;
  }

  static <R extends Region> R sized(R region, double width, double height) {
    region.setMinSize(width, height);
    region.setPrefSize(width, height);
    region.setMaxSize(width, height);
    return region;
  }
}
