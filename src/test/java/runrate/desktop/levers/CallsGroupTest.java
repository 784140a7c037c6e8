package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.scenario.CachePlan;
import runrate.scenario.CallsScope;
import runrate.scenario.Conversation;
import runrate.scenario.Failure;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// What calls carry, how they come and how often they fail.
class CallsGroupTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private PanelHands panel;
  private Scenario opened;

  @BeforeEach
  void openGroup() {
    panel = new PanelHands(desk);
    panel.open("group-workload");
    opened = desk.scenario();
  }

  @Test
  void hoursThatAreNoneHoldBackTheWindowAndSayHowTheyAreWritten() {
    panel.enter("workload.workingHours", "25:99 foo");
    desk.hands().key(KeyCode.ENTER);
    assertTrue(desk.state().isRefused("workload.workingHours"));
    assertTrue(panel.notes().contains(
        "write hours and a time zone, as 09:00-18:00 UTC+8 or 9:00-17:30 Europe/Berlin"), panel.notes()::toString);
    panel.enter("workload.workingHours", "9:00-18:00 utc+8");
    assertFalse(desk.state().isRefused("workload.workingHours"));
    panel.enter("workload.workingHours", "now and then");
    desk.hands().key(KeyCode.TAB);
    assertTrue(desk.state().isRefused("workload.workingHours"));
    desk.run(desk.store()::acceptAll);
    assertTrue(desk.state().refusals().isEmpty());
  }

  @Test
  void anArrowKeyChoosesForWhomTheCallsAreCounted() {
    double calls = desk.scenario().workload().teamCallsPerDay();
    desk.hands().focus(desk.node("#scope-agent"));
    desk.hands().key(KeyCode.RIGHT);
    assertEquals(calls, desk.scenario().workload().teamCallsPerDay(), 1e-9);
    assertEquals(CallsScope.TEAM, desk.scenario().workload().traffic().callsScope());
  }

  @Test
  void aConversationOf20TurnsGrowsTheBillInOneUndoStepEach() {
    double before = desk.monthUsd();
    panel.type("workload.conversation.turns", "20");
    assertEquals(before, desk.monthUsd(), "turns that add nothing cost nothing");
    panel.type("workload.conversation.tokensPerTurn", "2k");
    assertEquals(new Conversation(20, 2000), panel.workload().call().conversation());
    assertTrue(desk.monthUsd() > before);
    desk.run(desk.store()::undo);
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  @Test
  void aBusierPeakCostsTheSameAndSaysWhereItShows() {
    double before = desk.monthUsd();
    panel.press("workload.peakFactor-field", KeyCode.UP);
    assertEquals(1.1, panel.workload().traffic().peakFactor(), 1e-12);
    assertEquals(before, desk.monthUsd());
    assertTrue(panel.notes().contains("shows in Capacity"), panel.notes()::toString);
  }

  @Test
  void workingHoursSayHowMuchOfDeepSeekIsDear() {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("deepseek/deepseek-v4-pro", 1)))).withCaching(CachePlan.OFF)));
    double allDear = desk.monthUsd();
    panel.enter("workload.workingHours", "09:00-18:00 UTC+8");
    assertEquals(allDear * 8 / 9, desk.monthUsd(), 1e-6, "7/9 at the full price and 2/9 at half of it");
    desk.hands().type("x");
    assertEquals(allDear * 8 / 9, desk.monthUsd(), 1e-6, "what is no time zone changes nothing");
    panel.enter("workload.workingHours", "");
    assertEquals(allDear, desk.monthUsd(), 1e-6);
  }

  @Test
  void hoursWithoutPeakPricesSayThatTheyChangeNothing() {
    panel.enter("workload.workingHours", "09:00-18:00 UTC+8");
    assertTrue(panel.notes().contains("no model of the mix has peak prices"), panel.notes()::toString);
  }

  @Test
  void aTenthOfAnHourOfCodeACallIsChargedOnceTheFreeHoursAreUsed() {
    double before = desk.monthUsd();
    panel.open("group-fees");
    panel.type("workload.feeUsesPerCall.codeExecutionHour", "0.1");
    // 17,600 hours of which 1,550 are free, at five cents
    assertEquals(before + 16_050 * 0.05, desk.monthUsd(), 1e-6);
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aPresetChosenByMouseSetsTheFailuresAndNotesWhatItAssumes() {
    panel.pick("workload.failure.preset", "15\u2009% of calls, billed");
    assertEquals(new Failure(0.15, 2, 1, 0), panel.workload().failure());
    var assumption = panel.scenario().assumption("workload.failure.share").orElseThrow();
    assertEquals("Parallel API Pricing: What Concurrent Calls Actually Cost", assumption.source());
    assertTrue(assumption.note().contains("on the safe side"), assumption::note);
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @ParameterizedTest
  @CsvSource({"1, 0.10, 0", "2, 0.15, 0", "3, 0.02, 0.5"})
  void theArrowKeyStepsThroughThePresets(int steps, double share, double billedOutput) {
    for (int i = 0; i < steps; i++) {
      panel.press("workload.failure.preset", KeyCode.DOWN);
    }
    assertEquals(new Failure(share, 2, 1, billedOutput), panel.workload().failure());
    assertEquals(1, panel.scenario().assumptions().stream()
        .filter(assumption -> assumption.field().equals("workload.failure.share")).count());
  }

  @Test
  void aShareTypedByHandIsNoAssumptionAndNoPreset() {
    panel.press("workload.failure.preset", KeyCode.DOWN);
    panel.type("workload.failure.share", "7");
    assertEquals(Optional.empty(), panel.scenario().assumption("workload.failure.share"));
    assertEquals("own values", panel.picked("workload.failure.preset"));
    assertNotEquals(opened, desk.scenario());
  }

  @Test
  void escapeBringsAnAssumptionBackWithTheShareItWasAbout() {
    panel.press("workload.failure.preset", KeyCode.DOWN);
    Scenario assumed = desk.scenario();
    panel.begin("workload.failure.share", "7");
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(assumed, desk.scenario());
  }

  @Test
  void noneTakesThePresetBack() {
    panel.press("workload.failure.preset", KeyCode.DOWN);
    panel.press("workload.failure.preset", KeyCode.UP);
    assertEquals(opened, desk.scenario());
  }
}
