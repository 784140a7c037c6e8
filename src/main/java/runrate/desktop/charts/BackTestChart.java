package runrate.desktop.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import runrate.backtest.BackTest;
import runrate.backtest.MadeForecast;
import runrate.backtest.TestedMonth;
import runrate.text.BacktestSentence;
import runrate.text.BacktestWords;

/// A column a recorded month: for each forecast made of it the band and its middle, a cross where a straight line
/// pointed, and a line with a dot for what came. A band that missed is red.
public final class BackTestChart extends PlotPane {
  private static final double LEFT = 56;
  private static final double RIGHT = 12;
  private static final double HEAD = 28;
  private static final double FOOT = 40;
  private static final double MOST_BAND = 34;
  private static final double LEAST_COLUMN = 46;
  private static final double ROOM_FOR_DAYS = 70;
  private static final double ROOM_FOR_WORD = 110;
  private static final double CROSS = 4;
  private static final double DOT = 3.5;
  /// Kept free above and below what is shown, as a part of it.
  private static final double SLACK = 0.06;
  private static final double ENDS = 0.06;
  /// Between two forecasts of one month, as a part of its column.
  private static final double APART = 0.25;

  private final AxisFrame frame = new AxisFrame(this, LEFT, HEAD, FOOT);
  private final Shapes between = shapes("plot-grid");
  private final Shapes held = shapes("risk-within");
  private final Shapes missed = shapes("risk-over");
  private final Shapes middle = shapes("backtest-median");
  private final Shapes middleMissed = shapes("backtest-median-missed");
  private final Shapes came = shapes("backtest-came");
  private final Shapes cross = shapes("backtest-straight");
  private final Shapes dot = shapes("backtest-dot");
  private final Labels good = labels("plot-value");
  private final Labels bad = labels("plot-increase-value");
  private final Labels days = labels("plot-axis");
  private final Labels names = labels("plot-name");
  private Optional<BackTest> test = Optional.empty();

  public BackTestChart() {
    super("backtest-chart");
  }

  public void show(BackTest shown) {
    test = Optional.of(shown);
    setAccessibleText("%s %s".formatted(BacktestSentence.of(shown), shown.months().stream().map(month ->
        BacktestWords.month(money(), month)).collect(Collectors.joining("; "))));
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return test.map(shown -> BackTestTables.of(money(), shown));
  }

  @Override
  protected void draw(double width, double height) {
    test.filter(shown -> !shown.months().isEmpty()).ifPresent(shown -> {
      double right = width - RIGHT;
      int most = (int) Math.max(1, (right - LEFT) / LEAST_COLUMN);
      List<TestedMonth> months = shown.months().subList(Math.max(0, shown.months().size() - most),
          shown.months().size());
      double low = values(months).min().orElse(0);
      double high = values(months).max().orElse(1);
      double slack = Math.max((high - low) * SLACK, high * 1e-3);
      frame.fit(right, height, Math.max(0, low - slack), high + slack);
      frame.drawLines(money());
      double wide = (right - LEFT) / months.size();
      for (int i = 0; i < months.size(); i++) {
        drawMonth(months.get(i), LEFT + i * wide, wide, i == 0);
      }
    });
  }

  private static DoubleStream values(List<TestedMonth> months) {
    return months.stream().flatMapToDouble(month -> DoubleStream.concat(DoubleStream.of(month.cameUsd()),
        month.forecasts().stream().flatMapToDouble(made -> DoubleStream.of(made.band().low(), made.band().high(),
            made.straightUsd(), made.usd()))));
  }

  private void drawMonth(TestedMonth month, double left, double wide, boolean first) {
    if (!first) {
      between.vertical(left, frame.top() - 20, frame.bottom());
    }
    double center = left + wide / 2;
    boolean all = month.forecasts().stream().allMatch(MadeForecast::isInside);
    Labels head = all ? good : bad;
    String amount = money().amount(month.cameUsd());
    String words = "came to " + amount;
    head.write(head.width(words) + 8 <= wide ? words : head.fitted(amount, wide - 4), center, 10, HPos.CENTER);
    for (int i = 0; i < month.forecasts().size(); i++) {
      MadeForecast made = month.forecasts().get(i);
      double x = center + (i - (month.forecasts().size() - 1) / 2.0) * APART * wide;
      drawForecast(made, x, Math.min(MOST_BAND, wide * APART * 0.8));
      if (wide >= ROOM_FOR_DAYS) {
        days.write(first && i == 0 && wide >= ROOM_FOR_WORD ? "day " + made.day() : "" + made.day(), x,
            frame.bottom() + 11, HPos.CENTER);
      }
      hot(x - wide * APART / 2, HEAD, wide * APART, frame.bottom() - HEAD,
          () -> BacktestWords.made(money(), month, made), () -> { });
    }
    double y = frame.y(month.cameUsd());
    came.line(left + wide * ENDS, y, left + wide * (1 - ENDS), y);
    dot.circle(left + wide * (1 - ENDS), y, DOT);
    names.write(names.fitted(BacktestWords.month(month.month()), wide - 4), center, frame.bottom() + 27, HPos.CENTER);
  }

  private void drawForecast(MadeForecast made, double x, double wide) {
    double top = frame.y(made.band().high());
    double tall = Math.max(2, frame.y(made.band().low()) - top);
    (made.isInside() ? held : missed).rectangle(x - wide / 2, top, wide, tall);
    double y = frame.y(made.usd());
    (made.isInside() ? middle : middleMissed).line(x - wide / 2, y, x + wide / 2, y);
    double straight = frame.y(made.straightUsd());
    cross.line(x - CROSS, straight - CROSS, x + CROSS, straight + CROSS);
    cross.line(x - CROSS, straight + CROSS, x + CROSS, straight - CROSS);
  }
}
