package runrate.desktop.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import runrate.pricing.PriceHistory;
import runrate.text.Figures;
import runrate.text.Money;

/// Prices as steps over time: what holds is drawn through, what is announced is dashed, a published
/// price behind the user's own is grey.
public final class HistoryChart extends PlotPane {
  private static final double TEXT = 14;
  private static final int MOST_DATES = 6;

  private final AxisFrame frame = new AxisFrame(this, 46, 16, 22);
  private final Shapes today = shapes("plot-today");
  private final Shapes listed = shapes("curve-baseline");
  private final Shapes holding = shapes("plot-spent");
  private final Shapes announced = shapes("plot-ahead");
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
    setAccessibleText("Prices over time: "
        + String.join(", ", history.lines().stream().map(HistoryChart::name).toList()));
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

  private double x(LocalDate day) {
    long from = history.from().toEpochDay();
    double days = Math.max(1, history.to().toEpochDay() - from);
    return frame.left() + frame.width() * Math.clamp((day.toEpochDay() - from) / days, 0, 1);
  }

  @Override
  protected void draw(double width, double height) {
    if (history == null || history.lines().isEmpty()) {
      return;
    }
    double widest = history.lines().stream().mapToDouble(line -> names.width(name(line))).max().orElse(0);
    frame.fit(width - 10 - widest, height, history.lines().stream().flatMap(line -> line.steps().stream())
        .mapToDouble(PriceHistory.Step::usdPerMTok).max().orElse(0));
    frame.drawLines(Money.US_DOLLARS);
    for (LocalDate day : DateTicks.months(history.from(), history.to(), MOST_DATES)) {
      String text = Figures.monthAndYear(day);
      if (x(day) + frame.words().width(text) / 2 < frame.right() + 20) {
        frame.writeBelow(text, x(day), 6);
      }
    }
    drawToday();
    history.lines().forEach(this::drawLine);
    writeNames();
  }

  private void drawToday() {
    double x = x(date);
    today.vertical(x, frame.top() - 4, frame.bottom());
    String words = Figures.date(date);
    boolean left = x - frame.left() > notes.width(words) + 8;
    notes.write(words, left ? x - 4 : x + 4, 6, left ? HPos.RIGHT : HPos.LEFT);
  }

  private void drawLine(PriceHistory.Line line) {
    PriceHistory.Step before = null;
    for (PriceHistory.Step step : line.steps()) {
      double y = frame.y(step.usdPerMTok());
      double from = x(step.from());
      double now = Math.clamp(x(date), from, Math.max(from, x(step.to())));
      Shapes past = line.listed() ? listed : holding;
      Shapes future = line.listed() ? listed : announced;
      if (now > from) {
        past.line(from, y, now, y);
      }
      future.line(now, y, x(step.to()), y);
      if (before != null && before.to().equals(step.from())) {
        (step.from().isAfter(date) ? future : past).line(from, frame.y(before.usdPerMTok()), from, y);
      }
      hot(from, y - 6, Math.max(4, x(step.to()) - from), 12,
          () -> "%s%n%s from %s".formatted(name(line).replaceAll(" \\$.*", ""), Figures.price(step.usdPerMTok()),
              Figures.date(step.from())), () -> { });
      before = step;
    }
  }

  private void writeNames() {
    List<PriceHistory.Line> byPrice = new ArrayList<>(history.lines());
    byPrice.sort(Comparator.comparingDouble((PriceHistory.Line line) -> -line.steps().getLast().usdPerMTok()));
    double lowest = frame.bottom() - TEXT * (byPrice.size() - 1);
    double y = Double.NEGATIVE_INFINITY;
    for (PriceHistory.Line line : byPrice) {
      y = Math.max(y + TEXT, Math.min(frame.y(line.steps().getLast().usdPerMTok()), lowest));
      lowest += TEXT;
      names.write(name(line), frame.right() + 8, y, HPos.LEFT);
    }
  }
}
