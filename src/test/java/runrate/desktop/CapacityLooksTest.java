package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.desktop.capacity.CapacityView;
import runrate.desktop.store.ScenarioStore;
import runrate.files.UserFolder;

/// No text of the Capacity tab is cut or lies on another, in windows that are laid out without being shown.
class CapacityLooksTest {
  @TempDir static Path user;

  @BeforeAll
  static void startToolkit() {
    OffScreen.startToolkit();
  }

  @AfterAll
  static void backToLight() {
    OffScreen.backToLight();
  }

  /// One picture of the tab.
  record Look(String scenario, boolean open, int width, int height, Theme theme) {}

  static Stream<Look> looks() {
    return Stream.of(Theme.values()).flatMap(theme ->
        Stream.of("20-agents", "five-agents-40000-tokens-a-minute", "ci-cd-pipeline", "nine-point-frontier")
            .flatMap(name -> Stream.of(new Look(name, true, 1600, 1000, theme),
                new Look(name, true, 1280, 800, theme), new Look(name, false, 1280, 800, theme))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noTextIsCutOrLiesOnAnother(Look look) {
    List<String> wrong = FxThread.ask(() -> {
      MainWindow window = laidOut(look);
      return Stream.of(Texts.cut(window), Texts.overlapping(window), Texts.astray(window))
          .flatMap(List::stream).toList();
    });
    assertEquals(List.of(), wrong);
  }

  private MainWindow laidOut(Look look) {
    var store = new ScenarioStore(OpenDesk.ENGINE, OpenDesk.shipped(look.scenario()),
        Optional.of(OpenDesk.HOME.defaultScenario()));
    var window = new MainWindow(store, OpenDesk.HOME, new UserFolder(user));
    new Scene(window, look.width(), look.height());
    window.show(look.theme());
    CapacityView tab = window.tabs().show(CapacityView.class);
    if (look.open()) {
      tab.showOpenScenario();
    }
    OffScreen.settle(window);
    return window;
  }
}
