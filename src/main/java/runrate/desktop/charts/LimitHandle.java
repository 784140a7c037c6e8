package runrate.desktop.charts;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import runrate.desktop.store.Gesture;

/// An invisible strip over a limit line by which it is dragged, or moved with the arrow keys.
final class LimitHandle extends Region {
  private final Gesture gesture = new Gesture();
  private final Runnable onClear;
  private boolean dragging;
  private double value = Double.NaN;

  /// @param onDrag told the place in the chart while the line is dragged
  /// @param onKey  told the steps of an arrow key, ten with Shift
  /// @param onClear told a double click, which takes the limit away
  LimitHandle(String id, String name, BiConsumer<Double, Double> onDrag, IntConsumer onKey, Runnable onClear) {
    this.onClear = onClear;
    setId(id);
    getStyleClass().add("limit-handle");
    setManaged(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(name);
    setCursor(id.startsWith("quality") ? Cursor.V_RESIZE : Cursor.H_RESIZE);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      dragging = event.getButton() == MouseButton.PRIMARY;
      gesture.hold();
      requestFocus();
      event.consume();
    });
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
      dragging = false;
      gesture.release();
    });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
      if (dragging) {
        onDrag.accept(getLayoutX() + event.getX(), getLayoutY() + event.getY());
        event.consume();
      }
    });
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      // one click is meant for what the line lies on
      if (event.getClickCount() == 2) {
        if (event.getButton() == MouseButton.PRIMARY) {
          onClear.run();
        }
        event.consume();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      int steps = switch (event.getCode()) {
        case UP, RIGHT -> 1;
        case DOWN, LEFT -> -1;
        default -> 0;
      };
      if (steps != 0) {
        onKey.accept(event.isShiftDown() ? steps * 10 : steps);
        event.consume();
      }
    });
  }

  /// Delete takes the limit away, as a double click does.
  LimitHandle clearedByDelete() {
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DELETE) {
        onClear.run();
        event.consume();
      }
    });
    return this;
  }

  /// Says what it moves and where that is.
  void says(String words, double now) {
    setAccessibleText(words);
    if (Double.compare(now, value) != 0) {
      value = now;
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.VALUE && !Double.isNaN(value) ? (Object) value
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /// Whether it is being dragged.
  boolean isHeld() {
    return dragging;
  }

  /// What the present moves have in common.
  Object gesture() {
    return gesture.id();
  }

  void place(double x, double y, double width, double height) {
    resizeRelocate(x, y, Math.max(1, width), Math.max(1, height));
  }
}
