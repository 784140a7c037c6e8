package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.text.SearchSentence;

/// What a search takes success rates for is said where it can decide, and only there.
class TakenRatesTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final String HAIKU = "anthropic/claude-haiku-4-5";
  private static final String SONNET = "anthropic/claude-sonnet-4-6";
  private static final String ONE_RATE =
      "That every model succeeds as often is assumed where one success rate stands for all calls of a kind.";
  private static final String ANY_THINKING =
      "That success rates hold however much is thought is assumed: less thinking counts as no success lost.";
  private static final String AGAIN = "That second tries succeed as often as first ones of their model is assumed, "
      + "though what failed once is harder.";

  private static Scenario thinking(String... changes) {
    Scenario scenario = Shipped.scenario("nightly-summaries", "workload.thinkingTokens=2000", "quality.floor=0",
        "quality.scores=[ { \"model\": \"%s\", \"score\": 86 }, { \"model\": \"%s\", \"score\": 74 } ]"
            .formatted(SONNET, HAIKU),
        ("plan.routing=[ { \"model\": \"%s\", \"share\": 0.6 }, "
            + "{ \"model\": \"%s\", \"share\": 0.4 } ]").formatted(SONNET, HAIKU));
    return changes.length == 0 ? scenario : Tasks.in(scenario, changes);
  }

  private static String byModel(String more) {
    return "{ \"name\": \"a\", \"callShare\": 1, \"success\": [ { \"model\": \"%s\", \"share\": 0.9 }%s ] }".formatted(
        SONNET, more);
  }

  private static SearchReport search(Scenario scenario, MayChange first, MayChange... more) {
    Set<MayChange> may = EnumSet.of(first, more);
    return PlanSearch.of(ENGINE, scenario, PlanLimits.of(ENGINE, scenario).withMonthUsd(OptionalDouble.empty()), may,
        Watch.NONE);
  }

  private static void assertSaid(boolean said, String sentence, SearchReport report) {
    assertTrue(report.refused().isEmpty(), () -> report.refused().toString());
    assertEquals(said, SearchSentence.assumed(report).contains(sentence), () -> SearchSentence.assumed(report)
        .toString());
  }

  @Test
  void lessThinkingThatLosesNoSuccessIsSaidToBeAssumed() {
    Scenario known = thinking(byModel(", { \"model\": \"%s\", \"share\": 0.7 }".formatted(HAIKU)));
    assertSaid(true, ANY_THINKING, search(known, MayChange.THINKING));
    assertSaid(false, ANY_THINKING, search(known, MayChange.ROUTING));
    assertSaid(true, ANY_THINKING, search(thinking("{ \"name\": \"a\", \"callShare\": 1, \"success\": 0.8 }"),
        MayChange.THINKING));
    Scenario unknown = thinking("{ \"name\": \"a\", \"callShare\": 1, \"qualityFloor\": 50 }");
    assertSaid(false, ANY_THINKING, search(unknown, MayChange.THINKING));
  }

  @Test
  void oneRateOfAllCallsIsSaidToBeTakenForEveryModel() {
    Scenario one = thinking("{ \"name\": \"a\", \"callShare\": 1, \"success\": 0.8 }");
    assertSaid(true, ONE_RATE, search(one, MayChange.ROUTING));
    assertSaid(false, ONE_RATE, search(one, MayChange.BATCH));
    assertSaid(false, ONE_RATE, search(thinking(byModel("")), MayChange.ROUTING));
  }

  /// Of Sonnet alone it is known how often it succeeds. At one thinking it would be asked what it failed at; at less it
  /// may be asked once more with more.
  @Test
  void secondTriesAreAssumedOfOnlyWhereAPlanWithOneIsCounted() {
    SearchReport none = search(thinking(byModel("")), MayChange.ROUTING, MayChange.ESCALATION);
    assertEquals(3, none.counted());
    assertSaid(false, AGAIN, none);
    assertSaid(true, AGAIN, search(thinking(byModel("")), MayChange.ROUTING, MayChange.ESCALATION,
        MayChange.THINKING));
  }

  /// Said at 4,000 tokens, weighed at the 2,000 the work asks for.
  @Test
  void aSecondTrysRateIsSaidToBeTakenForOtherThinking() {
    String again = "{ \"name\": \"a\", \"callShare\": 1, \"success\": [ { \"model\": \"%s\", \"share\": 0.7 } ], "
        .formatted(HAIKU) + "\"set\": { \"plan.routing\": [ { \"model\": \"%s\", \"share\": 1 } ] }, \"escalate\": { "
        .formatted(HAIKU) + "\"to\": \"%s\", \"share\": 0.8, \"thinkingTokens\": %s, \"success\": 0.6 } }";
    assertSaid(true, ANY_THINKING, search(thinking(again.formatted(SONNET, 4000)), MayChange.ESCALATION));
    assertSaid(false, ANY_THINKING, search(thinking(again.formatted(SONNET, 2000)), MayChange.ESCALATION));
    assertSaid(false, ANY_THINKING, search(thinking(again.formatted(SONNET, 4000)), MayChange.BATCH));
  }

  private static final String IDLE =
      "What a failure costs weighs nothing here: nobody said how often all of the work succeeds.";

  /// Of work of one kind the feature's success share is how often it succeeds; of tasks each says its own.
  @Test
  void howOftenAFeatureSucceedsSaysWhatAnAnswerIsWorth() {
    Scenario known = thinking().withBusiness(business -> business.withSuccessShare(OptionalDouble.of(0.8)));
    SearchReport report = search(known, MayChange.ROUTING);
    assertSaid(true, ONE_RATE, report);
    assertTrue(report.perSuccess().isPresent());
    Scenario task = Tasks.in(known, "{ \"name\": \"a\", \"callShare\": 1 }");
    assertEquals(Refused.Lack.WORTH, search(task, MayChange.ROUTING).refused().orElseThrow().lack());
  }

  @Test
  void aCostOfFailuresNobodyCountsIsSaidToWeighNothing() {
    Scenario costly = thinking().withQuality(quality -> quality.withFailedOutcomeCostUsd(2));
    assertSaid(true, IDLE, search(costly, MayChange.ROUTING));
    assertSaid(false, IDLE, search(costly.withBusiness(business -> business.withSuccessShare(OptionalDouble.of(0.8))),
        MayChange.ROUTING));
    assertSaid(false, IDLE, search(costly.withQuality(quality -> quality.withFailedOutcomeCostUsd(0).withFloor(50)),
        MayChange.ROUTING));
  }

  @Test
  void theBadgeNamesUpToThreeAndCountsMore() {
    SearchReport one = search(thinking("{ \"name\": \"a\", \"callShare\": 1, \"success\": 0.8 }"), MayChange.ROUTING);
    assertEquals("speed, success of models assumed", SearchSentence.badge(one, false));
    SearchReport more = search(thinking("{ \"name\": \"a\", \"callShare\": 1, \"success\": 0.8 }"), MayChange.ROUTING,
        MayChange.THINKING, MayChange.ESCALATION);
    assertEquals("5 assumed", SearchSentence.badge(more, false), "speed, thinking, and the three of success");
    assertFalse(SearchSentence.badge(more, true).isEmpty());
  }
}
