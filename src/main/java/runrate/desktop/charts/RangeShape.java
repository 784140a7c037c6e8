package runrate.desktop.charts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import runrate.risk.UncertainInput;
import runrate.text.RiskSentence;

/// How values lie in a range, large, with what it is changed by: a grip at its low end, one at its high end and a ring
/// at what is expected most, each dragged or moved with the arrow keys. While one is dragged the ground stays as it was
/// when the mouse went down, so that the grip is where the pointer is.
public final class RangeShape extends PlotPane {
  public static final double WIDE = 330;
  private static final double CURVE = 84;
  private static final double HEAD = 16;
  private static final double GROUND = HEAD + CURVE;
  private static final double GRIP_WIDE = 8;
  private static final double GRIP_TALL = 20;
  private static final double RING = 5;
  private static final double HAND = 18;
  private static final double INSET = 12;
  private static final double WORDS = 26;
  private static final double GAP = 8;

  /// What may be dragged.
  public enum Mark {
    LOW("low", "low end"), LIKELY("likely", "likely value"), HIGH("high", "high end");

    private final String key;
    private final String words;

    Mark(String key, String words) {
      this.key = key;
      this.words = words;
    }

    double of(UncertainInput input) {
      return switch (this) {
        case LOW -> input.low();
        case LIKELY -> input.likely();
        case HIGH -> input.high();
      };
    }
  }

  /// What is done with a range.
  public interface Changes {
    /// @param gesture the same object for all moves that are undone together
    void move(Mark mark, double value, Object gesture);

    /// @param steps as far as an arrow key goes
    void step(Mark mark, int steps, Object gesture);
  }

  private final Shapes ground = shapes("plot-zero");
  private final Shapes area = shapes("range-area");
  private final Shapes line = shapes("range-line");
  private final Shapes grips = outlined("range-grip");
  private final Shapes ring = shapes("range-ring");
  private final Labels values = labels("plot-axis");
  private final Labels likeliest = labels("plot-value");
  private final Changes changes;
  private final Map<Mark, LimitHandle> handles = new EnumMap<>(Mark.class);
  private Optional<UncertainInput> input = Optional.empty();
  private Optional<Axis> held = Optional.empty();
  private double grabbed;

  /// Values of the ground's ends.
  private record Axis(double from, double to) {
    static Axis of(UncertainInput input) {
      double from = DensityLine.from(input);
      double to = DensityLine.to(input);
      // a range without width leaves room to draw it wider
      double room = from < to ? 0 : input.input().range().isShare() ? 0.1 : Math.max(1, Math.abs(from) / 4);
      return new Axis(from - room, to + room);
    }

    Axis around(Axis other) {
      return new Axis(Math.min(from, other.from), Math.max(to, other.to));
    }

    double x(double value, double width) {
      return INSET + (value - from) / (to - from) * (width - 2 * INSET);
    }

    double value(double x, double width) {
      return from + (x - INSET) / (width - 2 * INSET) * (to - from);
    }
  }

  /// @param id of the chart, from which its grips have theirs
  public RangeShape(String id, Changes changes) {
    super("range-shape");
    this.changes = changes;
    setId(id);
    for (Mark mark : new Mark[] {Mark.LOW, Mark.HIGH, Mark.LIKELY}) {
      handles.put(mark, handle(id, mark));
    }
    for (Mark mark : Mark.values()) {
      getChildren().add(handles.get(mark));
    }
    setPrefSize(WIDE, GROUND + WORDS);
    setMinHeight(GROUND + WORDS);
  }

  private LimitHandle handle(String id, Mark mark) {
    var made = new LimitHandle(id + "." + mark.key, "",
        (x, y) -> held.ifPresent(axis -> changes.move(mark, axis.value(x - grabbed, getWidth()),
            handles.get(mark).gesture())),
        steps -> changes.step(mark, steps, handles.get(mark).gesture()), () -> { });
    made.setOnMousePressed(event -> input.ifPresent(shown -> {
      Axis axis = Axis.of(shown);
      held = Optional.of(axis);
      grabbed = made.getLayoutX() + event.getX() - axis.x(mark.of(shown), getWidth());
    }));
    made.setOnMouseReleased(event -> {
      held = Optional.empty();
      requestLayout();
    });
    return made;
  }

  public void show(UncertainInput shown, String words) {
    input = Optional.of(shown);
    setAccessibleText(words);
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    ground.horizontal(0, width, GROUND);
    handles.values().forEach(handle -> handle.setVisible(false));
    input.ifPresent(shown -> {
      Axis axis = held.map(before -> before.around(Axis.of(shown))).orElseGet(() -> Axis.of(shown));
      if (shown.low() < shown.high()) {
        DensityLine density = DensityLine.of(shown);
        double[] xs = Arrays.stream(density.values()).map(value -> axis.x(value, width)).toArray();
        double[] ys = Arrays.stream(density.heights()).map(part -> GROUND - part * CURVE).toArray();
        area.polyline(xs, ys, 0, xs.length - 1);
        line.polyline(xs, ys, 0, xs.length - 1);
      }
      double low = axis.x(shown.low(), width);
      double high = axis.x(shown.high(), width);
      grip(shown, Mark.LOW, low);
      grip(shown, Mark.HIGH, high);
      double from = written(shown, Mark.LOW, low, 0, (low + high - GAP) / 2);
      double to = written(shown, Mark.HIGH, high, (low + high + GAP) / 2, width);
      if (shown.assumption().shape().hasLikely()) {
        likely(shown, axis.x(shown.likely(), width), from + GAP, to - GAP);
      }
    });
  }

  /// @return the end of its words that looks at the other one
  private double written(UncertainInput shown, Mark mark, double x, double from, double to) {
    String words = RiskSentence.value(shown.input(), mark.of(shown));
    double half = values.width(words) / 2;
    double middle = mark == Mark.LOW ? Math.min(to - half, Math.max(x, from + half))
        : Math.max(from + half, Math.min(x, to - half));
    values.write(words, middle, GROUND + WORDS - 8, HPos.CENTER);
    return mark == Mark.LOW ? middle + half : middle - half;
  }

  private void grip(UncertainInput shown, Mark mark, double x) {
    grips.rectangle(x - GRIP_WIDE / 2, GROUND - GRIP_TALL / 2, GRIP_WIDE, GRIP_TALL);
    place(shown, mark, x, GROUND);
  }

  private void place(UncertainInput shown, Mark mark, double x, double y) {
    LimitHandle handle = handles.get(mark);
    handle.says("%s, %s, %s".formatted(RiskSentence.name(shown), mark.words, RiskSentence.value(shown.input(),
        mark.of(shown))), mark.of(shown));
    handle.setVisible(true);
    double wide = mark == Mark.LIKELY ? HAND : GRIP_WIDE + 4;
    handle.place(x - wide / 2, y - (GRIP_TALL + 4) / 2, wide, GRIP_TALL + 4);
  }

  /// @param from to where its value has a place between those of the ends
  private void likely(UncertainInput shown, double x, double from, double to) {
    double y = shown.low() < shown.high() ? HEAD : GROUND;
    ring.circle(x, y, RING);
    place(shown, Mark.LIKELY, x, y);
    String words = RiskSentence.value(shown.input(), shown.likely());
    double half = likeliest.width(words) / 2;
    if (x - half > from && x + half < to) {
      likeliest.write(words, x, GROUND + WORDS - 8, HPos.CENTER);
    }
    boolean right = x < getWidth() / 2;
    values.write("what you expect most", right ? x + RING + GAP : x - RING - GAP, y - GAP,
        right ? HPos.LEFT : HPos.RIGHT);
  }
}
