package runrate.desktop.present;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Restyle;
import runrate.desktop.usage.SlideCalls;
import runrate.scenario.Scenario;
import runrate.walk.WalkReport;

/// A walk over the whole window. Nothing in it can be dragged or typed into, so no number changes by accident:
/// keys and clickers move between steps, and every other key does nothing.
final class PresenterView extends StackPane {
  private static final Duration MOVE = Duration.millis(450);

  private final WalkReport walk;
  private final Slide slide;
  private final StackPane dark = new StackPane();
  private final DoubleProperty progress = new SimpleDoubleProperty(1);
  private final Timeline move = new Timeline();
  private final Consumer<Scenario> onImprovise;
  private final Runnable onEnd;
  private Position position;

  /// @param onImprovise given the scenario of the step in front
  PresenterView(CostEngine engine, SlideCalls calls, WalkReport walk, Consumer<Scenario> onImprovise,
      Runnable onEnd) {
    this.walk = walk;
    this.onImprovise = onImprovise;
    this.onEnd = onEnd;
    slide = new Slide(engine, calls, true).named();
    position = Position.start(walk.steps().stream().map(WalkReport.Step::step).toList());
    setId("presenter");
    getStyleClass().add("presenter");
    dark.getStyleClass().add("presenter-dark");
    slide.setManaged(false);
    slide.setMouseTransparent(true);
    getChildren().addAll(slide, dark);
    setFocusTraversable(true);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        move(position.next());
      }
    });
    progress.addListener((property, old, part) -> slide.show(walk, position, part.doubleValue()));
    show();
  }

  /// Shows a step at once, its bar fully grown.
  void showStep(int step) {
    position = position.to(step);
    show();
  }

  int step() {
    return position.step();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT, DOWN, PAGE_DOWN, SPACE, ENTER, N -> move(position.next());
      case LEFT, UP, PAGE_UP, BACK_SPACE, P -> move(position.back());
      case HOME -> move(position.to(0));
      case END -> move(position.to(position.last()));
      case B, PERIOD -> set(position.switchBlack());
      case SHIFT -> set(position.withBefore(true));
      case I, F5 -> onImprovise.accept(walk.steps().get(position.step()).scenario());
      case ESCAPE -> onEnd.run();
      default -> { }
    }
    event.consume();
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SHIFT) {
      set(position.withBefore(false));
    }
    event.consume();
  }

  /// A step forward grows its bar; a look back shows it as it stood.
  private void move(Position wanted) {
    boolean forward = wanted.step() > position.step() && !wanted.waiting() || position.waiting() && !wanted.waiting();
    position = wanted;
    move.stop();
    if (forward && getScene() != null && getScene().getWindow() != null) {
      progress.set(0);
      move.getKeyFrames().setAll(new KeyFrame(MOVE, new KeyValue(progress, 1, Interpolator.EASE_BOTH)));
      move.play();
    }
    show();
  }

  private void set(Position wanted) {
    if (!wanted.equals(position)) {
      position = wanted;
      show();
    }
  }

  private void show() {
    if (move.getStatus() != Animation.Status.RUNNING) {
      progress.set(1);
    }
    slide.show(walk, position, progress.get());
    Restyle.keep(dark, position.black());
  }

  /// The slide keeps its 16 to 9 whatever the window is.
  @Override
  protected void layoutChildren() {
    double scale = Math.min(getWidth() / Slide.WIDTH, getHeight() / Slide.HEIGHT);
    slide.resize(Slide.WIDTH, Slide.HEIGHT);
    slide.getTransforms().setAll(new Scale(scale, scale));
    slide.relocate((getWidth() - Slide.WIDTH * scale) / 2, (getHeight() - Slide.HEIGHT * scale) / 2);
    dark.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
