package runrate.desktop.charts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import runrate.text.Figures;
import runrate.text.UsageSentence;
import runrate.text.UsageWords;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.Marks;

/// What one success costs, row by row, and below each bar how many of the requests succeeded.
public final class SuccessCostChart extends RowsChart {
  private static final double HEAD = 22;
  private static final double FOOT = 24;
  private static final double MOST_PITCH = 82;
  private static final double LEAST_PITCH = 40;
  private static final double BAR = 20;
  private static final double RATE = 6;
  private static final double NAMES = 60;
  private static final double GAP = 12;

  private final Shapes muted = shapes("risk-within");
  private final Shapes full = shapes("plot-plan");
  private final Shapes track = shapes("usage-track");
  private final Shapes rate = shapes("plot-saved");
  private final Labels names = labels("plot-name");
  private final Labels values = labels("plot-value");
  private final Labels rates = labels("plot-saved-text");
  private final Labels notes = labels("plot-note");
  private CallDimension by = CallDimension.FEATURE;
  private double left;
  private double wide;
  private double perUsd;

  public SuccessCostChart(Consumer<Marks> onMarked, Runnable onFollow) {
    super("success-cost-chart", onMarked, onFollow);
  }

  /// @param way what requests are told apart by
  public void show(Attribution calls, Marks chosen, CallDimension way) {
    by = way;
    shown(calls, chosen);
  }

  @Override
  List<Marks> stops() {
    return rows().stream().map(row -> Marks.of(by, row.keys().getFirst())).toList();
  }

  private List<CallSum> rows() {
    return all().map(calls -> calls.by(by)).orElse(List.of());
  }

  @Override
  String words(Marks stop) {
    return words(rows().get(stops().indexOf(stop)));
  }

  private String words(CallSum row) {
    return "%s, a success costs %s, %s".formatted(UsageSentence.name(by, row), UsageWords.orDash(row.usdPerSuccess()),
        judged(row));
  }

  /// `7 of 9`, or how many nobody judged.
  private static String judged(CallSum row) {
    return row.judged() == 0 ? "nobody said how they went" : "%s of %s%s".formatted(Figures.whole(row.successes()),
        Figures.whole(row.judged()), row.judged() < row.requests() ? ", %s not judged".formatted(
            Figures.whole(row.requests() - row.judged())) : "");
  }

  /// Why nobody knows what a success costs.
  private static List<String> unknown(CallSum row) {
    return row.judged() == 0 ? List.of("nobody said how they went", "not judged", "")
        : row.judged() < row.requests() ? List.of("unknown: %s were not judged".formatted(Figures.whole(
            row.requests() - row.judged())), "not all were judged", "")
        : row.unpriced() > 0 ? List.of("unknown: %s have no price".formatted(Figures.whole(row.unpriced())), "no price",
            "") : List.of("none succeeded", "");
  }

  @Override
  String summary() {
    return all().map(calls -> UsageSentence.findingOfSuccess(calls, by)).orElse("");
  }

  @Override
  boolean isOn(Marks stop) {
    return stop.row().filter(row -> marks().isOn(row.by(), row.key())).isPresent();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.of(new ChartTable(List.of(by.word(), "cost of a success", "successful", "how many"), rows().stream()
        .map(row -> new ChartTable.Cells().words(UsageSentence.name(by, row))
            .figure(row.usdPerSuccess().orElse(0), UsageWords.orDash(row.usdPerSuccess()))
            .figure(row.successRate().orElse(0), UsageWords.success(row).orElse("–")).words(judged(row)).row())
        .toList()));
  }

  @Override
  void draw(Attribution calls, double width, double height) {
    List<CallSum> rows = rows();
    double room = height - HEAD - FOOT;
    int count = (int) Math.clamp(room / LEAST_PITCH, 1, Math.max(1, rows.size()));
    double pitch = Math.min(MOST_PITCH, room / count);
    left = Math.min(width / 3, names.widest(rows.stream().limit(count).map(row -> UsageSentence.name(by, row)).toList(),
        NAMES)) + GAP;
    double most = rows.stream().mapToDouble(row -> row.usdPerSuccess().orElse(0)).max().orElse(0);
    wide = Math.max(0, width - left - values.width("$9,999.99") - GAP);
    perUsd = most <= 0 ? 0 : wide / most;
    notes.write(notes.longest(List.of("cost of one success, and how many succeed", "cost of one success", ""),
        width - left), left, 8, HPos.LEFT);
    for (int i = 0; i < Math.min(count, rows.size()); i++) {
      drawRow(rows.get(i), HEAD + i * pitch, pitch, width);
    }
    String more = count < rows.size() ? "and %s more".formatted(Figures.whole(rows.size() - count)) : "";
    String failed = UsageSentence.failed(calls).orElse("nobody said how requests went");
    notes.write(notes.longest(List.of(more.isEmpty() ? failed : more + "; " + failed, failed, more), width), 0,
        height - FOOT / 2, HPos.LEFT);
  }

  private void drawRow(CallSum row, double top, double pitch, double width) {
    Marks own = Marks.of(by, row.keys().getFirst());
    if (isOn(own)) {
      highlight(top, pitch, width);
    }
    double middle = top + pitch / 2;
    double above = middle - (BAR + RATE + 8) / 2;
    names.write(names.fitted(UsageSentence.name(by, row), left - GAP), 0, middle, HPos.LEFT);
    double end = left + row.usdPerSuccess().orElse(0) * perUsd;
    if (end > left) {
      (marks().isEmpty() || isOn(own) ? full : muted).exactly(left, above, Math.max(1, end - left), BAR);
    }
    if (row.usdPerSuccess().isPresent()) {
      values.write(UsageWords.orDash(row.usdPerSuccess()), end + 8, above + BAR / 2, HPos.LEFT);
    } else {
      notes.write(notes.longest(unknown(row), width - left), left, above + BAR / 2, HPos.LEFT);
    }
    double below = above + BAR + 8;
    if (row.judged() > 0) {
      track.rectangle(left, below, wide, RATE);
      rate.rectangle(left, below, wide * row.successRate().orElse(0), RATE);
    }
    if (row.judged() > 0) {
      rates.write(rates.longest(List.of(judged(row), UsageWords.success(row).orElse(""), ""), width - left - wide - 8),
          left + wide + 8, below + RATE / 2, HPos.LEFT);
    }
    hit(0, top, width, pitch, own, () -> words(row));
  }
}
