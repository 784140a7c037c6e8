package runrate.desktop.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.input.MouseEvent;
import runrate.text.Figures;
import runrate.text.UsageSentence;
import runrate.text.UsageWords;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.Marks;
import runrate.usage.UserRevenue;

/// What each user costs, the dearest first, and from where on that is an alarm: the line is dragged or moved with the
/// arrow keys. What is chosen elsewhere has its part of every bar.
public final class UserCostChart extends RowsChart {
  private static final double HEAD = 30;
  private static final double FOOT = 34;
  private static final double MOST_PITCH = 52;
  private static final double LEAST_PITCH = 22;
  private static final double BAR = 22;
  private static final double NAMES = 34;
  private static final double GAP = 10;
  private static final double GRIP = 10;
  private static final double GRIP_TALL = 16;
  private static final double TRIANGLE = 11;
  /// Of the alert, for an arrow key.
  private static final double STEP = 0.05;

  private final Shapes muted = shapes("risk-within");
  private final Shapes full = shapes("plot-plan");
  private final Shapes over = shapes("plot-increase");
  private final Shapes hatch = shapes("plot-hatch");
  private final Shapes line = shapes("plot-budget");
  private final Shapes brought = shapes("plot-frontier");
  private final Shapes grip = outlined("usage-grip");
  private final Labels names = labels("plot-name");
  private final Labels values = labels("plot-value");
  private final Labels alarms = labels("plot-increase-value");
  private final Labels alertText = labels("plot-budget-text");
  private final Labels notes = labels("plot-note");
  private final LimitHandle handle;
  private final Consumer<BigDecimal> onAlert;
  private Optional<BigDecimal> alertUsd = Optional.empty();
  private Optional<UserRevenue> revenue = Optional.empty();
  private Marks.Parts parts = Marks.Parts.ALL;
  private double left;
  private double perUsd;

  /// @param onAlert told where the line goes to
  public UserCostChart(Consumer<Marks> onMarked, Runnable onFollow, Consumer<BigDecimal> onAlert) {
    super("user-cost-chart", onMarked, onFollow);
    this.onAlert = onAlert;
    handle = new LimitHandle("usage-alert-line", "alert", (x, y) -> drag(x), steps -> alertUsd.ifPresent(usd ->
        alert(usd.doubleValue() * (1 + steps * STEP))), () -> { });
    handle.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> requestLayout());
    getChildren().add(handle);
  }

  /// @param brings what a user brings in the same days
  public void show(Attribution calls, Marks chosen, Optional<BigDecimal> alert, Optional<UserRevenue> brings) {
    alertUsd = alert;
    revenue = brings;
    parts = chosen.parts(calls, CallDimension.USER);
    alert.ifPresent(usd -> handle.says("alert %s a user".formatted(UsageWords.usd(usd)), usd.doubleValue()));
    shown(calls, chosen);
  }

  private void drag(double x) {
    if (perUsd > 0) {
      alert(Math.min(x - left, getWidth() - left - GRIP) / perUsd);
    }
  }

  /// Three digits are as fine as anybody sets it.
  private void alert(double usd) {
    if (usd > 0) {
      onAlert.accept(BigDecimal.valueOf(usd).round(new MathContext(3, RoundingMode.HALF_UP)));
    }
  }

  @Override
  List<Marks> stops() {
    return rows().stream().map(row -> Marks.of(CallDimension.USER, row.keys().getFirst())).toList();
  }

  private List<CallSum> rows() {
    return all().map(calls -> calls.by(CallDimension.USER)).orElse(List.of());
  }

  @Override
  String words(Marks stop) {
    return rows().get(stops().indexOf(stop)) instanceof CallSum row ? words(row) : "";
  }

  private String words(CallSum row) {
    Attribution calls = all().orElseThrow();
    BigDecimal part = parts.of(row);
    var words = new StringBuilder(UsageSentence.row(CallDimension.USER, row, calls.total()));
    if (isOver(row)) {
      words.append(", over the alert of ").append(UsageWords.usd(alertUsd.orElseThrow()));
    }
    if (!marks().isEmpty() && part.compareTo(row.usd()) != 0) {
      words.append(", %s of it marked".formatted(UsageWords.usd(part)));
    }
    revenue.ifPresent(brings -> words.append(", brings %s in %s".formatted(UsageWords.usd(brings.usd()),
        Figures.counted(brings.days(), "day"))));
    return words.toString();
  }

  private boolean isOver(CallSum row) {
    return alertUsd.map(all().orElseThrow()::over).orElse(List.of()).contains(row);
  }

  @Override
  String summary() {
    return all().map(calls -> UsageSentence.findingOfUsers(calls, alertUsd)).orElse("");
  }

  @Override
  boolean isOn(Marks stop) {
    return stop.row().filter(row -> marks().isOn(row.by(), row.key())).isPresent();
  }

  @Override
  public Optional<ChartTable> table() {
    return all().map(calls -> new ChartTable(List.of("user", "cost", "share", "marked"), rows().stream().map(row -> {
      BigDecimal part = parts.of(row);
      return new ChartTable.Cells().words(UsageSentence.name(CallDimension.USER, row))
          .figure(row.usd().doubleValue(), UsageWords.cost(row))
          .figure(row.usd().doubleValue(), UsageSentence.share(row, calls.total()))
          .figure(part.doubleValue(), UsageWords.usd(part)).row();
    }).toList()));
  }

  @Override
  void draw(Attribution calls, double width, double height) {
    List<CallSum> rows = rows();
    double room = height - HEAD - FOOT;
    int count = (int) Math.clamp(room / LEAST_PITCH, 1, Math.max(1, rows.size()));
    double pitch = Math.min(MOST_PITCH, room / Math.max(1, count));
    left = Math.min(width / 3, names.widest(rows.stream().limit(count).map(row ->
        UsageSentence.name(CallDimension.USER, row)).toList(), NAMES)) + GAP;
    double most = Math.max(rows.isEmpty() ? 0 : rows.getFirst().usd().doubleValue(),
        alertUsd.map(BigDecimal::doubleValue).orElse(0.0));
    if (!handle.isHeld()) {
      // while the line is dragged the scale stays, else it would run away under the pointer
      perUsd = most <= 0 ? 0 : Math.max(0, width - left - alarms.width("$9,999.99") - TRIANGLE - 2 * GAP) / most;
    }
    for (int i = 0; i < Math.min(count, rows.size()); i++) {
      drawRow(rows.get(i), HEAD + i * pitch, pitch, width);
    }
    revenue.map(brings -> left + brings.usd().doubleValue() * perUsd).filter(at -> at < width - GAP).ifPresent(at ->
        brought.vertical(at, HEAD, HEAD + count * pitch - 2));
    drawAlert(width, HEAD + count * pitch);
    notes.write(notes.longest(foot(count, rows.size()), width), 0, height - FOOT / 4, HPos.LEFT);
  }

  private List<String> foot(int count, int rows) {
    if (revenue.isPresent()) {
      String words = UsageSentence.revenue(all().orElseThrow(), revenue.get());
      return List.of(words + " (green line)", words, "");
    }
    String more = count < rows ? "and %s more users".formatted(Figures.whole(rows - count)) : "";
    String colour = marks().row().map(row -> "full colour: %s, the row chosen above".formatted(
        UsageWords.name(row.key()))).or(() -> marks().call().map(call -> "full colour: " + call.id())).orElse("");
    return more.isEmpty() || colour.isEmpty() ? List.of(more + colour, "") : List.of(more + "; " + colour, more, "");
  }

  private void drawRow(CallSum row, double top, double pitch, double width) {
    Marks own = Marks.of(CallDimension.USER, row.keys().getFirst());
    if (isOn(own)) {
      highlight(top, pitch, width);
    }
    double middle = top + pitch / 2;
    double tall = Math.min(BAR, pitch - 6);
    double end = left + row.usd().doubleValue() * perUsd;
    double limit = isOver(row) ? left + alertUsd.orElseThrow().doubleValue() * perUsd : end;
    double part = left + parts.of(row).doubleValue() * perUsd;
    names.write(names.fitted(UsageSentence.name(CallDimension.USER, row), left - GAP), 0, middle, HPos.LEFT);
    bar(muted, Math.min(part, limit), limit, middle, tall);
    bar(full, left, Math.min(part, limit), middle, tall);
    if (isOver(row)) {
      bar(over, limit, end, middle, tall);
      hatch.hatch(limit, middle - tall / 2, end - limit, tall);
      over.triangle(end + GAP + TRIANGLE / 2, middle - TRIANGLE / 2, 0, TRIANGLE, TRIANGLE / 2);
      alarms.write(UsageWords.cost(row), end + 2 * GAP + TRIANGLE / 2, middle, HPos.LEFT);
    } else {
      values.write(UsageWords.cost(row), besideAlert(end + 8, values.width(UsageWords.cost(row))), middle, HPos.LEFT);
    }
    hit(0, top, width, pitch, own, () -> words(row));
  }

  private void bar(Shapes layer, double from, double to, double middle, double tall) {
    if (to - from > 0.05) {
      layer.exactly(from, middle - tall / 2, Math.max(1, to - from), tall);
    }
  }

  /// A figure the line would strike stands behind it.
  private double besideAlert(double x, double wide) {
    double at = alertUsd.map(usd -> left + usd.doubleValue() * perUsd).orElse(-1.0);
    return at > x - 4 && at < x + wide + 4 ? at + 8 : x;
  }

  private void drawAlert(double width, double bottom) {
    handle.setVisible(alertUsd.isPresent() && perUsd > 0);
    if (!handle.isVisible()) {
      return;
    }
    double at = left + alertUsd.orElseThrow().doubleValue() * perUsd;
    String words = "alert %s a user".formatted(UsageWords.exact(alertUsd.get(), 2));
    double half = alertText.width(words) / 2;
    alertText.write(words, Math.clamp(at, half, Math.max(half, width - half)), 8, HPos.CENTER);
    line.vertical(at, 18, bottom - 2);
    grip.rectangle(at - GRIP / 2 + 0.5, bottom - 4, GRIP, GRIP_TALL);
    handle.place(at - GRIP / 2, 18, GRIP, bottom - 18 + GRIP_TALL - 4);
  }
}
