package runrate.desktop;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;

/// Opens the window on the scenario file given as its one argument.
public final class DesktopApp extends Application {
  static final double LEAST_WIDTH = 960;
  static final double LEAST_HEIGHT = 700;

  /// Shows the window and returns when it is closed.
  public static void open(Path scenario) {
    launch(scenario, false);
  }

  /// Shows the scenario's walk in full screen and returns when the window is closed.
  public static void present(Path scenario) {
    launch(scenario, true);
  }

  private static void launch(Path scenario, boolean presenting) {
    Rendering.prepare();
    Application.launch(DesktopApp.class, scenario.toString(), String.valueOf(presenting));
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    RunrateHome home = RunrateHome.find();
    Opening opening = Opening.of(home, Path.of(getParameters().getRaw().getFirst()));
    var window = new MainWindow(opening.store(), home, UserFolder.find(),
        place -> getHostServices().showDocument(place.toUri().toString()));
    window.knows(opening.stamp());
    Thread.ofVirtual().start(UserFolder.find()::sweep);
    if (opening.troubled()) {
      window.tabs().showProblems();
    }
    var screen = javafx.stage.Screen.getPrimary().getVisualBounds();
    stage.setScene(new Scene(window.zoom().around(), Math.min(1600, screen.getWidth()),
        Math.min(1000, screen.getHeight())));
    // on a screen enlarged by the system there may be less room than the window needs
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    opening.store().stateProperty().addListener((property, old, state) -> setTitle(stage, opening));
    setTitle(stage, opening);
    stage.setOnCloseRequest(event -> {
      if (!window.mayClose()) {
        event.consume();
      }
    });
    window.offerUnsavedWork();
    window.offerStart();
    stage.show();
    if (Boolean.parseBoolean(getParameters().getRaw().getLast())) {
      window.present();
    }
  }

  private static void setTitle(Stage stage, Opening opening) {
    var state = opening.store().state();
    stage.setTitle("%s%s – Runrate".formatted(state.isUnsaved() ? "• " : "", state.scenario().name()));
  }
}
