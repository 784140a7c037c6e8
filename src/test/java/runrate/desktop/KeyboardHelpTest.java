package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.text.Why;

/// Help > Keyboard names every key, and is read in full.
class KeyboardHelpTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  private static Stream<MenuItem> items(MenuItem item) {
    return item instanceof Menu menu ? menu.getItems().stream().flatMap(KeyboardHelpTest::items) : Stream.of(item);
  }

  @Test
  void everyKeyOfTheMenusIsListed() {
    MainWindow window = FxThread.ask(() -> shown.show(OpenDesk.shipped("20-agents"), 1280, 800, Theme.LIGHT));
    String keys = HelpTexts.keys().tables().stream().map(Why.Table::rows).flatMap(List::stream).map(List::getLast)
        .collect(Collectors.joining(", ")).toLowerCase(Locale.ROOT);
    List<String> missing = FxThread.ask(() -> Nodes.under(window).filter(MenuBar.class::isInstance)
        .flatMap(bar -> ((MenuBar) bar).getMenus().stream()).flatMap(KeyboardHelpTest::items)
        .filter(item -> item.getAccelerator() != null)
        .map(item -> item.getAccelerator().getName().replace("Shortcut", "Ctrl").toLowerCase(Locale.ROOT)).toList());
    assertTrue(missing.size() > 10);
    assertEquals(List.of(), missing.stream().map(KeyboardHelpTest::spoken).filter(key -> !keys.contains(key)).toList());
  }

  /// A combination's name puts Shift before Ctrl; people say Ctrl first.
  private static String spoken(String name) {
    return name.startsWith("shift+ctrl+") ? "ctrl+shift+" + name.substring(11) : name;
  }

  @Test
  void noLineOfItIsCut() {
    for (int width : new int[] {1280, 960}) {
      assertEquals(List.of(), FxThread.ask(() -> {
        MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, 800, Theme.LIGHT);
        window.whyPopover().show(HelpTexts.keys(), window);
        OffScreen.settle(window);
        return Texts.cut(window.whyPopover());
      }));
    }
  }
}
