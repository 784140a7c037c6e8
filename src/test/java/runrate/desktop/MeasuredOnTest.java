package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.testing.Written;

/// Whose tokens the typed counts are, as the user of the window sees and changes it.
class MeasuredOnTest {
  private static final String ROW = "#workload.tokensMeasuredOn";

  @TempDir Path user;
  private OpenDesk desk;

  @BeforeEach
  void openDesk() {
    desk = OpenDesk.onDefault(user);
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  private void open(String model, String more) {
    Path file = Written.file(user, model.replace('/', '-') + ".json", """
        { "schemaVersion": "1.0", "name": "A thousand calls",
          "workload": { "agents": 1, "callsPerDay": 1000, "daysPerMonth": 1, "contextTokens": 1000,
            "outputTokens": 0%s },
          "plan": { "routing": [ { "model": "%s", "share": 1.0 } ] } }
        """.formatted(more, model));
    desk.run(() -> desk.window().open(file));
  }

  private boolean isTold() {
    return desk.call(() -> {
      Node notice = desk.window().lookup(".opened-notice");
      return notice.isVisible() && ((OpenedNotice) notice).getText().startsWith("The file does not say whose tokens");
    });
  }

  @Test
  void aSilentFileOnALaterModelIsToldOnceWhenItIsOpened() {
    open("anthropic/claude-opus-4-7", "");
    assertTrue(isTold());
    assertEquals(5, desk.monthUsd(), 1e-9);
    open("anthropic/claude-opus-4-6", "");
    desk.settleUntil(() -> !desk.window().lookup(".opened-notice").isVisible());
    assertFalse(isTold());
  }

  @Test
  void theCounterIsChosenInThePanelAndSaysWhatItDoes() {
    open("anthropic/claude-opus-4-7", ", \"tokensMeasuredOn\": \"anthropic/claude-opus-4-7\"");
    assertFalse(isTold());
    desk.hands().click(desk.node("#group-workload"));
    assertEquals("Opus 4.7", desk.call(() -> ((Labeled) desk.node(ROW)).getText()));
    desk.hands().click(desk.node(ROW));
    new SearchHands(desk).action("the reference");
    assertEquals("reference", desk.scenario().workload().tokensMeasuredOn());
    assertEquals(6.5, desk.monthUsd(), 1e-9);
  }
}
