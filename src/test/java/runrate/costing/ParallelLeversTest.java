package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.capacity.ConversationCost;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.CachePlan;
import runrate.scenario.Conversation;
import runrate.scenario.Grouping;
import runrate.scenario.HitRate;
import runrate.scenario.LocalTasks;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;

/// Conversations, own histories, coordinators and local models: sums one can check by head.
class ParallelLeversTest {
  private static final String SONNET = "anthropic/claude-sonnet-4-6";
  private final CostEngine engine = Shipped.engine();

  private double usd(Scenario scenario) {
    double usd = engine.report(scenario).monthUsd();
    assertNear(usd, engine.prepare(scenario).monthUsd());
    return usd;
  }

  private static Scenario fortyTurns() {
    // forty calls: one conversation of 40 turns from 20,000 tokens, 2,000 more each turn
    return Work.of(SONNET, 40, 20_000, 0).withWorkload(work -> work.withConversation(new Conversation(40, 2_000)));
  }

  @Test
  void aConversationOfFortyTurnsCosts708Uncached() {
    // 40 * 20,000 + 2,000 * 40 * 39 / 2 = 2,360,000 tokens at 3
    assertNear(7.08, usd(fortyTurns()));
  }

  @Test
  void cachedThroughoutItCosts105() {
    var conversation = ConversationCost.of(engine, fortyTurns()).orElseThrow();
    assertNear(7.08, conversation.uncachedUsd());
    // writes 98,000 at 3.75, reads 2,262,000 at 0.30
    assertNear(0.3675 + 0.6786, conversation.cachedUsd());
    assertEquals(1.05, conversation.cachedUsd(), 0.005);
  }

  @Test
  void theMonthOfSuchConversationsIsTheSameWhereEveryTurnHits() {
    Scenario cached = fortyTurns().withPlan(plan -> plan.withCaching(CachePlan.of(1, HitRate.fixed(1))));
    // only the first turn's 20,000 tokens are read instead of written
    assertNear(0.3675 + 0.6786 - 0.02 * (3.75 - 0.30), usd(cached));
  }

  @Test
  void turnsBeyondALongContextThresholdPayItsPriceAndTheOthersDoNot() {
    // Gemini 2.5 Pro: 1.25 up to 200,000 tokens, 2.50 above; turns of 150,000, 200,000 and 250,000
    Scenario grown = Work.of("google/gemini-2.5-pro", 3, 150_000, 0)
        .withWorkload(work -> work.withConversation(new Conversation(3, 50_000)));
    assertNear((150_000 + 200_000) * 1.25e-6 + 250_000 * 2.50e-6, usd(grown));
  }

  @Test
  void anOwnHistoryIsReadAndWrittenByItsOwnRate() {
    Scenario scenario = Work.of(SONNET, 10, 100_000, 0).withPlan(plan -> plan.withCaching(
        CachePlan.of(0.5, HitRate.fixed(0.8)).withHistoryShare(0.3)));
    // 20,000 plain; 80,000 read at 0.30 in eight of ten calls and written at 3.75 in two
    assertNear(10 * (0.06 + 0.08 * (0.8 * 0.3 + 0.2 * 3.75)), usd(scenario));
  }

  @Test
  void aTeamPrefixTooShortToCacheIsKeptWithTheAgentsHistory() {
    // Sonnet 4.6 caches from 1,024 tokens: 500 of the team alone are too few, with 1,500 own ones they are not
    Scenario scenario = Work.of(SONNET, 1, 10_000, 0).withPlan(plan -> plan.withCaching(
        CachePlan.of(0.05, HitRate.fixed(1)).withHistoryShare(0.15)));
    assertNear((8_000 * 3 + 2_000 * 0.3) * 1e-6, usd(scenario));
  }

  @Test
  void aCoordinatorSendsWhatRequestsShareOnce() {
    Scenario scenario = Work.of(SONNET, 100, 10_000, 1_000);
    assertNear(100 * (0.03 + 0.015), usd(scenario));
    Scenario grouped = scenario.withPlan(plan -> plan.withGrouping(new Grouping(5, OptionalDouble.of(0.6))));
    // twenty calls of 10,000 * (0.6 + 5 * 0.4) = 26,000 tokens, answers as before
    assertNear(20 * 0.078 + 100 * 0.015, usd(grouped));
    assertEquals(100, engine.report(grouped).callsPerMonth());
    SavingsWaterfall savings = SavingsWaterfall.of(engine, grouped);
    var step = savings.usedSteps().getFirst();
    assertEquals(Lever.COORDINATOR, step.lever());
    assertNear(100 * 0.03 - 20 * 0.078, step.savingUsd());
  }

  @Test
  void aLocalModelTakesItsShareAndItsBusyHoursCost() {
    Scenario scenario = Work.of(SONNET, 100, 10_000, 1_800);
    double plain = usd(scenario);
    Scenario local = scenario.withPlan(plan -> plan.withLocal(LocalTasks.NONE.withShare(0.4)
        .withMachineUsdPerHour(OptionalDouble.of(3)).withTokensPerSecond(OptionalDouble.of(50))));
    // forty requests of 1,800 answer tokens at 50 a second: 1,440 seconds, 0.4 hours at 3
    assertNear(0.6 * plain + 1.2, usd(local));
    assertEquals(List.of(Lever.LOCAL_MODEL),
        SavingsWaterfall.of(engine, local).usedSteps().stream().map(SavingsWaterfall.Step::lever).toList());
  }

  @Test
  void pruningFiftyThousandTokensToFiveThousandLetsThemFitASmallWindow() {
    Scenario scenario = Work.of(SONNET, 100, 50_000, 500).withPlan(plan -> plan.withContextPruning(0.9)
        .withLocal(LocalTasks.NONE.withShare(0.5)));
    assertTrue(engine.check(scenario).stream().noneMatch(problem -> problem.isError()));
    assertNear(0.5 * 100 * (5_000 * 3 + 500 * 15) * 1e-6, usd(scenario));
  }

  @Test
  void unusedCoordinatorAndLocalModelHaveNoBar() {
    var levers = SavingsWaterfall.of(engine, Work.of(SONNET, 1, 1_000, 0)).steps().stream()
        .map(SavingsWaterfall.Step::lever).toList();
    assertTrue(!levers.contains(Lever.COORDINATOR) && !levers.contains(Lever.LOCAL_MODEL));
  }

  @Test
  void aCoordinatorsSavingIsItsOwnEvenWhereItsShareFollowsTheCachedOne() {
    Scenario grouped = Work.of(SONNET, 40, 20_000, 0).withPlan(plan -> plan
        .withGrouping(new Grouping(4, OptionalDouble.empty())).withCaching(CachePlan.of(0.5, HitRate.fixed(0))
        .withEnabled(false)));
    // ten calls of 20,000 * (0.5 + 4 * 0.5) = 50,000 tokens instead of forty of 20,000
    var steps = SavingsWaterfall.of(engine, grouped).usedSteps();
    assertEquals(List.of(Lever.COORDINATOR), steps.stream().map(SavingsWaterfall.Step::lever).toList());
    assertNear(2.4 - 1.5, steps.getFirst().savingUsd());
  }
}
