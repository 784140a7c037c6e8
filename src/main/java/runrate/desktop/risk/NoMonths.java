package runrate.desktop.risk;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import runrate.backtest.BackTest;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.text.BacktestSentence;

/// What stands in place of a back-test while there are too few whole months, and which months are not whole.
final class NoMonths extends VBox {
  private final Label words = StyledLabel.wrapped("", "card-title");
  private final Label left = StyledLabel.wrapped("", "card-finding");

  NoMonths(Runnable onSpend) {
    super(12);
    setAlignment(Pos.CENTER);
    words.setId("backtest-none");
    var spend = new Button("Recorded spend");
    spend.setId("backtest-spend");
    spend.getStyleClass().add("accent");
    spend.setOnAction(event -> onSpend.run());
    getChildren().addAll(words, left, spend);
  }

  void show(BackTest test) {
    words.setText(BacktestSentence.of(test));
    left.setText(test.leftOut().stream().map(month -> BacktestSentence.leftOut(month) + ".")
        .collect(Collectors.joining("\n")));
    Restyle.keep(left, !test.leftOut().isEmpty());
  }
}
