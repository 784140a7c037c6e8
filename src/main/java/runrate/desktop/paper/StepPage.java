package runrate.desktop.paper;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import runrate.desktop.controls.StyledLabel;

/// One step of a walk on paper: its slide, and the sentence that goes with it.
final class StepPage extends Page {
  private static final double SLIDE_WIDTH = 1920;
  private static final double SLIDE_HEIGHT = 1080;
  private static final double ROOM = WIDTH - 64;

  StepPage(Region slide, String sentence) {
    slide.resize(SLIDE_WIDTH, SLIDE_HEIGHT);
    sized(slide, SLIDE_WIDTH, SLIDE_HEIGHT);
    slide.getTransforms().setAll(new Scale(ROOM / SLIDE_WIDTH, ROOM / SLIDE_WIDTH));
    getChildren().add(new Group(slide));
    if (!sentence.isBlank()) {
      getChildren().add(StyledLabel.wrapped(sentence, "paper-verdict"));
    }
  }
}
