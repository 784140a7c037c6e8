package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;

/// Problems, sentences and the search lead to an input by its path, so every dial has to be found by its own.
class PanelPlacesTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  private LeverPanel panel() {
    return (LeverPanel) Nodes.under(desk.window()).filter(LeverPanel.class::isInstance).findFirst().orElseThrow();
  }

  @Test
  void everyDialIsCalledByItsPath() {
    assertEquals(List.of(), desk.call(() -> DeadLeverTest.dials().stream().map(Dial::path)
        .filter(path -> panel().label(path).isEmpty()).toList()));
  }

  @Test
  void everyDialOfCallsThatFailTakesTheKeyboardByItsPath() {
    for (Dial dial : List.of(Dials.FAILURES, Dials.ATTEMPTS, Dials.BILLED, Dials.BILLED_OUTPUT)) {
      desk.call(() -> panel().focus(dial.path()));
      desk.settle();
      assertEquals(dial.path() + "-field", desk.call(() -> desk.stage().getScene().getFocusOwner().getId()));
    }
  }
}
