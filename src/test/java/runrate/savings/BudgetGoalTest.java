package runrate.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.MonthSentence;

/// A month of 100 dollars; batching everything halves it.
class BudgetGoalTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.cached(1, 1, 0.1, 1)),
      TinyModel.of("live", Prices.cached(1, 1, 0.1, 1)).soldIn("standard")).engine();

  private static Scenario within(String model, double budgetUsd) {
    return Work.of(model, 100, 1_000_000, 0)
        .withBudget(old -> new Budget(OptionalDouble.of(budgetUsd), List.of()));
  }

  private static Optional<BudgetGoal> goal(Scenario scenario) {
    return BudgetGoal.find(ENGINE, scenario, ENGINE.report(scenario).monthUsd());
  }

  @Test
  void batchIsTriedFirst() {
    // 100 - 50 b <= 89.9 from b = 0.202
    var found = goal(within("lab/m", 89.9)).orElseThrow();
    assertEquals("plan.batchShare", found.input().orElseThrow().path());
    assertEquals(0.21, found.value());
    assertTrue(ENGINE.report(found.change()).monthUsd() <= 89.9);
  }

  @Test
  void cachingMoreComesNextWhereCachingIsOn() {
    // 100 - 90 s <= 50.5 from s = 0.55
    var found = goal(within("lab/live", 50.5).withPlan(Work.cached(0.2, 1))).orElseThrow();
    assertEquals("plan.caching.cacheableShare", found.input().orElseThrow().path());
    assertEquals(0.55, found.value());
  }

  @Test
  void pruningIsTheLastResort() {
    var found = goal(within("lab/live", 33.4)).orElseThrow();
    assertEquals("plan.contextPruning", found.input().orElseThrow().path());
    assertEquals(0.67, found.value());
  }

  @Test
  void whatNoSingleLeverMeetsHasNoGoal() {
    assertEquals(Optional.empty(), goal(within("lab/live", 1).withWorkload(work -> work.withOutputTokens(1_000_000))));
  }

  @Test
  void halfOfAHundredIsMetByBatchingExactlyEverything() {
    // 100 - 50 b <= 95 from b = 0.1, not one per cent more
    assertEquals(0.1, goal(within("lab/m", 95)).orElseThrow().value());
  }

  @Test
  void batchingThatCostsMoneyIsTakenBackAsFarAsTheBudgetNeeds() {
    // live calls find all they send, 10 dollars; batched ones find nothing, 50: 10 + 40 b <= 30 up to b = 0.5
    Scenario hurts = within("lab/m", 30).withPlan(Work.cached(1, 1)).withPlan(plan -> plan.withBatchShare(0.8)
        .withCaching(plan.caching().withBatchHitRate(OptionalDouble.of(0))));
    assertEquals(42, ENGINE.report(hurts).monthUsd(), 1e-9);
    var found = goal(hurts).orElseThrow();
    assertEquals("plan.batchShare", found.input().orElseThrow().path());
    assertEquals(0.5, found.value());
    assertEquals(30, ENGINE.report(found.change()).monthUsd(), 1e-9);
    assertFalse(found.andBeyond(), "to 0 % or to 50 %, but not beyond");
  }

  /// Whatever lever is proposed, the scenario with it keeps within the budget and its bounds, and can be priced.
  @Test
  void everyProposalMeetsTheBudgetWhenItIsTaken() {
    Map<Lever, Integer> proposed = new EnumMap<>(Lever.class);
    Seeds.each(Seeds.thinned(2_000), random -> {
      Scenario any = RandomScenarios.next(random);
      CostEngine engine = Shipped.engine();
      Scenario scenario = any.withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(
          Math.max(0.01, engine.report(any).monthUsd() * (0.5 + random.nextDouble() / 2)))));
      double monthUsd = engine.report(scenario).monthUsd();
      BudgetGoal.find(engine, scenario, monthUsd).ifPresent(goal -> {
        proposed.merge(goal.lever(), 1, Integer::sum);
        double then = engine.report(goal.change()).monthUsd();
        assertFalse(scenario.budget().isExceededBy(then), () -> "%s: %s after %s, budget %s".formatted(
            MonthSentence.action(goal), then, monthUsd, scenario.budget().monthlyUsd()));
        assertTrue(engine.misfit(goal.change()).isEmpty());
        goal.input().ifPresent(input -> assertEquals(goal.value(), input.value(goal.change()), 1e-9));
        if (goal.andBeyond() && goal.lever() != Lever.THINKING_CAP) {
          double more = goal.value() + Math.floor((1 - goal.value()) * 100 * random.nextDouble()) / 100;
          Scenario beyond = goal.input().orElseThrow().with(scenario, more);
          assertFalse(scenario.budget().isExceededBy(engine.report(beyond).monthUsd()), () -> "beyond, at " + more);
        }
      });
    });
    assertTrue(proposed.keySet().containsAll(List.of(Lever.BATCH, Lever.CACHING, Lever.PRUNING)), proposed::toString);
  }

  @Test
  void trimmingTheAnswerIsTriedToo() {
    // 100 for the context stay, 100 for the answer fall to 40
    var found = goal(within("lab/live", 140).withWorkload(work ->
        work.withContextTokens(0).withOutputTokens(2_000_000)))
        .orElseThrow();
    assertEquals("plan.outputTrim", found.input().orElseThrow().path());
    assertEquals(0.3, found.value());
  }

  @Test
  void theLargestCapOnThinkingThatDoesIsFoundInHundreds() {
    // 100 calls of 1,000 + 400 answer and up to 4,000 thinking tokens at a dollar a million: 0.3 at 1,600
    var found = goal(within("lab/live", 0.3).withWorkload(work -> work.withContextTokens(1_000).withOutputTokens(400)
        .withThinkingTokens(4_000))).orElseThrow();
    assertEquals("plan.thinkingCapTokens", found.input().orElseThrow().path());
    assertEquals(1_600, found.value());
  }

  @Test
  void aBudgetThatIsMetOrMissingNeedsNone() {
    assertEquals(Optional.empty(), goal(within("lab/m", 100)));
    assertEquals(Optional.empty(), goal(within("lab/m", 100).withBudget(old -> Budget.NONE)));
  }
}
