package runrate.desktop.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import runrate.costing.CostReport;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.risk.MonthOutlook;
import runrate.text.Figures;
import runrate.text.PaceSentence;

/// Spend over the days of the month: the running total above, each day's spend in a strip below,
/// both on one line of days and each with an axis of its own. A low chart has room for the running total alone.
///
/// Longer than most files because both plots share one line of days, and their words one set of places.
public final class BurnChart extends PlotPane {
  private static final double SIDE = 132;
  private static final double MILLIONS = 1e7;
  private static final double POINT = 3.5;
  private static final double FOOT = 20;
  private static final double STRIP = 0.22;
  private static final double GAP = 22;
  /// A chart lower than this leaves the strip of days out.
  private static final double LOW = 130;
  /// How far above or below today's point the words about the spend so far may stand, the best first.
  private static final List<Double> BESIDE = List.of(16.0, -18.0, 26.0, -32.0, 40.0, -46.0, 54.0, -60.0, 68.0, -74.0);

  private final BurnFan fan = new BurnFan(this);
  private final BurnBands bands = new BurnBands(this);
  private final AxisFrame frame = new AxisFrame(this, 54, 8, GAP);
  private final BurnStrip strip = new BurnStrip(this);
  private final Shapes alertLines = shapes("plot-alert");
  private final Shapes budgetLine = shapes("plot-budget");
  private final Shapes todayLine = shapes("plot-today");
  private final Shapes unchanged = shapes("plot-unchanged");
  private final Shapes spent = shapes("plot-spent");
  private final Shapes ahead = shapes("plot-ahead");
  private final BurnOwn own = new BurnOwn(this);
  private final Shapes here = shapes("plot-here");
  private final Shapes gone = shapes("plot-gone");
  private final Labels note = labels("plot-note");
  private final Labels plate = labels("plot-plain");
  private final Labels value = labels("plot-value");
  private final Labels budgetText = labels("plot-budget-text");
  private final FreePlaces places = new FreePlaces();
  /// Of the words beside both plots.
  private final FreePlaces beside = new FreePlaces();
  private final BurnLimits limits = new BurnLimits(frame, places, new BurnLimits.Layers(budgetLine, alertLines,
      budgetText, note));

  private BurnForecast forecast;
  private boolean hasStrip;

  public BurnChart() {
    super("burn-chart");
  }

  public void show(BurnForecast newForecast) {
    forecast = newForecast;
    setAccessibleText("Burn rate: %s spent by day %s, month end %s, %s%s".formatted(
        money().amount(forecast.spendToDateUsd()), forecast.today(), money().amount(forecast.monthEndUsd()),
        forecast.status().label(), forecast.own().map(typed -> ", typed by a person "
            + money().amount(typed.monthEndUsd())).orElse("")));
    requestLayout();
  }

  /// Cuts what is modelled by task, where work is of several kinds.
  public void cut(CostReport report) {
    bands.show(report);
    requestLayout();
  }

  /// Draws where eight of ten months end.
  ///
  /// @param drawn nothing while no month was drawn of what is shown
  public void show(Optional<MonthOutlook> drawn) {
    fan.show(drawn);
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(forecast).map(shown -> ChartTables.of(money(), shown));
  }

  @Override
  protected void draw(double width, double height) {
    if (forecast == null) {
      return;
    }
    hasStrip = height >= LOW;
    double bottom = height - FOOT;
    double top = hasStrip ? bottom - Math.max(24, (height - FOOT) * STRIP) : bottom + GAP;
    frame.fit(width - SIDE, top, Math.max(highestUsd(), 1e-6), money());
    frame.drawLines(money());
    strip.place(frame, top, bottom, forecast.days(), hasStrip);
    strip.draw(money(), frame);
    places.clear(frame.left(), 0, width, frame.bottom());
    frame.reserve(places);
    forecast.days().forEach(this::answer);
    fan.draw(strip.xs(), frame);
    drawLines(forecast.days());
    own.draw(forecast, strip.xs(), frame, places);
    beside.clear(frame.left(), 0, width, height);
    drawSide();
    forecast.budgetUsd().stream().filter(frame::holds).forEach(limit -> limits.draw(money(), forecast, limit));
    own.name(forecast, money(), frame, places, beside);
    drawToday(strip.x(forecast.today()), frame.y(forecast.spendToDateUsd()));
    bands.name(forecast, strip.xs(), frame, places);
  }

  /// A budget far above all else would press it to the ground.
  private double highestUsd() {
    double highest = Math.max(Math.max(forecast.monthEndUsd(), fan.highestUsd().orElse(0)),
        forecast.hasBurn() ? forecast.unchangedMonthEndUsd() : 0);
    highest = BurnOwn.highestUsd(forecast, highest);
    double budget = forecast.budgetUsd().orElse(0);
    return Math.max(highest, budget <= highest * 2 ? budget : 0);
  }

  /// What a day says under the mouse.
  private void answer(BurnForecast.Day day) {
    int number = day.date().getDayOfMonth();
    String kind = switch (day.kind()) {
      case RECORDED -> "recorded";
      case MODELLED -> "modelled, nothing recorded";
      case FORECAST -> "forecast";
    };
    hot(strip.x(number) - strip.dayWidth() / 2, 0, strip.dayWidth(), strip.bottom(),
        () -> "%s, %s%nthat day %s%nso far %s%s".formatted(Figures.date(day.date()), kind, money().cents(day.usd()),
            money().cents(day.cumulativeUsd()), bands.words(forecast, number, money())
            + fan.words(money(), number)), () -> {});
  }

  private void drawLines(List<BurnForecast.Day> days) {
    int n = days.size();
    double[] xs = strip.xs();
    double[] planned = new double[n + 1];
    double[] goingOn = new double[n + 1];
    planned[0] = frame.y(0);
    goingOn[0] = frame.y(0);
    for (int i = 1; i <= n; i++) {
      planned[i] = frame.y(days.get(i - 1).cumulativeUsd());
      goingOn[i] = frame.y(days.get(i - 1).unchangedCumulativeUsd());
    }
    bands.draw(forecast, xs, frame, places);
    int today = forecast.today();
    spent.polyline(xs, planned, 0, today);
    places.takeCurve(xs, planned, 0, n);
    if (today < n) {
      if (forecast.hasBurn()) {
        unchanged.polyline(xs, goingOn, today, n);
        places.takeCurve(xs, goingOn, today, n);
      }
      ahead.polyline(xs, planned, today, n);
    }
    todayLine.vertical(xs[today], frame.top(), strip.bottom());
    places.takeLine(xs[today], frame.top(), xs[today], frame.bottom());
    here.circle(xs[today], planned[today], POINT);
    forecast.exhaustedOn().map(LocalDate::getDayOfMonth).ifPresent(day -> {
      gone.circle(xs[day], planned[day], POINT);
      places.take(xs[day] - POINT, planned[day] - POINT, 2 * POINT, 2 * POINT);
    });
  }

  /// Below the axis, together with the spend so far where that finds no room beside its point.
  private void drawToday(double x, double y) {
    boolean late = forecast.today() > forecast.days().size() * 0.6;
    String spend = usd(forecast.spendToDateUsd()) + spentWord();
    String today = "today, day " + forecast.today();
    boolean alone = !forecast.hasBurn() || isSpentDrawn(spend, x, y, late);
    if (!hasStrip) {
      return;
    }
    for (String words : alone ? List.of(today) : List.of(today + ": " + spend, today)) {
      Spot before = new Spot(x - 6 - plate.width(words), frame.bottom() + 11);
      Spot after = new Spot(x + 6, frame.bottom() + 11);
      if (beside.write(plate, words, late ? List.of(before, after) : List.of(after, before))) {
        return;
      }
    }
  }

  /// Writes it beside today's point, before it late in the month, or above and below, where no line passes.
  private boolean isSpentDrawn(String spend, double x, double y, boolean late) {
    double wide = plate.width(spend);
    double before = x - 8 - wide;
    double across = Math.clamp(x - wide / 2, frame.left() + 2, Math.max(frame.left() + 2, frame.right() + 6 - wide));
    List<Double> sides = late ? List.of(before, x + 8, across) : List.of(x + 8, before, across);
    double first = y > frame.bottom() - 36 ? -18 : late ? 26 : 16;
    return places.write(plate, spend, Stream.concat(Stream.of(first), BESIDE.stream()).flatMap(offset ->
        sides.stream().map(left -> new Spot(left, y + offset))).toList());
  }

  /// Words that begin at `x` and keep their place.
  private double write(Labels labels, String words, double x, double y) {
    double wide = labels.write(words, x, y, HPos.LEFT);
    places.takeText(x, y, wide);
    beside.takeText(x, y, wide);
    return wide;
  }

  /// Only what was recorded was surely spent.
  private String spentWord() {
    return forecast.recordedDays() == forecast.today() ? " spent" : " so far, modelled";
  }

  /// Amounts of one month in the same places; beside millions a small one would lose its own.
  private String usd(double amount) {
    return money().amount(amount, forecast.monthEndUsd() < MILLIONS ? forecast.monthEndUsd() : amount);
  }

  private void drawSide() {
    double x = frame.right() + 10;
    double y = 14;
    write(value, usd(forecast.monthEndUsd()), x, y);
    write(note, "month end, this plan", x, y += 16);
    Optional<String> between = fan.words(money()).stream().filter(words -> note.width(words) <= SIDE - 2).findFirst();
    if (between.isPresent()) {
      write(note, between.get(), x, y += 16);
    }
    if (forecast.exhaustedOn().isPresent()) {
      write(budgetText, "budget gone: day " + forecast.exhaustedOn().get().getDayOfMonth(), x, y += 16);
    } else if (forecast.status() == BudgetStatus.ON_TRACK) {
      write(note, "within the budget", x, y += 16);
    }
    if (!forecast.hasBurn()) {
      return;
    }
    double low = strip.middle();
    writeBoth("~%s a day".formatted(usd(forecast.burnRateUsdPerDay())), "burn rate so far", x, low);
    if (forecast.today() < forecast.days().size()) {
      writeBoth(usd(forecast.unchangedMonthEndUsd()), PaceSentence.name(forecast), x, y + 24);
    }
  }

  /// A figure and what it is, where there is room for both.
  private void writeBoth(String figure, String words, double x, double y) {
    if (beside.isFreeForText(x, y, note.width(figure)) && beside.isFreeForText(x, y + 15, note.width(words))) {
      write(note, figure, x, y);
      write(note, words, x, y + 15);
    }
  }
}
