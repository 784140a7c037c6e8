package runrate.desktop.walk;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lets a row of the list be dragged to another place: the lifted row follows the pointer over a dashed gap, and those
/// between make room. Nothing of the walk changes before it is let go.
final class StepDrag {
  /// Nearer than this a press is a click.
  private static final double STIR = 5;
  private static final double ABOVE_ALL = -1;

  private final StepRow row;
  private final VBox column;
  private final List<StepRow> rows;
  private final Ends ends;
  private final Region gap = new Region();
  private double pressedAt;
  private int from;
  private int to;
  private boolean lifted;
  private boolean given;

  /// Told what becomes of it.
  interface Ends {
    void took(int step);

    void over(int from, int to);

    void dropped(int from, int to);
  }

  StepDrag(StepRow row, VBox column, List<StepRow> rows, Ends ends) {
    this.row = row;
    this.column = column;
    this.rows = rows;
    this.ends = ends;
    gap.getStyleClass().add("walk-gap");
    gap.setManaged(false);
    gap.setMouseTransparent(true);
    row.setOnMousePressed(this::pressed);
    row.setOnMouseDragged(this::dragged);
    row.setOnMouseReleased(this::released);
    row.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void pressed(MouseEvent event) {
    pressedAt = event.getSceneY();
    from = rows.indexOf(row);
    to = from;
    given = false;
    ends.took(from);
    // The list around it would take the keyboard for itself.
    event.consume();
  }

  private void dragged(MouseEvent event) {
    double moved = event.getSceneY() - pressedAt;
    if (given || event.getButton() != MouseButton.PRIMARY && !event.isPrimaryButtonDown()
        || !lifted && Math.abs(moved) < STIR) {
      return;
    }
    if (!lifted) {
      lift();
    }
    row.setTranslateY(Math.clamp(moved, -row.getLayoutY(), column.getHeight() - row.getHeight() - row.getLayoutY()));
    int over = landing(row.getLayoutY() + row.getTranslateY() + row.getHeight() / 2);
    if (over != to) {
      to = over;
      makeRoom();
      ends.over(from, to);
    }
  }

  private void lift() {
    lifted = true;
    row.getStyleClass().add("walk-row-lifted");
    row.setViewOrder(ABOVE_ALL);
    column.getChildren().add(gap);
    makeRoom();
    ends.over(from, to);
  }

  /// The place whose row the middle of the lifted one lies over.
  private int landing(double middle) {
    int place = 0;
    while (place < rows.size() - 1 && middle > rows.get(place).getLayoutY() + rows.get(place).getHeight()) {
      place++;
    }
    return place;
  }

  private void makeRoom() {
    for (int i = 0; i < rows.size(); i++) {
      if (i != from) {
        rows.get(i).setTranslateY(i > from && i <= to ? -row.getHeight() : i < from && i >= to ? row.getHeight() : 0);
      }
    }
    double top = to <= from ? rows.get(to).getLayoutY()
        : rows.get(to).getLayoutY() + rows.get(to).getHeight() - row.getHeight();
    gap.resizeRelocate(0, top + 4, column.getWidth(), row.getHeight() - 8);
  }

  private void released(MouseEvent event) {
    if (lifted) {
      layDown();
      ends.dropped(from, to);
      event.consume();
    }
  }

  /// Escape lays the row down where it was.
  private void keyPressed(KeyEvent event) {
    if (lifted && event.getCode() == KeyCode.ESCAPE) {
      given = true;
      layDown();
      ends.dropped(from, from);
      event.consume();
    }
  }

  private void layDown() {
    lifted = false;
    row.getStyleClass().remove("walk-row-lifted");
    row.setViewOrder(0);
    column.getChildren().remove(gap);
    rows.forEach(each -> each.setTranslateY(0));
  }
}
