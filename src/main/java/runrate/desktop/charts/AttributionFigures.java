package runrate.desktop.charts;

import javafx.geometry.HPos;
import runrate.text.Figures;
import runrate.text.UsageWords;
import runrate.usage.CallSum;

/// The figures at the right of rows of recorded calls; where there is little room the last ones go.
final class AttributionFigures {
  private static final double[] WIDE = {92, 76, 76, 85};
  private static final double TOTAL = 84;
  private static final double LEAST_BAR = 120;
  /// Lower rows have smaller totals.
  private static final double ROOM_FOR_LARGE = 44;

  private final Labels heads;
  private final Labels figures;
  private final Labels totals;
  private final Labels strong;
  private double right;
  private int shown;

  AttributionFigures(AttributionChart chart) {
    heads = chart.labels("plot-note");
    figures = chart.labels("usage-figure");
    totals = chart.labels("usage-total");
    strong = chart.labels("plot-value");
  }

  /// @return where bars end
  double place(double width, double left) {
    right = width;
    shown = WIDE.length;
    while (shown > 0 && left() - left < LEAST_BAR) {
      shown--;
    }
    String[] names = {"share", "requests", "average", "successful"};
    heads.write("total", at(0), 11, HPos.RIGHT);
    for (int i = 0; i < shown; i++) {
      heads.write(names[i], at(i + 1), 11, HPos.RIGHT);
    }
    return left();
  }

  /// Where figures begin.
  double left() {
    return at(0) - TOTAL;
  }

  /// The right edge of a column; the total is the first.
  private double at(int column) {
    double x = right;
    for (int i = column; i < shown; i++) {
      x -= WIDE[i];
    }
    return x;
  }

  void draw(AttributionRow row, CallSum total, double middle, double pitch) {
    (pitch >= ROOM_FOR_LARGE ? totals : strong).write(row.cost(), at(0), middle, HPos.RIGHT);
    write(figures, middle, row.share(total), Figures.whole(row.requests()), UsageWords.orDash(row.average()),
        row.successful());
  }

  void drawAll(CallSum total, double middle) {
    strong.write(UsageWords.cost(total), at(0), middle, HPos.RIGHT);
    write(strong, middle, total.isUnpriced() ? "–" : "100\u2009%", Figures.whole(total.requests()),
        UsageWords.orDash(total.meanUsd()), UsageWords.success(total).orElse("–"));
  }

  private void write(Labels layer, double middle, String... texts) {
    for (int i = 0; i < shown; i++) {
      layer.write(texts[i], at(i + 1), middle, HPos.RIGHT);
    }
  }
}
