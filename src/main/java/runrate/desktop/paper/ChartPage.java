package runrate.desktop.paper;

import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import runrate.desktop.charts.BurnChart;
import runrate.desktop.charts.CostChart;
import runrate.desktop.charts.FrontierChart;
import runrate.desktop.charts.WaterfallChart;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskReport;
import runrate.pricing.RateBook;
import runrate.units.Excerpt;

/// One chart of the desk on a page of its own.
final class ChartPage extends Page {
  private static final double CHART_HEIGHT = HEIGHT - 110;

  /// The charts of the desk, as it orders them.
  enum Shown {
    COST("Monthly cost"), WATERFALL("Savings waterfall"), BURN("Burn rate"), FRONTIER("Cost and quality");

    private final String title;

    Shown(String title) {
      this.title = title;
    }
  }

  ChartPage(Shown shown, RateBook book, DeskReport report) {
    getChildren().addAll(StyledLabel.wrapped(Excerpt.of(report.scenario().name(), LONGEST_NAME) + ": " + shown.title,
        "paper-title"), sized(chart(shown, report), WIDTH - 64, CHART_HEIGHT));
    addCurrency(book, report.scenario());
  }

  private static Region chart(Shown shown, DeskReport report) {
    return switch (shown) {
      case COST -> {
        var cost = new CostChart(asked -> { });
        cost.showIn(report.money());
        cost.show(report.scenario(), report.cost());
        yield cost;
      }
      case WATERFALL -> {
        var waterfall = new WaterfallChart(step -> { });
        waterfall.showIn(report.money());
        waterfall.show(report.savings(), report.scenario().budget().monthlyUsd(), report.savings().pinned()
            ? "pinned plan" : "");
        yield waterfall;
      }
      case BURN -> {
        var burn = new BurnChart();
        burn.showIn(report.money());
        burn.show(report.burn());
        yield burn;
      }
      case FRONTIER -> {
        var frontier = new FrontierChart();
        frontier.showIn(report.money());
        frontier.show(report.frontier(), OptionalDouble.empty());
        yield frontier;
      }
    };
  }
}
