package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
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
  private final Move move;
  private RoutingMix mix;

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
      }
    }
    List<javafx.scene.Node> wanted = new ArrayList<>(parts.subList(0, count));
    wanted.addAll(knobs.subList(0, Math.max(0, count - 1)));
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
    return mix.routes().subList(0, count).stream().mapToDouble(route -> route.share()).sum();
  }

  @Override
  protected void layoutChildren() {
    if (mix == null) {
      return;
    }
    double x = 0;
    for (int i = 0; i < mix.routes().size(); i++) {
      double share = mix.routes().get(i).share();
      double end = i == mix.routes().size() - 1 ? getWidth() : Math.round(sumBefore(i + 1) * getWidth());
      double width = Math.max(0, end - x);
      Label part = parts.get(i);
      part.setText(width >= ROOM_FOR_PERCENT ? Figures.percent(share)
          : width >= ROOM_FOR_NUMBER ? String.format(Locale.ROOT, "%.0f", share * 100) : "");
      part.resizeRelocate(x, 0, width, HEIGHT);
      part.setVisible(width > 0);
      if (i < mix.routes().size() - 1) {
        double left = Math.clamp(end - KNOB_WIDTH / 2, 0, getWidth() - KNOB_WIDTH);
        knobs.get(i).resizeRelocate(Math.round(left), (HEIGHT - KNOB_HEIGHT) / 2, KNOB_WIDTH, KNOB_HEIGHT);
      }
      x = end;
    }
  }
}
