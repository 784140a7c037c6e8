package runrate.desktop.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.forecast.BurnForecast;
import runrate.risk.MonthOutlook;
import runrate.text.Figures;
import runrate.text.RiskSentence;

/// The rest of a month: from six days before today what was spent, then a fan in which eight and in which five of ten
/// months lie, and below, on the same line of days, in how many of 100 months the budget is gone on each.
public final class OutlookChart extends PlotPane {
  private static final int DAYS_BEFORE = 6;
  private static final double SIDE = 124;
  private static final double HEAD = 16;
  private static final double FOOT = 22;
  private static final double BARS = 0.3;
  private static final double LINE = 15;
  private static final double POINT = 3.5;
  private static final double HUNDRED = 100;

  private final AxisFrame frame = new AxisFrame(this, 46, HEAD, 0);
  private final Shapes wide = shapes("risk-fan");
  private final Shapes narrow = shapes("risk-fan-inner");
  private final Shapes bars = shapes("risk-over");
  private final Shapes ground = shapes("plot-zero");
  private final Shapes budgetLine = shapes("plot-budget");
  private final Shapes todayLine = shapes("plot-today");
  private final Shapes spent = shapes("plot-spent");
  private final Shapes middle = shapes("risk-median");
  private final Shapes here = shapes("plot-here");
  private final Labels note = labels("plot-note");
  private final Labels value = labels("plot-value");
  private final Labels budgetText = labels("plot-budget-text");
  private final Labels counts = labels("plot-increase-text");
  private final FreePlaces places = new FreePlaces();
  private Optional<MonthOutlook> outlook = Optional.empty();
  private int first;
  private double pitch;
  private double bottom;

  public OutlookChart() {
    super("outlook-chart");
  }

  public void show(MonthOutlook shown) {
    outlook = Optional.of(shown);
    setAccessibleText(RiskSentence.outlook(money(), shown));
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return outlook.map(shown -> RiskTables.of(money(), shown));
  }

  @Override
  protected void draw(double width, double height) {
    outlook.ifPresent(shown -> {
      BurnForecast burn = shown.burn();
      first = Math.max(1, burn.today() - DAYS_BEFORE);
      bottom = height - FOOT;
      double cut = Math.round(HEAD + (bottom - HEAD) * (1 - BARS));
      double low = burn.days().get(first - 1).cumulativeUsd();
      double high = Math.max(end(shown, 0.9), Math.min(burn.budgetUsd().orElse(0), 2 * end(shown, 0.9)));
      List<Double> ticks = Ticks.linear(money().of(low), money().of(high * 1.01), 5);
      frame.fit(width - SIDE, cut, money().inUsd(ticks.getFirst()), money().inUsd(ticks.getLast()));
      frame.drawLines(money());
      pitch = frame.width() / Math.max(1, burn.days().size() - first + 0.6);
      places.clear(frame.left(), 0, width, height);
      frame.reserve(places);
      drawFan(shown);
      drawGone(shown, cut + 24);
      writeSide(shown);
      drawSpent(burn);
      burn.budgetUsd().stream().filter(frame::holds).forEach(this::drawBudget);
      writeDays(shown, cut + 24);
    });
  }

  private static double end(MonthOutlook shown, double share) {
    return shown.days().isEmpty() ? shown.burn().spendToDateUsd() : shown.days().getLast().at(share).usd();
  }

  private double x(int day) {
    return frame.left() + (day - first + 0.3) * pitch;
  }

  private void drawFan(MonthOutlook shown) {
    int today = shown.burn().today();
    double[] xs = IntStream.rangeClosed(0, shown.days().size()).mapToDouble(i -> x(today + i)).toArray();
    wide.between(xs, ys(shown, 0.9), ys(shown, 0.1));
    narrow.between(xs, ys(shown, 0.75), ys(shown, 0.25));
    double[] ys = ys(shown, 0.5);
    middle.polyline(xs, ys, 0, xs.length - 1);
    places.takeCurve(xs, ys, 0, xs.length - 1);
    places.takeCurve(xs, ys(shown, 0.9), 0, xs.length - 1);
    for (MonthOutlook.DayBand day : shown.days()) {
      hot(x(day.date().getDayOfMonth()) - pitch / 2, 0, pitch, frame.bottom(), () -> "%s%n%s to %s in 8 of 10 months%n"
          .formatted(Figures.date(day.date()), RiskSentence.usd(money(), day.at(0.1)),
              RiskSentence.usd(money(), day.at(0.9))) + "gone by then in %s months".formatted(
              RiskSentence.inSentence(day.overBudget())), () -> { });
    }
  }

  private double[] ys(MonthOutlook shown, double share) {
    return BurnFan.ys(shown, share, frame);
  }

  private void drawSpent(BurnForecast burn) {
    int today = burn.today();
    double[] xs = IntStream.rangeClosed(first, today).mapToDouble(this::x).toArray();
    double[] ys = IntStream.rangeClosed(first, today).mapToDouble(day ->
        frame.y(burn.days().get(day - 1).cumulativeUsd())).toArray();
    spent.polyline(xs, ys, 0, xs.length - 1);
    places.takeCurve(xs, ys, 0, xs.length - 1);
    todayLine.vertical(x(today), HEAD - 8, bottom);
    places.takeLine(x(today), 0, x(today), bottom);
    here.circle(x(today), frame.y(burn.spendToDateUsd()), POINT);
    note.write("today", x(today) + 5, 8, HPos.LEFT);
    places.takeText(x(today) + 5, 8, note.width("today"));
    String words = money().amount(burn.spendToDateUsd(), burn.monthEndUsd())
        + (burn.recordedDays() == today ? " spent" : " so far, modelled");
    double width = value.width(words);
    double y = frame.y(burn.spendToDateUsd());
    places.write(value, words, List.of(new Spot(x(today) + 8, y + 18), new Spot(x(today) + 8, y + 34),
        new Spot(x(today) - 8 - width, y - 16), new Spot(x(today) - 8 - width, y - 32)));
  }

  private void drawBudget(double usd) {
    budgetLine.horizontal(frame.left(), frame.right(), frame.y(usd));
    places.takeLine(frame.left(), frame.y(usd), frame.right(), frame.y(usd));
    String words = "Budget " + money().amount(usd);
    places.write(budgetText, words, DoubleStream.iterate(frame.left() + 4, left -> left < frame.right(),
        left -> left + 16).boxed().flatMap(left -> List.of(new Spot(left, frame.y(usd) - 9),
        new Spot(left, frame.y(usd) + 10)).stream()).toList());
  }

  /// In how many of 100 months the budget is gone on each day; a count that has no room is told on hover.
  private void drawGone(MonthOutlook shown, double top) {
    ground.horizontal(frame.left(), frame.right(), bottom);
    double counted = 0;
    double tallest = IntStream.range(0, shown.days().size()).mapToDouble(shown::goneOn).max().orElse(0);
    for (int i = 0; i < shown.days().size() && shown.burn().budgetUsd().isPresent(); i++) {
      double share = shown.goneOn(i);
      int day = shown.days().get(i).date().getDayOfMonth();
      double tall = tallest == 0 ? 0 : share / tallest * (bottom - top);
      if (share > 0) {
        bars.rectangle(x(day) - pitch * 0.38, bottom - tall, pitch * 0.76, tall);
        places.take(x(day) - pitch / 2, bottom - tall - LINE, pitch, tall + LINE);
      }
      String count = String.valueOf(Math.round(share * HUNDRED));
      double half = counts.width(count) / 2;
      if (Math.round(share * HUNDRED) >= 1 && x(day) - half > counted + 2) {
        counts.write(count, x(day), bottom - tall - 8, HPos.CENTER);
        counted = x(day) + half;
      }
    }
  }

  /// Days below, and what the bars above them are.
  private void writeDays(MonthOutlook shown, double top) {
    double free = 0;
    int last = shown.burn().days().size();
    for (int day = first; day <= last; day++) {
      String words = day == first ? "Day " + day : String.valueOf(day);
      boolean round = day == first || day % 2 == 0 || day == shown.burn().today();
      if (round && x(day) - note.width(words) / 2 > free) {
        note.write(words, x(day), bottom + 12, HPos.CENTER);
        free = x(day) + note.width(words) / 2 + 8;
      }
    }
    if (shown.burn().budgetUsd().isPresent()) {
      List<String> words = List.of("the day the budget is gone,", "of 100 simulated months");
      for (int i = 0; i < words.size(); i++) {
        places.write(note, words.get(i), List.of(new Spot(frame.left(), top + 4 + i * LINE)));
      }
    }
  }

  private void writeSide(MonthOutlook shown) {
    double x = frame.right() + 10;
    double bad = Math.max(8, frame.y(end(shown, 0.9)));
    double half = Math.max(bad + LINE, frame.y(end(shown, 0.5)));
    double good = Math.max(half + LINE, frame.y(end(shown, 0.1)));
    if (!shown.days().isEmpty()) {
      MonthOutlook.DayBand last = shown.days().getLast();
      write(note, "P90 " + RiskSentence.usd(money(), last.at(0.9)), x, bad);
      write(value, "P50 " + RiskSentence.usd(money(), last.at(0.5)), x, half);
      write(note, "P10 " + RiskSentence.usd(money(), last.at(0.1)), x, good);
    }
    if (good + 22 + 2 * LINE < bottom - 24) {
      write(note, "at likely values", x, good + 22);
      write(note, money().amount(shown.burn().monthEndUsd()), x, good + 22 + LINE);
    }
    shown.staysWithin().ifPresent(share -> {
      write(note, RiskSentence.ofHundred(share) + " stay", x, bottom - 24);
      write(note, "within the budget", x, bottom - 24 + LINE);
    });
  }

  /// Words beside the plot keep their place from those in it.
  private void write(Labels labels, String words, double x, double y) {
    places.takeText(x, y, labels.write(words, x, y, HPos.LEFT));
  }
}
