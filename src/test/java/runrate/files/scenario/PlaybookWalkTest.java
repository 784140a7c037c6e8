package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertCents;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.playbook.Playbook;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.walk.WalkReport;

/// A walk made of the playbook's steps tells the figures of the playbook.
class PlaybookWalkTest {
  private static final CostEngine ENGINE = Shipped.engine();

  private static WalkReport walk(Playbook book) {
    Scenario told = book.scenario().withPresentation(shown -> shown.withWalk(PlaybookWalk.of(book)));
    var read = Walks.of(ENGINE, told);
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }

  private static void assertTellsThePlaybook(String scenario, int before) {
    Playbook book = Playbook.of(ENGINE, Shipped.scenario(scenario), Playbook.Question.PUBLISHED);
    List<WalkReport.Step> steps = walk(book).steps();
    for (int i = 0; i < book.steps().size(); i++) {
      assertCents(book.steps().get(i).afterUsd(), steps.get(i + before).usd());
    }
    assertCents(book.likelyUsd(), steps.getLast().usd());
  }

  @Test
  void ofTheDefaultScenario() {
    assertTellsThePlaybook("20-agents", 1);
    Playbook book = Playbook.of(ENGINE, Shipped.scenario("20-agents"), Playbook.Question.PUBLISHED);
    assertEquals(List.of("Naive use", "Routing", "Caching", "Batch", "Output", "Thinking", "Commitment",
        "All steps", "Against the budget"),
        walk(book).steps().stream().map(step -> step.step().title()).toList());
  }

  @Test
  void ofWorkOfSeveralKinds() {
    assertTellsThePlaybook("agent-roles", 2);
  }

  @Test
  void ofAPlanThatPrunesBesides() {
    assertTellsThePlaybook("pruned-context-local-model", 2);
  }
}
