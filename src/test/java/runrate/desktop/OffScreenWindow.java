package runrate.desktop;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import runrate.desktop.store.ScenarioStore;
import runrate.files.UserFolder;
import runrate.scenario.Scenario;

/// A window that is laid out without being shown. As long as size and theme stay, the next scenario is opened in the
/// window that is there, as its user would open the next file; a new window reads all styles anew.
final class OffScreenWindow {
  private final Path user;
  private ScenarioStore store;
  private MainWindow window;
  private Scene scene;
  private Theme theme;

  OffScreenWindow(Path user) {
    this.user = user;
  }

  MainWindow show(Scenario scenario, int width, int height, Theme shown) {
    if (scene != null && scene.getWidth() == width && scene.getHeight() == height && theme == shown) {
      store.open(scenario, Optional.of(OpenDesk.HOME.defaultScenario()));
    } else {
      store = new ScenarioStore(OpenDesk.ENGINE, scenario, Optional.of(OpenDesk.HOME.defaultScenario()));
      window = new MainWindow(store, OpenDesk.HOME, new UserFolder(user));
      scene = new Scene(window, width, height);
      theme = shown;
      window.show(theme);
    }
    OffScreen.settle(window);
    return window;
  }
}
