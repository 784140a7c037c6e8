package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.pricing.VolumeBracket;
import runrate.scenario.Plan;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.ReservedCapacity.Beyond;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.VendorContract;

/// Terms with single vendors, brackets and reserved capacity in the panel; each change is one undo.
class ContractGroupTest {
  private static final String ANTHROPIC = "plan.contract.vendors[anthropic]";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private PanelHands panel;
  private Scenario opened;

  @BeforeEach
  void openGroup() {
    panel = new PanelHands(desk);
    panel.open("group-contract");
    opened = desk.scenario();
  }

  private PlanContract agreed() {
    return panel.plan().contract();
  }

  private double month() {
    return desk.monthUsd();
  }

  private void unfold() {
    if (!panel.isShown(ANTHROPIC + ".surcharge-field")) {
      panel.click(ANTHROPIC + "-more");
    }
  }

  @Test
  void fifteenPerCentAtAnthropicTakesThemOffAndTheSumSaysSo() {
    panel.type(ANTHROPIC + ".discount", "15");
    assertEquals(OptionalDouble.of(0.15), agreed().with("anthropic").orElseThrow().discount());
    // 22,869.8624 less 15 %
    assertNear(19_439.38304, month());
    List<String> texts = desk.call(() -> Nodes.under(desk.node("#agreed-sum")).filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText()).toList());
    assertEquals(List.of("Naive use, at list", "$45,408.00", "What the levers change", "−$22,538.14",
        "This plan, at list", "$22,869.86", "Anthropic: 15.0\u2009% discount (in this scenario)", "−$3,430.48",
        "This plan, as agreed", "$19,439.38", "Saved in all", "$25,968.62"), texts);
    panel.enter(ANTHROPIC + ".discount-field", "");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aVendorWithoutCallsIsAClickAwayAndSaysSo() {
    assertFalse(panel.isShown("plan.contract.vendors[google].discount-field"));
    panel.click("vendors-all");
    panel.type("plan.contract.vendors[google].discount", "20");
    assertNear(22_869.8624, month());
    panel.click("vendors-all");
    assertTrue(panel.isShown("plan.contract.vendors[google].discount-field"));
    assertTrue(panel.notes().contains("no calls here"), panel.notes()::toString);
  }

  @Test
  void aSurchargeAndACommitmentStandBehindTheDots() {
    unfold();
    panel.type(ANTHROPIC + ".surcharge", "5.5");
    assertNear(22_869.8624 * 1.055, month());
    panel.type(ANTHROPIC + ".commitMonthlyUsd", "30000");
    assertNear(30_000, month());
    assertEquals(new VendorContract("anthropic", OptionalDouble.empty(), List.of(), OptionalDouble.of(30_000),
        OptionalDouble.of(0.055)), agreed().with("anthropic").orElseThrow());
  }

  @Test
  void bracketsAreAddedTypedAndTakenAwayAndTheirBoundsRise() {
    panel.click("plan.contract.volumeBrackets-add");
    assertEquals(List.of(new VolumeBracket(OptionalDouble.of(10_000), 0),
        new VolumeBracket(OptionalDouble.empty(), 0)), agreed().onSum().volumeBrackets());
    assertNear(22_869.8624, month());
    panel.type("plan.contract.volumeBrackets[1].discount", "10");
    assertNear(10_000 + 12_869.8624 * 0.9, month());
    panel.click("plan.contract.volumeBrackets-add");
    panel.type("plan.contract.volumeBrackets[0].upToUsd", "5000");
    panel.type("plan.contract.volumeBrackets[1].upToUsd", "4000");
    // 4,000 would lie below the first bound: the text is refused and nothing changes
    assertEquals(OptionalDouble.of(20_000), agreed().onSum().volumeBrackets().get(1).upToUsd());
    desk.reopen();
    panel.click("plan.contract.volumeBrackets-add");
    panel.click("plan.contract.volumeBrackets-0-remove");
    panel.click("plan.contract.volumeBrackets-0-remove");
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aVendorsBracketsAreItsOwn() {
    unfold();
    panel.click(ANTHROPIC + ".volumeBrackets-add");
    panel.type(ANTHROPIC + ".volumeBrackets[0].upToUsd", "20000");
    panel.type(ANTHROPIC + ".volumeBrackets[1].discount", "50");
    assertNear(20_000 + 2_869.8624 / 2, month());
    assertTrue(agreed().onSum().isNone());
  }

  @Test
  void reservedCapacityIsPaidByTheMonth() {
    panel.click("reserved-add");
    // Sonnet's live calls cost 15,923.4768 by the token: until a price is typed they are paid that, and nothing moves
    assertEquals(List.of(new ReservedCapacity("anthropic/claude-sonnet-4-6", 15_923, OptionalDouble.empty(),
        Beyond.ON_DEMAND)), agreed().reserved());
    panel.type("plan.contract.reserved[0].monthlyUsd", "2000");
    assertNear(22_869.8624 - 15_923.4768 + 2_000, month());
    panel.type("plan.contract.reserved[0].tokensPerMinute", "1");
    panel.pick("reserved-0-beyond", "refused");
    assertEquals(new ReservedCapacity("anthropic/claude-sonnet-4-6", 2_000, OptionalDouble.of(1), Beyond.REFUSE),
        agreed().reserved().getFirst());
    assertTrue(desk.text("#verdict").endsWith("the rest is refused."), desk.text("#verdict"));
    panel.click("reserved-0-remove");
    assertEquals(opened, desk.scenario());
  }

  @Test
  void regionAndModeShowWhatTheNextScenarioHasWhileTheGroupStaysOpen() {
    var mix = new RoutingMix(Stream.of("anthropic/claude-sonnet-5-5", "openai/gpt-6.2-sol",
        "google/gemini-3.1-pro-preview", "deepseek/deepseek-flash").map(model -> new RouteShare(model, 0.25)).toList());
    for (String next : List.of("small-team", "billion-tokens-gemini-2-5-pro", "four-vendors")) {
      desk.reopen(opened.withPlan(plan -> Plan.naive("anthropic/claude-sonnet-5-5").withRouting(mix)));
      desk.reopen(OpenDesk.shipped(next));
      assertEquals(panel.plan().region(), panel.shownIn("plan.region"), next);
      assertEquals(panel.plan().serviceMode(), panel.shownIn("plan.serviceMode"), next);
    }
  }
}
