package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.charts.BurnChart;
import runrate.desktop.charts.FrontierChart;
import runrate.desktop.charts.PlotPane;
import runrate.forecast.BurnForecast;
import runrate.scenario.Scenario;
import runrate.tradeoff.ParetoFrontier;
import runrate.tradeoff.TaskOutcome;
import runrate.tradeoff.TaskSpot;

/// Charts of work of several kinds, in the sizes of the desk.
@ExtendWith(OffScreen.class)
class TasksInChartsTest {
  private static final Scenario ROLES = OpenDesk.shipped("agent-roles");

  private static List<String> texts(PlotPane chart, double width, double height) {
    var pane = new Pane(chart);
    pane.getStyleClass().addAll("runrate", "light");
    pane.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
    new Scene(pane);
    pane.applyCss();
    chart.resize(width, height);
    chart.requestLayout();
    OffScreen.settle(chart);
    return Nodes.under(chart).filter(Text.class::isInstance).filter(Node::isVisible)
        .map(text -> ((Text) text).getText()).toList();
  }

  private static FrontierChart frontier() {
    var chart = new FrontierChart();
    var cost = OpenDesk.ENGINE.report(ROLES);
    chart.show(ParetoFrontier.of(OpenDesk.ENGINE, ROLES), OptionalDouble.of(0.125),
        TaskSpot.of(OpenDesk.ENGINE, ROLES, TaskOutcome.of(OpenDesk.ENGINE, ROLES, cost)));
    return chart;
  }

  /// As large as the card of a window of 1600 by 1000, of one of 1280 by 800, of one between them, and enlarged.
  @ParameterizedTest
  @CsvSource({"560, 200", "416, 132", "416, 150", "480, 170", "900, 500"})
  void everyRingIsNamed(double width, double height) {
    FxThread.ask(() -> {
      FrontierChart chart = frontier();
      List<String> texts = texts(chart, width, height);
      assertEquals(List.of("planner", "coder", "reviewer", "search", "all work"),
          Stream.of("planner", "coder", "reviewer", "search", "all work").filter(texts::contains).toList());
      assertEquals(List.of(), Texts.overlaps(chart).toList());
      assertEquals(List.of(), chart.struckTexts());
      return null;
    });
  }

  @Test
  void theTableOfTheChartNamesEveryTask() {
    FxThread.ask(() -> {
      List<String> names = frontier().table().orElseThrow().rows().stream().map(row -> row.texts().getFirst()).toList();
      assertTrue(names.containsAll(List.of("planner", "coder", "reviewer", "search")), names.toString());
      return null;
    });
  }

  /// The coders are 68 % of the month; bands too thin for a word say theirs when a day is asked.
  @ParameterizedTest
  @CsvSource({"560, 190, 1", "416, 110, 1", "900, 480, 1", "560, 190, 20"})
  void theRunningTotalIsCutByTask(double width, double height, int today) {
    FxThread.ask(() -> {
      Scenario scenario = ROLES.withForecast(shown -> shown.withToday(today));
      var chart = new BurnChart();
      chart.show(BurnForecast.of(OpenDesk.ENGINE, scenario));
      chart.cut(OpenDesk.ENGINE.report(scenario));
      assertTrue(texts(chart, width, height).contains("coder"));
      assertEquals(List.of(), chart.struckTexts());
      assertEquals(List.of(), Texts.overlaps(chart).toList());
      chart.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, width / 2, height / 2, width / 2, height / 2,
          MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, true, null));
      assertTrue(chart.hoverText().contains("coder $") && chart.hoverText().contains("planner $"), chart.hoverText());
      return null;
    });
  }

  /// The plot ends 132 before its right edge, where words beside it begin.
  @ParameterizedTest
  @CsvSource({"416, 110, 0", "900, 480, 1"})
  void wordsOfAnAlertEndBeforeItsLineDoes(double width, double height, int least) {
    FxThread.ask(() -> {
      var chart = new BurnChart();
      chart.show(BurnForecast.of(OpenDesk.ENGINE, ROLES));
      chart.cut(OpenDesk.ENGINE.report(ROLES));
      assertTrue(texts(chart, width, height).stream().filter(text -> text.contains("alert")).count() >= least);
      assertTrue(Nodes.under(chart).filter(Text.class::isInstance).map(Text.class::cast).filter(Node::isVisible)
          .filter(text -> text.getText().contains("alert"))
          .allMatch(text -> text.getBoundsInParent().getMaxX() <= width - 132));
      return null;
    });
  }

  /// $14,857 are recorded of a plan that goes on with a thousand times the calls.
  @Test
  void aSmallAmountBesideMillionsKeepsItsPlaces() {
    FxThread.ask(() -> {
      var chart = new BurnChart();
      chart.show(BurnForecast.of(OpenDesk.ENGINE, OpenDesk.shipped("20-agents").withWorkload(work ->
          work.withCallsPerDay(400_000).withAgents(200))));
      assertTrue(texts(chart, 900, 480).stream().anyMatch(text -> text.startsWith("$14,857 ")),
          () -> texts(chart, 900, 480).toString());
      return null;
    });
  }

  @Test
  void workOfOneKindIsNotCut() {
    FxThread.ask(() -> {
      Scenario scenario = OpenDesk.shipped("20-agents");
      var chart = new BurnChart();
      chart.show(BurnForecast.of(OpenDesk.ENGINE, scenario));
      List<String> whole = texts(chart, 560, 190);
      chart.cut(OpenDesk.ENGINE.report(scenario));
      chart.requestLayout();
      OffScreen.settle(chart);
      assertEquals(whole, Nodes.under(chart).filter(Text.class::isInstance).filter(Node::isVisible)
          .map(text -> ((Text) text).getText()).toList());
      return null;
    });
  }

  /// Of 110 pixels the running total gets what the days of the strip would take.
  @Test
  void aLowBurnChartHasTheRunningTotalAlone() {
    FxThread.ask(() -> {
      var chart = new BurnChart();
      chart.show(BurnForecast.of(OpenDesk.ENGINE, ROLES));
      List<String> low = texts(chart, 416, 110);
      assertTrue(low.stream().noneMatch(text -> text.contains("/day")), low.toString());
      assertEquals(List.of("$0", "$10k", "$20k", "$30k"), low.stream().filter(text -> text.matches("\\$\\d+k?"))
          .toList());
      assertTrue(low.contains("Budget $22,000"), low.toString());
      assertTrue(texts(chart, 560, 200).stream().anyMatch(text -> text.contains("/day")));
      return null;
    });
  }
}
