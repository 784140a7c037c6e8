package runrate.desktop.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.risk.RiskReport;
import runrate.text.RiskSentence;

/// How the months drawn lie: a bar a step of dollars, those within the budget apart from those over it, the estimate
/// as a ring among them, and below the axis the span eight of ten months lie in. The dearest and the cheapest of 100
/// are left out of sight.
public final class BillChart extends PlotPane {
  private static final double FIRST = 0.01;
  private static final double LAST = 0.99;
  private static final double GOOD = 0.1;
  private static final double MIDDLE = 0.5;
  private static final double BAD = 0.9;
  private static final int MOST_BARS = 56;
  private static final double SIDE = 14;
  private static final double HEAD = 40;
  private static final double FOOT = 44;
  private static final double LINE = 16;
  private static final double BRACKET = 16;
  private static final double RING = 6;
  /// Between two places that are tried for words.
  private static final double ALONG = 14;

  private final Shapes within = shapes("risk-within");
  private final Shapes over = shapes("risk-over");
  private final Shapes ground = shapes("plot-zero");
  private final Shapes budgetLine = shapes("plot-budget");
  private final Shapes leader = shapes("plot-today");
  private final Shapes bracket = shapes("risk-bracket");
  private final Shapes ring = shapes("plot-ring");
  private final Shapes here = shapes("plot-here");
  private final Labels axis = labels("plot-axis");
  private final Labels note = labels("plot-plain");
  private final Labels budgetText = labels("plot-budget-text");
  private final Labels inside = labels("risk-within-text");
  private final Labels outside = labels("plot-increase-value");
  private final FreePlaces places = new FreePlaces();
  private Optional<RiskReport> report = Optional.empty();
  private String none = "";
  private double fromUsd;
  private double toUsd = 1;
  private double right;
  private double bottom;

  public BillChart() {
    super("bill-chart");
  }

  public void show(RiskReport shown) {
    report = Optional.of(shown);
    setAccessibleText("%s Half of all months cost more than %s.".formatted(RiskSentence.of(money(), shown),
        RiskSentence.usd(money(), shown.percentile(MIDDLE))));
    requestLayout();
  }

  /// Says why no month could be drawn.
  public void showNone(String why) {
    report = Optional.empty();
    none = why;
    setAccessibleText(why);
    requestLayout();
  }

  @Override
  public Optional<ChartTable> table() {
    return report.map(shown -> RiskTables.of(money(), shown));
  }

  @Override
  protected void draw(double width, double height) {
    report.ifPresent(shown -> {
      right = width - SIDE;
      bottom = height - FOOT;
      scale(shown);
      places.clear(0, 0, width, bottom);
      ground.horizontal(SIDE, right, bottom);
      drawBars(shown);
      drawBudget(shown);
      drawEstimate(shown);
      drawBracket(shown);
      writeShares(shown);
    });
    if (report.isEmpty()) {
      note.write(note.fitted(none, width - 2 * SIDE), width / 2, height / 2, HPos.CENTER);
    }
  }

  private void scale(RiskReport shown) {
    double low = Math.min(shown.percentile(FIRST).usd(), shown.estimateUsd());
    double high = Math.max(shown.percentile(LAST).usd(), shown.estimateUsd());
    double slack = Math.max((high - low) * 0.02, Math.max(1e-6, high * 1e-3));
    fromUsd = low - slack;
    toUsd = high + slack;
  }

  private double x(double usd) {
    return SIDE + (usd - fromUsd) / (toUsd - fromUsd) * (right - SIDE);
  }

  private boolean isInSight(double usd) {
    return usd > fromUsd && usd < toUsd;
  }

  private void drawBars(RiskReport shown) {
    List<Double> edges = Ticks.linear(money().of(fromUsd), money().of(toUsd), MOST_BARS).stream()
        .map(money()::inUsd).toList();
    double[] shares = new double[edges.size() - 1];
    double tallest = 0;
    for (int bar = 0; bar < shares.length; bar++) {
      shares[bar] = shown.shareAbove(edges.get(bar)) - shown.shareAbove(edges.get(bar + 1));
      tallest = Math.max(tallest, shares[bar]);
    }
    double budget = shown.scenario().budget().monthlyUsd().orElse(Double.POSITIVE_INFINITY);
    for (int bar = 0; bar < shares.length; bar++) {
      double from = Math.max(edges.get(bar), fromUsd);
      double to = Math.min(edges.get(bar + 1), toUsd);
      double tall = tallest == 0 ? 0 : shares[bar] / tallest * (bottom - HEAD);
      if (tall >= 0.5 && to > from) {
        bar(within, from, Math.min(to, budget), tall);
        bar(over, Math.max(from, budget), to, tall);
        String words = "%s to %s%n%s of the months".formatted(money().amount(from), money().amount(to),
            RiskSentence.percent(shares[bar]));
        hot(x(from), HEAD, x(to) - x(from), bottom - HEAD, () -> words, () -> { });
      }
    }
    writeAxis(edges);
  }

  private void bar(Shapes layer, double from, double to, double tall) {
    if (to > from) {
      double left = Math.round(x(from));
      layer.rectangle(left, bottom - tall, Math.max(1, Math.round(x(to)) - left - 1), tall);
    }
    if (to > from) {
      places.take(x(from), bottom - tall, x(to) - x(from), tall);
    }
  }

  private void writeAxis(List<Double> edges) {
    double free = 0;
    String before = "";
    for (double tick : Ticks.linear(money().of(fromUsd), money().of(toUsd), 6)) {
      String words = money().onAxis(money().inUsd(tick));
      double half = axis.width(words) / 2;
      double x = x(money().inUsd(tick));
      if (isInSight(money().inUsd(tick)) && x - half > free && !words.equals(before)) {
        before = words;
        axis.write(words, x, bottom + FOOT - 8, HPos.CENTER);
        free = x + half + 8;
      }
    }
  }

  private void drawBudget(RiskReport shown) {
    shown.scenario().budget().monthlyUsd().stream().filter(this::isInSight).forEach(usd -> {
      budgetLine.vertical(x(usd), 2, bottom);
      places.takeLine(x(usd), 2, x(usd), bottom);
      String words = "Budget " + money().amount(usd);
      double wide = budgetText.width(words);
      places.write(budgetText, words, List.of(new Spot(x(usd) - 6 - wide, 9), new Spot(x(usd) + 6, 9),
          new Spot(x(usd) + 6, 9 + LINE)));
    });
  }

  private void drawEstimate(RiskReport shown) {
    double x = x(shown.estimateUsd());
    leader.vertical(x, HEAD - LINE, bottom);
    ring.circle(x, bottom, RING + 1.5);
    here.circle(x, bottom, RING - 2);
    String words = "estimate %s: %s".formatted(money().amount(shown.estimateUsd()), RiskSentence.estimate(shown));
    double wide = note.width(words);
    places.takeLine(x, HEAD - LINE, x, bottom);
    places.write(note, words, List.of(new Spot(x + 6, 9), new Spot(x - 6 - wide, 9), new Spot(x + 6, 9 + LINE),
        new Spot(x - 6 - wide, 9 + LINE), new Spot(Math.min(x + 6, right - wide), 9 + LINE)));
  }

  /// Eight of ten months lie between its ends.
  private void drawBracket(RiskReport shown) {
    double y = bottom + BRACKET;
    double good = x(shown.percentile(GOOD).usd());
    double bad = x(shown.percentile(BAD).usd());
    bracket.horizontal(good, bad, y);
    for (double at : new double[] {good, x(shown.percentile(MIDDLE).usd()), bad}) {
      bracket.vertical(at, y - 4, y + 4);
    }
    axis.write("P10", good - 8, y, HPos.RIGHT);
    String words = "P90: 8 of 10 months lie between";
    axis.write(bad + 8 + axis.width(words) > right + SIDE ? "P90" : words, bad + 8, y, HPos.LEFT);
  }

  /// How many are on either side of the budget, each beside its bars.
  private void writeShares(RiskReport shown) {
    shown.probabilityOverBudget().ifPresent(share -> {
      double budget = x(Math.clamp(shown.scenario().budget().monthlyUsd().orElseThrow(), fromUsd, toUsd));
      String in = RiskSentence.percent(1 - share) + " within";
      String out = RiskSentence.percent(share) + " over";
      if (share < 1) {
        places.write(inside, in, DoubleStream.iterate(budget - 6 - inside.width(in), left -> left >= 0,
            left -> left - ALONG).mapToObj(left -> new Spot(left, HEAD - LINE + 4)).toList());
      }
      if (share > 0) {
        double wide = outside.width(out);
        places.write(outside, out, Stream.iterate(1.0, line -> line < 8, line -> line + 1)
            .map(line -> new Spot(right - wide, HEAD + line * LINE)).toList());
      }
    });
  }
}
