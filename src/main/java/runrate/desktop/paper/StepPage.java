package runrate.desktop.paper;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import runrate.desktop.controls.StyledLabel;

/// One step of a walk on paper: its slide, the sentence that goes with it, and what its speaker wants to remember. The
/// slide makes room for long notes.
final class StepPage extends Page {
  private static final double SLIDE_WIDTH = 1920;
  private static final double SLIDE_HEIGHT = 1080;
  private static final double ROOM = WIDTH - 64;
  /// What padding, gaps and a sentence of two lines take.
  private static final double REST = 106;
  private static final double LEAST_WIDTH = 320;
  private static final double LINE = 12;
  private static final int CHARACTERS = 140;
  private static final int MOST_LINES = 24;

  StepPage(Region slide, String sentence, String notes) {
    String remembered = lines(notes) > MOST_LINES ? notes.replaceAll("\\s*\\n\\s*", " · ") : notes;
    double width = notes.isBlank() ? ROOM : Math.clamp(
        (HEIGHT - REST - lines(remembered) * LINE) * SLIDE_WIDTH / SLIDE_HEIGHT, LEAST_WIDTH, ROOM);
    slide.resize(SLIDE_WIDTH, SLIDE_HEIGHT);
    sized(slide, SLIDE_WIDTH, SLIDE_HEIGHT);
    slide.getTransforms().setAll(new Scale(width / SLIDE_WIDTH, width / SLIDE_WIDTH));
    getChildren().add(new Group(slide));
    if (!sentence.isBlank()) {
      getChildren().add(StyledLabel.wrapped(sentence, "paper-verdict"));
    }
    if (!remembered.isBlank()) {
      Label said = StyledLabel.wrapped(remembered, "paper-remembered");
      said.setMaxWidth(ROOM);
      getChildren().add(said);
    }
  }

  private static long lines(String notes) {
    return notes.lines().mapToLong(line -> 1 + line.length() / CHARACTERS).sum();
  }
}
