package runrate.desktop.present;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import runrate.costing.CostEngine;
import runrate.desktop.usage.SlideCalls;
import runrate.walk.WalkReport;

/// A slide as small as its frame, exactly as the room will see it. It keeps the form of the room's screen whatever room
/// there is: a frame higher than that would show a slide nobody will see.
public final class SlideFrame extends Region {
  /// Left to the border.
  private static final double EDGE = 1;

  private final Slide slide;
  private final Scale scale = new Scale();
  private final Rectangle frame = new Rectangle();
  private final Pane sheet = new Pane();

  /// @param hints whether its first slide names the presenter's keys
  public SlideFrame(CostEngine engine, SlideCalls calls, boolean hints) {
    slide = new Slide(engine, calls, hints);
    slide.getTransforms().setAll(scale);
    slide.setManaged(false);
    setMouseTransparent(true);
    sheet.setClip(frame);
    sheet.getStyleClass().add("slide-frame");
    sheet.getChildren().add(slide);
    getChildren().add(sheet);
  }

  /// Shows a step with its bar grown and its figure told.
  public void show(WalkReport walk, int step) {
    slide.show(walk, Position.start(walk.steps().size()).to(step), 1);
  }

  /// The texts of its picture that a line runs through.
  public List<String> struckTexts() {
    return slide.struckTexts();
  }

  /// Whether its title has room for all of its words.
  public boolean isTitleWhole() {
    return slide.isTitleWhole();
  }

  /// Whether its sentence has room for all of its words.
  public boolean isSentenceWhole() {
    return slide.isSentenceWhole();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? prefWidth(-1) : width;
    return 2 * EDGE + Math.max(0, wide - 2 * EDGE) * Slide.HEIGHT / Slide.WIDTH;
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min((getWidth() - 2 * EDGE) / Slide.WIDTH, (getHeight() - 2 * EDGE) / Slide.HEIGHT);
    scale.setX(factor);
    scale.setY(factor);
    frame.setWidth(Slide.WIDTH * factor + 2 * EDGE);
    frame.setHeight(Slide.HEIGHT * factor + 2 * EDGE);
    sheet.resizeRelocate(0, 0, frame.getWidth(), frame.getHeight());
    slide.resizeRelocate(EDGE, EDGE, Slide.WIDTH, Slide.HEIGHT);
  }
}
