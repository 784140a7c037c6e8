package runrate.desktop.compare;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.compare.ColumnSeries;
import runrate.compare.Comparison;
import runrate.desktop.charts.StagesChart;
import runrate.desktop.charts.YearChart;
import runrate.text.ComparedFigures;

/// The charts of a comparison: from naive to contracted, and twelve months, every column on the same scale.
final class CompareCharts extends HBox {
  private final StagesChart stages = new StagesChart();
  private final YearChart year = new YearChart();

  CompareCharts() {
    super(16, card("A month, from naive to contracted"),
        card("Twelve months of the plan, with growth and price changes"));
    setMinSize(0, 0);
    fill(0, stages);
    fill(1, year);
  }

  private void fill(int card, Region chart) {
    VBox.setVgrow(chart, Priority.ALWAYS);
    ((VBox) getChildren().get(card)).getChildren().add(chart);
    HBox.setHgrow(getChildren().get(card), Priority.ALWAYS);
  }

  private static VBox card(String title) {
    var words = new Label(title);
    words.getStyleClass().add("card-title");
    var card = new VBox(10, words);
    card.getStyleClass().add("card");
    card.setMinSize(0, 0);
    card.setPrefWidth(1);
    return card;
  }

  void show(Comparison comparison) {
    List<ColumnSeries> series = ColumnSeries.of(comparison);
    stages.showIn(ComparedFigures.money(comparison));
    year.showIn(ComparedFigures.money(comparison));
    stages.show(series);
    year.show(series, comparison.columns().getFirst().column().scenario().forecast().month());
  }
}
