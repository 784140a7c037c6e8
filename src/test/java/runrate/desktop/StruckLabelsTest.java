package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.desktop.charts.BurnChart;
import runrate.desktop.charts.FrontierChart;
import runrate.desktop.charts.MonthsChart;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.charts.WaterfallChart;
import runrate.desktop.present.Slides;
import runrate.desktop.usage.SlideCalls;
import runrate.files.UserFolder;
import runrate.files.scenario.Walks;
import runrate.forecast.BurnForecast;
import runrate.forecast.TwelveMonths;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.OwnForecast;
import runrate.scenario.Period;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;
import runrate.testing.Seeds;
import runrate.text.Money;
import runrate.tradeoff.ParetoFrontier;
import runrate.tradeoff.TaskOutcome;
import runrate.tradeoff.TaskSpot;
import runrate.walk.WalkReport;

/// No figure is struck through: charts are laid out with the budget's line at every height it can have, in the sizes
/// of the desk, of a page and of a slide.
@ExtendWith(OffScreen.class)
class StruckLabelsTest {
  private static final List<double[]> SIZES = List.of(new double[] {560, 270}, new double[] {420, 190},
      new double[] {778, 485}, new double[] {1230, 700});
  private static final List<double[]> YEARS = List.of(new double[] {1232, 300}, new double[] {1570, 420},
      new double[] {880, 190}, new double[] {730, 200});
  private static final int BUDGETS = Seeds.some(40, 120);
  /// A slide is a scene of its own.
  private static final int BUDGETS_OF_SLIDES = Seeds.some(8, 40);

  /// From nearly nothing to a fifth more than the baseline costs.
  private static Stream<Scenario> withEveryBudget(Scenario scenario, int budgets) {
    double baseline = SavingsWaterfall.of(OpenDesk.ENGINE, scenario).baselineUsd();
    return IntStream.rangeClosed(1, budgets).mapToObj(i -> scenario.withBudget(budget ->
        budget.withMonthlyUsd(OptionalDouble.of(baseline * 1.2 * i / budgets))));
  }

  private static Pane sheet(Region chart) {
    var pane = new Pane(chart);
    pane.getStyleClass().addAll("runrate", "light");
    pane.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
    new Scene(pane);
    return pane;
  }

  private static void assertFree(PlotPane chart, double[] size, Supplier<String> which) {
    chart.resize(size[0], size[1]);
    chart.requestLayout();
    OffScreen.settle(chart);
    assertEquals(List.of(), chart.struckTexts(), which);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-agents", "small-team", "volume-brackets", "six-steps", "pruned-context-local-model"})
  void noBudgetRunsThroughAFigureOfTheWaterfall(String name) {
    FxThread.ask(() -> {
      var chart = new WaterfallChart(step -> { });
      sheet(chart).applyCss();
      withEveryBudget(OpenDesk.shipped(name), BUDGETS).forEach(scenario -> {
        chart.show(SavingsWaterfall.of(OpenDesk.ENGINE, scenario), scenario.budget().monthlyUsd(), "");
        SIZES.forEach(size -> assertFree(chart, size, () -> name + " " + scenario.budget().monthlyUsd() + " at "
            + size[0]));
      });
      return null;
    });
  }

  /// Whatever the budget is, both totals are written: they are what the chart is about.
  @Test
  void bothTotalsAreAlwaysWritten() {
    FxThread.ask(() -> {
      var chart = new WaterfallChart(step -> { });
      sheet(chart).applyCss();
      withEveryBudget(OpenDesk.shipped("20-agents"), BUDGETS).forEach(scenario -> {
        chart.show(SavingsWaterfall.of(OpenDesk.ENGINE, scenario), scenario.budget().monthlyUsd(), "");
        SIZES.forEach(size -> {
          chart.resize(size[0], size[1]);
          OffScreen.settle(chart);
          List<String> shown = Nodes.under(chart).filter(Text.class::isInstance)
              .filter(Node::isVisible).map(text -> ((Text) text).getText()).toList();
          assertEquals(List.of("$45,408", "$22,870"),
              Stream.of("$45,408", "$22,870").filter(shown::contains).toList());
        });
      });
      return null;
    });
  }

  /// Two amounts side by side would be read as one.
  @ParameterizedTest
  @ValueSource(strings = {"20-agents", "small-team", "agent-roles"})
  void theNameOfABudgetKeepsApartFromFigures(String name) {
    FxThread.ask(() -> {
      var chart = new WaterfallChart(step -> { });
      sheet(chart).applyCss();
      withEveryBudget(OpenDesk.shipped(name), BUDGETS).forEach(scenario -> {
        chart.show(SavingsWaterfall.of(OpenDesk.ENGINE, scenario), scenario.budget().monthlyUsd(), "");
        for (double[] size : SIZES) {
          assertFree(chart, size, () -> name);
          List<Bounds> texts = Nodes.under(chart).filter(node -> node instanceof Text text && text.isVisible()
              && !text.getStyleClass().contains("plot-budget-text")).map(Node::getBoundsInParent).toList();
          Nodes.under(chart).filter(node -> node.getStyleClass().contains("plot-budget-text") && node.isVisible())
              .map(Node::getBoundsInParent).forEach(budget -> assertEquals(List.of(), texts.stream()
                  .filter(text -> text.intersects(budget.getMinX() - 5, budget.getMinY() + 3, budget.getWidth() + 10,
                      budget.getHeight() - 6)).toList(), () -> name + " " + scenario.budget().monthlyUsd()));
        }
      });
      return null;
    });
  }

  /// A lever that saves a few hundred dollars of many millions is not said to save nothing.
  @Test
  void aSmallSavingBesideMillionsIsNotNothing() {
    FxThread.ask(() -> {
      var chart = new WaterfallChart(step -> { });
      sheet(chart).applyCss();
      Scenario large = OpenDesk.shipped("20-agents").withWorkload(work -> work.withAgents(20_000))
          .withPlan(plan -> plan.withBatchShare(1e-5));
      chart.show(SavingsWaterfall.of(OpenDesk.ENGINE, large), OptionalDouble.empty(), "");
      assertFree(chart, SIZES.getLast(), () -> "");
      List<String> words = Nodes.under(chart).filter(node -> node instanceof Text text && text.isVisible())
          .map(node -> ((Text) node).getText()).toList();
      assertTrue(words.contains("<$10k"), words::toString);
      return null;
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-agents", "one-rent-payment", "six-steps"})
  void noBudgetRunsThroughAWordOfASlide(String name) {
    var calls = new SlideCalls(OpenDesk.HOME, UserFolder.find()).atOnce();
    FxThread.ask(() -> {
      for (Scenario scenario : withEveryBudget(OpenDesk.shipped(name), BUDGETS_OF_SLIDES).toList()) {
        WalkReport walk = Walks.of(OpenDesk.ENGINE, scenario).value().orElseThrow();
        for (int step = 0; step < walk.steps().size(); step++) {
          Region slide = Slides.of(OpenDesk.ENGINE, calls, walk, step);
          var root = new StackPane(slide);
          root.getStyleClass().addAll("runrate", "light");
          root.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
          new Scene(root, 1920, 1080);
          slide.setMinSize(1920, 1080);
          OffScreen.settle(root);
          int shown = step;
          assertEquals(List.of(), Nodes.under(slide).filter(PlotPane.class::isInstance).filter(Node::isVisible)
              .flatMap(chart -> ((PlotPane) chart).struckTexts().stream()).toList(),
              () -> name + " step " + shown + " " + scenario.budget().monthlyUsd());
        }
      }
      return null;
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-agents", "small-team"})
  void onNoDayDoesALineRunThroughTheWordsOfTheBurnRate(String name) {
    FxThread.ask(() -> {
      var chart = new BurnChart();
      sheet(chart).applyCss();
      for (int day = 1; day <= 30; day += 3) {
        int today = day;
        withEveryBudget(OpenDesk.shipped(name).withForecast(shown -> shown.withToday(today)), 30).forEach(scenario -> {
          chart.show(BurnForecast.of(OpenDesk.ENGINE, scenario));
          SIZES.forEach(size -> assertFree(chart, size, () -> name + " day " + today + " "
              + scenario.budget().monthlyUsd() + " at " + size[0]));
        });
      }
      return null;
    });
  }

  /// Wherever the month ends by a figure of one's own, also far below what is spent and far above all else.
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.8, 1, 1.05, 1.6, 40})
  void aFigureOfOnesOwnIsNamedAndStruckThroughByNoLine(double timesThePlan) {
    FxThread.ask(() -> {
      var chart = new BurnChart();
      sheet(chart).applyCss();
      double usd = Math.round(timesThePlan * 23_173);
      for (int day = 1; day <= 30; day += 3) {
        int today = day;
        withEveryBudget(OpenDesk.shipped("20-agents").withForecast(shown -> shown.withToday(today)
            .withOwnUsd(OwnForecast.Span.MONTH, OptionalDouble.of(usd))), 30).forEach(scenario -> {
              chart.show(BurnForecast.of(OpenDesk.ENGINE, scenario));
              SIZES.forEach(size -> {
                assertFree(chart, size, () -> "%s on day %s, %s at %s".formatted(usd, today,
                    scenario.budget().monthlyUsd(), size[0]));
                assertEquals(List.of(), Texts.overlaps(chart).toList(), () -> "%s on day %s".formatted(usd, today));
                assertWritten(chart, size, "yours " + Money.US_DOLLARS.amount(usd));
              });
            });
      }
      return null;
    });
  }

  /// A notice above the desk makes its cards lower than any window does.
  @Test
  void inALowBurnChartWordsWithoutRoomAreLeftOut() {
    FxThread.ask(() -> {
      var chart = new BurnChart();
      sheet(chart).applyCss();
      for (int day = 1; day <= 30; day += 4) {
        int today = day;
        chart.show(BurnForecast.of(OpenDesk.ENGINE, OpenDesk.shipped("20-agents").withForecast(shown ->
            shown.withToday(today))));
        for (double height = 64; height < 260; height += 12) {
          double[] size = {430, height};
          assertFree(chart, size, () -> "day " + today + " at " + size[1]);
          assertEquals(List.of(), Texts.overlaps(chart).toList(), "day " + today + " at " + height);
        }
      }
      return null;
    });
  }

  /// Growth, vendors and price changes bend the curve and set lines down; the year's budget stands at every height.
  @ParameterizedTest
  @ValueSource(strings = {"20-agents", "four-vendors", "small-team"})
  void noLineRunsThroughAWordOfTheTwelveMonths(String name) {
    FxThread.ask(() -> {
      var chart = new MonthsChart();
      sheet(chart).applyCss();
      for (double growth : new double[] {-0.1, 0, 0.08, 0.3}) {
        Scenario grown = OpenDesk.shipped(name).withForecast(forecast -> forecast.withGrowthPerMonth(growth));
        double year = TwelveMonths.of(OpenDesk.ENGINE, grown).totalUsd();
        for (int i = 1; i <= 24; i++) {
          double budget = year * i / 20;
          chart.show(TwelveMonths.of(OpenDesk.ENGINE, grown.withBudget(old -> old.with(Period.YEAR, "",
              OptionalDouble.of(budget)))));
          YEARS.forEach(size -> assertFree(chart, size, () -> "%s growth %s budget %s at %s".formatted(name, growth,
              budget, size[0])));
        }
      }
      return null;
    });
  }

  /// What the charts are about is said at the sizes of the desk and of a slide, whatever has to give way.
  @Test
  void theBudgetAndTheDayItIsGoneAreWrittenWhereThereIsRoom() {
    FxThread.ask(() -> {
      Scenario scenario = OpenDesk.shipped("20-agents").withBudget(old -> old.with(Period.YEAR, "",
          OptionalDouble.of(264_000)));
      var months = new MonthsChart();
      sheet(months).applyCss();
      months.show(TwelveMonths.of(OpenDesk.ENGINE, scenario));
      assertWritten(months, new double[] {1232, 300}, "Budget of the year $264,000");
      assertWritten(months, new double[] {880, 190}, "Budget of the year $264,000");
      var burn = new BurnChart();
      sheet(burn).applyCss();
      burn.show(BurnForecast.of(OpenDesk.ENGINE, scenario));
      SIZES.forEach(size -> assertWritten(burn, size, "Budget $22,000"));
      return null;
    });
  }

  private static void assertWritten(PlotPane chart, double[] size, String words) {
    chart.resize(size[0], size[1]);
    chart.requestLayout();
    OffScreen.settle(chart);
    List<String> shown = Nodes.under(chart).filter(Text.class::isInstance)
        .filter(Node::isVisible).map(text -> ((Text) text).getText()).toList();
    assertTrue(shown.contains(words), () -> words + " is not among " + shown + " at " + size[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20-agents", "nine-point-frontier", "agent-roles"})
  void noLimitRunsThroughANameOfTheFrontier(String name) {
    FxThread.ask(() -> {
      var chart = new FrontierChart();
      sheet(chart).applyCss();
      for (int floor = 5; floor < 100; floor += 5) {
        int wanted = floor;
        Scenario scenario = OpenDesk.shipped(name).withQuality(quality -> quality.withFloor(wanted));
        ParetoFrontier frontier = ParetoFrontier.of(OpenDesk.ENGINE, scenario);
        List<TaskSpot> spots = TaskSpot.of(OpenDesk.ENGINE, scenario, TaskOutcome.of(OpenDesk.ENGINE, scenario,
            OpenDesk.ENGINE.report(scenario)));
        for (double ceiling = 0.01; ceiling < 1; ceiling *= 1.3) {
          chart.show(frontier, OptionalDouble.of(ceiling), spots);
          double at = ceiling;
          SIZES.forEach(size -> assertFree(chart, size, () -> name + " floor " + wanted + " ceiling " + at + " at "
              + size[0]));
        }
      }
      return null;
    });
  }

  @Test
  void noBudgetRunsThroughANameOfATask() {
    FxThread.ask(() -> {
      var chart = new WaterfallChart(step -> { });
      sheet(chart).applyCss();
      withEveryBudget(OpenDesk.shipped("agent-roles"), 40).forEach(scenario -> {
        chart.show(SavingsWaterfall.of(OpenDesk.ENGINE, scenario), scenario.budget().monthlyUsd(), "");
        chart.cut(OpenDesk.ENGINE.report(scenario));
        SIZES.forEach(size -> assertFree(chart, size, () -> "budget " + scenario.budget().monthlyUsd() + " at "
            + size[0]));
      });
      return null;
    });
  }

  /// The line would run between the bar and its figure.
  @Test
  void aBudgetOf23500StandsClearOfTheFigureOf22870() {
    FxThread.ask(() -> {
      Scenario scenario = OpenDesk.shipped("20-agents").withPresentation(shown -> shown.withWalk(Walk.NONE));
      var chart = new WaterfallChart(step -> { });
      sheet(chart).applyCss();
      chart.show(SavingsWaterfall.of(OpenDesk.ENGINE, scenario), OptionalDouble.of(23_500), "");
      assertFree(chart, SIZES.getFirst(), () -> "23,500 over a bar of 22,870");
      return null;
    });
  }
}
