package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PlotPane;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;

/// The playbook in the Optimise tab. Of 20 agents a month costs $22,870 and would cost $13,142 with all six steps.
class PlaybookTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void open() {
    desk.reopen(OpenDesk.shipped("agent-roles"));
    desk.tab("Optimise");
    desk.run(() -> ((ToggleButton) desk.node("#optimise-playbook")).setSelected(true));
    desk.run(() -> ((ToggleButton) desk.node("#playbook-steps")).setSelected(true));
    waitFor("$20,423 down to $14,931");
    desk.reopen(OpenDesk.shipped("20-agents"));
    opened = desk.scenario();
    waitFor("$22,870 down to $13,142");
  }

  private void waitFor(String words) {
    desk.settleUntil(() -> desk.text("#verdict").contains(words));
  }

  private String saves(String step) {
    return desk.call(() -> Nodes.under(desk.node("#step-" + step)).filter(node -> node instanceof Label
        && node.getStyleClass().contains("figure-strong")).map(node -> ((Label) node).getText()).findFirst()
        .orElseThrow());
  }

  private Optional<Node> inHand() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains("step-row")
        && node.getStyleClass().contains("chosen")).findFirst());
  }

  @Test
  void theStepsTellWhatTheySave() {
    assertEquals(List.of("−$10,595", "−$15,435", "−$2,367", "−$259", "−$324", "−$3,286"), List.of(saves("routing"),
        saves("caching"), saves("batch"), saves("output"), saves("thinking"), saves("commitment")));
    PlotPane chart = (PlotPane) desk.node(".playbook-chart");
    assertTrue(desk.textsOf(chart).containsAll(List.of("$45,408", "−$10,595", "$13,142", "low $19,744",
        "likely $13,142", "high $8,050", "All steps")), desk.textsOf(chart).toString());
    assertEquals("saves $18,791 from naive", desk.text("#check-cachePrefix"));
  }

  @Test
  void aClickAppliesAStepOnceAndOneUndoTakesItBack() {
    desk.hands().click(desk.node("#step-batch-apply"));
    waitFor("$20,708 down to $13,142");
    assertEquals(0.4, desk.scenario().plan().batchShare());
    assertEquals(List.of("batch"), desk.scenario().applied().stream().map(AppliedStep::step).toList());
    assertEquals(2_161.42, desk.scenario().applied().getFirst().savesUsd());
    desk.run(() -> desk.store().undo());
    assertEquals(opened, desk.scenario());
  }

  /// Commitment is the last open step: Up and Down walk and stay on the rows, S skips, Enter applies and goes on.
  @Test
  void theKeyboardWalksSkipsAndApplies() {
    desk.hands().clickNamed("#verdict-action");
    assertEquals(Optional.of("step-routing"), inHand().map(Node::getId));
    desk.hands().key(KeyCode.S);
    assertEquals(Optional.of("step-batch"), inHand().map(Node::getId));
    desk.hands().key(KeyCode.UP);
    assertEquals(Optional.of("step-caching"), inHand().map(Node::getId));
    desk.hands().key(KeyCode.DOWN);
    desk.hands().key(KeyCode.ENTER);
    waitFor("$20,708 down to $13,142");
    assertEquals(0.4, desk.scenario().plan().batchShare());
    assertEquals(Optional.of("step-output"), inHand().map(Node::getId));
  }

  @Test
  void noArrowLeadsOutOfTheRows() {
    desk.hands().focus(desk.node("#step-commitment"));
    for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN)) {
      desk.hands().key(key);
      assertTrue(desk.call(() -> desk.node("#step-commitment").isFocused()), key::toString);
    }
    assertEquals(Optional.of("step-commitment"), inHand().map(Node::getId));
  }

  @Test
  void fairCreditSortsTheSteps() {
    desk.hands().clickNamed("#credit-fair");
    desk.settleUntil(() -> saves("caching").equals("−$13,883"));
    assertEquals("−$6,895", saves("routing"));
    desk.hands().clickNamed("#credit-order");
    desk.settleUntil(() -> saves("caching").equals("−$15,435"));
  }

  @Test
  void aPointOfTheChecklistIsApplied() {
    desk.run(() -> ((ToggleButton) desk.node("#playbook-checks")).setSelected(true));
    desk.hands().click(desk.node("#check-sendLess-apply"));
    desk.settleUntil(() -> desk.text("#check-sendLess").equals("saves $4,224 from naive"));
    assertEquals(0.1, desk.scenario().plan().contextPruning());
    desk.run(() -> desk.store().undo());
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aWalkIsMadeOfTheSteps() {
    desk.hands().clickNamed("#card-steps-walk");
    desk.settle();
    assertEquals(9, desk.scenario().presentation().walk().steps().size());
    assertTrue(desk.call(() -> desk.window().walkPage().isShown()));
    desk.run(() -> desk.window().walkPage().close());
  }
}
