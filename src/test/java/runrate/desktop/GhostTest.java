package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.Scenario;

/// What an answer would turn is seen on the levers while somebody points at it. Of 20 agents a tenth of the calls is
/// batched and a fifth goes to Haiku; the best value batches 30 % and routes 10 to Haiku, 90 to Sonnet; the third
/// answer caps thinking at 300 tokens, too.
class GhostTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  @BeforeEach
  void search() {
    open(OpenDesk.shipped("20-agents"));
    fold("group-trim", false);
  }

  private void open(Scenario scenario) {
    desk.reopen(scenario);
    desk.tab("Optimise");
    desk.run(() -> ((ToggleButton) desk.node("#optimise-find")).setSelected(true));
    desk.settleUntil(() -> isShown("#answer-1-apply") && desk.text("#verdict").startsWith("Best value"));
    away();
  }

  private void away() {
    desk.hands().moveTo(new Point2D(2, 2));
    desk.hands().focus(desk.node("#optimise-find"));
  }

  private void fold(String group, boolean open) {
    desk.run(() -> ((ToggleButton) desk.node("#" + group)).setSelected(open));
  }

  private boolean isShown(String selector) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> selector.substring(1).equals(node.getId())
        && Nodes.isShown(node)));
  }

  private List<String> notes() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node instanceof Label && Nodes.isShown(node)
        && (node.getStyleClass().contains("ghost-note") || node.getStyleClass().contains("ghost-badge")))
        .map(node -> ((Label) node).getText().replace('\u2009', ' ')).toList());
  }

  private long shown(String styleClass) {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains(styleClass)
        && Nodes.isShown(node)).count());
  }

  /// In parts of the track, which begins and ends a thumb's radius inside the slider.
  private double share(String path) {
    return desk.call(() -> {
      Slider slider = (Slider) desk.node("#" + path);
      Node thumb = slider.getParent().lookup(".ghost-thumb");
      assertTrue(thumb.isVisible(), path);
      return thumb.getLayoutX() / (slider.getWidth() - 16);
    });
  }

  @Test
  void theMouseOnAnAnswerShowsWhatItWouldTurnAndNothingOnceItLeaves() {
    assertEquals(List.of(), notes());
    desk.hands().moveTo(desk.node("#answer-2"));
    assertEquals(List.of("then 30 %", "then 10 %", "then 90 %", "then 0 %"), notes());
    assertEquals(0.3, share("plan.batchShare"), 0.01);
    assertEquals(1, shown("ghost-thumb"));
    assertEquals(2, shown("ghost-knob"));
    assertFalse(desk.state().canUndo(), "pointing turns nothing");
    desk.hands().moveTo(desk.node("#answer-3"));
    assertTrue(notes().contains("1 would change"), () -> notes().toString());
    away();
    assertEquals(List.of(), notes());
    assertEquals(0, shown("ghost-thumb") + shown("ghost-knob"));
  }

  @Test
  void hollowKnobsKeepOffTheDigits() {
    desk.hands().moveTo(desk.node("#answer-1"));
    assertTrue(shown("ghost-knob") > 0);
    desk.run(() -> Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains("routing-part")).forEach(
        part -> {
          Node digits = part.lookup(".text");
          if (digits != null && !((Label) part).getText().isEmpty()) {
            Bounds words = digits.localToScene(digits.getBoundsInLocal());
            Nodes.under(desk.window()).filter(node -> node.getStyleClass().contains("ghost-knob")
                && Nodes.isShown(node)).forEach(knob -> assertFalse(knob.localToScene(knob.getBoundsInLocal())
                    .intersects(words), ((Label) part).getText()));
          }
        }));
  }

  /// The cap stands in a group that is folded until somebody opens it.
  @Test
  void theKeyboardOnAnAnswerShowsItToo() {
    desk.hands().focus(desk.node("#answer-3-apply"));
    assertTrue(notes().contains("1 would change"), () -> notes().toString());
    fold("group-trim", true);
    assertTrue(notes().contains("then 300"), () -> notes().toString());
    desk.hands().key(KeyCode.SHIFT, KeyCode.TAB);
    desk.hands().focus(desk.node("#optimise-find"));
    assertEquals(List.of(), notes());
  }

  @Test
  void anAppliedAnswerLeavesNoGhost() {
    desk.hands().click(desk.node("#answer-2-apply"));
    desk.settleUntil(() -> desk.text("#verdict").startsWith("Today's plan is the best value"));
    assertEquals(List.of(), notes().stream().filter("then 30 %"::equals).toList());
    desk.run(desk.store()::undo);
    desk.settleUntil(() -> notes().contains("then 30 %"));
    desk.edit(scenario -> scenario.withWorkload(work -> work.withAgents(21)));
    assertFalse(notes().stream().anyMatch(note -> note.contains("20")), "no ghost of an older scenario");
  }

  @Test
  void anotherTabOrViewLeavesNoGhost() {
    desk.hands().focus(desk.node("#answer-1-apply"));
    assertFalse(notes().isEmpty());
    desk.tab("Desk");
    assertEquals(List.of(), notes());
    desk.tab("Optimise");
    desk.hands().focus(desk.node("#optimise-find"));
    desk.hands().focus(desk.node("#answer-1-apply"));
    assertFalse(notes().isEmpty());
    desk.run(() -> ((ToggleButton) desk.node("#optimise-playbook")).setSelected(true));
    assertEquals(List.of(), notes());
  }

  /// Coding goes from Sonnet to Haiku, or stays: what is shown is the task that is looked at.
  @Test
  void ofSeveralTasksTheOneThatIsLookedAtIsShown() {
    open(OpenDesk.shipped("agent-roles"));
    desk.hands().moveTo(desk.node("#answer-1"));
    List<String> all = notes();
    desk.run(() -> desk.window().lookupAll(".task-switch .toggle-button").stream().skip(1).findFirst()
        .map(ToggleButton.class::cast).orElseThrow().setSelected(true));
    desk.hands().moveTo(desk.node("#answer-1"));
    assertFalse(all.isEmpty());
    assertFalse(notes().equals(all), () -> all + " " + notes());
  }
}
