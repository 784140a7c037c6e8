package runrate.desktop.playbook;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.playbook.StepReport;

/// How far a step is in use: full with a tick, half, or its number in an empty ring.
final class StateDisc extends StackPane {
  private static final double RADIUS = 8;

  private final Circle ring = new Circle(RADIUS);
  private final Arc half = new Arc(0, 0, RADIUS, RADIUS, 90, -180);
  private final FontIcon tick = new FontIcon(Feather.CHECK);
  private final Label number;

  StateDisc(int place) {
    number = StyledLabel.of(Integer.toString(place), "disc-number");
    getStyleClass().add("state-disc");
    setMinSize(2 * RADIUS + 2, 2 * RADIUS + 2);
    setMaxSize(2 * RADIUS + 2, 2 * RADIUS + 2);
    half.setType(ArcType.CHORD);
    half.getStyleClass().add("disc-half");
    // half a disc is laid out by its own middle, which is not the ring's
    half.setManaged(false);
    half.setLayoutX(RADIUS + 1);
    half.setLayoutY(RADIUS + 1);
    getChildren().addAll(ring, half, tick, number);
  }

  void show(StepReport.State state) {
    Restyle.set(ring, switch (state) {
      case IN_USE -> "disc-full";
      case PARTLY -> "disc-partly";
      case OPEN -> "disc-open";
    });
    half.setVisible(state == StepReport.State.PARTLY);
    tick.setVisible(state == StepReport.State.IN_USE);
    number.setVisible(state == StepReport.State.OPEN);
  }
}
