package runrate.desktop.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.scenario.Scenario;

/// The ways of asking while another tab is in front: nobody prices them, and the strip has room for them all the same.
class ModesAsideTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  private Optional<Scenario> priced() {
    return desk.call(() -> ((ModesView) desk.node(".modes-view")).priced());
  }

  private double stripHeight() {
    return desk.call(() -> {
      desk.window().layout();
      return ((Region) desk.node("#verdict").getParent()).getHeight();
    });
  }

  @Test
  void aDragOnTheDeskPricesNoWayOfAsking() {
    desk.reopen(OpenDesk.shipped("agent-roles"));
    desk.openModes();
    Scenario opened = desk.scenario();
    assertEquals(Optional.of(opened), priced());
    desk.tab("Desk");
    Set<Double> heights = new HashSet<>(Set.of(stripHeight()));
    Slider batch = (Slider) desk.node("#plan.batchShare");
    for (double share : new double[] {0.1, 0.3, 0.45, 0}) {
      desk.run(() -> batch.setValue(share));
      assertEquals(Optional.of(opened), priced());
      heights.add(stripHeight());
    }
    assertNotEquals(opened, desk.scenario());
    desk.openModes();
    assertEquals(Optional.of(desk.scenario()), priced());
    heights.add(stripHeight());
    assertEquals(1, heights.size(), heights::toString);
  }
}
