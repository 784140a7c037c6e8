package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.charts.PlotPane;

/// The Usage tab with the sample of 30, by every way of adding up, in windows of every usual size.
class UsageLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1600, 1000, DARK", "1280, 800, DARK", "1067, 667, LIGHT", "960, 700, LIGHT"})
  void everyFigureIsReadInFull(int width, int height, Theme theme) {
    List<String> faults = FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, theme);
      Snapshot.named("usage", window).prepare().get();
      OffScreen.settle(window);
      return Stream.of("request", "feature", "user", "outcome").flatMap(way -> {
        ((ToggleButton) window.lookup("#usage-by-" + way)).setSelected(true);
        OffScreen.settle(window);
        return faults(window).map(fault -> way + ": " + fault);
      }).toList();
    });
    assertEquals(List.of(), faults);
  }

  private static Stream<String> faults(MainWindow window) {
    Node page = window.lookup(".usage-page");
    return Stream.concat(Stream.of(Texts.cut(page, node -> node instanceof TableCell), Texts.cramped(page),
        Texts.onEachOther(page)).flatMap(List::stream), Nodes.under(page).filter(node -> node instanceof PlotPane
            && Nodes.isShown(node)).map(PlotPane.class::cast).flatMap(chart -> Stream.concat(Texts.overlaps(chart),
                chart.struckTexts().stream())));
  }
}
