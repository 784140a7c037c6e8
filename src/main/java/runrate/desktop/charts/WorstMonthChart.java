package runrate.desktop.charts;

import java.util.Optional;
import javafx.geometry.HPos;
import runrate.backtest.MonthStep;
import runrate.backtest.TestedMonth;
import runrate.scenario.RecordedDay;
import runrate.text.BacktestWords;
import runrate.text.Figures;

/// The days of the month that was forecast worst, and from which day on they cost more, or less, than before.
public final class WorstMonthChart extends PlotPane {
  private static final double LEFT = 50;
  private static final double HEAD = 20;
  private static final double FOOT = 22;
  private static final double GAP = 2;
  private static final double HATCH = 4;

  private final AxisFrame frame = new AxisFrame(this, LEFT, HEAD, FOOT);
  private final Shapes usual = shapes("plot-plan");
  private final Shapes more = shapes("plot-increase");
  private final Shapes hatch = shapes("plot-hatch");
  private final Shapes less = outlined("backtest-less");
  private final Shapes line = shapes("plot-alert");
  private final Labels words = labels("policy-warning");
  private Optional<TestedMonth> month = Optional.empty();

  public WorstMonthChart() {
    super("worst-month-chart");
  }

  public void show(TestedMonth shown) {
    month = Optional.of(shown);
    setAccessibleText("%s. %s".formatted(BacktestWords.month(money(), shown), BacktestWords.reason(shown)));
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return month.map(shown -> BackTestTables.ofDays(money(), shown));
  }

  @Override
  protected void draw(double width, double height) {
    month.ifPresent(shown -> {
      Optional<MonthStep> step = shown.step();
      double most = shown.days().stream().mapToDouble(day -> Math.max(day.usd(), before(step, day))).max().orElse(1);
      frame.fit(width, height, most, money());
      frame.drawLines(money());
      double pitch = frame.width() / shown.days().size();
      for (int i = 0; i < shown.days().size(); i++) {
        drawDay(shown.days().get(i), step, LEFT + i * pitch, pitch);
        int day = i + 1;
        if (day == 1 || day % 5 == 0) {
          frame.writeBelow(day == 1 ? "Day 1" : "" + day, LEFT + (i + 0.5) * pitch, 6);
        }
      }
      step.ifPresent(found -> drawStep(found, LEFT + (found.from().getDayOfMonth() - 1) * pitch, width));
    });
  }

  /// What a day would have cost as before; what it did cost where nothing changed.
  private static double before(Optional<MonthStep> step, RecordedDay day) {
    return step.filter(found -> !day.date().isBefore(found.from())).map(found -> day.usd() / (1 + found.change()))
        .orElse(day.usd());
  }

  private void drawDay(RecordedDay day, Optional<MonthStep> step, double x, double pitch) {
    double wide = Math.max(1, pitch - GAP);
    double before = before(step, day);
    double base = Math.min(before, day.usd());
    if (base > 0) {
      usual.rectangle(x, frame.y(base), wide, frame.tall(base));
    }
    double apart = frame.tall(Math.abs(day.usd() - before));
    if (apart >= 1 && day.usd() > before) {
      more.rectangle(x, frame.y(day.usd()), wide, apart);
      hatch.hatch(x, frame.y(day.usd()), wide, apart, HATCH);
    } else if (apart >= 1) {
      less.rectangle(x, frame.y(before), wide, apart);
    }
    hot(x, HEAD, pitch, frame.bottom() - HEAD, () -> "%s: %s%s".formatted(Figures.dayAndMonth(day.date()),
        money().cents(day.usd()), before == day.usd() ? "" : "\nas before it would be " + money().cents(before)),
        () -> { });
  }

  private void drawStep(MonthStep step, double x, double width) {
    line.vertical(x, HEAD - 4, frame.bottom());
    String text = "from %s: %s %s a day".formatted(Figures.dayAndMonth(step.from()),
        Figures.percent(Math.abs(step.change())), step.change() > 0 ? "more" : "less");
    double wide = words.width(text);
    words.write(text, Math.min(x, width - wide), 7, HPos.LEFT);
  }
}
