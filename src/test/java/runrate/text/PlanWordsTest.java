package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.optimise.MayChange;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSearch;
import runrate.optimise.SearchReport;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// Words of a search that hold for work that waits, for thinking nobody measured and for second tries.
class PlanWordsTest {
  private static final CostEngine ENGINE = Shipped.engine();

  private static SearchReport search(MayChange first, MayChange... more) {
    Scenario scenario = Tasks.in(Shipped.scenario("nightly-summaries", "workload.thinkingTokens=2000",
        "quality.floor=10", "plan.routing=[ { \"model\": \"anthropic/claude-haiku-4-5\", \"share\": 1 } ]",
        "quality.scores=[ { \"model\": \"anthropic/claude-haiku-4-5\", \"score\": 86 } ]"),
        "{ \"name\": \"a\", \"callShare\": 1, \"within\": \"hours\" }");
    return PlanSearch.of(ENGINE, scenario, PlanLimits.of(ENGINE, scenario), EnumSet.of(first, more), Watch.NONE);
  }

  @Test
  void whereAllCanWaitNoAnswerTakesSeconds() {
    assertEquals(0, search(MayChange.THINKING).today().orElseThrow().seconds());
    assertEquals("all of it can wait", PlanWords.answerTakes(0));
    assertEquals("all can wait", PlanWords.answerIn(0));
    assertEquals("an answer takes 8.3 s", PlanWords.answerTakes(8.3));
  }

  /// Nothing of 2,000 tokens is assumed to cost 3 points: 86 measured, 83 said, and 86 on the desk.
  @Test
  void whatLessThinkingIsAssumedToLoseStandsBesideIt() {
    SearchReport report = search(MayChange.THINKING);
    var none = report.plan(report.frontier().getFirst());
    assertEquals(83, none.quality(), 1e-9);
    assertEquals("2,000 to 0 tokens, assumed 3.0 points lower", PlanWords.of(ENGINE.book(),
        none.changes().getFirst()));
    assertTrue(SearchSentence.assumed(report).stream().anyMatch(words -> words.endsWith(
        "Measured scores, which the desk shows, know nothing of it.")));
  }

  @Test
  void secondTriesAreCalledSoInEveryList() {
    assertTrue(SearchSentence.facts(search(MayChange.ESCALATION)).getFirst().startsWith("second try; "));
  }
}
