package runrate.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import runrate.desktop.store.ScenarioStore;
import runrate.files.UserFolder;
import runrate.scenario.Scenario;

/// A window that is laid out without being shown. As long as size and theme stay, the next scenario is opened in the
/// window that is there, as its user would open the next file; a new window reads all styles anew.
///
/// As an extension it serves all tests of a class, and lets go of its window after them.
final class OffScreenWindow implements BeforeAllCallback, AfterAllCallback {
  private final Supplier<Path> user;
  private ScenarioStore store;
  private MainWindow window;
  private Scene scene;
  private Theme theme;

  OffScreenWindow(Path user) {
    this(() -> user);
  }

  /// @param user asked once the class has a folder, for the window to keep what it remembers
  OffScreenWindow(Supplier<Path> user) {
    this.user = user;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    OffScreen.startToolkit();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    OffScreen.backToLight();
    FxThread.ask(this::letGo);
    store = null;
    window = null;
    scene = null;
  }

  /// Copies of unsaved work are written a while after an edit; none is to come once the folder is deleted.
  private boolean letGo() {
    if (window != null) {
      window.crashCopy().close();
    }
    return true;
  }

  MainWindow show(Scenario scenario, int width, int height, Theme shown) {
    if (scene != null && scene.getWidth() == width && scene.getHeight() == height && theme == shown) {
      store.open(scenario, Optional.of(OpenDesk.HOME.defaultScenario()));
    } else {
      letGo();
      store = new ScenarioStore(OpenDesk.ENGINE, scenario, Optional.of(OpenDesk.HOME.defaultScenario()));
      window = new MainWindow(store, OpenDesk.HOME, new UserFolder(user.get()));
      scene = new Scene(window, width, height);
      theme = shown;
      window.show(theme);
    }
    OffScreen.settle(window);
    return window;
  }
}
