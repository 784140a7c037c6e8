package runrate.desktop.charts;

import java.util.List;
import javafx.geometry.HPos;
import runrate.capacity.Lane;
import runrate.capacity.RoundLanes;
import runrate.text.Figures;
import runrate.text.LaunchSentence;

/// One round of calls, a lane an agent, over one life of the cache: who writes, who reads, who waits
/// or is turned away, and what each call costs.
public final class LanesChart extends PlotPane {
  private static final double NAMES = 62;
  private static final double FIGURES = 62;
  private static final double HEAD = 20;
  private static final double FOOT = 20;
  private static final double TALLEST_LANE = 44;
  private static final double LOWEST_LANE = 18;
  private static final double LETTER_WIDTH = 16;

  private final Shapes lane = shapes("lane-ground");
  private final Shapes alive = shapes("lane-alive");
  private final Shapes grid = shapes("plot-grid");
  private final Shapes writes = shapes("lane-write");
  private final Shapes reads = shapes("lane-read");
  private final Shapes uncached = shapes("plot-baseline");
  private final Shapes hatch = shapes("plot-hatch");
  private final Shapes waits = outlined("lane-wait");
  private final Shapes rejected = shapes("lane-rejected");
  private final Shapes border = shapes("lane-border");
  private final Shapes zero = shapes("plot-zero");
  private final Labels names = labels("plot-name");
  private final Labels letters = labels("lane-letter");
  private final Labels notes = labels("plot-note");
  private final Labels marks = labels("plot-saved-text");
  private final Labels dear = labels("plot-increase-value");
  private final Labels cheap = labels("plot-saved-value");
  private final Labels plain = labels("plot-value");
  private final Labels axis = labels("plot-axis");

  private RoundLanes round;

  public LanesChart() {
    super("lanes-chart");
  }

  public void show(RoundLanes lanes) {
    round = lanes;
    setAccessibleText("%s calls write, %s read, %s are uncached, %s are turned away".formatted(
        lanes.count(Lane.Outcome.WRITES), lanes.count(Lane.Outcome.READS), lanes.count(Lane.Outcome.UNCACHED),
        lanes.rejected()));
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (round == null || round.lanes().isEmpty()) {
      notes.write(round == null ? "" : "every call is batched: there is no live round", 0, HEAD, HPos.LEFT);
      return;
    }
    boolean prewarm = round.prewarmMinutes().isPresent();
    int rows = round.lanes().size() + (prewarm ? 1 : 0);
    double room = height - HEAD - FOOT;
    double pitch = Math.clamp(room / rows, LOWEST_LANE, TALLEST_LANE);
    int shown = Math.min(rows, (int) (room / pitch));
    boolean more = shown < rows;
    var scale = new Scale(NAMES, width - FIGURES, round.prewarmMinutes().orElse(0), round.windowMinutes());
    double bottom = HEAD + pitch * shown;
    drawLife(scale, bottom);
    drawTimes(scale, bottom);
    int row = 0;
    if (prewarm) {
      drawPrewarm(scale, pitch);
      row++;
    }
    for (Lane call : round.lanes().subList(0, Math.max(0, shown - row - (more ? 1 : 0)))) {
      drawLane(call, scale, HEAD + pitch * row++, pitch, width);
    }
    if (more) {
      // among the names, which no line runs through
      notes.write(Figures.count(rows - row) + " more", 0, HEAD + pitch * (row + 0.5), HPos.LEFT);
    }
  }

  /// Minutes to pixels.
  private record Scale(double left, double right, double from, double to) {
    double x(double minutes) {
      return left + (right - left) * (minutes - from) / (to - from);
    }

    double inside(double minutes) {
      return Math.clamp(x(minutes), left, right);
    }
  }

  private void drawLife(Scale scale, double bottom) {
    if (round.alive().isEmpty()) {
      return;
    }
    for (RoundLanes.Span span : round.alive()) {
      double left = scale.inside(span.from());
      double right = scale.inside(span.to());
      if (right > left) {
        alive.rectangle(left, HEAD, right - left, bottom - HEAD);
      }
    }
    double from = scale.inside(round.alive().getFirst().from());
    double last = round.alive().stream().mapToDouble(RoundLanes.Span::to).max().orElse(0);
    double to = scale.inside(last);
    border.vertical(from, HEAD - 4, bottom);
    boolean read = round.count(Lane.Outcome.READS) > 0;
    double end = from + 4 + marks.write("entry readable", from + 4, 8, HPos.LEFT);
    boolean inside = last <= round.windowMinutes();
    String words = read ? inside ? "expires after its last read" : "every read renews it" : "expires, never read";
    if (inside) {
      border.vertical(to, HEAD - 4, bottom);
    }
    if (to - notes.width(words) - 4 > end + 10) {
      notes.write(words, to - 4, 8, HPos.RIGHT);
    }
  }

  private void drawTimes(Scale scale, double bottom) {
    zero.horizontal(scale.left(), scale.right(), bottom);
    double last = Double.NEGATIVE_INFINITY;
    for (double tick : Ticks.linear(0, round.windowMinutes(), 6)) {
      if (tick <= round.windowMinutes()) {
        String text = LaunchSentence.clock(tick);
        double x = scale.x(tick);
        grid.vertical(x, HEAD, bottom);
        double half = axis.width(text) / 2;
        if (x - half > last && x + half <= scale.right() + FIGURES) {
          last = x + half + 8;
          axis.write(text, x, bottom + 11, HPos.CENTER);
        }
      }
    }
  }

  private void drawPrewarm(Scale scale, double pitch) {
    double middle = HEAD + pitch / 2;
    double from = scale.x(round.prewarmMinutes().orElseThrow());
    double length = Math.max(LETTER_WIDTH, scale.x(0) - from);
    names.write("Pre-warm", 0, middle, HPos.LEFT);
    bar(writes, from, HEAD, pitch, length);
    hatch.hatch(from, HEAD + 3, length, pitch - 6);
    letters.write("W", from + 4, middle, HPos.LEFT);
    notes.write("writes for all", from + length + 8, middle, HPos.LEFT);
  }

  private void bar(Shapes layer, double from, double top, double pitch, double length) {
    layer.rectangle(from, top + 3, length, pitch - 6);
  }

  private void drawLane(Lane call, Scale scale, double top, double pitch, double width) {
    double middle = top + pitch / 2;
    lane.rectangle(scale.left(), top + 3, scale.right() - scale.left(), pitch - 6);
    names.write("Agent " + call.agent(), 0, middle, HPos.LEFT);
    double from = scale.inside(call.startMinutes());
    double length = Math.clamp(scale.x(call.startMinutes() + call.lengthMinutes()) - from, LETTER_WIDTH,
        Math.max(LETTER_WIDTH, scale.right() - from));
    if (call.isWaiting()) {
      double asked = scale.inside(call.askedMinutes());
      bar(waits, asked, top, pitch, Math.max(1, from - asked));
    }
    if (call.isRejected()) {
      double at = scale.inside(call.rejectedMinutes());
      rejected.line(at + 1, middle - 4, at + 9, middle + 4);
      rejected.line(at + 9, middle - 4, at + 1, middle + 4);
    }
    drawCall(call, from, length, top, pitch);
    String words = words(call);
    double textAt = from + length + 8;
    if (textAt + notes.width(words) < scale.right()) {
      notes.write(words, textAt, middle, HPos.LEFT);
    }
    drawCost(call, width, middle);
    hot(0, top, width, pitch, () -> "Agent %s, %s%n%s at %s%n%s".formatted(call.agent(), call.model(), words,
        LaunchSentence.clock(call.startMinutes()), money().precise(call.usd())), () -> { });
  }

  private void drawCall(Lane call, double from, double length, double top, double pitch) {
    double middle = top + pitch / 2;
    switch (call.outcome()) {
      case WRITES -> {
        bar(writes, from, top, pitch, length);
        hatch.hatch(from, top + 3, length, pitch - 6);
        letters.write("W", from + 4, middle, HPos.LEFT);
      }
      case READS -> {
        bar(reads, from, top, pitch, length);
        letters.write("R", from + 4, middle, HPos.LEFT);
      }
      case UNCACHED -> bar(uncached, from, top, pitch, length);
      case OVERFLOWS, NEVER_RUNS -> { }
    }
  }

  private void drawCost(Lane call, double width, double middle) {
    Labels layer = switch (call.outcome()) {
      case WRITES -> dear;
      case READS -> cheap;
      case UNCACHED, OVERFLOWS, NEVER_RUNS -> plain;
    };
    boolean runs = call.outcome() != Lane.Outcome.NEVER_RUNS && call.outcome() != Lane.Outcome.OVERFLOWS;
    layer.write(runs ? money().round(call.usd()) : "–", width, middle, HPos.RIGHT);
  }

  private static String words(Lane call) {
    String before = call.isRejected() ? "turned away, then " : call.isWaiting() ? "waits, then " : "";
    return before + switch (call.outcome()) {
      case WRITES -> "writes " + Figures.count(call.prefixTokens());
      case READS -> "reads " + Figures.count(call.prefixTokens());
      case UNCACHED -> "pays in full";
      case OVERFLOWS -> "goes to the other model";
      case NEVER_RUNS -> "never fits into the limit";
    };
  }

  /// The calls as drawn, for tests.
  public List<Lane> lanes() {
    return round.lanes();
  }
}
