package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.charts.PlansChart;
import runrate.desktop.charts.PlotPane;
import runrate.optimise.Answer;
import runrate.optimise.AnswerGroups;
import runrate.optimise.MayChange;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSearch;
import runrate.optimise.SearchReport;
import runrate.risk.Watch;
import runrate.scenario.Scenario;

/// A search with and without an answer, in windows of every usual size.
class FindPlanLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  /// Three plans, one that is everything, none that fits, and none that may be asked for.
  private static Stream<Scenario> searches() {
    Scenario agents = OpenDesk.shipped("20-agents");
    return Stream.of(agents, floor(agents, 84.9), floor(agents, 86).withBudget(budget ->
        budget.withMonthlyUsd(OptionalDouble.of(20_000))), floor(agents, 0), OpenDesk.shipped("agent-roles"));
  }

  private static Scenario floor(Scenario scenario, double floor) {
    return scenario.withQuality(quality -> quality.withFloor(floor));
  }

  private static Node open(Scenario scenario, int width, int height, Theme theme) {
    MainWindow window = shown.show(scenario, width, height, theme);
    Snapshot.named("optimise", window).prepare().get();
    OffScreen.settle(window);
    return window.lookup(".find-page");
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "1067, 667, LIGHT", "960, 700, DARK"})
  void everySearchIsReadInFull(int width, int height, Theme theme) {
    List<String> faults = FxThread.ask(() -> searches().flatMap(scenario -> {
      Node page = open(scenario, width, height, theme);
      Node bar = page.getParent().getParent();
      PlotPane chart = (PlotPane) page.lookup(".plans-chart");
      return Stream.of(Texts.cut(bar), Texts.cramped(page), Texts.onEachOther(page), Texts.clipped(page),
          Texts.overlaps(chart).toList(), chart.struckTexts(), low(page)).flatMap(List::stream)
          .map(fault -> scenario.quality().floor() + ": " + fault);
    }).toList());
    assertEquals(List.of(), faults);
  }

  /// By speed and, grown or wide, by what a success costs.
  @ParameterizedTest
  @CsvSource({"1600, 1000, DARK", "1280, 800, LIGHT", "960, 700, LIGHT"})
  void everyAxisIsReadInFull(int width, int height, Theme theme) {
    List<String> faults = FxThread.ask(() -> Stream.of(OpenDesk.shipped("20-agents"), OpenDesk.shipped("agent-roles"))
        .flatMap(scenario -> Stream.of("speed", "outcome").flatMap(axis -> {
          Node page = open(scenario, width, height, theme);
          ToggleButton button = (ToggleButton) page.lookup(axis.equals("speed") ? "#plans-by-speed"
              : "#plans-per-outcome");
          button.setSelected(button.isVisible());
          OffScreen.settle((MainWindow) page.getScene().getRoot());
          PlotPane chart = (PlotPane) page.lookup(".plans-chart");
          return Stream.of(Texts.cut(page), Texts.cramped(page), Texts.onEachOther(page), Texts.clipped(page),
              Texts.overlaps(chart).toList(), chart.struckTexts()).flatMap(List::stream).map(fault -> axis + ": "
                  + fault);
        })).toList());
    assertEquals(List.of(), faults);
  }

  /// Words that got less height than their letters take.
  private static List<String> low(Node page) {
    return Nodes.under(page).filter(node -> node instanceof Labeled && Nodes.isShown(node)).map(Labeled.class::cast)
        .filter(label -> label.getHeight() < label.prefHeight(label.getWidth()) - 1).map(Labeled::getText).toList();
  }

  @ParameterizedTest
  @CsvSource({"1600, 1000", "1280, 800"})
  void upToThreeChangesAreSeenWithoutABar(int width, int height) {
    FxThread.ask(() -> {
      Node page = open(OpenDesk.shipped("20-agents"), width, height, Theme.LIGHT);
      List<Node> cards = Nodes.under(page).filter(node -> node.getStyleClass().contains("answer-card")).toList();
      assertEquals(3, cards.size());
      assertEquals(0, cards.stream().flatMap(Nodes::under).filter(node -> node instanceof ScrollBar
          && Nodes.isShown(node)).count());
      assertEquals(width == 1600 ? 6 : 0, cards.stream().flatMap(Nodes::under).filter(node ->
          node.getStyleClass().contains("mix-name") && Nodes.isShown(node)).count());
      assertTrue(Texts.place(cards.getFirst()).getMaxY() <= height, "all is in sight without scrolling");
      return null;
    });
  }

  /// A number belongs to the plan beside it: no limit stands between them, and no other dot is nearer.
  @ParameterizedTest
  @CsvSource({"1600, 1000, quality", "1280, 800, quality", "1600, 1000, speed", "1280, 800, speed", "960, 700, speed"})
  void everyNumberStandsBesideItsPlan(int width, int height, String axis) {
    List<String> faults = FxThread.ask(() -> Stream.of(80.0, 84.5, 84.9).flatMap(floor -> {
      Scenario scenario = floor(OpenDesk.shipped("20-agents"), floor);
      Node page = open(scenario, width, height, Theme.LIGHT);
      ((ToggleButton) page.lookup("#plans-by-" + axis)).setSelected(true);
      OffScreen.settle((MainWindow) page.getScene().getRoot());
      return astray((PlansChart) page.lookup(".plans-chart"), axis, found(scenario)).map(fault -> floor + ": " + fault);
    }).toList());
    assertEquals(List.of(), faults);
  }

  /// As the window asks.
  private static SearchReport found(Scenario scenario) {
    return PlanSearch.of(OpenDesk.ENGINE, scenario, PlanLimits.of(OpenDesk.ENGINE, scenario), MayChange.USUALLY,
        Watch.NONE);
  }

  private static Stream<String> astray(PlansChart chart, String axis, SearchReport found) {
    Point2D limits = new Point2D(middle(chart, "#cost-limit-handle").getX(), middle(chart, axis.equals("speed")
        ? "#within-limit-handle" : "#quality-limit-handle").getY());
    List<List<Answer>> groups = AnswerGroups.of(found.answers());
    return Nodes.under(chart).filter(node -> node.getStyleClass().contains("plans-number") && node.isVisible())
        .map(Text.class::cast).map(text -> {
          Bounds place = text.getBoundsInParent();
          Point2D disc = new Point2D(place.getCenterX(), place.getCenterY());
          Point2D plan = chart.place(found.spot(groups.get(Integer.parseInt(text.getText()) - 1).getFirst())
              .orElseThrow());
          return disc.distance(plan) > 60 ? text.getText() + " is far off" : isApart(limits.getX(), disc.getX(),
              plan.getX()) || isApart(limits.getY(), disc.getY(), plan.getY()) ? text.getText() + " is beyond a limit"
                  : "";
        }).filter(fault -> !fault.isEmpty());
  }

  private static boolean isApart(double limit, double disc, double plan) {
    return Math.abs(plan - limit) > 1.5 && (plan - limit) * (disc - limit) < 0;
  }

  private static Point2D middle(Node chart, String handle) {
    Bounds place = chart.lookup(handle).getBoundsInParent();
    return new Point2D(place.getCenterX(), place.getCenterY());
  }
}
