package runrate.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/// The least a frame can cost that fills a whole window: one rectangle of 1600 x 1000, another colour each frame. It
/// is what drawing is measured against, for figures of one machine say nothing on another.
final class OneRectangle {
  static final double WIDTH = 1600;
  static final double HEIGHT = 1000;

  private final Rectangle rectangle = new Rectangle(WIDTH, HEIGHT, Color.WHITE);
  private final double[] drawing;
  private final Executor renderer;
  private final CountDownLatch done = new CountDownLatch(1);
  private int frame;
  private boolean waiting;

  private OneRectangle(int frames, int warmUp, Executor renderer) {
    this.drawing = new double[frames];
    this.renderer = renderer;
    this.frame = -warmUp;
  }

  /// How long each frame was drawn, in milliseconds; waits for all of them, so not on the thread of the window.
  static double[] measure(int frames, int warmUp, Executor renderer) throws InterruptedException {
    var measured = new OneRectangle(frames, warmUp, renderer);
    Platform.runLater(measured::show);
    measured.done.await();
    return measured.drawing;
  }

  private void show() {
    var scene = new Scene(new Pane(rectangle), WIDTH, HEIGHT);
    var stage = new Stage();
    scene.addPostLayoutPulseListener(() -> laidOut(stage));
    stage.setScene(scene);
    stage.show();
    Platform.runLater(this::paint);
  }

  private void paint() {
    waiting = true;
    rectangle.setFill(Math.floorMod(frame, 2) == 0 ? Color.WHITE : Color.BLACK);
  }

  private void laidOut(Stage stage) {
    if (waiting) {
      waiting = false;
      long from = System.nanoTime();
      Platform.runLater(() -> renderer.execute(() -> drawn(System.nanoTime() - from, stage)));
    }
  }

  private void drawn(long nanos, Stage stage) {
    if (frame >= 0) {
      drawing[frame] = nanos * 1e-6;
    }
    frame++;
    if (frame < drawing.length) {
      Platform.runLater(this::paint);
    } else {
      Platform.runLater(stage::hide);
      done.countDown();
    }
  }
}
