package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.Gesture;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.text.Figures;

/// The routing mix as one bar; the knobs between its parts move calls from one neighbour to the other.
final class RoutingBar extends Pane {
  private static final double HEIGHT = 28;
  private static final double KNOB_WIDTH = 9;
  private static final double KNOB_HEIGHT = 20;
  private static final double ROOM_FOR_PERCENT = 36;
  private static final double ROOM_FOR_NUMBER = 18;
  private static final double KEY_STEP = 0.01;

  /// Told how much of the calls moves over a knob, left to right.
  interface Move {
    void over(int knob, double share, Object gesture);
  }

  private final List<Label> parts = new ArrayList<>();
  private final List<Region> knobs = new ArrayList<>();
  private final List<Region> ghosts = new ArrayList<>();
  private final Move move;
  private RoutingMix mix;
  private Optional<RoutingMix> then = Optional.empty();

  RoutingBar(Move move) {
    this.move = move;
    setId(Keys.path(PlanShape.ROUTING));
    getStyleClass().add("routing-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  void show(RoutingMix newMix, List<String> shades, List<String> names) {
    mix = newMix;
    int count = mix.routes().size();
    while (parts.size() < count) {
      parts.add(new Label());
      if (parts.size() > 1) {
        knobs.add(knob(parts.size() - 2));
        ghosts.add(SliderZone.mark("ghost-knob"));
      }
    }
    List<Node> wanted = new ArrayList<>(parts.subList(0, count));
    wanted.addAll(knobs.subList(0, Math.max(0, count - 1)));
    wanted.addAll(ghosts.subList(0, Math.max(0, count - 1)));
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
    for (int i = 0; i < count; i++) {
      Restyle.set(parts.get(i), "label", "routing-part", shades.get(i) + "-fill",
          count == 1 ? "only" : i == 0 ? "first" : i == count - 1 ? "last" : "middle");
    }
    for (int i = 0; i < count - 1; i++) {
      knobs.get(i).setAccessibleText("Between %s and %s".formatted(names.get(i), names.get(i + 1)));
    }
    requestLayout();
  }

  /// Shows hollow knobs where a plan that somebody points at would have them.
  void ghost(Optional<RoutingMix> plan) {
    then = plan;
    requestLayout();
  }

  private Region knob(int index) {
    var knob = new Region();
    var gesture = new Gesture();
    knob.setId("routing-knob-" + index);
    knob.getStyleClass().add("routing-knob");
    knob.setFocusTraversable(true);
    knob.setAccessibleRole(AccessibleRole.SLIDER);
    knob.setCursor(Cursor.H_RESIZE);
    knob.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      gesture.hold();
      knob.requestFocus();
    });
    knob.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> gesture.release());
    knob.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
      if (event.getButton() != MouseButton.PRIMARY) {
        return;
      }
      double x = knob.getLayoutX() + event.getX();
      double before = sumBefore(index + 1);
      double wanted = Math.round(Math.clamp(x / getWidth(), 0, 1) / KEY_STEP) * KEY_STEP;
      move.over(index, wanted - before, gesture.id());
    });
    knob.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      double step = event.isShiftDown() ? KEY_STEP * 10 : KEY_STEP;
      if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
        move.over(index, event.getCode() == KeyCode.RIGHT ? step : -step, gesture.id());
        event.consume();
      }
    });
    return knob;
  }

  private double sumBefore(int count) {
    return sumBefore(count, RouteShare::share);
  }

  private double sumBefore(int count, ToDoubleFunction<RouteShare> share) {
    return mix.routes().subList(0, count).stream().mapToDouble(share).sum();
  }

  /// Models keep their places: what the plan gives to another one lies beyond the last knob.
  private void layoutGhosts() {
    for (int i = 0; i < mix.routes().size() - 1; i++) {
      double now = sumBefore(i + 1);
      double end = then.isEmpty() ? now : sumBefore(i + 1, route -> then.get().shareOf(route.model()));
      ghosts.get(i).setVisible(Math.abs(end - now) > KEY_STEP / 2);
      placeKnob(ghosts.get(i), Math.round(end * getWidth()));
    }
  }

  private void placeKnob(Region knob, double at) {
    double left = Math.clamp(at - KNOB_WIDTH / 2, 0, getWidth() - KNOB_WIDTH);
    knob.resizeRelocate(Math.round(left), (HEIGHT - KNOB_HEIGHT) / 2, KNOB_WIDTH, KNOB_HEIGHT);
  }

  /// Digits stand in the middle of the widest piece of their part that no hollow knob covers.
  private void write(Label part, double share, double from, double to) {
    double left = from;
    double right = to;
    double free = from;
    double widest = -1;
    List<Double> covered = ghosts.subList(0, mix.routes().size() - 1).stream().filter(Node::isVisible)
        .map(Node::getLayoutX).filter(x -> x > from - KNOB_WIDTH && x < to).sorted().toList();
    for (double ghost : Stream.concat(covered.stream(), Stream.of(to)).toList()) {
      if (ghost - free > widest) {
        widest = ghost - free;
        left = free;
        right = Math.min(to, ghost);
      }
      free = ghost + KNOB_WIDTH;
    }
    part.setText(widest >= ROOM_FOR_PERCENT ? Figures.percent(share)
        : widest >= ROOM_FOR_NUMBER ? String.format(Locale.ROOT, "%.0f", share * 100) : "");
    part.setPadding(new Insets(0, to - right, 0, left - from));
  }

  @Override
  protected void layoutChildren() {
    if (mix == null) {
      return;
    }
    layoutGhosts();
    double x = 0;
    for (int i = 0; i < mix.routes().size(); i++) {
      double end = i == mix.routes().size() - 1 ? getWidth() : Math.round(sumBefore(i + 1) * getWidth());
      double width = Math.max(0, end - x);
      Label part = parts.get(i);
      write(part, mix.routes().get(i).share(), x, end);
      part.resizeRelocate(x, 0, width, HEIGHT);
      part.setVisible(width > 0);
      if (i < mix.routes().size() - 1) {
        placeKnob(knobs.get(i), end);
      }
      x = end;
    }
  }
}
