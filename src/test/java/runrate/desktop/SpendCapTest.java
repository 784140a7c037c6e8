package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.paper.Papers;
import runrate.files.drawing.Drawing;
import runrate.files.drawing.Mark;
import runrate.scenario.Scenario;

/// A month of $22,870 under a budget of $30,000, in a tier of which one spends less.
class SpendCapTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  private static Scenario inTier(String tier) {
    return OpenDesk.shipped("20-agents").withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(30_000)))
        .withPlan(plan -> plan.withLimits(plan.limits().withTier(Optional.of(tier))));
  }

  private static String text(MainWindow window, String selector) {
    return ((Label) window.lookup(selector)).getText();
  }

  @Test
  void aBillOverTheCapOfItsTierIsNotOnTrack() {
    MainWindow window = FxThread.ask(() -> shown.show(inTier("start"), 1280, 800, Theme.LIGHT));
    assertEquals("OVER THE SPEND CAP", FxThread.ask(() -> text(window, "#budget-status")));
    assertTrue(FxThread.ask(() -> text(window, "#verdict")).contains("the vendor stops serving at the cap"));
  }

  @Test
  void theBoardPageSaysSoToo() {
    Drawing page = FxThread.ask(Papers.pages(Papers.Kind.BOARD, OpenDesk.ENGINE, inTier("start")).getFirst()::get);
    String words = page.marks().stream().filter(Mark.Words.class::isInstance).map(mark -> ((Mark.Words) mark).text())
        .collect(Collectors.joining(" "));
    assertTrue(words.contains("the vendor stops serving at the cap"), words);
  }

  @Test
  void aBillBelowTheCapIsOnTrack() {
    MainWindow window = FxThread.ask(() -> shown.show(inTier("scale"), 1280, 800, Theme.LIGHT));
    assertEquals("ON TRACK, $7,130 left", FxThread.ask(() -> text(window, "#budget-status")));
  }
}
