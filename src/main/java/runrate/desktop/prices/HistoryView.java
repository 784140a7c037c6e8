package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.costing.PriceOrigin;
import runrate.desktop.charts.HistoryChart;
import runrate.pricing.Offer;
import runrate.pricing.PriceHistory;
import runrate.pricing.PricePeriod;
import runrate.text.Explanation;
import runrate.text.Figures;

/// A model's prices over time: steps, and under them every period with where it was read.
final class HistoryView extends VBox {
  private static final double CHART_HEIGHT = 220;
  private static final List<String> HEADER = List.of("From", "Until", "Input", "Output", "Read where and when");

  private final HistoryChart chart = new HistoryChart();
  private final GridPane periods = new GridPane();

  HistoryView() {
    super(8);
    setId("price-history");
    chart.setMinHeight(CHART_HEIGHT);
    chart.setPrefHeight(CHART_HEIGHT);
    periods.getStyleClass().add("price-grid");
    for (int column = 0; column < HEADER.size(); column++) {
      var constraints = new ColumnConstraints();
      constraints.setHgrow(column == HEADER.size() - 1 ? Priority.ALWAYS : Priority.NEVER);
      constraints.setMinWidth(column < 2 ? 92 : column < 4 ? 62 : 0);
      periods.getColumnConstraints().add(constraints);
    }
    getChildren().addAll(chart, periods);
  }

  void show(Offer offer, Optional<Offer> listed, LocalDate date) {
    chart.show(PriceHistory.of(offer, listed, date), date);
    periods.getChildren().clear();
    addRow(0, HEADER, "why-head");
    List<PricePeriod> newestFirst = offer.model().prices().reversed();
    for (int i = 0; i < newestFirst.size(); i++) {
      PricePeriod period = newestFirst.get(i);
      addRow(i + 1, List.of(Figures.date(period.from()),
          period.to().map(day -> Figures.date(day.minusDays(1))).orElse("open"),
          Figures.price(period.base().input().doubleValue()), Figures.price(period.base().output().doubleValue()),
          Explanation.of(PriceOrigin.of(offer, period)) + (period.note().isEmpty() ? "" : ". Note: " + period.note())),
          "period-cell");
    }
  }

  private void addRow(int row, List<String> cells, String styleClass) {
    for (int column = 0; column < cells.size(); column++) {
      var label = new Label(cells.get(column));
      label.getStyleClass().add(styleClass);
      label.setMaxWidth(Double.MAX_VALUE);
      label.setMinHeight(USE_PREF_SIZE);
      label.setWrapText(column == cells.size() - 1);
      if (column == 0) {
        label.getStyleClass().add("first-cell");
      }
      GridPane.setValignment(label, VPos.TOP);
      periods.add(label, column, row);
    }
  }
}
