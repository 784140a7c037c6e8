package runrate.desktop.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import runrate.modes.CallMode;
import runrate.text.ModeStep;
import runrate.text.ModeWords;

/// How a call goes to the vendor and comes back, a lane a way of asking. The step under pointer or keyboard is told to
/// whoever shows what it means; nothing is covered.
public final class ModeLanes extends PlotPane {
  private static final double BOX_WIDTH = 78;
  private static final double BOX_HEIGHT = 24;
  private static final double MOST_OF_A_LANE = 0.34;
  private static final double AGENT = 0.13;
  private static final double VENDOR = 0.85;
  private static final double HALF_BAR = 6;
  private static final double TIP = 8;
  private static final double FOOT = 22;
  private static final double GAP = 10;

  private final List<CallMode> modes;
  private final Consumer<ModeStep> onStep;
  private final Shapes ring = outlined("mode-ring");
  private final Shapes life = shapes("mode-life");
  private final Shapes boxes = outlined("mode-box");
  private final List<Lane> lanes;
  private final Labels heads = labels("plot-name");
  private final Labels arrows = labels("plot-plain");
  private final Labels notes = labels("plot-note");
  private final Labels strong = labels("plot-value");
  private List<String> feet = List.of();
  private int chosen;

  /// The layers of one way of asking, in its colour.
  private record Lane(CallMode mode, List<ModeStep> steps, Shapes bar, Shapes line, Shapes dashed, Shapes hatch) {}

  /// Where a lane is drawn.
  private record Room(double left, double width, double top, double height, int steps) {
    double agent() {
      return left + width * AGENT;
    }

    double vendor() {
      return left + width * VENDOR;
    }

    double y(double step) {
      return top + BOX_HEIGHT + (height - BOX_HEIGHT) * (step + 0.75) / (steps + 0.25);
    }

    double pitch() {
      return (height - BOX_HEIGHT) / (steps + 0.25);
    }
  }

  /// @param onStep told the step that is looked at
  public ModeLanes(List<CallMode> modes, Consumer<ModeStep> onStep) {
    super("mode-lanes");
    this.modes = List.copyOf(modes);
    this.onStep = onStep;
    lanes = modes.stream().map(this::lane).toList();
    List<ModeStep> steps = lanes.getFirst().steps();
    chosen = steps.indexOf(steps.stream().filter(ModeStep::tells).findFirst().orElseThrow());
    setAccessibleText(String.join(", ", lanes.stream().map(lane -> ModeWords.name(lane.mode()) + ": "
        + String.join(", ", lane.steps().stream().map(ModeStep::label).toList())).toList()));
    if (modes.size() == 1) {
      setFocusTraversable(true);
      addEventHandler(MouseEvent.MOUSE_MOVED, event -> choose(at(event.getY())));
      addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
      addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }
  }

  private Lane lane(CallMode mode) {
    String name = "mode-" + mode.name().toLowerCase(Locale.ROOT);
    return new Lane(mode, ModeStep.of(mode), shapes(name), shapes(name + "-line"), shapes(name + "-dashed"),
        shapes("mode-hatch"));
  }

  /// What stands below each lane, for a picture without a card around it.
  public void showFeet(List<String> texts) {
    feet = List.copyOf(texts);
    requestLayout();
  }

  /// The step that is looked at; to begin with the one that tells this way of asking from the others.
  public ModeStep step() {
    return lanes.getFirst().steps().get(chosen);
  }

  private void choose(int step) {
    if (step != chosen) {
      chosen = step;
      onStep.accept(step());
      requestLayout();
    }
  }

  private int at(double y) {
    Room room = room(0, getWidth(), getHeight());
    return Math.clamp(Math.round((y - room.y(0)) / room.pitch()), 0, room.steps() - 1);
  }

  private void pressed(KeyEvent event) {
    int move = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (move != 0) {
      choose(Math.clamp(chosen + move, 0, lanes.getFirst().steps().size() - 1));
      event.consume();
    }
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.of(new ChartTable(List.of("mode", "step", "what it means"), lanes.stream().flatMap(lane ->
        lane.steps().stream().map(step -> new ChartTable.Cells().words(ModeWords.name(lane.mode()))
            .words(step.label()).words(step.explanation()).row())).toList()));
  }

  private Room room(int index, double width, double height) {
    double each = width / modes.size();
    boolean headed = modes.size() > 1;
    double gap = headed ? GAP : 0;
    double head = headed ? FOOT : 0;
    return new Room(index * each + gap / 2, each - gap, head, height - head - (feet.isEmpty() ? 0 : FOOT),
        lanes.get(index).steps().size());
  }

  @Override
  protected void draw(double width, double height) {
    for (int i = 0; i < lanes.size(); i++) {
      Room room = room(i, width, height);
      Lane lane = lanes.get(i);
      if (modes.size() > 1) {
        strong.write(ModeWords.name(lane.mode()), room.left() + room.width() / 2, FOOT / 2, HPos.CENTER);
      }
      drawEnds(room);
      for (int step = 0; step < lane.steps().size(); step++) {
        draw(lane, lane.steps().get(step), step, room);
      }
      if (!feet.isEmpty()) {
        notes.write(notes.fitted(feet.get(i), room.width()), room.left() + room.width() / 2, height - FOOT / 2,
            HPos.CENTER);
      }
    }
  }

  private void drawEnds(Room room) {
    end(room.agent(), "Agent", room);
    end(room.vendor(), "Vendor", room);
  }

  private void end(double x, String name, Room room) {
    double wide = Math.min(BOX_WIDTH, room.width() * MOST_OF_A_LANE);
    double left = Math.clamp(x - wide / 2, room.left() + 1, room.left() + room.width() - wide - 1);
    boxes.rectangle(left, room.top(), wide, BOX_HEIGHT);
    heads.write(name, left + wide / 2, room.top() + BOX_HEIGHT / 2, HPos.CENTER);
    life.vertical(x, room.top() + BOX_HEIGHT, room.top() + room.height());
  }

  private void draw(Lane lane, ModeStep step, int index, Room room) {
    double y = room.y(index);
    double half = room.pitch() * 0.42;
    switch (step.kind()) {
      case SEND -> arrow(lane.line(), lane.bar(), step, room, y, true);
      case RETURN -> arrow(lane.line(), lane.bar(), step, room, y, false);
      case RETURN_OR_ASK -> arrow(lane.dashed(), lane.bar(), step, room, y, false);
      case WORK -> {
        lane.bar().rectangle(room.vendor() - HALF_BAR, y - half, 2 * HALF_BAR, 2 * half);
        strong.write(label(step), room.vendor() - HALF_BAR - 8, y, HPos.RIGHT);
      }
      case WAIT -> meanwhile(lane, step, room, y, room.y(index - 1.0), room.y(lane.steps().size() - 1.0));
      case FREE -> meanwhile(lane, step, room, y, y - half, y + half);
    }
    if (modes.size() == 1 && index == chosen) {
      ring.rectangle(room.left() + 1, y - room.pitch() / 2, room.width() - 2, room.pitch());
    }
  }

  /// Side by side there is room for few words.
  private String label(ModeStep step) {
    return modes.size() > 1 ? step.brief() : step.label();
  }

  private void meanwhile(Lane lane, ModeStep step, Room room, double y, double from, double to) {
    lane.hatch().hatch(room.agent() - HALF_BAR, from, 2 * HALF_BAR, to - from);
    notes.write(label(step), room.agent() + HALF_BAR + 8, y, HPos.LEFT);
  }

  private void arrow(Shapes line, Shapes tip, ModeStep step, Room room, double y, boolean toVendor) {
    double from = toVendor ? room.agent() + HALF_BAR : room.vendor() - HALF_BAR;
    double to = toVendor ? room.vendor() - HALF_BAR : room.agent() + HALF_BAR;
    double back = toVendor ? -TIP : TIP;
    double lineY = y + 6;
    line.horizontal(from, to + back / 2, lineY);
    tip.triangle(to, Math.floor(lineY) + 0.5, back, 0, 4);
    arrows.write(label(step), (room.agent() + room.vendor()) / 2, y - 6, HPos.CENTER);
  }
}
