package runrate.desktop.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import runrate.pricing.PriceHistory;
import runrate.text.Figures;

/// Prices as steps over time: what holds is drawn through, what is announced is dashed, a published
/// price behind the user's own is grey.
public final class HistoryChart extends PlotPane {
  private static final double AXIS = 46;
  private static final double FOOT = 22;
  private static final double HEAD = 16;
  private static final double TEXT = 14;
  private static final int MOST_DATES = 6;

  private final Shapes grid = shapes("plot-grid");
  private final Shapes zero = shapes("plot-zero");
  private final Shapes today = shapes("plot-today");
  private final Shapes listed = shapes("curve-baseline");
  private final Shapes holding = shapes("plot-spent");
  private final Shapes announced = shapes("plot-ahead");
  private final Labels axis = labels("plot-axis");
  private final Labels names = labels("plot-plain");
  private final Labels notes = labels("plot-note");

  private PriceHistory history;
  private LocalDate date;

  public HistoryChart() {
    super("history-chart");
  }

  /// @param day what counts as now
  public void show(PriceHistory newHistory, LocalDate day) {
    history = newHistory;
    date = day;
    setAccessibleText("Prices over time: " + String.join(", ", history.lines().stream().map(HistoryChart::name).toList()));
    requestLayout();
  }

  private static String name(PriceHistory.Line line) {
    String price = Figures.price(line.steps().getLast().usdPerMTok());
    String word = switch (line.priced()) {
      case OUTPUT -> "Output";
      case INPUT -> "Input";
      case CACHE_READ -> "Cache read";
    };
    return (line.listed() ? word + ", list " : word + " ") + price;
  }

  /// Days and prices to pixels.
  private record Scale(LocalDate from, double days, double right, double bottom, double highest) {
    double x(LocalDate day) {
      return AXIS + (right - AXIS) * Math.clamp((day.toEpochDay() - from.toEpochDay()) / days, 0, 1);
    }

    double y(double usd) {
      return bottom - (bottom - HEAD) * usd / highest;
    }
  }

  @Override
  protected void draw(double width, double height) {
    if (history == null || history.lines().isEmpty()) {
      return;
    }
    double bottom = height - FOOT;
    double right = width - 10 - history.lines().stream().mapToDouble(line -> names.width(name(line))).max().orElse(0);
    double dearest = history.lines().stream().flatMap(line -> line.steps().stream())
        .mapToDouble(PriceHistory.Step::usdPerMTok).max().orElse(0);
    List<Double> ticks = Ticks.linear(0, dearest <= 0 ? 1 : dearest, bottom < 150 ? 3 : 5);
    var scale = new Scale(history.from(), Math.max(1, history.to().toEpochDay() - history.from().toEpochDay()), right,
        bottom, ticks.getLast());
    for (double tick : ticks) {
      (tick == 0 ? zero : grid).horizontal(AXIS, right, scale.y(tick));
      axis.write(Figures.usdShort(tick), AXIS - 8, scale.y(tick), HPos.RIGHT);
    }
    drawDates(scale);
    drawToday(scale);
    history.lines().forEach(line -> drawLine(line, scale));
    writeNames(scale);
  }

  private void drawDates(Scale scale) {
    double last = Double.NEGATIVE_INFINITY;
    for (LocalDate day : DateTicks.months(history.from(), history.to(), MOST_DATES)) {
      String text = Figures.monthAndYear(day);
      double half = axis.width(text) / 2;
      double x = scale.x(day);
      if (x - half > last && x + half < scale.right() + 20) {
        axis.write(text, x, scale.bottom() + 12, HPos.CENTER);
        last = x + half + 6;
      }
    }
  }

  private void drawToday(Scale scale) {
    double x = scale.x(date);
    today.vertical(x, HEAD - 4, scale.bottom());
    String words = Figures.date(date);
    boolean left = x - AXIS > notes.width(words) + 8;
    notes.write(words, left ? x - 4 : x + 4, 6, left ? HPos.RIGHT : HPos.LEFT);
  }

  private void drawLine(PriceHistory.Line line, Scale scale) {
    PriceHistory.Step before = null;
    for (PriceHistory.Step step : line.steps()) {
      double y = scale.y(step.usdPerMTok());
      double from = scale.x(step.from());
      double now = Math.clamp(scale.x(date), from, Math.max(from, scale.x(step.to())));
      Shapes past = line.listed() ? listed : holding;
      Shapes future = line.listed() ? listed : announced;
      if (now > from) {
        past.line(from, y, now, y);
      }
      future.line(now, y, scale.x(step.to()), y);
      if (before != null && before.to().equals(step.from())) {
        (step.from().isAfter(date) ? future : past).line(from, scale.y(before.usdPerMTok()), from, y);
      }
      hot(from, y - 6, Math.max(4, scale.x(step.to()) - from), 12,
          () -> "%s%n%s from %s".formatted(name(line).replaceAll(" \\$.*", ""), Figures.price(step.usdPerMTok()),
              Figures.date(step.from())), () -> { });
      before = step;
    }
  }

  private void writeNames(Scale scale) {
    List<PriceHistory.Line> byPrice = new ArrayList<>(history.lines());
    byPrice.sort(Comparator.comparingDouble((PriceHistory.Line line) -> line.steps().getLast().usdPerMTok()).reversed());
    double lowest = scale.bottom() - TEXT * (byPrice.size() - 1);
    double y = Double.NEGATIVE_INFINITY;
    for (PriceHistory.Line line : byPrice) {
      y = Math.max(y + TEXT, Math.min(scale.y(line.steps().getLast().usdPerMTok()), lowest));
      lowest += TEXT;
      names.write(name(line), scale.right() + 8, y, HPos.LEFT);
    }
  }
}
