package runrate.desktop.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.HPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import runrate.text.Figures;
import runrate.text.UsageSentence;
import runrate.text.UsageWords;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.Marks;
import runrate.usage.RecordedCall;

/// Recorded calls by one way of adding them up, a bar a row, made of one segment a call as far as there are calls to
/// tell one by one. Left and Right go through the segments of the chosen row.
public final class AttributionChart extends RowsChart {
  private static final double HEAD = 24;
  private static final double ALL = 40;
  private static final double MOST_PITCH = 104;
  private static final double LEAST_PITCH = 26;
  private static final double BAR = 34;
  private static final double NAMES = 92;
  private static final double GAP = 14;

  private final Shapes lines = shapes("plot-grid");
  private final AttributionBars bars = new AttributionBars(this);
  private final AttributionFigures figures = new AttributionFigures(this);
  private final Labels names = labels("usage-name");
  private final Labels notes = labels("plot-note");
  private final Labels words = labels("usage-words");
  private List<AttributionRow> rows = List.of();
  private Optional<CallDimension> by = Optional.empty();
  private Marks.Parts parts = Marks.Parts.ALL;

  public AttributionChart(Consumer<Marks> onMarked, Runnable onFollow) {
    super("attribution-chart", onMarked, onFollow);
  }

  /// @param way what calls are added up by; empty for single calls
  public void show(Attribution calls, Marks chosen, Optional<CallDimension> way, AttributionOrder order) {
    by = way;
    rows = AttributionRow.of(calls, way, order);
    boolean own = chosen.row().filter(row -> way.equals(Optional.of(row.by()))).isPresent();
    parts = own ? Marks.Parts.ALL : way.map(each -> chosen.parts(calls, each)).orElse(Marks.Parts.ALL);
    shown(calls, chosen);
  }

  @Override
  List<Marks> stops() {
    return rows.stream().map(AttributionRow::marks).toList();
  }

  @Override
  String words(Marks stop) {
    AttributionRow row = rows.stream().filter(each -> each.marks().equals(stop)).findFirst().orElseThrow();
    return marks().call().filter(call -> by.isPresent()).map(call -> row.words(all().orElseThrow().total()) + "; of it "
        + UsageSentence.call(call)).orElseGet(() -> row.words(all().orElseThrow().total()));
  }

  @Override
  String summary() {
    return "%s rows, %s".formatted(rows.size(), all().map(calls -> UsageWords.cost(calls.total())).orElse(""));
  }

  @Override
  boolean isOn(Marks stop) {
    return stop.row().map(row -> marks().isOn(row.by(), row.key())).orElseGet(() -> stop.equals(marks()));
  }

  @Override
  void sideways(KeyEvent event) {
    int move = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (move == 0 || at() < 0 || by.isEmpty()) {
      return;
    }
    List<RecordedCall> calls = rows.get(at()).calls();
    int now = marks().call().map(calls::indexOf).orElse(-1);
    if (now + move >= 0 && now + move < calls.size()) {
      mark(Marks.of(calls.get(now + move)));
    } else if (now == 0 && move < 0) {
      mark(rows.get(at()).marks());
    }
    event.consume();
  }

  @Override
  public Optional<ChartTable> table() {
    return all().map(calls -> AttributionTable.of(rows, calls.total(), by));
  }

  @Override
  void draw(Attribution calls, double width, double height) {
    double room = height - HEAD - ALL;
    int count = (int) Math.clamp(room / LEAST_PITCH, 1, Math.max(1, rows.size()));
    boolean others = count < rows.size();
    double pitch = Math.min(MOST_PITCH, room / Math.max(1, others ? count : rows.size()));
    int drawn = others ? count - 1 : rows.size();
    double left = Math.min(width / 4, names.widest(rows.stream().limit(drawn).map(AttributionRow::name).toList(),
        NAMES)) + GAP;
    double right = figures.place(width, left);
    bars.place(left, right, rows);
    if (bars.hasSegments(rows)) {
      notes.write("one segment a request", left, HEAD / 2 - 1, HPos.LEFT);
    }
    for (int i = 0; i < drawn; i++) {
      drawRow(rows.get(i), HEAD + i * pitch, pitch, width, left);
    }
    if (others) {
      drawOthers(drawn, HEAD + drawn * pitch, pitch, left);
    }
    lines.horizontal(0, width, HEAD);
    drawAll(calls, HEAD + (others ? count : rows.size()) * pitch, width, left);
  }

  private void drawRow(AttributionRow row, double top, double pitch, double width, double left) {
    if (isOn(row.marks())) {
      highlight(top, pitch, width);
    }
    double middle = top + pitch / 2;
    names.write(names.fitted(row.name(), left - GAP), 0, middle, HPos.LEFT);
    bars.draw(row, middle, Math.min(BAR, pitch - 8), emphasised(row));
    figures.draw(row, all().orElseThrow().total(), middle, pitch);
    hit(0, top, width, pitch, row.marks(), () -> row.words(all().orElseThrow().total()));
    lines.horizontal(0, width, top + pitch);
  }

  /// Where the choice is of this way of adding up, the row says so itself and every bar stays whole.
  private Predicate<RecordedCall> emphasised(AttributionRow row) {
    boolean own = marks().isEmpty() || marks().row().map(chosen -> by.equals(Optional.of(chosen.by()))).orElse(false);
    return call -> own || marks().has(call);
  }

  /// Of a row that has more calls than are told one by one, the part that is meant.
  double emphasisedPart(AttributionRow row) {
    if (row.sum().isEmpty()) {
      return 1;
    }
    return row.usd().signum() == 0 ? 0 : parts.of(row.sum().get()).doubleValue() / row.usd().doubleValue();
  }

  private void drawOthers(int from, double top, double pitch, double left) {
    List<AttributionRow> rest = rows.subList(from, rows.size());
    notes.write("and %s more, %s; the enlarged card or T shows more".formatted(Figures.whole(rest.size()),
        UsageWords.usd(rest.stream().map(AttributionRow::usd).reduce(BigDecimal.ZERO, BigDecimal::add))), left,
        top + pitch / 2, HPos.LEFT);
  }

  private void drawAll(Attribution calls, double top, double width, double left) {
    lines.horizontal(0, width, top);
    double middle = top + ALL / 2;
    names.write("All", 0, middle, HPos.LEFT);
    CallSum total = calls.total();
    words.write(words.longest(List.of("the same %s requests and the same %s in every view".formatted(
        Figures.whole(total.requests()), UsageWords.cost(total)), "the same in every view", ""),
        figures.left() - left - GAP), left, middle, HPos.LEFT);
    figures.drawAll(total, middle);
  }
}
