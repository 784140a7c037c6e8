package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.charts.PlotPane;

/// The playbook of plans that have much, little and nothing to do, in windows of every usual size.
class PlaybookLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1280, 800, DARK", "1067, 667, LIGHT", "960, 700, DARK"})
  void everyStepIsReadInFull(int width, int height, Theme theme) {
    List<String> faults = FxThread.ask(() -> Stream.of("20-agents", "four-vendors",
        "round-of-five-agents").flatMap(scenario -> {
      MainWindow window = shown.show(OpenDesk.shipped(scenario), width, height, theme);
      Snapshot.named("playbook", window).prepare().get();
      OffScreen.settle(window);
      Stream<String> steps = faults(window);
      ((ToggleButton) window.lookup("#playbook-checks")).fire();
      OffScreen.settle(window);
      List<String> all = Stream.concat(steps, faults(window)).toList();
      ((ToggleButton) window.lookup("#playbook-steps")).fire();
      return all.stream().map(fault -> scenario + ": " + fault);
    }).toList());
    assertEquals(List.of(), faults);
  }

  private static Stream<String> faults(MainWindow window) {
    Node page = window.lookup(".playbook-page");
    PlotPane chart = (PlotPane) page.lookup(".playbook-chart");
    return Stream.of(Texts.cut(page.getParent().getParent()), Texts.cramped(page), Texts.onEachOther(page),
        Texts.clipped(page), Texts.overlaps(chart).toList(), chart.struckTexts()).flatMap(List::stream);
  }

  /// A hundred times 20 agents save $1,059,500 by routing alone.
  @Test
  void amountsOfSevenDigitsLeaveLowAndHighTheirPlace() {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents").withWorkload(work -> work.withAgents(2000)), 1600,
          1000, Theme.LIGHT);
      Snapshot.named("playbook", window).prepare().get();
      OffScreen.settle(window);
      List<String> heads = Nodes.under(window.lookup(".step-heads")).filter(node -> node instanceof Label
          && Nodes.isShown(node)).map(node -> ((Label) node).getText()).toList();
      assertTrue(heads.containsAll(List.of("low", "likely", "high")), heads::toString);
      assertTrue(Nodes.under(window.lookup("#step-routing")).anyMatch(node -> node instanceof Label label
          && label.getText().matches("\u2212\\$1,\\d{3},\\d{3}")));
      assertEquals(List.of(), faults(window).toList());
      return null;
    });
  }
}
