package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.desktop.SearchHands;
import runrate.desktop.SharedDesk;
import runrate.scenario.LimitPlan.OnLimit;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.LimitPlan.Quota;
import runrate.scenario.Pace;
import runrate.scenario.Scenario;

/// Rate limits and pace: they show in Capacity and leave the month alone.
class LimitGroupTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private PanelHands panel;
  private Scenario opened;

  @BeforeEach
  void openGroup() {
    panel = new PanelHands(desk);
    panel.open("group-limits");
    opened = desk.scenario();
  }

  private static final String SONNET = "anthropic/claude-sonnet-4-6";

  @Test
  void theGroupSaysOnceWhereItShows() {
    assertEquals(1, panel.notes().stream().filter("shows in Capacity"::equals).count(), panel.notes()::toString);
  }

  @Test
  void theTiersAreThoseOfTheVendorsInTheMix() {
    panel.choose("plan.limits.tiers.anthropic", "build");
    assertEquals(Optional.of("build"), panel.plan().limits().tierAt("anthropic"));
    assertEquals(Optional.empty(), panel.plan().limits().tierAt("openai"));
    panel.choose("plan.limits.tiers.anthropic", "not chosen");
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aTierSaysWhatItAllowsWhatItWasCalledAndWhetherItCarriesTheBill() {
    assertEquals(List.of("not chosen", "the first one counts: start",
        "start: $500 a month, 2M input tokens a minute",
            "formerly Tier 1; too small: this bill is $22,370 above its cap",
        "build: $1,000 a month, 5M input tokens a minute",
            "formerly Tier 2; too small: this bill is $21,870 above its cap",
        "scale: $200,000 a month, 10M input tokens a minute", "formerly Tier 3, Tier 4; fits: 11\u2009% of its cap",
        "custom: as agreed", ""), panel.choices("plan.limits.tiers.anthropic"));
    assertTrue(panel.notes().contains("start is too small for this bill: scale"), panel.notes()::toString);
  }

  @Test
  void theTierForAllVendorsIsWrittenDownForEachBeforeOneGetsAnother() {
    desk.edit(scenario -> scenario.withLimits(limits -> limits.withTier(Optional.of("build"))));
    panel.choose("plan.limits.tiers.anthropic", "scale");
    assertEquals(Optional.empty(), panel.plan().limits().tier());
    assertEquals(Optional.of("scale"), panel.plan().limits().tierAt("anthropic"));
  }

  @Test
  void anotherModelMattersOnlyWhereCallsOverflow() {
    String dead = "matters only where calls go to another model";
    assertTrue(panel.notes().contains(dead));
    panel.press("plan.limits.onLimit", KeyCode.DOWN);
    assertEquals(OnLimit.RETRY, panel.plan().limits().onLimit());
    panel.pick("plan.limits.onLimit", "go elsewhere");
    assertEquals(OnLimit.OVERFLOW, panel.plan().limits().onLimit());
    assertTrue(panel.notes().contains("choose the model that takes them"));
    panel.click("plan.limits.overflowTo");
    new SearchHands(desk).take("gpt-4o");
    assertEquals(Optional.of("openai/gpt-4o"), panel.plan().limits().overflowTo());
    assertEquals("GPT-4o", desk.text("#plan.limits.overflowTo"));
    panel.offer("plan.limits.overflowTo", "none");
    assertEquals(Optional.empty(), panel.plan().limits().overflowTo());
  }

  @Test
  void limiterBackoffAndPaceLeaveTheMonthAlone() {
    double before = desk.monthUsd();
    panel.type("plan.limits.clientCallsPerMinute", "50");
    panel.press("plan.limits.backoffSeconds-field", KeyCode.UP);
    panel.type("workload.pace.firstTokenSeconds", "2");
    panel.type("workload.pace.outputTokensPerSecond", "60");
    panel.type("workload.pace.pauseSeconds", "90");
    assertEquals(OptionalDouble.of(50), panel.plan().limits().clientCallsPerMinute());
    assertEquals(1.5, panel.plan().limits().backoffSeconds());
    assertEquals(new Pace(OptionalDouble.of(2), OptionalDouble.of(60), 90), panel.workload().traffic().pace());
    assertEquals(before, desk.monthUsd());
    for (int i = 0; i < 5; i++) {
      desk.run(desk.store()::undo);
    }
    assertEquals(opened, desk.scenario());
  }

  @Test
  void limitsOfOnesOwnStandBeforeThoseOfTheCard() {
    panel.open("group-limits-" + SONNET);
    String own = "plan.limits.own[" + SONNET + "].";
    assertEquals("1k", panel.prompt(own + "rpm"));
    assertEquals("unknown", panel.prompt(own + "concurrency"));
    panel.type(own + "rpm", "50");
    panel.type(own + "inputTpm", "40k");
    assertEquals(List.of(new OwnLimit(SONNET, OptionalDouble.of(50), OptionalDouble.of(40_000), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())),
        panel.plan().limits().own());
    for (String limit : List.of("rpm", "inputTpm")) {
      panel.press(own + limit + "-field", KeyCode.DELETE);
      desk.hands().key(KeyCode.ENTER);
    }
    assertEquals(opened, desk.scenario());
  }

  @Test
  void quotasAreAddedNamedSharedOutAndRemoved() {
    panel.press("quota-add", KeyCode.SPACE);
    assertEquals("plan.limits.quotas[0].feature", panel.focused());
    panel.typeName("plan.limits.quotas[0].feature", "chat");
    panel.type("plan.limits.quotas[0].share", "60");
    panel.click("quota-add");
    panel.type("plan.limits.quotas[1].share", "70");
    assertEquals(List.of(new Quota("chat", 0.6), new Quota("Feature 2", 0)), panel.plan().limits().quotas());
    panel.type("plan.limits.quotas[1].share", "40");
    assertEquals(List.of(new Quota("chat", 0.6), new Quota("Feature 2", 0.4)), panel.plan().limits().quotas());
    assertTrue(panel.notes().contains("0\u2009% of every limit is left for the rest"), panel.notes()::toString);
    panel.press("quota-1-remove", KeyCode.SPACE);
    panel.click("quota-0-remove");
    assertEquals(opened, desk.scenario());
    assertFalse(panel.isShown("quota-0-remove"));
    assertNotEquals(List.of(), panel.notes());
  }
}
