package runrate.desktop.paper;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
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
  private static final double SMALLER = 0.01;
  private static final double SMALLEST = 0.2;

  Page() {
    getStyleClass().addAll("runrate", "light", "paper");
    getStylesheets().add(Page.class.getResource("/runrate/desktop/paper.css").toExternalForm());
  }

  /// The page as vectors. Whatever it is told, nothing runs off it: first it gives way, then it is set smaller.
  final Drawing drawing() {
    var sheet = new Pane(this);
    setManaged(false);
    resize(WIDTH, HEIGHT);
    var scene = new Scene(sheet, WIDTH, HEIGHT);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    scene.snapshot(null);
    giveWay();
    double scale = 1;
    while (prefHeight(WIDTH / scale) > HEIGHT / scale && scale > SMALLEST) {
      scale -= SMALLER;
    }
    resize(WIDTH / scale, HEIGHT / scale);
    getTransforms().setAll(new Scale(scale, scale));
    for (int pass = 0; pass < PASSES; pass++) {
      scene.snapshot(null);
    }
    return NodeDrawing.of(sheet);
  }

  /// Asked once the page has its styles: what can be lower makes room for what cannot.
  void giveWay() {}

  final boolean isOverfull() {
    return prefHeight(WIDTH) > HEIGHT;
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
