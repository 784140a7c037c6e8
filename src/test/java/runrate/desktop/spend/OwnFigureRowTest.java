package runrate.desktop.spend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Hands;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.scenario.OwnForecast;
import runrate.scenario.OwnForecast.Span;

/// A person's own figure typed beside the month of 20 agents: $14,857 spent, eight working days to come, $23,173 as
/// planned.
class OwnFigureRowTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private static final String MONTH = "#forecast.ownMonthUsd-field";
  private static final String DAY = "#forecast.ownDayUsd-field";
  private OpenDesk desk;
  private Hands hands;

  @BeforeEach
  void openRecord() {
    desk = WINDOW.desk();
    hands = desk.hands();
    desk.openRecordedSpend();
    hands.click(desk.node("#spend-part-pattern"));
  }

  @AfterEach
  void closeRecord() {
    hands.click(desk.node("#crumb-desk"));
  }

  private Optional<OwnForecast> own() {
    return desk.scenario().forecast().own();
  }

  private void type(String field, String text) {
    hands.focus(desk.node(field));
    hands.type(text);
    hands.key(KeyCode.ENTER);
  }

  @Test
  void aFigureForTheMonthIsTypedTakenAwayAndOneUndo() {
    assertEquals("beside the forecast, never instead", desk.text("#own-result"));
    type(MONTH, "21k");
    assertEquals(Optional.of(new OwnForecast(Span.MONTH, 21_000)), own());
    assertEquals("$2,173 (9\u2009%) less than the plan", desk.text("#own-result"));
    hands.focus(desk.node(MONTH));
    hands.key(KeyCode.DELETE);
    hands.key(KeyCode.ENTER);
    assertEquals(Optional.empty(), own());
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(Optional.of(new OwnForecast(Span.MONTH, 21_000)), own());
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(Optional.empty(), own());
  }

  @Test
  void lookingAtTheOtherKindChangesNothingAndAFigureThereTakesThePlace() {
    type(MONTH, "21000");
    hands.click(desk.node("#own-day"));
    assertEquals(Optional.of(new OwnForecast(Span.MONTH, 21_000)), own());
    assertEquals("ends at $21,000, $2,173 (9\u2009%) less than the plan", desk.text("#own-result"));
    type(DAY, "1000");
    assertEquals(Optional.of(new OwnForecast(Span.DAY, 1_000)), own());
    assertEquals("ends at $22,857, $316 (1\u2009%) less than the plan", desk.text("#own-result"));
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(Optional.of(new OwnForecast(Span.MONTH, 21_000)), own());
    assertTrue(desk.call(() -> desk.node(MONTH).getParent().isVisible()), "undo shows the figure that counts again");
  }

  @Test
  void aRefusedFigureStaysInSightAndHoldsTheWindowBack() {
    type(MONTH, "-5");
    assertEquals("Your own figure for the month", desk.state().refusals().getFirst().label());
    hands.click(desk.node("#own-day"));
    assertTrue(desk.call(() -> desk.node(MONTH).getParent().isVisible()));
    assertFalse(desk.call(() -> desk.node(DAY).getParent().isVisible()));
    hands.focus(desk.node(MONTH));
    hands.key(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), desk.state().heldBack());
    assertEquals(Optional.empty(), own());
  }

  /// It is what somebody thinks, and no verdict follows it.
  @Test
  void theVerdictOfTheMonthStays() {
    String before = desk.call(() -> desk.state().report().burn().status().label());
    type(MONTH, "1");
    assertEquals(before, desk.call(() -> desk.state().report().burn().status().label()));
  }
}
