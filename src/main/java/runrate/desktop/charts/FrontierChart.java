package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.text.Figures;
import runrate.tradeoff.ModelOption;
import runrate.tradeoff.ParetoFrontier;
import runrate.tradeoff.TaskSpot;

/// Cost of a request, on a log axis, against quality. Options nothing beats are joined by a line;
/// what lies outside the limits is shaded; the plan is the ringed point.
///
/// Longer than most files because points, limits, labels and hands share one scale.
public final class FrontierChart extends PlotPane {
  private static final String HERE = "You are here";
  /// Between two lines of words.
  private static final double LINE = 15;
  /// Between two places that are tried along a limit.
  private static final double ALONG = 12;

  private final Shapes outside = shapes("plot-outside");
  private final AxisFrame frame = new AxisFrame(this, 34, 8, 22);
  private final Shapes limits = shapes("plot-budget");
  private final Shapes line = shapes("plot-frontier");
  private final Shapes dominated = shapes("plot-dominated");
  private final Shapes optimal = shapes("plot-optimal");
  private final Shapes arrow = shapes("plot-arrow");
  private final Shapes ring = shapes("plot-ring");
  private final Shapes here = shapes("plot-here");
  private final Labels note = labels("plot-note");
  private final Labels name = labels("plot-plain");
  private final Labels value = labels("plot-value");
  private final Labels limitText = labels("plot-budget-text");
  private final Labels better = labels("plot-saved-text");
  private final TaskRings rings = new TaskRings(this);
  private final LimitHandle floorHandle;
  private final LimitHandle ceilingHandle;
  private final FreePlaces places = new FreePlaces();
  private final OptionAsked onOption;

  private ParetoFrontier frontier;
  private List<TaskSpot> spots = List.of();
  private OptionalDouble budgetPerRequest = OptionalDouble.empty();
  private FrontierScale scale = new FrontierScale(frame, 0.001, 1);

  /// A picture: nothing in it can be asked.
  public FrontierChart() {
    this((floor, gesture) -> { }, (usd, gesture) -> { }, (point, at, x, y) -> { });
  }

  /// @param onFloor   asked when the quality floor is moved
  /// @param onCeiling asked when the cost ceiling is moved, in USD a request; infinite when it is taken away
  public FrontierChart(LimitMove onFloor, LimitMove onCeiling, OptionAsked onOption) {
    super("frontier-chart");
    this.onOption = onOption;
    floorHandle = new LimitHandle("quality-floor-handle", "Quality floor",
        (x, y) -> moveFloor(onFloor, Math.round(frame.value(y) * 2) / 2.0),
        steps -> moveFloor(onFloor, frontier.floor() + steps), () -> moveFloor(onFloor, 0));
    ceilingHandle = new LimitHandle("cost-ceiling-handle", "Cost ceiling",
        (x, y) -> moveCeiling(onCeiling, scale.usd(x)),
        steps -> moveCeiling(onCeiling, ceiling().orElse(scale.highUsd()) * Math.pow(1.02, steps)),
        () -> onCeiling.to(Double.POSITIVE_INFINITY, new Object()));
    getChildren().addAll(floorHandle, ceilingHandle);
  }

  private void moveFloor(LimitMove move, double quality) {
    move.to(Math.clamp(quality, 0, 100), floorHandle.gesture());
  }

  private void moveCeiling(LimitMove move, double usd) {
    move.to(tidy(usd), ceilingHandle.gesture());
  }

  /// @param perRequest what the budget leaves for a request, shown while no ceiling is set
  public void show(ParetoFrontier newFrontier, OptionalDouble perRequest) {
    show(newFrontier, perRequest, List.of());
  }

  /// @param tasks shown in place of the options of all work, where there are any
  public void show(ParetoFrontier newFrontier, OptionalDouble perRequest, List<TaskSpot> tasks) {
    frontier = newFrontier;
    spots = List.copyOf(tasks);
    budgetPerRequest = perRequest;
    setAccessibleText("Cost and quality: %s options, %s on the frontier".formatted(
        frontier.points().size(), frontier.frontier().size()));
    requestLayout();
  }

  /// Three figures are as fine as a hand can drag.
  private static double tidy(double usd) {
    double power = Math.pow(10, Math.floor(Math.log10(usd)) - 2);
    return Math.round(usd / power) * power;
  }

  private OptionalDouble ceiling() {
    return frontier.ceilingUsd().isPresent() ? frontier.ceilingUsd() : budgetPerRequest;
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(frontier).map(shown -> spots.isEmpty() ? ChartTables.of(money(), shown, onOption)
        : ChartTables.of(money(), TaskRings.options(spots, plan().stream()), shown.floor(), onOption));
  }

  @Override
  protected void draw(double width, double height) {
    floorHandle.setVisible(frontier != null && !frontier.points().isEmpty());
    ceilingHandle.setVisible(floorHandle.isVisible());
    if (frontier == null) {
      return;
    }
    if (frontier.points().isEmpty()) {
      name.write(frontier.notes().isEmpty() ? "Give the models a quality score, at the lower left, to see them here."
          : frontier.notes().getFirst(), width / 2, height / 2, HPos.CENTER);
      return;
    }
    List<ModelOption> shown = spots.isEmpty() ? frontier.points().stream().map(ParetoFrontier.Point::option).toList()
        : TaskRings.options(spots, plan().stream());
    FrontierScale.fitQuality(frame, shown, frontier.floor(), width, height);
    scale = FrontierScale.of(shown, ceiling(), frame);
    // a ring at the top has its name above the plot
    places.clear(frame.left(), spots.isEmpty() ? frame.top() : 0, frame.right(), frame.bottom());
    frame.drawLines(quality -> Figures.trimmed(quality, 1));
    drawCosts();
    if (spots.isEmpty()) {
      drawLimits();
      drawPoints();
      drawPlan();
      writeLimits();
      frontier.plan().ifPresent(plan -> writeBetter());
      drawNames();
    } else {
      drawTasks();
    }
  }

  private List<ModelOption> plan() {
    return frontier.plan().stream().map(ParetoFrontier.Point::option).toList();
  }

  private void drawTasks() {
    drawLimits();
    rings.draw(spots, plan(), (option, radius) -> {
      double x = scale.x(option.costPerRequestUsd());
      double y = frame.y(option.quality());
      var point = ParetoFrontier.Point.apart(option, frontier.floor());
      hot(x - radius - 4, y - radius - 4, 2 * radius + 8, 2 * radius + 8, () -> taskHover(point),
          () -> onOption.ask(point, this, x, y));
      return new double[] {x, y};
    }, places);
    rings.name(places, money(), frame.width());
    writeLimits();
  }

  private String taskHover(ParetoFrontier.Point point) {
    boolean other = point.option().scenario().isPresent() && point.option().kind() != ModelOption.Kind.PLAN;
    return "%s%n%s a request, quality %s%s".formatted(point.option().name(),
        money().precise(point.option().costPerRequestUsd()), Figures.trimmed(point.option().quality(), 1),
        other ? "\nclick: take over, compare" : point.option().scenario().isEmpty() ? "\nclick: work on it" : "");
  }

  private void drawCosts() {
    for (double amount : Ticks.logarithmic(money().of(scale.lowUsd()), money().of(scale.highUsd()), 6)) {
      String text = money().sign() + Figures.trimmed(amount, Math.max(2, 1 - (int) Math.floor(Math.log10(amount))));
      double usd = money().inUsd(amount);
      double half = frame.words().width(text) / 2;
      double x = Math.clamp(scale.x(usd), frame.left() + half, frame.right() - half);
      frame.words().write(text, x, frame.bottom() + 13, HPos.CENTER);
    }
  }

  private double floorY() {
    return frame.y(Math.clamp(frontier.floor(), frame.lowest(), frame.highest()));
  }

  private double ceilingX() {
    return scale.x(Math.clamp(ceiling().orElse(scale.highUsd()), scale.lowUsd(), scale.highUsd()));
  }

  private void drawLimits() {
    double floor = floorY();
    double ceiling = ceilingX();
    if (frontier.floor() > frame.lowest()) {
      outside.rectangle(frame.left(), floor, ceiling - frame.left(), frame.bottom() - floor);
      limits.horizontal(frame.left(), frame.right(), floor);
      places.takeLine(frame.left(), floor, frame.right(), floor);
    }
    if (ceiling().isPresent()) {
      outside.rectangle(ceiling, frame.top(), frame.right() - ceiling, frame.bottom() - frame.top());
      limits.vertical(ceiling, frame.top(), frame.bottom());
      places.takeLine(ceiling, frame.top(), ceiling, frame.bottom());
    }
    floorHandle.place(frame.left(), floor - 5, frame.right() - frame.left(), 10);
    ceilingHandle.place(ceiling - 5, frame.top(), 10, frame.bottom() - frame.top());
  }

  /// Below the floor or above it, from its left end on; beside the ceiling, from its upper end on.
  private void writeLimits() {
    if (frontier.floor() > frame.lowest()) {
      List<Spot> spots = new ArrayList<>();
      for (double left = frame.left() + 4; left < frame.right(); left += ALONG) {
        spots.add(new Spot(left, floorY() + 11));
        spots.add(new Spot(left, floorY() - 11));
      }
      places.write(limitText, "quality floor " + Figures.trimmed(frontier.floor(), 1), spots);
    }
    ceiling().ifPresent(usd -> {
      String text = (frontier.ceilingUsd().isPresent() ? "ceiling " : "budget = ") + money().perRequest(usd)
          + " a request";
      double wide = limitText.width(text);
      List<Spot> spots = new ArrayList<>();
      for (double middle = frame.top() + 8; middle < frame.bottom(); middle += ALONG) {
        spots.add(new Spot(ceilingX() + 5, middle));
        spots.add(new Spot(ceilingX() - 5 - wide, middle));
      }
      places.write(limitText, text, spots);
    });
  }

  private void drawPoints() {
    double lastY = Double.NaN;
    double lastX = 0;
    for (var point : frontier.points()) {
      double x = scale.x(point.option().costPerRequestUsd());
      double y = frame.y(point.option().quality());
      if (point.onFrontier()) {
        if (!Double.isNaN(lastY)) {
          step(lastX, lastY, x, y);
        }
        lastX = x;
        lastY = y;
      }
      (point.onFrontier() ? optimal : dominated).circle(x, y, point.feasible() ? 4 : 3);
      places.take(x - 6, y - 6, 12, 12);
      hot(x - 8, y - 8, 16, 16, () -> hoverText(point), () -> onOption.ask(point, this, x, y));
    }
    if (!Double.isNaN(lastY)) {
      step(lastX, lastY, frame.right(), lastY);
    }
  }

  /// A step of the frontier; no name is written over it.
  private void step(double fromX, double fromY, double toX, double toY) {
    line.line(fromX, fromY, toX, fromY);
    line.line(toX, fromY, toX, toY);
    places.take(fromX, fromY - 2, toX - fromX, 4);
    places.take(toX - 2, toY, 4, Math.max(0, fromY - toY));
  }

  private String hoverText(ParetoFrontier.Point point) {
    boolean asks = point.option().scenario().isPresent() && point.option().kind() != ModelOption.Kind.PLAN;
    return "%s%n%s a request, quality %s%n%s%s%s".formatted(point.option().name(),
        money().precise(point.option().costPerRequestUsd()), Figures.trimmed(point.option().quality(), 1),
        point.onFrontier() ? "on the frontier" : point.perhaps()
            ? "perhaps beaten: not where its own score is at its best and the other's at its worst"
            : "another option is as good and as cheap, and better in one",
        point.feasible() ? "" : "\noutside your limits",
        asks ? "\nclick, or T and Enter: take over, compare, prices" : "");
  }

  private void drawPlan() {
    frontier.plan().ifPresent(plan -> {
      double x = scale.x(plan.option().costPerRequestUsd());
      double y = frame.y(plan.option().quality());
      here.circle(x, y, 4.5);
      ring.circle(x, y, 9);
      places.take(x - 12, y - 12, 24, 24);
      String figures = "%s · quality %s".formatted(money().perRequest(plan.option().costPerRequestUsd()),
          Figures.trimmed(plan.option().quality(), 1));
      double wide = Math.max(value.width(HERE), note.width(figures));
      spotsBeside(x, y, wide).stream().filter(spot -> places.isFreeForText(spot.left(), spot.middle(), wide)
          && places.isFreeForText(spot.left(), spot.middle() + LINE, wide)).findFirst().ifPresentOrElse(spot -> {
            places.write(value, HERE, List.of(spot));
            places.write(note, figures, List.of(new Spot(spot.left(), spot.middle() + LINE)));
          }, () -> places.write(value, HERE, spotsBeside(x, y, value.width(HERE))));
      frontier.cheaperAtSameQuality().ifPresent(point -> arrow.triangle(x - 20, y, 7, 0, 4));
    });
  }

  /// Where two lines of words about the plan may begin: below it or above it, as near as there is room.
  private List<Spot> spotsBeside(double x, double y, double wide) {
    List<Spot> spots = new ArrayList<>();
    for (double apart = 0; apart < frame.bottom() - frame.top(); apart += 4) {
      for (double first : new double[] {y + 10 + apart, y - 26 - apart}) {
        spots.add(new Spot(x + 16, first));
        spots.add(new Spot(x - 16 - wide, first));
      }
    }
    return spots;
  }

  private void writeBetter() {
    frontier.cheaperAtSameQuality().ifPresent(point -> {
      double goal = scale.x(point.option().costPerRequestUsd());
      String text = "as good for %s: %s".formatted(
          money().perRequest(point.option().costPerRequestUsd()), point.option().name());
      double wide = better.width(text);
      double left = Math.clamp(goal - wide / 2, frame.left() + 4, Math.max(frame.left() + 4, frame.right() - wide));
      places.write(better, text, List.of(new Spot(left, frame.y(point.option().quality()) - 16)));
    });
  }

  /// Names beside their points, right, left, above or below, wherever nothing stands yet; a name
  /// without room is still told on hover.
  private void drawNames() {
    var byImportance = frontier.points().stream()
        .filter(point -> point.option().kind() != ModelOption.Kind.PLAN)
        .sorted(Comparator.comparing((ParetoFrontier.Point point) -> !point.onFrontier())).toList();
    for (var point : byImportance) {
      double x = scale.x(point.option().costPerRequestUsd());
      double y = frame.y(point.option().quality());
      Labels layer = point.onFrontier() ? name : note;
      double wide = layer.width(point.option().name());
      places.write(layer, point.option().name(), List.of(new Spot(x + 9, y), new Spot(x - 9 - wide, y),
          new Spot(x - wide / 2, y - 14), new Spot(x - wide / 2, y + 15), new Spot(x + 6, y - 12),
          new Spot(x + 6, y + 14)));
    }
  }
}
