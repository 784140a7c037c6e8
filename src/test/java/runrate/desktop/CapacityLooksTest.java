package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.LineTo;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.desktop.capacity.CapacityView;
import runrate.testing.Seeds;

/// No text of the Capacity tab is cut or lies on another or on a line of the lanes, in windows that are laid out
/// without being shown.
class CapacityLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow looks = new OffScreenWindow(() -> user);

  /// One picture of the tab.
  record Look(String scenario, boolean open, int width, int height, Theme theme) {}

  static Stream<Look> looks() {
    return Stream.of(Theme.values()).flatMap(theme -> Stream.concat(
        names(theme.ordinal()).map(name -> new Look(name, true, 1600, 1000, theme)),
        names(theme.ordinal() + 1).flatMap(name -> Stream.of(new Look(name, true, 1280, 800, theme),
            new Look(name, false, 1280, 800, theme), new Look(name, true, 1120, 700, theme),
            new Look(name, true, 960, 700, theme)))));
  }

  /// A theme changes no width: each scenario is looked at in one of them.
  private static Stream<String> names(int turn) {
    List<String> all = List.of("20-agents", "five-agents-40000-tokens-a-minute", "ci-cd-pipeline",
        "nine-point-frontier");
    return all.stream().filter(name -> Seeds.isPaired(all.indexOf(name), turn));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noTextIsCutOrLiesOnAnother(Look look) {
    List<String> wrong = FxThread.ask(() -> {
      MainWindow window = laidOut(look);
      return Stream.of(Texts.cut(window, CapacityLooksTest::isExcerpt), Texts.overlapping(window),
          Texts.astray(window), struck(window)).flatMap(List::stream).toList();
    });
    assertEquals(List.of(), wrong);
  }

  /// Texts of lanes that touch the line at which the entry can be read, or the one at which it expires.
  private static List<String> struck(MainWindow window) {
    Node lanes = window.lookup(".lanes-chart");
    List<Bounds> lines = Nodes.under(lanes).filter(node -> node.getStyleClass().contains("lane-border"))
        .flatMap(node -> ((javafx.scene.shape.Path) node).getElements().stream()).filter(LineTo.class::isInstance)
        .map(LineTo.class::cast)
        .map(line -> (Bounds) new BoundingBox(line.getX() - 2, 16, 4, line.getY() - 16)).toList();
    return Nodes.under(lanes).filter(node -> node instanceof Text && Nodes.isShown(node)).map(Text.class::cast)
        .filter(text -> !text.getText().isBlank() && lines.stream().anyMatch(text.getBoundsInParent()::intersects))
        .map(text -> "struck: " + text.getText()).toList();
  }

  private static boolean isExcerpt(Labeled labeled) {
    return labeled.getStyleClass().contains("scenario-menu");
  }

  private MainWindow laidOut(Look look) {
    MainWindow window = looks.show(OpenDesk.shipped(look.scenario()), look.width(), look.height(), look.theme());
    window.tabs().show(CapacityView.class);
    OffScreen.settle(window);
    ((ToggleButton) window.lookup(look.open() ? "#capacity-this" : "#capacity-published")).fire();
    OffScreen.settle(window);
    return window;
  }
}
