package runrate.desktop.charts;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.HPos;
import runrate.text.UsageSentence;
import runrate.usage.Marks;
import runrate.usage.RecordedCall;

/// The bars of recorded calls, all to one scale: a segment a call, its name in it where there is room. Calls too small
/// to be told apart, and those that are not told one by one, are one piece at the end.
final class AttributionBars {
  private static final double BETWEEN = 1.2;
  private static final double LEAST_SEGMENT = 2.4;
  private static final double LEAST_NAMED = 56;
  private static final double PAD = 8;

  private final AttributionChart chart;
  private final Shapes full;
  private final Shapes muted;
  private final Labels onFull;
  private final Labels onMuted;
  private double left;
  private double perUsd;

  AttributionBars(AttributionChart chart) {
    this.chart = chart;
    muted = chart.shapes("risk-within");
    full = chart.shapes("plot-plan");
    onFull = chart.labels("usage-on-full");
    onMuted = chart.labels("usage-on-muted");
  }

  void place(double from, double to, List<AttributionRow> rows) {
    left = from;
    double most = rows.stream().mapToDouble(row -> row.usd().doubleValue()).max().orElse(0);
    perUsd = most <= 0 ? 0 : Math.max(0, to - from) / most;
  }

  /// Whether any call is dear enough to be told from the others.
  boolean hasSegments(List<AttributionRow> rows) {
    return rows.stream().flatMap(row -> row.calls().stream().limit(1)).flatMap(call -> call.usd().stream())
        .anyMatch(usd -> usd.doubleValue() * perUsd >= LEAST_SEGMENT);
  }

  void draw(AttributionRow row, double middle, double tall, Predicate<RecordedCall> emphasised) {
    double x = left;
    double end = left + row.usd().doubleValue() * perUsd;
    double emphasisedPixels = 0;
    for (RecordedCall call : row.calls()) {
      double wide = call.usd().map(usd -> usd.doubleValue() * perUsd).orElse(0.0);
      if (wide < LEAST_SEGMENT) {
        break;
      }
      boolean isFull = emphasised.test(call);
      segment(call, row, x, middle, wide, tall, isFull);
      emphasisedPixels += isFull ? wide : 0;
      x += wide;
    }
    rest(row, x, end, middle, tall, chart.emphasisedPart(row) * (end - left) - emphasisedPixels);
  }

  private void segment(RecordedCall call, AttributionRow row, double x, double middle, double wide, double tall,
      boolean isFull) {
    (isFull ? full : muted).exactly(x, middle - tall / 2, wide - BETWEEN, tall);
    Labels names = isFull ? onFull : onMuted;
    if (wide >= LEAST_NAMED && row.sum().isPresent() && names.width(call.id()) + 2 * PAD <= wide) {
      names.write(call.id(), x + PAD, middle, HPos.LEFT);
    }
    chart.hit(x, middle - tall / 2, wide, tall, Marks.of(call), () -> UsageSentence.call(call));
  }

  /// @param emphasised pixels of it that are meant
  private void rest(AttributionRow row, double x, double end, double middle, double tall, double emphasised) {
    if (end - x < 0.2 && x > left || row.usd().signum() == 0) {
      return;
    }
    double wide = Math.max(1, end - x);
    double part = row.sum().isEmpty() ? wide : Math.clamp(emphasised, 0, wide);
    if (part < wide) {
      muted.exactly(x, middle - tall / 2, wide, tall);
    }
    if (part > 0.05) {
      full.exactly(x, middle - tall / 2, Math.max(1, part), tall);
    }
  }
}
