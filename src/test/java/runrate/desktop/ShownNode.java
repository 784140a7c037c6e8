package runrate.desktop;

import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// One control alone on the headless screen, dressed as in the window.
public final class ShownNode implements AutoCloseable {
  private final Stage stage;

  /// @param make called on the thread of the window
  public ShownNode(Callable<? extends Node> make, double width, double height) {
    FxThread.start();
    stage = call(() -> {
      Fonts.load();
      Parent root = new StackPane(make.call());
      root.getStyleClass().add("runrate");
      root.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
      Theme.LIGHT.applyTo(root);
      var shown = new Stage();
      shown.setScene(new Scene(root, width, height));
      shown.setX(0);
      shown.setY(0);
      shown.show();
      shown.requestFocus();
      return shown;
    });
    FxThread.awaitPulse(stage.getScene());
  }

  public <T> T call(Callable<T> question) {
    return FxThread.ask(question);
  }

  /// Runs something and waits until everything is laid out again.
  public void run(Runnable action) {
    call(() -> {
      action.run();
      return null;
    });
    FxThread.awaitPulse(stage.getScene());
  }

  /// Presses a key while another is held.
  public void chord(KeyCode held, KeyCode key) {
    run(() -> FxThread.robot().keyPress(held));
    run(() -> FxThread.robot().keyPress(key));
    run(() -> FxThread.robot().keyRelease(key));
    run(() -> FxThread.robot().keyRelease(held));
  }

  @Override
  public void close() {
    call(() -> {
      stage.hide();
      return null;
    });
  }
}
