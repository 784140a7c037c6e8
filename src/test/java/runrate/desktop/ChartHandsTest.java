package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// What can be touched in the charts: bars under the mouse, the limits of the frontier, the burn controls.
class ChartHandsTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void rememberOpened() {
    opened = desk.scenario();
  }

  @Test
  void theMouseOverABarShowsItsExactAmount() {
    var chart = desk.charts().getFirst();
    desk.hands().moveTo(chart);
    var breakdown = desk.state().report().cost().breakdown();
    assertTrue(chart.hoverText().contains(Figures.usdCents(breakdown.cacheReadUsd())), chart.hoverText());
    desk.hands().moveTo(new Point2D(5, 5));
    assertEquals("", chart.hoverText());
  }

  @Test
  void theMouseOverADayShowsWhatWasSpent() {
    var chart = desk.charts().get(2);
    desk.hands().moveTo(chart);
    assertTrue(chart.hoverText().contains("that day $") && chart.hoverText().contains("so far $"), chart.hoverText());
  }

  @Test
  void theMouseOverALeversBarShowsWhatItSaves() {
    var chart = desk.charts().get(1);
    desk.hands().moveTo(chart);
    assertEquals("Caching\n−$18,790.46", chart.hoverText().replace("\r", ""));
  }

  @Test
  void theQualityFloorIsDraggedInOneUndoStep() {
    Shown before = Shown.on(desk);
    desk.hands().drag(desk.node("#quality-floor-handle"), 0, -20, 20);
    assertTrue(desk.scenario().quality().floor() > 80, "floor " + desk.scenario().quality().floor());
    assertNotEquals(before.frontier(), Shown.on(desk).frontier());
    assertOneUndoRestores();
  }

  @Test
  void arrowKeysMoveTheQualityFloorByOneAndByTen() {
    desk.hands().focus(desk.node("#quality-floor-handle"));
    desk.hands().key(KeyCode.UP);
    assertEquals(81, desk.scenario().quality().floor());
    desk.hands().key(KeyCode.SHIFT, KeyCode.DOWN);
    assertEquals(71, desk.scenario().quality().floor());
    assertOneUndoRestores();
  }

  @Test
  void theCostCeilingIsDraggedInOneUndoStep() {
    desk.hands().drag(desk.node("#cost-ceiling-handle"), 30, 0, 20);
    assertTrue(desk.scenario().quality().costCeilingUsdPerRequest().orElseThrow() > 0.125);
    assertTrue(Shown.on(desk).frontier().stream().anyMatch(text -> text.startsWith("ceiling $0.")));
    assertOneUndoRestores();
  }

  @Test
  void anArrowKeyMovesTheCostCeilingByTwoPerCent() {
    desk.hands().focus(desk.node("#cost-ceiling-handle"));
    desk.hands().key(KeyCode.LEFT);
    // 22,000 / 176,000 = 0.125, less two per cent, to three figures
    assertEquals(OptionalDouble.of(0.123), desk.scenario().quality().costCeilingUsdPerRequest());
    assertOneUndoRestores();
  }

  @Test
  void todayMovesTheForecast() {
    double monthEnd = desk.state().report().burn().monthEndUsd();
    desk.hands().drag(thumb("forecast.today"), -20, 0, 20);
    assertTrue(desk.scenario().forecast().today() < 18);
    assertNotEquals(monthEnd, desk.state().report().burn().monthEndUsd());
    Shown.on(desk).agreesWith(desk);
    assertOneUndoRestores();
  }

  @Test
  void aHigherBurnRaisesTheMonthEnd() {
    double monthEnd = desk.state().report().burn().monthEndUsd();
    desk.hands().drag(thumb("forecast.burnMultiplier"), 10, 0, 10);
    assertTrue(desk.scenario().forecast().burnMultiplier() > 1);
    assertTrue(desk.state().report().burn().monthEndUsd() > monthEnd);
    assertOneUndoRestores();
  }

  @Test
  void arrowKeysMoveTodayByADay() {
    desk.hands().focus(desk.node("#forecast.today"));
    desk.hands().key(KeyCode.RIGHT);
    assertEquals(19, desk.scenario().forecast().today());
    assertOneUndoRestores();
  }

  @Test
  void aWeeklyRhythmMovesTheForecastAndIsTakenBack() {
    double monthEnd = desk.state().report().burn().monthEndUsd();
    desk.hands().click(desk.node("#forecast.seasonality"));
    assertEquals(1.3, desk.scenario().forecast().seasonality().weekday());
    assertNotEquals(monthEnd, desk.state().report().burn().monthEndUsd());
    desk.hands().click(desk.node("#forecast.seasonality"));
    assertEquals(opened, desk.scenario());
  }

  private Node thumb(String id) {
    return desk.call(() -> ((Slider) desk.node("#" + id)).lookup(".thumb"));
  }

  private void assertOneUndoRestores() {
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  @Test
  void onTheFirstDayWithNothingRecordedNobodySpeaksOfABurnSoFar() {
    assertTrue(desk.textsOf(desk.charts().get(2)).contains("as recorded so far"));
    desk.edit(scenario -> scenario.withForecast(old -> old.upTo(RecordedSpend.NONE).withToday(1)));
    List<String> texts = desk.textsOf(desk.charts().get(2));
    assertTrue(texts.contains("month end, this plan"), texts::toString);
    assertTrue(texts.stream().noneMatch(text -> text.contains("so far") || text.equals("if nothing changes")),
        texts::toString);
    desk.edit(scenario -> scenario.withForecast(old -> old.withToday(2)));
    assertTrue(desk.textsOf(desk.charts().get(2)).contains("if nothing changes"));
  }
}
