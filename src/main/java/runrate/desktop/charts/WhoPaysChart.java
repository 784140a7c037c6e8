package runrate.desktop.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import runrate.text.Figures;
import runrate.text.UsageSentence;
import runrate.text.UsageWords;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;

/// Who pays for what, for a room: the dearest rows of the first thing a log tells of its calls, with cost and share.
public final class WhoPaysChart extends PlotPane {
  private static final double HEAD = 22;
  private static final double BADGE = 20;
  private static final double LEAST_PITCH = 26;
  private static final double MOST_PITCH = 44;
  private static final double BAR = 18;
  private static final double GAP = 10;
  private static final double NAMES = 0.32;
  private static final double COST = 74;
  private static final double SHARE = 44;

  private final Shapes bars = shapes("plot-plan");
  private final Shapes lines = shapes("plot-grid");
  private final Shapes badge = outlined("plot-connector");
  private final Labels notes = labels("plot-note");
  private final Labels names = labels("plot-name");
  private final Labels figures = labels("plot-value");
  private Optional<Attribution> calls = Optional.empty();
  private boolean sample;
  private String none = "";

  public WhoPaysChart() {
    super("who-pays-chart");
  }

  /// @param isSample whether they were invented
  public void show(Attribution all, boolean isSample) {
    calls = Optional.of(all);
    sample = isSample;
    setAccessibleText("%s: %s".formatted(isSample ? "Sample data" : "Recorded calls", UsageSentence.finding(all,
        all.told().getFirst())));
    requestLayout();
  }

  /// Says why nobody is shown.
  public void showNone(String why) {
    calls = Optional.empty();
    none = why;
    setAccessibleText(why);
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (calls.isEmpty()) {
      notes.write(notes.fitted(none, width), width / 2, height / 2, HPos.CENTER);
    } else {
      draw(calls.get(), width, height);
    }
  }

  private void draw(Attribution all, double width, double height) {
    CallDimension by = all.told().getFirst();
    List<CallSum> rows = all.by(by);
    int room = (int) Math.max(2, Math.floor((height - HEAD) / LEAST_PITCH) - 1);
    int drawn = rows.size() <= room ? rows.size() : room - 1;
    int count = Math.min(rows.size(), drawn + 1) + 1;
    double pitch = Math.min(MOST_PITCH, (height - HEAD) / count);
    head(all, by, width);
    double left = Math.min(width * NAMES, names.widest(rows.stream().limit(drawn).map(row -> UsageSentence.name(by,
        row)).toList(), 0)) + GAP;
    double most = rows.stream().mapToDouble(row -> row.usd().doubleValue()).max().orElse(0);
    double perUsd = most <= 0 ? 0 : (width - COST - SHARE - GAP - left) / most;
    for (int i = 0; i < drawn; i++) {
      CallSum row = rows.get(i);
      double middle = HEAD + (i + 0.5) * pitch;
      bars.exactly(left, middle - BAR / 2, Math.max(1, row.usd().doubleValue() * perUsd), BAR);
      write(UsageSentence.name(by, row), UsageWords.cost(row), UsageSentence.share(row, all.total()), middle,
          left - GAP, width);
    }
    if (drawn < rows.size()) {
      drawOthers(rows.subList(drawn, rows.size()), all.total(), HEAD + (drawn + 0.5) * pitch, width);
    }
    lines.horizontal(0, width, HEAD + (count - 1) * pitch);
    write("All", UsageWords.cost(all.total()), "", HEAD + (count - 0.5) * pitch, width, width);
  }

  private void head(Attribution all, CallDimension by, double width) {
    notes.write("%s by %s".formatted(Figures.counted(all.total().requests(), "request"), by.word()), 0, BADGE / 2,
        HPos.LEFT);
    if (sample) {
      double wide = notes.width("sample data") + 2 * GAP;
      badge.rectangle(width - wide, 0, wide, BADGE);
      notes.write("sample data", width - GAP, BADGE / 2, HPos.RIGHT);
    }
  }

  private void drawOthers(List<CallSum> rest, CallSum total, double middle, double width) {
    BigDecimal usd = rest.stream().map(CallSum::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    write("%s more".formatted(Figures.whole(rest.size())), UsageWords.usd(usd), total.usd().signum() == 0 ? "–"
        : Figures.percent(usd.doubleValue() / total.usd().doubleValue()), middle, width, width);
  }

  /// @param room for the name
  private void write(String name, String cost, String share, double middle, double room, double width) {
    names.write(names.fitted(name, room), 0, middle, HPos.LEFT);
    figures.write(cost, width - SHARE, middle, HPos.RIGHT);
    names.write(share, width, middle, HPos.RIGHT);
  }
}
