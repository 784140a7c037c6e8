package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PlansChart;
import runrate.desktop.charts.PlotPane;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// A plan that is searched, in the Optimise tab. Of 20 agents a month costs $22,870 and scores 84.1; it is asked for
/// quality 80 within $22,000.
class FindPlanTabTest {
  private static final String FIT = "3,573 of 90,090 fit";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void search() {
    open(OpenDesk.shipped("agent-roles"));
    openAgents();
    mayChange("cache", true);
    desk.run(() -> ((ToggleButton) desk.node("#plans-by-quality")).setSelected(true));
    waitFor(FIT);
  }

  private void openAgents() {
    open(OpenDesk.shipped("20-agents"));
  }

  private void open(Scenario scenario) {
    desk.reopen(scenario);
    opened = desk.scenario();
    desk.tab("Optimise");
    desk.run(() -> ((ToggleButton) desk.node("#optimise-find")).setSelected(true));
  }

  private String counts() {
    return desk.call(() -> ((Label) desk.node("#plans").lookup(".card-head .card-finding")).getText());
  }

  private void waitFor(String counts) {
    desk.settleUntil(() -> counts().startsWith(counts));
  }

  private String month(int answer) {
    return desk.call(() -> ((Label) desk.node("#answer-" + answer).lookup(".answer-month")).getText());
  }

  private String name(int answer) {
    return desk.call(() -> ((Label) desk.node("#answer-" + answer).lookup(".answer-name")).getText());
  }

  /// As digits alone, however the field writes it.
  private String limit(String name) {
    return desk.call(() -> ((TextField) desk.node("#search-" + name + "-field")).getText().replaceAll("[$,]", ""));
  }

  private boolean isThere(String id) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> id.equals(node.getId()) && Nodes.isShown(node)));
  }

  private void type(String limit, String number) {
    desk.hands().focus(desk.node("#search-" + limit + "-field"));
    desk.hands().type(number);
    desk.hands().key(KeyCode.ENTER);
  }

  private void mayChange(String what, boolean may) {
    desk.run(() -> {
      CheckMenuItem item = ((MenuButton) desk.node("#search-may-change")).getItems().stream().filter(each ->
          each.getId().equals("may-change-" + what)).map(CheckMenuItem.class::cast).findFirst().orElseThrow();
      if (item.isSelected() != may) {
        item.setSelected(may);
        item.fire();
      }
    });
  }

  private Node chart() {
    return desk.node(".plans-chart");
  }

  private static Map<String, Double> mix(Plan plan) {
    return plan.routing().routes().stream().filter(route -> route.share() > 0).collect(
        Collectors.toMap(RouteShare::model, route -> Math.round(route.share() * 1e6) / 1e6));
  }

  /// 15,306 is 7,563 less than 22,870; 21,429 and 21,977 are 571 and 23 under the limit.
  @Test
  void threePlansAreNamedAndTheStripSaysWhatTheBestIsWorth() {
    assertEquals(List.of("$15,306", "$21,429", "$21,977"), List.of(month(1), month(2), month(3)));
    assertEquals(List.of("Cheapest that fits", "Best value", "Best within budget"), List.of(name(1), name(2), name(3)));
    assertEquals("Best value costs $1,441 a month less than today and scores 0.7 higher.", desk.text("#verdict"));
    assertEquals("Apply best value", desk.text("#verdict-action"));
    assertTrue(desk.textsOf((PlotPane) chart()).containsAll(List.of("1", "2", "3", "today", "quality floor 80")));
  }

  /// 84.1 of today is less than 85.
  @Test
  void aTypedLimitSearchesAnew() {
    type("quality", "85");
    desk.settleUntil(() -> !counts().startsWith(FIT) && counts().contains("of 90,090 fit"));
    assertNotEquals("$15,306", month(1));
    assertTrue(desk.call(() -> Nodes.under(desk.node("#search-quality-field").getParent().getParent().getParent())
        .anyMatch(node -> node instanceof Label label && label.getText().startsWith("today 84.1"))));
    type("quality", "80");
    waitFor(FIT);
    assertEquals("$15,306", month(1));
    assertFalse(desk.state().canUndo(), "the scenario stays as it is");
  }

  @Test
  void applySetsMixAndBatchShareAndNothingElse() {
    desk.hands().click(desk.node("#answer-2-apply"));
    assertEquals(Map.of("anthropic/claude-haiku-4-5", 0.1, "anthropic/claude-sonnet-4-6", 0.9),
        mix(desk.scenario().plan()));
    assertEquals(0.3, desk.scenario().plan().batchShare());
    assertEquals(21_428.92, desk.monthUsd(), 0.005);
    Plan applied = desk.scenario().plan();
    assertEquals(opened.withPlan(plan -> plan.withRouting(applied.routing()).withBatchShare(0.3)), desk.scenario());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  /// The dearest of the three thinks 300 tokens at most.
  @Test
  void anAnswerIsAppliedByKeyboardWithItsCapOfThinking() {
    desk.hands().focus(desk.node("#answer-3-apply"));
    desk.hands().key(KeyCode.SPACE);
    assertEquals(300, desk.scenario().plan().thinkingCapTokens().orElseThrow());
    assertEquals(21_977.31, desk.monthUsd(), 0.005);
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void theStripAppliesTheBestValue() {
    desk.hands().click(desk.node("#verdict-action"));
    assertEquals(21_428.92, desk.monthUsd(), 0.005);
    desk.settleUntil(() -> desk.text("#verdict").equals("Today's plan is the best value of 90,090."));
    assertFalse(desk.node("#verdict-action").isVisible());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void compareAddsAColumn() {
    desk.hands().click(desk.node("#answer-1-compare"));
    desk.settleUntil(() -> column("Cheapest that fits"));
    assertEquals(opened.plan(), desk.scenario().plan());
    desk.backToDesk();
  }

  private boolean column(String name) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> node instanceof Label label
        && label.getText().equals(name) && Nodes.isShown(label)));
  }

  /// The cheapest plan that scores 86 costs more than $22,000.
  @Test
  void whereNothingFitsOneClickGivesWay() {
    type("cost", "20000");
    type("quality", "86");
    waitFor("none of 90,090");
    assertTrue(Nodes.isShown(desk.node("#give-way")));
    assertFalse(isThere("answer-1-apply"));
    assertTrue(desk.call(() -> desk.node("#plans").getStyleClass().contains("refused")));
    assertEquals("", desk.text("#verdict-action"));
    desk.hands().click(desk.node("#give-way-1"));
    waitFor("1 of 90,090");
    assertFalse(Nodes.isShown(desk.node("#give-way")));
    assertEquals("Cheapest that fits and best value and best within budget", name(1));
    assertNotEquals("20000", limit("cost"));
  }

  @Test
  void withoutAnythingAnAnswerIsWorthTheCheapestPlanIsRefused() {
    type("quality", "0");
    desk.settleUntil(() -> desk.text("#verdict").startsWith(
        "Set a least quality, a success rate or what a failure costs first"));
    assertTrue(desk.call(() -> desk.node("#plans").getStyleClass().contains("refused")));
    assertFalse(isThere("answer-1-apply"));
    desk.hands().click(desk.node("#give-way-0"));
    desk.settleUntil(() -> limit("quality").equals("84.1") && isThere("answer-1-apply"));
  }

  /// 3 ways of caching made 90,090 plans; one way makes a third.
  @Test
  void whatMayNotChangeIsNotSearched() {
    mayChange("cache", false);
    desk.settleUntil(() -> counts().contains(" of 30,030 fit"));
  }

  @Test
  void theFrontIsWalkedByKeyboard() {
    desk.hands().focus(chart());
    desk.hands().key(KeyCode.RIGHT);
    assertTrue(desk.call(() -> chart().getAccessibleText()).startsWith("$15,306 a month"));
    desk.hands().key(KeyCode.RIGHT);
    String second = desk.call(() -> chart().getAccessibleText());
    desk.hands().key(KeyCode.ENTER);
    assertEquals("Chosen plan", name(2));
    assertTrue(second.startsWith(month(2)), second);
    desk.hands().key(KeyCode.LEFT);
    desk.hands().key(KeyCode.LEFT);
    desk.hands().key(KeyCode.C);
    desk.settleUntil(() -> column("Chosen plan"));
    desk.backToDesk();
  }

  /// A disc stands 14 to the left of its plan and 14 above it.
  @Test
  void aPlanOfTheFrontIsReadUnderTheMouseAndLookedAtByAClick() {
    desk.hands().moveTo(chart());
    desk.hands().moveTo(desk.call(() -> {
      Node disc = Nodes.under(chart()).filter(node -> node instanceof Text text && text.getText().equals("1"))
          .findFirst().orElseThrow();
      Bounds place = disc.localToScreen(disc.getLayoutBounds());
      return new Point2D(Math.round(place.getCenterX() + 14), Math.round(place.getCenterY() + 14));
    }));
    String hover = desk.call(((PlotPane) chart())::hoverText);
    assertTrue(hover.startsWith("$15,306 a month") && hover.contains("quality 80.0, an answer takes 13.8 s"), hover);
    desk.hands().press();
    desk.hands().release();
    desk.settleUntil(() -> name(2).equals("Chosen plan") && month(2).equals("$15,306"));
    assertEquals(15_306.37, desk.call(() -> ((PlansChart) chart()).chosen().orElseThrow().monthUsd()), 0.005);
    assertEquals(1, rings(), "it stays ringed without the keyboard");
  }

  private long rings() {
    return desk.call(() -> Nodes.under(chart()).filter(node -> node.getStyleClass().contains("plans-chosen")
        && Nodes.isShown(node)).count());
  }

  /// Of the plans that score 80 the fastest is the one with most of Haiku; 20 s up by one and by ten.
  @Test
  void plansAreWeighedBySpeed() {
    type("within", "20");
    waitFor(FIT);
    desk.hands().click(desk.node("#plans-by-speed"));
    desk.settle();
    assertTrue(counts().startsWith(FIT) && !counts().contains("only 18 "), counts());
    List<String> texts = desk.textsOf((PlotPane) chart());
    assertTrue(texts.containsAll(List.of("1", "today", "answer within 20 s",
        "frontier: no plan is both cheaper and quicker", "a month, log scale")), texts::toString);
    assertFalse(desk.node("#quality-limit-handle").isVisible());
    desk.hands().focus(desk.node("#within-limit-handle"));
    desk.hands().key(KeyCode.UP);
    desk.settleUntil(() -> limit("within").equals("21"));
    desk.hands().key(KeyCode.SHIFT, KeyCode.DOWN);
    desk.settleUntil(() -> limit("within").equals("11"));
    desk.hands().key(KeyCode.DELETE);
    desk.settleUntil(() -> limit("within").isEmpty());
    desk.hands().dragAtOnce(desk.node("#within-limit-handle"), 0, 40);
    desk.settleUntil(() -> !limit("within").isEmpty());
    type("within", "20");
    type("quality", "99");
    waitFor("none of 90,090");
    assertTrue(desk.textsOf((PlotPane) chart()).contains("No plan scores what is asked for."));
    type("quality", "80");
    waitFor(FIT);
    desk.hands().focus(chart());
    desk.hands().key(KeyCode.RIGHT);
    assertTrue(desk.call(() -> chart().getAccessibleText()).startsWith("$15,306 a month"));
    desk.hands().click(desk.node("#plans-by-quality"));
    desk.settle();
    assertTrue(desk.textsOf((PlotPane) chart()).contains("quality floor 80"));
  }

  @Test
  void costForEachSuccessIsOfferedWhereSomebodySaidHowOftenItSucceeds() {
    assertFalse(desk.node("#plans-per-outcome").isVisible());
    open(OpenDesk.shipped("agent-roles"));
    desk.settleUntil(() -> counts().contains("168"));
    desk.hands().click(desk.node("#plans-grow"));
    desk.hands().click(desk.node("#plans-per-outcome"));
    desk.settle();
    assertTrue(desk.textsOf((PlotPane) chart()).containsAll(List.of("today", "$0.133 a success · quality 81.1",
        "a success, log scale")));
    assertFalse(desk.node("#cost-limit-handle").isVisible());
    openAgents();
    waitFor(FIT);
    assertTrue(desk.textsOf((PlotPane) chart()).contains("a request, log scale"));
    desk.hands().click(desk.node("#plans-grow"));
  }

  /// 80 up by one and by ten; 22,000 less one per cent is 21,780, to three figures 21,800.
  @Test
  void theLimitLinesAreMovedByArrows() {
    desk.hands().focus(desk.node("#quality-limit-handle"));
    desk.hands().key(KeyCode.UP);
    desk.settleUntil(() -> limit("quality").equals("81"));
    desk.hands().key(KeyCode.SHIFT, KeyCode.DOWN);
    desk.settleUntil(() -> limit("quality").equals("71"));
    desk.hands().focus(desk.node("#cost-limit-handle"));
    desk.hands().key(KeyCode.LEFT);
    desk.settleUntil(() -> limit("cost").equals("21800"));
    desk.hands().key(KeyCode.SHIFT, KeyCode.RIGHT);
    desk.settleUntil(() -> limit("cost").equals("24100"));
    desk.hands().key(KeyCode.DELETE);
    desk.settleUntil(() -> limit("cost").isEmpty());
  }

  @Test
  void theLimitLinesAreDragged() {
    desk.hands().dragAtOnce(desk.node("#quality-limit-handle"), 0, -10);
    double floor = Double.parseDouble(limit("quality"));
    assertTrue(floor > 80 && floor < 90, () -> "floor " + floor);
    desk.hands().dragAtOnce(desk.node("#cost-limit-handle"), 40, 0);
    desk.settleUntil(() -> !limit("cost").equals("22000"));
    assertTrue(Double.parseDouble(limit("cost")) > 22_000, limit("cost"));
  }

  /// However far the mouse goes, a line ends where the axis does, and that stays.
  @Test
  void aLineDraggedBeyondTheEdgeStaysThere() {
    desk.hands().dragAtOnce(desk.node("#cost-limit-handle"), 5000, 0);
    String most = limit("cost");
    desk.hands().dragAtOnce(desk.node("#cost-limit-handle"), 5000, 0);
    assertEquals(most, limit("cost"));
    desk.hands().dragAtOnce(desk.node("#quality-limit-handle"), 0, 5000);
    assertEquals("70", limit("quality"));
    desk.hands().dragAtOnce(desk.node("#quality-limit-handle"), 0, 5000);
    assertEquals("70", limit("quality"));
  }

  /// The command line asks the same: 3,573 fit without it, too.
  @Test
  void nothingIsAskedOfTheTimeOfAnAnswerUntilSomebodyDoes() {
    assertEquals("", limit("within"));
    assertTrue(counts().startsWith(FIT), counts());
    desk.hands().click(desk.node("#answer-2-apply"));
    desk.settle();
    assertEquals("", limit("within"));
  }

  @Test
  void aRefusedTextKeepsTheLastLimit() {
    type("within", "20");
    waitFor(FIT);
    type("within", "soon");
    desk.settle();
    assertEquals("soon", limit("within"));
    assertTrue(counts().startsWith(FIT), counts());
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals("20", limit("within"));
  }

  @Test
  void anotherScenarioBringsItsOwnLimits() {
    type("cost", "15000");
    desk.settleUntil(() -> !counts().startsWith(FIT));
    open(OpenDesk.shipped("agent-roles"));
    openAgents();
    waitFor(FIT);
    assertEquals("22000", limit("cost"));
  }

  /// With a commitment every plan is priced by itself.
  @Test
  void escapeStopsASearch() {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withContract(plan.contract().withVendor("anthropic",
        agreed -> agreed.withCommitMonthlyUsd(OptionalDouble.of(1000))))));
    desk.settleUntil(() -> Nodes.isShown(desk.node("#plans-stop")));
    desk.hands().focus(desk.node("#optimise-find"));
    desk.hands().key(KeyCode.ESCAPE);
    assertFalse(isThere("plans-stop"));
    waitFor("stopped");
    desk.run(() -> assertEquals(0.4, chart().getOpacity()));
  }
}
