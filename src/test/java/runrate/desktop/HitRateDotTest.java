package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// The dot on the bar of the hit rate follows the figure above it.
class HitRateDotTest {
  @TempDir private static Path user;
  @RegisterExtension private static final OffScreenWindow SHOWN = new OffScreenWindow(() -> user);

  @Test
  void theDotStandsWhereTheRateIsHoweverThePlanGotThere() {
    for (double batch : List.of(0.5, 0.0, 0.25)) {
      FxThread.ask(() -> {
        MainWindow window = SHOWN.show(batched(batch), 1600, 1000, Theme.LIGHT);
        Region dot = (Region) window.lookup(".range-dot");
        Node bar = window.lookup(".range-bar-track");
        double room = bar.getLayoutBounds().getWidth() - dot.getWidth();
        assertEquals(window.lookup(".range-value") instanceof Label rate ? percent(rate) : -1,
            100 * dot.getLayoutX() / room, 1, "batch " + batch);
        return null;
      });
    }
  }

  private static double percent(Label rate) {
    return Double.parseDouble(rate.getText().replace("\u2009%", ""));
  }

  private static Scenario batched(double share) {
    return OpenDesk.shipped("20-agents").withPlan(plan -> plan.withBatchShare(share).withCaching(plan.caching()
        .withHitRate(HitRate.DERIVED).withBatchHitRate(OptionalDouble.of(0.2))));
  }
}
