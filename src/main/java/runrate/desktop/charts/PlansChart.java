package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.optimise.Answer;
import runrate.optimise.AnswerGroups;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.text.Figures;
import runrate.text.PlanWords;

/// Every plan that was tried by the cost of a request, on a log axis, and quality: the frontier of all of them, what
/// lies outside the limits shaded, the answers numbered, today ringed.
///
/// Longer than most files because cloud, limits, answers and hands share one scale.
public final class PlansChart extends PlotPane {
  private static final double DISC = 9;
  private static final double LINE = 15;
  private static final double ALONG = 12;
  private static final double AXIS_GAP = 8;
  private static final double QUALITY_STEP = 5;
  private static final double GRIP = 8;
  private static final double GRIP_LONG = 16;

  private final PlanCloud cloud = new PlanCloud(this);
  private final Shapes outside = shapes("plans-outside");
  private final AxisFrame frame = new AxisFrame(this, 34, 16, 22);
  private final Shapes limits = shapes("plot-budget");
  private final Shapes line = shapes("plot-frontier");
  private final Shapes dots = shapes("plot-optimal");
  private final Shapes chosen = shapes("plans-chosen");
  private final Shapes discs = shapes("plot-optimal");
  private final Shapes ring = shapes("plot-ring");
  private final Shapes here = shapes("plot-here");
  private final Shapes grips = outlined("plans-grip");
  private final Shapes plates = shapes("plans-plate");
  private final Labels numbers = labels("plans-number");
  private final Labels value = labels("plot-value");
  private final Labels note = labels("plot-note");
  private final Labels limitText = labels("plot-budget-text");
  private final Labels best = labels("plot-saved-text");
  private final LimitHandle floorHandle;
  private final LimitHandle costHandle;
  private final FreePlaces places = new FreePlaces();
  private final Consumer<PlanSpot> onSpot;
  private final Consumer<PlanSpot> onCompare;
  private Optional<SearchReport> report = Optional.empty();
  private PlanLimits asked;
  private double calls = 1;
  private double lowUsd = 1;
  private double highUsd = 10;
  private int place = -1;
  private boolean paper;

  /// @param onQuality asked when the floor is moved; 0 takes it away
  /// @param onCost    asked when the cost line is moved, in USD a month; infinite when it is taken away
  /// @param onSpot    asked with a plan of the front that is clicked, or walked to and Enter pressed
  /// @param onCompare asked with a plan that is walked to and C pressed
  public PlansChart(LimitMove onQuality, LimitMove onCost, Consumer<PlanSpot> onSpot, Consumer<PlanSpot> onCompare) {
    super("plans-chart");
    this.onSpot = onSpot;
    this.onCompare = onCompare;
    floorHandle = new LimitHandle("quality-limit-handle", "Quality at least",
        (x, y) -> moveQuality(onQuality, Math.round(frame.value(Math.clamp(y, frame.top(), frame.bottom())) * 2) / 2.0),
        steps -> moveQuality(onQuality, limit().quality() + steps), () -> moveQuality(onQuality, 0)).clearedByDelete();
    costHandle = new LimitHandle("cost-limit-handle", "Cost at most",
        (x, y) -> moveCost(onCost, usd(Math.clamp(x, frame.left(), frame.right()))),
        steps -> moveCost(onCost, limit().monthUsd().orElse(highUsd) * Math.pow(1.01, steps)),
        () -> onCost.to(Double.POSITIVE_INFINITY, new Object())).clearedByDelete();
    getChildren().addAll(floorHandle, costHandle);
    setFocusTraversable(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().subscribe(this::requestLayout);
  }

  /// On a slide nothing is dragged, and nothing else says why there are no plans.
  public PlansChart onPaper() {
    paper = true;
    setFocusTraversable(false);
    return this;
  }

  private void moveQuality(LimitMove move, double quality) {
    move.to(Math.clamp(quality, 0, 100), floorHandle.gesture());
  }

  /// Three figures are as fine as a hand can drag.
  private void moveCost(LimitMove move, double usd) {
    double power = Math.pow(10, Math.floor(Math.log10(usd)) - 2);
    move.to(Math.round(usd / power) * power, costHandle.gesture());
  }

  private PlanLimits limit() {
    return asked;
  }

  /// Left and right walk the front that fits, Enter asks for the plan that is reached, C sets it beside today's.
  private void pressed(KeyEvent event) {
    if (event.getTarget() != this || fitting().isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      place = place < 0 ? 0 : Math.clamp(place + (event.getCode() == KeyCode.RIGHT ? 1 : -1), 0, fitting().size() - 1);
      setAccessibleText(hover(fitting().get(place)));
      requestLayout();
    } else if (event.getCode() == KeyCode.ENTER && place >= 0) {
      onSpot.accept(fitting().get(place));
    } else if (event.getCode() == KeyCode.C && !event.isShortcutDown() && place >= 0) {
      onCompare.accept(fitting().get(place));
    } else {
      return;
    }
    event.consume();
  }

  private List<PlanSpot> fitting() {
    return report.map(SearchReport::fitting).orElse(List.of());
  }

  /// @param limits   as they are asked for by now; what is found may belong to earlier ones
  /// @param requests a month, by which the axis divides
  public void show(SearchReport found, PlanLimits limits, double requests) {
    report = Optional.of(found);
    asked = limits;
    calls = Math.max(1, requests);
    place = Math.min(place, found.fitting().size() - 1);
    setAccessibleText("All plans by cost and quality: %s tried, %s worth choosing between".formatted(
        Figures.whole(found.counted()), found.fitting().size()));
    requestLayout();
  }

  /// The plan that was walked to.
  public Optional<PlanSpot> walkedTo() {
    return place < 0 ? Optional.empty() : Optional.of(fitting().get(place));
  }

  @Override
  public Optional<ChartTable> table() {
    return report.map(found -> new ChartTable(List.of("plan", "a month", "quality", "answer within", "standing"),
        found.fitting().stream().map(spot -> new ChartTable.Cells()
            .figure(found.fitting().indexOf(spot) + 1, Integer.toString(found.fitting().indexOf(spot) + 1))
            .figure(spot.monthUsd(), money().amount(spot.monthUsd()))
            .figure(spot.quality(), PlanWords.score(spot.quality()))
            .figure(spot.seconds(), Figures.trimmed(spot.seconds(), 1) + " s").words(standing(found, spot))
            .row(at -> onSpot.accept(spot))).toList()));
  }

  private static String standing(SearchReport found, PlanSpot spot) {
    return String.join(", ", found.answers().stream().filter(answer -> isAt(answer, spot))
        .map(answer -> answer.kind().words()).toList());
  }

  private static boolean isAt(Answer answer, PlanSpot spot) {
    return Math.abs(answer.monthUsd() - spot.monthUsd()) < 0.005 && Math.abs(answer.quality() - spot.quality()) < 1e-9;
  }

  @Override
  protected void draw(double width, double height) {
    boolean any = report.filter(found -> !found.frontier().isEmpty()).isPresent();
    floorHandle.setVisible(any && !paper);
    costHandle.setVisible(any && !paper);
    if (!any) {
      cloud.clear();
      report.flatMap(SearchReport::refused).filter(why -> paper).ifPresent(why ->
          note.write(note.fitted(why, width - 2 * AXIS_GAP), width / 2, height / 2, HPos.CENTER));
      return;
    }
    fit(width, height);
    places.clear(frame.left(), 0, frame.right(), frame.bottom());
    cloud.draw(report.orElseThrow().cloud().orElseThrow(), frame, new PlanCloud.Scale() {
      @Override
      public double x(double monthUsd) {
        return PlansChart.this.x(monthUsd);
      }

      @Override
      public double y(double quality) {
        return frame.y(quality);
      }
    }, lowUsd);
    frame.drawLines(quality -> Figures.trimmed(quality, 1));
    frame.reserve(places);
    drawCosts();
    drawLimits();
    drawFrontier();
    drawAnswers();
    drawToday();
    writeLimits();
    writeFrontier();
  }

  private void fit(double width, double height) {
    SearchReport found = report.orElseThrow();
    double least = found.frontier().getFirst().monthUsd();
    double most = found.frontier().getLast().monthUsd();
    double worst = found.frontier().getFirst().quality();
    double good = found.frontier().getLast().quality();
    PlanSpot today = found.today().orElse(found.frontier().getFirst());
    // a line that is dragged to an edge must not move the edge
    lowUsd = Math.min(Math.min(least, today.monthUsd()) / 1.08, limit().monthUsd().orElse(most));
    highUsd = Math.max(Math.max(most, today.monthUsd()) * 1.25, limit().monthUsd().orElse(least));
    double floor = limit().quality() > 0 ? limit().quality() : worst;
    frame.fit(width - GRIP_LONG, height, Math.min(below(Math.min(worst, today.quality()) - 1), below(floor)),
        Math.min(100, Math.max(-below(-Math.max(good, today.quality()) - 1), -below(-floor))));
  }

  private static double below(double quality) {
    return QUALITY_STEP * Math.floor(quality / QUALITY_STEP);
  }

  private double x(double monthUsd) {
    return frame.left() + frame.width() * Math.log(Math.max(monthUsd, lowUsd) / lowUsd) / Math.log(highUsd / lowUsd);
  }

  private double usd(double x) {
    return lowUsd * Math.exp((x - frame.left()) / frame.width() * Math.log(highUsd / lowUsd));
  }

  private void drawCosts() {
    String axis = "a request, log scale";
    double end = frame.right() - 4 - frame.words().width(axis) - AXIS_GAP;
    double low = money().of(lowUsd / calls);
    double high = money().of(highUsd / calls);
    List<Double> round = Ticks.logarithmic(low, high, 6);
    for (double amount : round.size() > 1 ? round : Ticks.linear(low, high, 4)) {
      String text = money().sign() + Figures.trimmed(amount, Math.max(2, 1 - (int) Math.floor(Math.log10(amount))));
      double x = x(money().inUsd(amount) * calls);
      if (x + frame.words().width(text) / 2 < end) {
        frame.writeBelow(text, x, 8);
      }
    }
    frame.words().write(axis, frame.right() - 4, frame.bottom() + 12, HPos.RIGHT);
  }

  private double floorY() {
    return frame.y(Math.clamp(limit().quality(), frame.lowest(), frame.highest()));
  }

  private double costX() {
    return x(Math.clamp(limit().monthUsd().orElse(highUsd), lowUsd, highUsd));
  }

  private void drawLimits() {
    double floor = floorY();
    double cost = costX();
    if (limit().quality() > frame.lowest()) {
      outside.rectangle(frame.left(), floor, cost - frame.left(), frame.bottom() - floor);
      limits.horizontal(frame.left(), frame.right(), floor);
      places.takeLine(frame.left(), floor, frame.right(), floor);
    }
    if (limit().monthUsd().isPresent()) {
      outside.rectangle(cost, frame.top(), frame.right() - cost, frame.bottom() - frame.top());
      limits.vertical(cost, frame.top(), frame.bottom());
      places.takeLine(cost, frame.top(), cost, frame.bottom());
    }
    grips.rectangle(frame.right(), floor - GRIP / 2, GRIP_LONG, GRIP);
    grips.rectangle(cost - GRIP / 2, frame.top() - GRIP_LONG, GRIP, GRIP_LONG);
    places.take(cost - GRIP / 2, frame.top() - GRIP_LONG, GRIP, GRIP_LONG);
    floorHandle.place(frame.left(), floor - 5, frame.right() + GRIP_LONG - frame.left(), 10);
    floorHandle.setAccessibleText("Quality at least " + Figures.trimmed(limit().quality(), 1));
    costHandle.place(cost - 5, frame.top() - GRIP_LONG, 10, frame.bottom() - frame.top() + GRIP_LONG);
    costHandle.setAccessibleText("Cost at most " + limit().monthUsd().stream().mapToObj(money()::amount).findFirst()
        .orElse("anything"));
  }

  private void drawFrontier() {
    double lastX = Double.NaN;
    double lastY = 0;
    for (PlanSpot spot : report.orElseThrow().frontier()) {
      double x = x(spot.monthUsd());
      double y = frame.y(spot.quality());
      if (!Double.isNaN(lastX)) {
        step(lastX, lastY, x, y);
      }
      lastX = x;
      lastY = y;
    }
    step(lastX, lastY, frame.right(), lastY);
    List<PlanSpot> fitting = fitting();
    for (int i = 0; i < fitting.size(); i++) {
      double x = x(fitting.get(i).monthUsd());
      double y = frame.y(fitting.get(i).quality());
      dots.circle(x, y, 2.5);
      if (i == place && isFocused()) {
        chosen.circle(x, y, 7);
      }
      PlanSpot spot = fitting.get(i);
      hot(x - 5, y - 5, 10, 10, () -> hover(spot) + "\nclick: look at this plan", () -> onSpot.accept(spot));
    }
  }

  private void step(double fromX, double fromY, double toX, double toY) {
    line.line(fromX, fromY, toX, fromY);
    line.line(toX, fromY, toX, toY);
    places.takeLine(fromX, fromY, toX, fromY);
    places.takeLine(toX, fromY, toX, toY);
  }

  private String hover(PlanSpot spot) {
    return "%s a month, %s a request%nquality %s, an answer takes %s s".formatted(money().amount(spot.monthUsd()),
        money().perRequest(spot.monthUsd() / calls), PlanWords.score(spot.quality()),
        Figures.trimmed(spot.seconds(), 1));
  }

  private void drawAnswers() {
    List<double[]> taken = new ArrayList<>();
    List<Answer> answers = AnswerGroups.of(report.orElseThrow().answers()).stream().map(List::getFirst).toList();
    for (int i = 0; i < answers.size(); i++) {
      double x = x(answers.get(i).monthUsd());
      double y = frame.y(answers.get(i).quality());
      double discX = x - 14;
      double discY = y - 14;
      while (isTaken(taken, discX, discY) && discY > frame.top()) {
        discY -= 2 * DISC + 1;
      }
      taken.add(new double[] {discX, discY});
      dots.circle(x, y, 4);
      discs.circle(discX, discY, DISC);
      numbers.write(Integer.toString(i + 1), discX, discY, HPos.CENTER);
      places.take(discX - DISC, discY - DISC, 2 * DISC, 2 * DISC);
    }
  }

  private static boolean isTaken(List<double[]> taken, double x, double y) {
    return taken.stream().anyMatch(disc -> Math.hypot(disc[0] - x, disc[1] - y) < 2 * DISC);
  }

  private void drawToday() {
    report.orElseThrow().today().ifPresent(today -> {
      double x = x(today.monthUsd());
      double y = frame.y(today.quality());
      here.circle(x, y, 4.5);
      ring.circle(x, y, 9);
      places.take(x - 12, y - 12, 24, 24);
      hot(x - 10, y - 10, 20, 20, () -> "today: " + hover(today), () -> { });
      String figures = "%s · quality %s".formatted(money().perRequest(today.monthUsd() / calls),
          PlanWords.score(today.quality()));
      double wide = Math.max(value.width("today"), note.width(figures));
      beside(x, y, wide).stream().filter(spot -> places.isFreeForText(spot.left(), spot.middle(), wide)
          && places.isFreeForText(spot.left(), spot.middle() + LINE, wide)).findFirst().ifPresent(spot -> {
            write(value, "today", List.of(spot));
            write(note, figures, List.of(new Spot(spot.left(), spot.middle() + LINE)));
          });
    });
  }

  private List<Spot> beside(double x, double y, double wide) {
    List<Spot> spots = new ArrayList<>();
    for (double apart = 0; apart < frame.bottom() - frame.top(); apart += 4) {
      for (double first : new double[] {y - 6 + apart, y - 20 - apart}) {
        spots.add(new Spot(x + 16, first));
        spots.add(new Spot(x - 16 - wide, first));
      }
    }
    return spots;
  }

  /// Words over the cloud stand on a plate.
  private void write(Labels labels, String words, List<Spot> spots) {
    double wide = labels.width(words);
    Optional<Spot> free = spots.stream().filter(spot ->
        places.isFreeForText(spot.left(), spot.middle(), wide)).findFirst();
    free.ifPresent(spot -> {
      plates.rectangle(spot.left() - 3, spot.middle() - LINE / 2, wide + 6, LINE);
      places.write(labels, words, List.of(spot));
    });
  }

  private void writeLimits() {
    if (limit().quality() > frame.lowest()) {
      String words = "quality floor " + Figures.trimmed(limit().quality(), 1);
      List<Spot> spots = new ArrayList<>();
      for (double right = frame.right() - 4; right > frame.left(); right -= ALONG) {
        spots.add(new Spot(right - limitText.width(words), floorY() - 11));
        spots.add(new Spot(right - limitText.width(words), floorY() + 11));
      }
      write(limitText, words, spots);
    }
    OptionalDouble cost = limit().monthUsd();
    cost.ifPresent(usd -> {
      String words = "%s a month = %s a request".formatted(money().amount(usd), money().perRequest(usd / calls));
      List<Spot> spots = new ArrayList<>();
      for (double middle = frame.bottom() - 9; middle > frame.top(); middle -= ALONG) {
        spots.add(new Spot(costX() + 5, middle));
        spots.add(new Spot(costX() - 5 - limitText.width(words), middle));
      }
      write(limitText, words, spots);
    });
  }

  private void writeFrontier() {
    String words = "frontier: no plan is both cheaper and better";
    double wide = best.width(words);
    double y = frame.y(report.orElseThrow().frontier().getLast().quality());
    List<Spot> spots = new ArrayList<>();
    for (double left = frame.right() - wide - 4; left > frame.left(); left -= ALONG) {
      spots.add(new Spot(left, y - 10));
      spots.add(new Spot(left, y + 12));
    }
    write(best, words, spots);
  }
}
