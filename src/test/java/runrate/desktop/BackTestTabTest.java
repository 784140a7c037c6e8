package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.backtest.BackTest;
import runrate.backtest.BandShare;
import runrate.desktop.charts.PlotPane;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import runrate.text.BacktestSentence;

/// Recorded months forecast again, in the Risk tab. The six months of the test's own scenario were drawn from a seed;
/// from 16 September on a day costs about a fifth more.
class BackTestTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  static Scenario sixMonths() {
    return ScenarioReader.read(OpenDesk.HOME.folder().resolve("src/test/resources/runrate/backtest/six-months.json"))
        .value().orElseThrow();
  }

  private void open(Scenario scenario) {
    desk.reopen(scenario);
    desk.tab("Risk");
    desk.hands().clickNamed("#risk-backtest");
    String verdict = BacktestSentence.of(BackTest.of(scenario.forecast()));
    desk.settleUntil(() -> desk.text("#verdict").equals(verdict));
  }

  private PlotPane chart(String style) {
    return (PlotPane) desk.node(style);
  }

  /// Of the default scenario 18 days of November are recorded.
  @Test
  void withoutThreeWholeMonthsItSaysWhatItNeedsAndOpensTheRecord() {
    open(OpenDesk.shipped("20-agents"));
    assertEquals("A back-test needs three recorded months; there is none.", desk.text("#backtest-none"));
    assertFalse(Nodes.isShown(desk.node("#card-backtest")));
    desk.hands().click(desk.node("#backtest-spend"));
    assertTrue(Nodes.isShown(desk.node("#spend-budgets")));
    desk.run(() -> desk.window().tabs().shrink());
  }

  @Test
  void sixMonthsStandBesideWhatCameAndTheWorstIsExplained() {
    open(sixMonths());
    assertTrue(desk.textsOf(chart(".backtest-chart")).containsAll(List.of("May", "June", "July", "August",
        "September", "October")));
    assertTrue(desk.textsOf(chart(".accuracy-chart")).contains("all 18"));
    assertTrue(desk.textsOf(chart(".worst-month-chart")).stream().anyMatch(text -> text.startsWith("from 16 Sep: ")),
        desk.textsOf(chart(".worst-month-chart")).toString());
    assertEquals("Look at September", desk.text("#verdict-action"));
  }

  /// A band of nine in ten is the wider one, and holds no fewer months.
  @Test
  void aBandOfNineInTenIsChosenInTheBar() {
    open(sixMonths());
    BackTest wide = BackTest.of(desk.scenario().forecast(), BandShare.NINE_IN_TEN);
    String narrow = desk.text("#verdict");
    desk.hands().clickNamed("#backtest-band-90");
    desk.settleUntil(() -> desk.text("#verdict").equals(BacktestSentence.of(wide)));
    assertEquals(18, wide.all().count());
    assertTrue(wide.all().inside() >= BackTest.of(desk.scenario().forecast()).all().inside());
    desk.hands().clickNamed("#backtest-band-80");
    desk.settleUntil(() -> desk.text("#verdict").equals(narrow));
  }

  @Test
  void theWorstMonthIsLeftOutAndTakenBackIn() {
    open(sixMonths());
    BackTest whole = BackTest.of(desk.scenario().forecast());
    desk.hands().click(desk.node("#backtest-leave"));
    assertEquals(BacktestSentence.of(whole.without(whole.worst().orElseThrow().month())), desk.text("#verdict"));
    assertEquals("Take September back in", desk.text("#backtest-leave"));
    assertFalse(desk.textsOf(chart(".backtest-chart")).contains("September"));
    desk.hands().click(desk.node("#backtest-leave"));
    assertEquals(BacktestSentence.of(whole), desk.text("#verdict"));
    assertFalse(desk.state().canUndo(), "the scenario stays as it is");
  }

  @Test
  void theStripLooksAtTheWorstMonth() {
    open(sixMonths());
    desk.hands().click(desk.node("#verdict-action"));
    assertTrue(Nodes.isShown(desk.node("#card-worst")));
    assertTrue(desk.call(() -> Nodes.under(desk.window()).noneMatch(node -> "card-backtest".equals(node.getId()))));
    desk.run(() -> desk.window().tabs().shrink());
  }

  @Test
  void everyForecastStandsInTheTableTwin() {
    open(sixMonths());
    desk.hands().focus(desk.node("#card-backtest-grow"));
    desk.hands().key(KeyCode.T);
    assertTrue(Nodes.isShown(desk.node("#card-backtest-table")));
    assertEquals(18, ((TableView<?>) desk.node("#card-backtest-table")).getItems().size());
    desk.hands().key(KeyCode.T);
  }
}
