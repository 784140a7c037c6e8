package runrate.desktop.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.forecast.PriceChange;
import runrate.forecast.TwelveMonths;
import runrate.text.Figures;
import runrate.text.YearSentence;

/// A year ahead: what is spent so far above, each month by vendor below, both on one line of months, with the budgets
/// of the year and the month, the days prices change and the day the year's budget is gone.
public final class MonthsChart extends PlotPane {
  /// Between two lines of words.
  private static final double TEXT = 16;
  /// What words at the right take at least, and beside them.
  private static final double SIDE = 128;
  private static final double BESIDE = 20;
  private static final double HEAD = 18;
  private static final double FOOT = 22;
  private static final double BETWEEN = 26;
  private static final double BARS = 0.42;
  private static final double BAR = 0.72;
  private static final double POINT = 4;
  private static final List<String> SHADES = List.of("shade-5", "shade-2", "shade-8", "shade-3", "shade-7");

  private final AxisFrame above = new AxisFrame(this, 54, HEAD, BETWEEN);
  private final AxisFrame below;
  private final List<Shapes> bars;
  private final Shapes monthBudget = shapes("plot-budget");
  private final Shapes changes = shapes("plot-alert");
  private final Shapes spent = shapes("plot-spent");
  private final Shapes ahead = shapes("plot-ahead");
  private final Shapes gone = shapes("plot-gone");
  private final Labels names = labels("plot-name");
  private final Labels notes = labels("plot-note");
  private final Labels warnings = labels("plot-warning-text");
  private final Labels limits = labels("plot-budget-text");
  private final FreePlaces places = new FreePlaces();
  private TwelveMonths year;

  public MonthsChart() {
    super("months-chart");
    below = new AxisFrame(this, 54, 0, FOOT);
    bars = SHADES.stream().map(shade -> Shades.isOutlined(shade) ? outlined(shade) : shapes(shade)).toList();
  }

  public void show(TwelveMonths shown) {
    year = shown;
    setAccessibleText("Twelve months: " + year.months().stream().map(month -> "%s %s".formatted(
        Figures.monthAndYear(month.month().atDay(1)), money().amount(month.usd()))).reduce((a, b) -> a + ", " + b)
        .orElse(""));
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (year == null) {
      return;
    }
    double cut = Math.round(height * (1 - BARS));
    var vendors = new NamesBesideBars(year, below, names);
    double side = Math.clamp(vendors.widest() + BESIDE, SIDE, Math.max(SIDE, width / 3));
    above.fit(width - side, cut + BETWEEN, Math.max(year.totalUsd(), year.yearBudgetUsd().orElse(0)), money());
    above.drawLines(money());
    double highest = year.months().stream().mapToDouble(TwelveMonths.Month::usd).max().orElse(0);
    below.begin(cut + BETWEEN).fit(width - side, height, Math.max(highest, year.monthBudgetUsd().orElse(0)), money());
    below.drawLines(money());
    places.clear(above.left(), 0, width, cut + BETWEEN / 2);
    above.reserve(places);
    drawBars();
    vendors.write(side - BESIDE);
    drawLine();
    drawBudgets();
    List<Change> words = drawChanges();
    writeBudgets();
    words.forEach(this::writeChange);
  }

  private double pitch() {
    return below.width() / year.months().size();
  }

  private double middle(int month) {
    return below.left() + pitch() * (month + 0.5);
  }

  private void drawBars() {
    for (int i = 0; i < year.months().size(); i++) {
      TwelveMonths.Month month = year.months().get(i);
      double bottom = below.y(0);
      double left = middle(i) - pitch() * BAR / 2;
      for (int vendor = 0; vendor < month.byVendorUsd().size(); vendor++) {
        double tall = below.tall(Math.max(0, month.byVendorUsd().get(vendor)));
        bars.get(shade(vendor)).rectangle(left, bottom - tall, pitch() * BAR, tall);
        bottom -= tall;
      }
      below.writeBelow(Figures.monthAndYear(month.month().atDay(1)), middle(i), 8);
      hot(left, below.top(), pitch() * BAR, below.bottom() - below.top(), () -> words(month), () -> { });
    }
  }

  /// The vendor with the largest part of the year has the first.
  private int shade(int vendor) {
    double[] parts = IntStream.range(0, year.vendors().size()).mapToDouble(i -> year.months().stream()
        .mapToDouble(month -> month.byVendorUsd().get(i)).sum()).toArray();
    long larger = IntStream.range(0, parts.length).filter(i -> parts[i] > parts[vendor]
        || parts[i] == parts[vendor] && i < vendor).count();
    return (int) Math.min(larger, bars.size() - 1);
  }

  private String words(TwelveMonths.Month month) {
    var text = new StringBuilder("%s: %s".formatted(Figures.monthAndYear(month.month().atDay(1)),
        money().cents(month.usd())));
    for (int i = 0; i < year.vendors().size(); i++) {
      text.append("\n%s %s".formatted(year.vendors().get(i), money().cents(month.byVendorUsd().get(i))));
    }
    return text.append("\nso far %s".formatted(money().cents(month.soFarUsd()))).toString();
  }

  private void drawLine() {
    double[] xs = new double[year.months().size() + 1];
    double[] ys = new double[xs.length];
    xs[0] = above.left();
    ys[0] = above.y(0);
    IntStream.range(0, year.months().size()).forEach(i -> {
      xs[i + 1] = above.left() + pitch() * (i + 1);
      ys[i + 1] = above.y(year.months().get(i).soFarUsd());
    });
    ahead.polyline(xs, ys, 0, xs.length - 1);
    places.takeCurve(xs, ys, 0, xs.length - 1);
    names.write(money().amount(year.totalUsd()), above.right() + 10, Math.max(HEAD, ys[xs.length - 1]), HPos.LEFT);
    notes.write("after twelve months", above.right() + 10, Math.max(HEAD, ys[xs.length - 1]) + 16, HPos.LEFT);
  }

  private void drawBudgets() {
    year.yearBudgetUsd().ifPresent(usd -> {
      monthBudget.horizontal(above.left(), above.right(), above.y(usd));
      places.takeLine(above.left(), above.y(usd), above.right(), above.y(usd));
    });
    year.monthBudgetUsd().stream().filter(below::holds).forEach(usd -> {
      monthBudget.horizontal(below.left(), below.right(), below.y(usd));
      limits.write("a month " + money().amount(usd), below.right() + 10, below.y(usd), HPos.LEFT);
    });
    year.brokenOn().ifPresent(day -> {
      double y = above.y(year.yearBudgetUsd().orElse(0));
      gone.circle(brokenX(day), y, POINT);
      places.take(brokenX(day) - POINT, y - POINT, 2 * POINT, 2 * POINT);
      down(brokenX(day), y + POINT);
    });
  }

  /// A dotted line from a height of the upper plot through both.
  private void down(double x, double from) {
    changes.vertical(x, from, below.y(0));
    places.takeLine(x, from, x, below.y(0));
  }

  private double brokenX(LocalDate day) {
    long index = ChronoUnit.MONTHS.between(year.months().getFirst().month(), YearMonth.from(day));
    return above.left() + pitch() * (index + day.getDayOfMonth() / (double) day.lengthOfMonth());
  }

  /// After all lines, the rarest first: the day the budget is gone, then what the budget is.
  private void writeBudgets() {
    year.brokenOn().ifPresent(day -> {
      String words = "gone on " + Figures.dayAndMonth(day);
      double wide = limits.width(words);
      places.write(limits, words, around(brokenX(day), wide, above.y(year.yearBudgetUsd().orElse(0)) - 12));
    });
    year.yearBudgetUsd().ifPresent(usd -> {
      List<Spot> spots = new ArrayList<>();
      for (double left = above.left() + 4; left < above.right(); left += TEXT) {
        spots.add(new Spot(left, above.y(usd) - 9));
        spots.add(new Spot(left, above.y(usd) + 10));
      }
      places.write(limits, "Budget of the year " + money().amount(usd), spots);
    });
  }

  /// Where words about a point may stand: in the middle over it, before it or after it, as near as there is room.
  private List<Spot> around(double x, double wide, double first) {
    List<Spot> spots = new ArrayList<>();
    for (double apart = 0; apart < above.bottom() - above.top(); apart += 4) {
      for (double middle : new double[] {first - apart, first + 2 * POINT + TEXT + apart}) {
        for (double left : new double[] {x - wide / 2, x - 8 - wide, x + 8}) {
          spots.add(new Spot(Math.min(left, above.right() - wide), middle));
        }
      }
    }
    return spots;
  }

  /// A change of a price and where its line is.
  private record Change(PriceChange price, double x) {}

  private List<Change> drawChanges() {
    List<Change> drawn = new ArrayList<>();
    for (int i = 0; i < year.months().size(); i++) {
      for (PriceChange change : year.months().get(i).changes()) {
        double x = below.left() + pitch() * (i + (change.day().getDayOfMonth() - 1) / 30.0);
        down(x, above.top());
        drawn.add(new Change(change, x));
      }
    }
    return drawn;
  }

  /// Beside its line, as low as there is room; the table says it where there is none.
  private void writeChange(Change change) {
    String words = warnings.fitted(YearSentence.of(change.price()), above.right() - above.left());
    double wide = warnings.width(words);
    List<Spot> spots = new ArrayList<>();
    for (double middle = above.bottom() - 10; middle > above.top(); middle -= 4) {
      spots.add(new Spot(change.x() + 5, middle));
      spots.add(new Spot(change.x() - 5 - wide, middle));
    }
    places.write(warnings, words, spots);
  }
}
