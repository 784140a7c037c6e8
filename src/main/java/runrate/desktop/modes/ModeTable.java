package runrate.desktop.modes;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.StyledLabel;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.text.ModeWords;
import runrate.text.Money;

/// The three ways of asking side by side: latency, price and when to use which.
final class ModeTable extends VBox {
  private final GridPane grid = new GridPane();
  private final Label finding = StyledLabel.of("", "card-finding");
  private final Label foot = StyledLabel.wrapped("", "group-note");

  ModeTable() {
    setId("card-which-mode");
    getStyleClass().addAll("card", "mode-card");
    setMinSize(0, 0);
    grid.getStyleClass().add("mode-grid");
    var uses = new ColumnConstraints();
    uses.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(column(110), column(86), column(64), uses);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(CardHead.of(CardHead.title("Which mode"), finding), grid, foot);
  }

  private static ColumnConstraints column(double width) {
    var column = new ColumnConstraints(width);
    column.setMinWidth(width);
    return column;
  }

  void show(Money money, ModeReport report, String words) {
    grid.getChildren().clear();
    grid.addRow(0, head(""), head("latency"), head("price"), head("when to use"));
    for (CallMode mode : CallMode.values()) {
      var name = StyledLabel.of(ModeWords.name(mode), "figure-strong");
      name.setGraphic(ModeSwatch.of(mode));
      grid.addRow(mode.ordinal() + 1, name, StyledLabel.of(ModeWords.latency(mode), "fact-value"),
          StyledLabel.of(ModeWords.price(report, mode), "figure-strong"),
          StyledLabel.wrapped(ModeWords.use(mode), "group-note"));
    }
    finding.setText(ModeWords.comparison(report));
    foot.setText(words);
  }

  private static Label head(String words) {
    return StyledLabel.of(words, "group-note");
  }
}
