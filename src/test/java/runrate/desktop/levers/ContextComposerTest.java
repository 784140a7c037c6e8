package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.scenario.ContextPart.Measure;
import runrate.scenario.ContextPart.Sharing;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// What the context is made of: parts in their order, and what the order costs.
class ContextComposerTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private PanelHands panel;
  private Scenario opened;

  @BeforeEach
  void openGroup() {
    panel = new PanelHands(desk);
    panel.open("group-context");
    opened = desk.scenario();
  }

  @Test
  void thePresentContextAsPartsCostsTheSame() {
    double before = desk.monthUsd();
    panel.click("context-describe");
    assertEquals(List.of("Shared prefix", "The rest"), names());
    assertEquals(before, desk.monthUsd(), 1e-6);
    assertEquals("80,000 tokens, 75\u2009% shared by the team", desk.text("#context-result"));
    undoToOpened(1);
  }

  @Test
  void partsComeInTheirUsualOrderAndSetContextAndShares() {
    panel.menu("context-add", "Message");
    panel.menu("context-add", "History");
    panel.menu("context-add", "System prompt");
    assertEquals(List.of("System prompt", "History", "Message"), names());
    assertEquals("workload.contextParts[0].amount-field", panel.focused());
    panel.type("workload.contextParts[0].amount", "8k");
    assertEquals(10_000, panel.workload().contextTokens());
    assertEquals(0.8, panel.plan().caching().cacheableShare(), 1e-12);
    assertEquals(0.1, panel.plan().caching().historyShare(), 1e-12);
    assertEquals("10,000 tokens, 80\u2009% shared by the team, 10\u2009% own history", desk.text("#context-result"));
    undoToOpened(4);
  }

  @Test
  void measureKindAndSharingAreChosenAndEstimatesAreMarked() {
    panel.click("context-describe");
    panel.menu("context-part-1-measure", "characters");
    assertEquals(80_000, part(1).amount(), "20,000 tokens are 80,000 characters of prose");
    panel.menu("context-part-1-factor", "code 1.4×");
    assertEquals(28_000, part(1).tokens(), 1e-6);
    panel.menu("context-part-1-sharing", "own");
    assertEquals(Sharing.OWN, part(1).sharing());
    assertEquals(1, panel.plan().caching().cacheableShare() + panel.plan().caching().historyShare(), 1e-9);
    assertTrue(panel.isShown("context-part-1-factor"));
    assertFalse(panel.isShown("context-part-0-factor"));
  }

  @Test
  void fixedTextBehindChangingTextSaysWhatItCostsAndMovesUp() {
    desk.edit(scenario -> scenario.withComposition(Variants.COMPOSED));
    double misplaced = desk.monthUsd();
    String words = desk.text("#context-mend");
    assertTrue(words.startsWith("5,000 fixed tokens stand behind changing text and are never found, which costs $"),
        words);
    panel.click("context-mend");
    assertEquals(List.of("System prompt", "Shared files", "Coding rules", "History", "Message"), names());
    double saved = misplaced - desk.monthUsd();
    assertTrue(saved > 0);
    assertTrue(words.contains(Figures.usd(saved) + " a month"), words + " for " + saved);
    assertFalse(panel.isShown("context-mend"));
  }

  @Test
  void theKeyboardMovesAPartUpStepByStepAndTheMouseRemovesIt() {
    desk.edit(scenario -> scenario.withComposition(Variants.COMPOSED));
    panel.press("context-part-4-up", KeyCode.SPACE);
    assertEquals("context-part-3-up", panel.focused());
    desk.hands().key(KeyCode.SPACE);
    assertEquals(List.of("System prompt", "Shared files", "Coding rules", "History", "Message"), names());
    panel.click("context-part-2-remove");
    assertEquals(List.of("System prompt", "Shared files", "History", "Message"), names());
    panel.typeName("context-part-0-name", "rules");
    assertEquals("rules", names().getFirst());
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals("System prompt", names().getFirst());
  }

  @Test
  void aPastedTextGivesOnlyItsLength() {
    panel.click("context-paste");
    assertEquals("context-paste-text", panel.focused());
    desk.run(() -> ((TextArea) desk.node("#context-paste-text")).setText("x".repeat(400)));
    panel.click("context-paste-add");
    assertEquals(List.of(new ContextPart("Pasted text", 400, Measure.CHARACTERS, 1, Sharing.TEAM)), parts().parts());
    assertEquals("", desk.call(() -> ((TextArea) desk.node("#context-paste-text")).getText()));
    assertEquals(100, panel.workload().contextTokens());
  }

  @Test
  void aShareSetByHandDropsThePartsAndUndoBringsThemBack() {
    panel.click("context-describe");
    Scenario described = desk.scenario();
    panel.type("plan.caching.cacheableShare", "60");
    assertFalse(parts().isKnown());
    assertEquals(80_000, panel.workload().contextTokens());
    desk.run(desk.store()::undo);
    assertEquals(described, desk.scenario());
  }

  @Test
  void escapeBringsThePartsBack() {
    panel.click("context-describe");
    Scenario described = desk.scenario();
    panel.begin("plan.caching.cacheableShare", "60");
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(described, desk.scenario());
  }

  @Test
  void theContextFieldScalesThePartsEvenByWayOfNothing() {
    panel.click("context-describe");
    panel.begin("workload.contextTokens", "0");
    desk.hands().type("40k");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(40_000, panel.workload().contextTokens());
    assertEquals(List.of(30_000.0, 10_000.0), parts().parts().stream().map(ContextPart::amount).toList());
    assertNotEquals(opened, desk.scenario());
  }

  private ContextComposition parts() {
    return panel.workload().call().composition();
  }

  private ContextPart part(int index) {
    return parts().parts().get(index);
  }

  private List<String> names() {
    return parts().parts().stream().map(ContextPart::name).toList();
  }

  private void undoToOpened(int steps) {
    IntStream.range(0, steps).forEach(step -> desk.run(desk.store()::undo));
    assertEquals(opened, desk.scenario());
    assertFalse(desk.state().canUndo());
  }
}
