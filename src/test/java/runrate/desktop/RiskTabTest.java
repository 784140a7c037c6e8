package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.BillChart;
import runrate.desktop.charts.PlotPane;
import runrate.risk.Tripwire;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// Chances and ranges of the Risk tab.
class RiskTabTest {
  private static final String HIT_RATE = "plan.caching.hitRate";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void openTwentyAgents() {
    desk.reopen(OpenDesk.shipped("20-agents"));
    opened = desk.scenario();
    desk.tab("Risk");
    desk.run(() -> ((ToggleButton) desk.node("#risk-chances")).setSelected(true));
  }

  private void waitForMonths(String words) {
    desk.settleUntil(() -> desk.text("#verdict").contains(words));
  }

  private Assumption hitRate() {
    return desk.scenario().assumption(HIT_RATE).orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private List<Tripwire> wires() {
    return ((TableView<Tripwire>) desk.node("#flip-table")).getItems();
  }

  /// A hit rate from 60 to 94 per cent leaves two of three months over the budget.
  @Test
  void theStripCountsMonthsAndItsActionSetsEvenOdds() {
    waitForMonths("66 of 100 simulated months of 22 days end over the budget");
    desk.settleUntil(() -> desk.text("#verdict-action").startsWith("Set batch share to 23"));
    desk.hands().click(desk.node("#verdict-action"));
    assertEquals(0.23, desk.scenario().plan().batchShare());
    waitForMonths("49 of 100 simulated months");
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  /// With six ranges 23 % batched fits the estimate, and it takes 59 % until half of the months fit.
  @Test
  void theLeverWithTheGoalMarkSaysWhereHalfOfTheMonthsFit() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    desk.settleUntil(() -> goals().contains("23\u2009% meets the budget, half the months 59\u2009%"));
    assertEquals(1, desk.call(() -> Nodes.under(desk.window()).filter(node ->
        node.getStyleClass().contains("even-odds-mark") && Nodes.isShown(node)).count()));
    desk.edit(scenario -> scenario.withAssumptions(List.of()));
    desk.settleUntil(() -> goals().contains("23\u2009% meets the budget"));
  }

  private boolean isThere(String id) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> id.equals(node.getId()) && Nodes.isShown(node)));
  }

  private Assumption calls() {
    return desk.scenario().assumption("workload.callsPerDay").orElseThrow();
  }

  /// 320 to 520 calls: the high end goes down by a step of ten, the low one is dragged outwards, both are undone.
  @Test
  void anEndOfABarIsMovedAndDragged() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    Scenario before = desk.scenario();
    desk.settleUntil(() -> isThere("tornado.workload.callsPerDay.high"));
    desk.run(() -> desk.node("#tornado.workload.callsPerDay.high").requestFocus());
    desk.hands().key(KeyCode.LEFT);
    assertEquals(OptionalDouble.of(510), calls().high());
    desk.run(desk.store()::undo);
    desk.settleUntil(() -> isThere("tornado.workload.callsPerDay.low"));
    desk.hands().dragAtOnce(desk.node("#tornado.workload.callsPerDay.low"), -10, 0);
    assertTrue(calls().low().orElseThrow() < 320, calls()::toString);
    assertEquals(OptionalDouble.of(520), calls().high());
    desk.run(desk.store()::undo);
    assertEquals(before, desk.scenario());
    desk.run(() -> desk.node("#tornado.workload.callsPerDay.low").requestFocus());
    desk.hands().key(KeyCode.DELETE);
    assertFalse(desk.scenario().assumption("workload.callsPerDay").filter(Assumption::hasRange).isPresent());
  }

  @Test
  void aRangeThatGivesWayIsTold() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    enterRow(3);
    desk.settleUntil(() -> finding("#card-flips").endsWith("its range of 320 to 520 gave way"));
    desk.run(desk.store()::undo);
    desk.settleUntil(() -> finding("#card-flips").startsWith("half the months fit"));
  }

  private String finding(String card) {
    return desk.call(() -> Nodes.under(desk.node(card)).filter(node -> node.getStyleClass().contains("card-finding")
        && Nodes.isShown(node)).map(node -> ((Label) node).getText()).findFirst().orElse(""));
  }

  /// Until months are drawn the verdict of likely values is pale; then the fan, the chip and the strip are of one draw.
  @Test
  void theVerdictIsPaleUntilMonthsAreDrawn() {
    desk.tab("Desk");
    desk.run(() -> {
      desk.store().edit(scenario -> scenario.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(23_000))));
      assertEquals(0.4, desk.node("#budget-status").getOpacity());
    });
    desk.settleUntil(() -> desk.node("#budget-status").getOpacity() == 1);
    assertTrue(desk.text("#budget-status").startsWith("AT RISK, "), desk.text("#budget-status"));
    String odds = desk.text("#budget-status").substring("AT RISK, ".length());
    assertTrue(desk.text("#verdict").contains(odds + " months end November over the budget."), desk.text("#verdict"));
    List<String> burn = desk.textsOf((PlotPane) desk.node(".burn-chart"));
    assertTrue(burn.contains("8 of 10: $22,120\u2013$24,220"), burn::toString);
  }

  @Test
  void theStripSaysWhatHalfOfTheMonthsNeed() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    desk.tab("Desk");
    desk.settleUntil(() -> desk.text("#verdict").endsWith("Half of the months need 59\u2009%."));
    assertEquals("OVER BUDGET by $870", desk.text("#budget-status"));
  }

  private List<String> goals() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains("goal-note")
        && Nodes.isShown(node)).map(node -> ((Label) node).getText()).toList());
  }

  /// The context may lie from 70,000 to 100,000; a step of its dial is 1,000.
  @Test
  void altWithTheArrowsWidensAndNarrowsTheRangeOfALever() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    desk.hands().focus(desk.node("#workload.contextTokens"));
    desk.hands().key(KeyCode.ALT, KeyCode.RIGHT);
    assertEquals(List.of(69_000.0, 101_000.0), contextEnds());
    desk.hands().key(KeyCode.ALT, KeyCode.LEFT);
    desk.hands().key(KeyCode.ALT, KeyCode.LEFT);
    assertEquals(List.of(71_000.0, 99_000.0), contextEnds());
    assertEquals(80_000, desk.scenario().workload().contextTokens());
    desk.run(desk.store()::undo);
    assertEquals(List.of(70_000.0, 100_000.0), contextEnds());
  }

  private List<Double> contextEnds() {
    Assumption known = desk.scenario().assumption("workload.contextTokens").orElseThrow();
    return List.of(known.low().orElseThrow(), known.high().orElseThrow());
  }

  /// Chooses a row of what would flip the verdict and presses Enter on it; the table then looks for others.
  private Tripwire enterRow(int row) {
    desk.settleUntil(() -> wires().size() == 8 && !desk.node("#flip-table").getStyleClass().contains("of-before"));
    Tripwire chosen = wires().get(row);
    desk.run(() -> {
      desk.node("#flip-table").requestFocus();
      ((TableView<?>) desk.node("#flip-table")).getSelectionModel().clearAndSelect(row);
    });
    desk.hands().key(KeyCode.ENTER);
    return chosen;
  }

  /// Half of the months of six ranges fit with 16 agents; the row stands there until that of the next scenario is
  /// found.
  @Test
  void aRowOfTheScenarioBeforeSetsNothing() {
    desk.reopen(OpenDesk.shipped("how-sure"));
    desk.settleUntil(() -> wires().size() == 8 && wires().get(2).halfFit().value().orElse(0) == 16);
    desk.run(() -> {
      desk.node("#flip-table").requestFocus();
      ((TableView<?>) desk.node("#flip-table")).getSelectionModel().clearAndSelect(2);
      desk.store().edit(scenario -> scenario.withWorkload(work -> work.withAgents(40)));
      Event.fireEvent(desk.node("#flip-table"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false,
          false, false));
    });
    assertEquals(40, desk.scenario().workload().agents());
  }

  @Test
  void aRowOfTheTableIsSetByTheKeyboard() {
    assertEquals(enterRow(2).halfFit().value().orElseThrow(), desk.scenario().workload().agents());
  }

  /// Of 176,000 requests 140,800 succeed; at 15 cents each they may cost $21,120, the budget that is set.
  @Test
  void whatASuccessMayCostIsATargetBesideTheBudget() {
    desk.edit(scenario -> scenario.withBusiness(business -> business.withSuccessShare(OptionalDouble.of(0.8)))
        .withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(21_120))));
    assertFalse(isThere("flips-success"));
    desk.edit(scenario -> scenario.withQuality(book -> book.withSuccessCostCeiling(OptionalDouble.of(0.15))));
    desk.settleUntil(() -> isThere("flips-success") && wires().size() == 8);
    double needed = wires().getFirst().estimateFits().value().orElseThrow();
    desk.run(() -> ((ToggleButton) desk.node("#flips-success")).setSelected(true));
    assertEquals(needed, wires().getFirst().successFits().value().orElseThrow());
    assertTrue(wires().stream().noneMatch(wire -> wire.input().path().equals("workload.agents")));
    assertEquals("a success costs $0.1624: batch share at " + Math.round(needed * 100)
        + "\u2009% does", finding("#card-flips"));
    assertEquals(List.of("lever", "now", "a success at most $0.15"), heads());
    desk.run(() -> {
      desk.node("#flip-table").requestFocus();
      ((TableView<?>) desk.node("#flip-table")).getSelectionModel().clearAndSelect(0);
    });
    desk.hands().key(KeyCode.ENTER);
    assertEquals(needed, desk.scenario().plan().batchShare());
  }

  private List<String> heads() {
    return desk.call(() -> ((TableView<?>) desk.node("#flip-table")).getVisibleLeafColumns().stream()
        .map(TableColumnBase::getText).toList());
  }

  /// Where bill and links stand below the ranges, the page is read from its title on, however far it was scrolled when
  /// it was left; the keyboard stays with the views, whichever way it was opened.
  @Test
  void rangesOpenAtTheirTopWithTheKeyboardOnTheirName() {
    for (String way : List.of("#risk-ranges-view", "#risk-ranges")) {
      press(way);
      assertEquals(0, desk.call(() -> page().getVvalue()), way);
      assertEquals("risk-ranges-view", focused(), way);
      desk.run(() -> page().setVvalue(1));
      press("#ranges-done");
      assertEquals("risk-chances", focused(), way);
    }
    desk.edit(scenario -> scenario.withAssumptions(List.of()));
    desk.settleUntil(() -> isThere("risk-own-ranges"));
    press("#risk-own-ranges");
    assertEquals(0, desk.call(() -> page().getVvalue()));
    assertEquals("risk-ranges-view", focused());
  }

  private void press(String button) {
    desk.hands().focus(desk.node(button));
    desk.hands().key(KeyCode.SPACE);
    desk.settle();
  }

  private String focused() {
    return desk.call(() -> desk.window().getScene().getFocusOwner().getId());
  }

  private ScrollPane page() {
    return (ScrollPane) Stream.iterate(desk.node("#card-ranges"), Node::getParent)
        .filter(ScrollPane.class::isInstance).findFirst().orElseThrow();
  }

  @Test
  void aRangeIsTypedAndTheBillFollows() {
    waitForMonths("66 of 100");
    desk.hands().click(desk.node("#risk-ranges"));
    desk.hands().click(desk.node("#range.plan.caching.hitRate.low-field"));
    desk.hands().type("70");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(OptionalDouble.of(0.7), hitRate().low());
    desk.hands().click(desk.node("#ranges-done"));
    desk.settleUntil(() -> !desk.text("#verdict").contains("66 of 100") && desk.text("#verdict").contains("simulated"));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aLowEndAboveTheLikelyValueIsRefusedAtItsField() {
    desk.hands().click(desk.node("#risk-ranges"));
    desk.hands().click(desk.node("#range.plan.caching.hitRate.low-field"));
    desk.hands().type("80");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(opened, desk.scenario());
    assertTrue(desk.node("#range.plan.caching.hitRate.low-reply").isVisible());
    desk.hands().key(KeyCode.ESCAPE);
    assertTrue(desk.state().isCurrent());
  }

  @Test
  void anEndAtWhichThePlanCannotBeBoughtIsRefusedAtItsField() {
    desk.edit(scenario -> scenario.withAssumption(new Assumption("workload.contextTokens", "",
        OptionalDouble.of(70_000), OptionalDouble.of(100_000), "")));
    desk.hands().click(desk.node("#risk-ranges"));
    Scenario before = desk.scenario();
    desk.hands().click(desk.node("#range.workload.contextTokens.high-field"));
    desk.hands().type("2M");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(before, desk.scenario());
    assertTrue(desk.node("#range.workload.contextTokens.high-reply").isVisible());
    desk.hands().key(KeyCode.ESCAPE);
  }

  @Test
  void aLeverThatIsSetLosesItsOwnRange() {
    enterRow(4);
    assertFalse(hitRate().hasRange());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void rangesAreAddedTakenAwayAndLinked() {
    desk.hands().click(desk.node("#risk-ranges"));
    desk.run(() -> {
      var add = (MenuButton) desk.node("#ranges-add");
      add.show();
      add.getItems().stream().filter(item -> item.getText().equals("Calls a day")).findFirst().orElseThrow().fire();
      add.hide();
    });
    Assumption calls = desk.scenario().assumption("workload.callsPerDay").orElseThrow();
    assertEquals(320, calls.low().orElseThrow());
    assertEquals(500, calls.high().orElseThrow());
    desk.run(() -> ((Button) desk.node("#link-add")).fire());
    assertEquals(1, desk.scenario().uncertainty().links().size());
    desk.run(() -> ((Hyperlink) desk.node("#range.workload.callsPerDay.remove")).fire());
    assertTrue(desk.scenario().uncertainty().links().isEmpty());
    assertTrue(desk.scenario().assumption("workload.callsPerDay").isEmpty());
  }

  @Test
  @SuppressWarnings("unchecked")
  void shapeAndSourceAreChosen() {
    desk.hands().click(desk.node("#risk-ranges"));
    desk.run(() -> ((ComboBox<Assumption.Shape>) desk.node("#range.plan.caching.hitRate.shape"))
        .setValue(Assumption.Shape.UNIFORM));
    desk.run(() -> ((ComboBox<Assumption.Basis>) desk.node("#range.plan.caching.hitRate.basis"))
        .setValue(Assumption.Basis.MEASURED));
    assertEquals(Assumption.Shape.UNIFORM, hitRate().shape());
    assertEquals(Assumption.Basis.MEASURED, hitRate().basis());
  }

  @Test
  void withoutARangeTheTabSaysWhyAndOffersSome() {
    desk.edit(scenario -> scenario.withAssumptions(List.of()));
    desk.settleUntil(() -> desk.node("#risk-suggested").isVisible());
    assertEquals("Suggested: hit rate from 60\u2009% to 94\u2009%, days a month from 20 to 23, and output from 600 to "
        + "1.2k.",
        desk.text(".risk-none .card-finding"));
    desk.hands().click(desk.node("#risk-suggested"));
    assertTrue(hitRate().hasRange());
    assertEquals(List.of(HIT_RATE, "workload.daysPerMonth", "workload.outputTokens"),
        desk.scenario().assumptions().stream().map(Assumption::field).toList());
    waitForMonths("simulated months of 20 to 23 days end over the budget");
  }

  /// Without caching no hit rate is added; of calls that are tried three times failures are, from none to 15 %.
  @Test
  void whatIsSuggestedFollowsThePlan() {
    desk.edit(scenario -> scenario.withAssumptions(List.of()).withPlan(plan -> plan.withCaching(
        plan.caching().withEnabled(false))).withWorkload(work -> work.withFailure(work.failure().withMaxAttempts(3))));
    desk.settleUntil(() -> isThere("risk-suggested") && desk.text(".risk-none .card-finding").contains("fail"));
    assertEquals("Suggested: failed attempts from 0\u2009% to 15\u2009%, days a month from 20 to 23, and output from "
        + "600 to 1.2k.",
        desk.text(".risk-none .card-finding"));
    desk.hands().click(desk.node("#risk-suggested"));
    assertEquals(List.of("workload.failure.share", "workload.daysPerMonth", "workload.outputTokens"),
        desk.scenario().assumptions().stream().map(Assumption::field).toList());
  }

  @Test
  void aChartIsATableToo() {
    waitForMonths("66 of 100");
    PlotPane bill = (PlotPane) desk.call(() -> desk.node("#card-bill").lookup(".bill-chart"));
    assertTrue(bill instanceof BillChart);
    assertEquals(9, bill.table().orElseThrow().rows().size());
    assertEquals(List.of(), desk.call(bill::struckTexts));
  }

  /// Both methods see nine of ten months over the budget, or more.
  @Test
  void theChipIsByProbability() {
    desk.edit(scenario -> scenario.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(23_200))));
    desk.settleUntil(() -> desk.text("#budget-status").startsWith("AT RISK, "));
  }

  /// Hits that are worked out are no straight line of calls, so every month is priced by itself.
  private void drawForLong() {
    Scenario parallel = OpenDesk.shipped("heavy-parallel");
    desk.edit(scenario -> parallel.withAssumptions(List.of(
        range("workload.callsPerDay", 200, 400), range("workload.contextTokens", 70_000, 90_000))));
  }

  private static Assumption range(String path, double low, double high) {
    return new Assumption(path, "", OptionalDouble.of(low), OptionalDouble.of(high), "");
  }

  private void stopsWhatIsDrawn(String card, String button, Runnable stop) {
    desk.settleUntil(() -> Nodes.isShown(desk.node(button)) && subLine(card).matches("[0-9,]+ of 100,000 months"));
    desk.run(() -> assertEquals(0.4, desk.node(card).lookup(".bill-chart").getOpacity()));
    assertTrue(Nodes.isShown(desk.node(card).lookup(".card-progress")));
    assertFalse(desk.text("#verdict").contains("simulated months"), desk.text("#verdict"));
    stop.run();
    assertFalse(Nodes.isShown(desk.node(button)));
    assertFalse(Nodes.isShown(desk.node(card).lookup(".card-progress")));
    desk.settleUntil(() -> subLine(card).matches("stopped at [0-9,]+ of 100,000 months"));
    desk.settleUntil(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread ->
        thread.getName().equals("drawn-months")));
  }

  private String subLine(String card) {
    return desk.call(() -> ((Label) desk.node(card).lookup(".card-head .card-finding")).getText());
  }

  @Test
  void aDrawThatTakesLongCountsItsMonthsAndEscapeStopsIt() {
    waitForMonths("66 of 100");
    drawForLong();
    stopsWhatIsDrawn("#card-bill", "#chances-stop", () -> {
      desk.hands().focus(desk.node("#risk-chances"));
      desk.hands().key(KeyCode.ESCAPE);
    });
    desk.reopen(OpenDesk.shipped("20-agents"));
    desk.settleUntil(() -> desk.node("#card-bill").lookup(".bill-chart").getOpacity() == 1);
    waitForMonths("66 of 100");
  }

  @Test
  void theButtonStopsTheDrawOfTheRangesToo() {
    desk.run(() -> ((ToggleButton) desk.node("#risk-ranges-view")).setSelected(true));
    drawForLong();
    stopsWhatIsDrawn("#card-ranges-bill", "#ranges-stop", () -> desk.hands().click(desk.node("#ranges-stop")));
  }
}
