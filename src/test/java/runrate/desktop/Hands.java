package runrate.desktop;

import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

/// Mouse and keyboard on an open desk. Every movement is one event, so that a drag of a hundred
/// steps is a hundred events, several of them between two frames.
public final class Hands {
  private final OpenDesk desk;
  private final Robot robot;

  Hands(OpenDesk desk) {
    this.desk = desk;
    this.robot = FxThread.robot();
  }

  /// Scrolls a node into sight and puts the mouse on its middle.
  public void moveTo(Node node) {
    reveal(node);
    moveTo(middle(node));
  }

  public void moveTo(Point2D place) {
    desk.run(() -> robot.mouseMove(place));
  }

  public void press() {
    desk.run(() -> robot.mousePress(MouseButton.PRIMARY));
  }

  public void release() {
    desk.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  public void click(Node node) {
    moveTo(node);
    clickOnce(() -> node);
  }

  /// The node of a name at the moment its place is asked for: one that is drawn anew meanwhile is another one.
  public void clickNamed(String selector) {
    moveTo(desk.node(selector));
    clickOnce(() -> desk.node(selector));
  }

  /// Between two frames, and where the node is by now: answers that arrive late move what stands below them.
  private void clickOnce(Supplier<Node> node) {
    desk.run(() -> {
      Point2D place = middle(node.get());
      if (!place.equals(robot.getMousePosition())) {
        robot.mouseMove(place);
      }
      robot.mousePress(MouseButton.PRIMARY);
      robot.mouseRelease(MouseButton.PRIMARY);
    });
  }

  /// Both clicks between two frames: on a busy machine a frame may take longer than a double click lasts.
  public void doubleClick(Node node) {
    moveTo(node);
    desk.run(() -> {
      for (int i = 0; i < 2; i++) {
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseRelease(MouseButton.PRIMARY);
      }
    });
  }

  /// Drags a node by a distance in so many equal steps. The headless screen forgets a pressed button
  /// once the mouse leaves what it pressed, so a node that lags behind is waited for.
  public void drag(Node node, double dx, double dy, int steps) {
    moveTo(node);
    Point2D from = middle(node);
    press();
    for (int i = 1; i <= steps; i++) {
      Point2D place = from.add(dx * i / steps, dy * i / steps);
      if (!desk.call(() -> node.contains(node.screenToLocal(place)))) {
        desk.settle();
      }
      desk.call(() -> {
        robot.mouseMove(place);
        return null;
      });
    }
    release();
  }

  /// Drags a node by one event of each kind, without a mouse and without waiting for a frame.
  public void dragAtOnce(Node node, double dx, double dy) {
    desk.call(() -> {
      for (var kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
        boolean moved = kind != MouseEvent.MOUSE_PRESSED;
        Point2D place = node.localToScene(moved ? dx : 0, moved ? dy : 0);
        node.fireEvent(new MouseEvent(kind, place.getX(), place.getY(), place.getX(), place.getY(),
            MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, !moved, null));
      }
      desk.window().layout();
      return null;
    });
  }

  /// Holds a key until it is released.
  public void press(KeyCode code) {
    desk.run(() -> robot.keyPress(code));
  }

  public void release(KeyCode code) {
    desk.run(() -> robot.keyRelease(code));
  }

  public void key(KeyCode... codes) {
    desk.run(() -> robot.keyPress(codes[0]));
    for (int i = 1; i < codes.length; i++) {
      KeyCode code = codes[i];
      desk.run(() -> {
        robot.keyPress(code);
        robot.keyRelease(code);
      });
    }
    desk.run(() -> robot.keyRelease(codes[0]));
  }

  /// Types a text, one key after the other. Where a character is on the keyboard depends on the keyboard, so
  /// that only digits and letters are pressed; the others arrive as what was typed.
  public void type(String text) {
    text.chars().forEach(letter -> {
      if (Character.isLetterOrDigit(letter)) {
        key(KeyCode.getKeyCode(String.valueOf((char) Character.toUpperCase(letter))));
      } else {
        desk.run(() -> Event.fireEvent(desk.stage().getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED,
            String.valueOf((char) letter), "", KeyCode.UNDEFINED, false, false, false, false)));
      }
    });
  }

  public void focus(Node node) {
    reveal(node);
    desk.run(node::requestFocus);
  }

  private Point2D middle(Node node) {
    return desk.call(() -> {
      Bounds bounds = node.localToScreen(node.getLayoutBounds());
      return new Point2D(Math.round(bounds.getCenterX()), Math.round(bounds.getCenterY()));
    });
  }

  private void reveal(Node node) {
    desk.run(() -> {
      for (Node at = node.getParent(); at != null; at = at.getParent()) {
        if (at instanceof ScrollPane pane) {
          Node content = pane.getContent();
          Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
          double room = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
          double wanted = bounds.getCenterY() - pane.getViewportBounds().getHeight() / 2;
          pane.setVvalue(room <= 0 ? 0 : Math.clamp(wanted / room, 0, 1));
        }
      }
    });
  }
}
