package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.playbook.Playbook;
import runrate.playbook.PlaybookStep;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// First tries 60 and 40 %, of which 18 % fail and are asked of the first model again: wherever both stand, they are
/// told apart.
class SecondTryWordsTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final String SONNET = "anthropic/claude-sonnet-4-6";

  private static Scenario scenario() {
    return Tasks.in(Shipped.scenario("nightly-summaries", ("plan.routing=[ { \"model\": \"%s\", \"share\": 0.6 }, "
        + "{ \"model\": \"anthropic/claude-haiku-4-5\", \"share\": 0.4 } ]").formatted(SONNET), "plan.batchShare=0.25"),
        "{ \"name\": \"a\", \"callShare\": 1, \"success\": 0.82, \"escalate\": { \"to\": \"%s\", \"share\": 1 } }"
            .formatted(SONNET));
  }

  @Test
  void aLineOfSecondTriesSaysSo() {
    assertEquals(List.of("live", "batch", "second try, live", "second try, batch"), ENGINE.report(scenario()).lines()
        .stream().filter(line -> line.model().equals(SONNET)).map(Explanation::mode).distinct().toList());
  }

  @Test
  void theRoutingOfThePlaybookIsThatOfFirstTries() {
    Playbook book = Playbook.of(ENGINE, scenario(), Playbook.Question.PUBLISHED);
    String turn = PlaybookWords.turn(ENGINE.book(), book.steps().stream().filter(step ->
        step.step() == PlaybookStep.ROUTING).findFirst().orElseThrow());
    assertTrue(turn.startsWith("60\u00b740"), turn);
  }
}
