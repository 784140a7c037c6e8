package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import runrate.optimise.AnswerGroups;
import runrate.optimise.AxisFront;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.optimise.Refused;
import runrate.optimise.SearchReport;
import runrate.text.Figures;

/// Every plan that was tried by its cost, on a log axis, and what is had for it: the frontier of all of them, what lies
/// outside the limits shaded, the answers numbered, today ringed.
public final class PlansChart extends PlotPane {
  private final PlanCloud cloud = new PlanCloud(this);
  private final Shapes outside = shapes("plans-outside");
  private final AxisFrame frame = new AxisFrame(this, 34, 16, 22);
  private final PlanScale scale = new PlanScale(frame);
  private final PlanLines lines;
  private final PlanHull hull;
  private final Shapes line = shapes("plot-frontier");
  private final Shapes dots = shapes("plot-optimal");
  private final Shapes ringed = shapes("plans-chosen");
  private final Shapes ring = shapes("plot-ring");
  private final Shapes here = shapes("plot-here");
  private final FreePlaces places = new FreePlaces();
  private final PlanDiscs discs;
  private final PlanLabels words = new PlanLabels(this, frame, scale, places);
  private final Asked asked;
  private Optional<SearchReport> report = Optional.empty();
  private PlanLimits limits;
  private PlanAxis axis = PlanAxis.QUALITY;
  private double calls = 1;
  private Optional<PlanSpot> chosen = Optional.empty();
  private boolean paper;

  /// What a hand asks of the chart.
  public interface Asked {
    /// @param floor 0 takes it away
    default void quality(double floor) {}

    default void monthUsd(OptionalDouble usd) {}

    default void withinSeconds(OptionalDouble seconds) {}

    /// Asked with a plan of the front that is clicked, or walked to and Enter pressed.
    default void look(PlanSpot spot) {}

    /// Asked with a plan that is chosen and C pressed.
    default void compare(PlanSpot spot) {}
  }

  public PlansChart(Asked asked) {
    super("plans-chart");
    this.asked = asked;
    hull = new PlanHull(this, frame, scale, places);
    lines = new PlanLines(this, frame, scale, outside, asked);
    discs = new PlanDiscs(this, places, lines);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      if (isFocusTraversable()) {
        requestFocus();
        // the page it stands on would take the keyboard to itself
        event.consume();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// On a slide nothing is dragged, and nothing else says why there are no plans.
  public PlansChart onPaper() {
    paper = true;
    setFocusTraversable(false);
    return this;
  }

  /// Left and right walk the front that fits, Enter asks for the plan that is reached, C sets it beside today's.
  private void pressed(KeyEvent event) {
    List<PlanSpot> fitting = fitting();
    if (event.getTarget() != this || fitting.isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      int step = event.getCode() == KeyCode.RIGHT ? 1 : -1;
      choose(fitting.get(chosen.map(spot -> Math.clamp(fitting.indexOf(spot) + step, 0, fitting.size() - 1))
          .orElse(0)));
    } else if (event.getCode() == KeyCode.ENTER && chosen.isPresent()) {
      asked.look(chosen.get());
    } else if (event.getCode() == KeyCode.C && !event.isShortcutDown() && chosen.isPresent()) {
      asked.compare(chosen.get());
    } else {
      return;
    }
    event.consume();
  }

  private void choose(PlanSpot spot) {
    chosen = Optional.of(spot);
    setAccessibleText(words.hover(spot, calls));
    requestLayout();
  }

  private Optional<AxisFront> front() {
    return report.flatMap(found -> found.front(axis));
  }

  private List<PlanSpot> fitting() {
    return front().map(AxisFront::fitting).orElse(List.of());
  }

  /// @param held     as they are asked for by now; what is found may belong to earlier ones
  /// @param requests a month, by which the axis divides
  public void show(SearchReport found, PlanLimits held, double requests) {
    report = Optional.of(found);
    limits = held;
    calls = Math.max(1, requests);
    shown();
  }

  /// Weighs the plans by another axis, which the report has a front of.
  public void weigh(PlanAxis by) {
    axis = by;
    shown();
  }

  private void shown() {
    chosen = chosen.filter(spot -> fitting().contains(spot));
    report.ifPresent(found -> setAccessibleText("All plans by %s: %s tried, %s worth choosing between".formatted(
        PlanAxes.of(axis).name(), Figures.whole(found.counted()), fitting().size())));
    requestLayout();
  }

  /// The plan that was walked to or clicked.
  public Optional<PlanSpot> chosen() {
    return chosen;
  }

  /// What was chosen of another scenario is no choice of this one.
  public void unchoose() {
    chosen = Optional.empty();
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return report.map(found -> PlanTable.of(money(), found, axis, asked::look));
  }

  @Override
  protected void draw(double width, double height) {
    Optional<AxisFront> front = front().filter(weighed -> !weighed.frontier().isEmpty());
    lines.offer(PlanAxes.of(axis), front.isPresent() && !paper);
    if (front.isEmpty()) {
      cloud.clear();
      report.flatMap(this::nothing).ifPresent(why -> words.alone(why, width, height));
      return;
    }
    SearchReport found = report.orElseThrow();
    scale.fit(PlanAxes.of(axis), front.get(), axis == PlanAxis.SPEED ? found.front(PlanAxis.QUALITY).orElseThrow()
        : front.get(), found.today().orElse(front.get().frontier().getFirst()), limits, width - PlanLines.GRIP_LONG,
        height);
    places.clear(frame.left(), 0, frame.right(), frame.bottom());
    cloud.draw(front.get().cloud(), frame, scale);
    frame.drawLines(scale.axes()::heightWords);
    frame.reserve(places);
    words.costs(calls);
    lines.draw(limits, places);
    List<FreePlaces.Spot> apart = axis == PlanAxis.QUALITY && found.isWeighed()
        ? hull.draw(found.frontier(), found.others().hull()) : List.of();
    drawFrontier(front.get());
    Optional<PlanSpot> today = found.today().filter(spot -> !Double.isNaN(scale.axes().usd(spot)));
    today.ifPresent(this::drawToday);
    drawAnswers();
    today.ifPresent(spot -> words.today(spot, calls));
    words.limits(lines, limits, calls);
    words.frontier(front.get());
    hull.name(apart);
  }

  /// Why there is nothing to see, where the card around the chart does not say so.
  private Optional<String> nothing(SearchReport found) {
    return found.refused().isPresent() ? found.refused().map(Refused::sentence).filter(why -> paper)
        : Optional.of("No plan scores what is asked for.");
  }

  private void drawFrontier(AxisFront front) {
    PlanSpot last = front.frontier().getFirst();
    for (PlanSpot spot : front.frontier()) {
      step(scale.x(last), scale.y(last), scale.x(spot), scale.y(spot));
      last = spot;
    }
    step(scale.x(last), scale.y(last), frame.right(), scale.y(last));
    for (PlanSpot spot : front.fitting()) {
      double x = scale.x(spot);
      double y = scale.y(spot);
      dots.circle(x, y, 2.5);
      if (chosen.equals(Optional.of(spot))) {
        ringed.circle(x, y, 7);
      }
      hot(x - 5, y - 5, 10, 10, () -> words.hover(spot, calls) + "\nclick: look at this plan", () -> {
        choose(spot);
        asked.look(spot);
      });
    }
  }

  private void step(double fromX, double fromY, double toX, double toY) {
    line.line(fromX, fromY, toX, fromY);
    line.line(toX, fromY, toX, toY);
    places.takeLine(fromX, fromY, toX, fromY);
    places.takeLine(toX, fromY, toX, toY);
  }

  /// Tied to the cards by their numbers.
  private void drawAnswers() {
    SearchReport found = report.orElseThrow();
    List<Point2D> plans = new ArrayList<>();
    AnswerGroups.of(found.answers()).stream().map(List::getFirst).forEach(answer -> plans.add(found.spot(answer)
        .filter(at -> !Double.isNaN(scale.axes().usd(at))).map(this::place).orElse(null)));
    discs.draw(plans);
  }

  /// Where a plan stands.
  public Point2D place(PlanSpot spot) {
    return new Point2D(scale.x(spot), scale.y(spot));
  }

  private void drawToday(PlanSpot today) {
    double x = scale.x(today);
    double y = scale.y(today);
    here.circle(x, y, 4.5);
    ring.circle(x, y, 9);
    places.take(x - 12, y - 12, 24, 24);
    hot(x - 10, y - 10, 20, 20, () -> "today: " + words.hover(today, calls), () -> { });
  }
}
