package runrate.desktop.risk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.risk.RiskReport;
import runrate.scenario.VerdictBounds;
import runrate.text.Money;
import runrate.text.RiskSentence;

/// The month's bill in four figures: how likely it is over the budget, and a good, a middling and a bad month.
final class BillFigures extends HBox {
  /// An answer to an older question.
  static final double PALE = 0.4;
  private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

  private final Label chance = figure();
  private final Button stop = new Button("Stop");
  private final List<Label> months = List.of(figure(), figure(), figure());

  /// @param withChance how likely the month is over the budget, too; else three figures in less room
  /// @param onStop     gives up waiting for others
  BillFigures(boolean withChance, Runnable onStop) {
    getStyleClass().addAll("risk-figures", withChance ? "large" : "small");
    setMinHeight(USE_PREF_SIZE);
    if (withChance) {
      add(chance, "end over the budget", "over budget");
    }
    add(months.get(0), "a good month (P10)", "good (P10)");
    add(months.get(1), "a middling month (P50)", "middle (P50)");
    add(months.get(2), "a bad month (P90)", "bad (P90)");
    stop.setId(withChance ? "chances-stop" : "ranges-stop");
    stop.getStyleClass().add("risk-button");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> onStop.run());
    Restyle.keep(stop, false);
    getChildren().add(stop);
  }

  private static Label figure() {
    Label label = StyledLabel.of("", "risk-figure");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void add(Label figure, String words, String fewer) {
    var meaning = new CardFinding();
    meaning.show(List.of(words, fewer));
    var column = new VBox(figure, meaning);
    column.setPrefWidth(0);
    column.getStyleClass().add("risk-figure-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    column.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(column);
  }

  /// @param isOld     whether they are of an older scenario
  /// @param isWaiting whether others are being drawn
  void pale(boolean isOld, boolean isWaiting) {
    getChildren().stream().filter(child -> child != stop).forEach(figure -> figure.setOpacity(isOld ? PALE : 1));
    Restyle.keep(stop, isWaiting);
  }

  void show(Money money, RiskReport report) {
    VerdictBounds bounds = report.scenario().budget().verdict();
    double over = report.probabilityOverBudget().orElse(Double.NaN);
    chance.setText(Double.isNaN(over) ? "–" : RiskSentence.percent(over));
    Restyle.set(chance, "label", "risk-figure", Double.isNaN(over) ? "between" : over <= bounds.onTrackUpTo()
        ? "within" : over >= bounds.overFrom() ? "over" : "between");
    for (int i = 0; i < months.size(); i++) {
      months.get(i).setText(RiskSentence.usd(money, report.percentile(SHARES.get(i))));
    }
  }
}
