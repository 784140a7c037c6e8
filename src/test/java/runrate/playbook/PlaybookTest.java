package runrate.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertCents;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.costing.CostEngine;
import runrate.playbook.Playbook.Credit;
import runrate.playbook.Playbook.Left;
import runrate.playbook.Playbook.Order;
import runrate.playbook.Playbook.Question;
import runrate.playbook.StepReport.State;
import runrate.savings.Lever;
import runrate.savings.LeverTurns;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

class PlaybookTest {
  private static final CostEngine ENGINE = Shipped.engine();

  private static Playbook of(Scenario scenario) {
    return Playbook.of(ENGINE, scenario, Question.PUBLISHED);
  }

  private static Playbook ofDefault(String... changes) {
    return of(Shipped.scenario("20-agents", changes));
  }

  private static void assertSaves(double low, double likely, double high, double now, StepReport step) {
    assertCents(low, step.lowUsd());
    assertCents(likely, step.likelyUsd());
    assertCents(high, step.highUsd());
    assertCents(now, step.savesNowUsd());
  }

  @Test
  void theSixStepsOfTheDefaultScenario() {
    Playbook book = ofDefault();
    assertCents(45_408, book.naiveUsd());
    assertCents(22_869.86, book.todayUsd());
    List<StepReport> steps = book.steps();
    assertSaves(6_054.40, 10_595.20, 15_136.00, 4_083.90, steps.get(0));
    assertSaves(10_686.72, 15_435.02, 20_183.33, 0, steps.get(1));
    assertSaves(1_775.45, 2_367.27, 2_959.09, 2_161.42, steps.get(2));
    assertSaves(194.30, 259.07, 388.61, 374.53, steps.get(3));
    assertSaves(161.92, 323.84, 485.76, 468.16, steps.get(4));
    assertSaves(2_464.14, 3_285.52, 4_928.28, 4_573.97, steps.get(5));
    assertCents(19_743.61, book.lowUsd());
    assertCents(13_142.07, book.likelyUsd());
    assertCents(8_049.89, book.highUsd());
    assertEquals(0.7106, book.savedShare(), 5e-5);
  }

  @Test
  void whatIsInUseIsTold() {
    Playbook book = ofDefault();
    assertEquals(List.of(State.PARTLY, State.IN_USE, State.PARTLY, State.OPEN, State.OPEN, State.OPEN),
        book.steps().stream().map(StepReport::state).toList());
    // 3,027.20 of the 10,595.20 that routing saves
    assertEquals(3_027.20 / 10_595.20, book.steps().getFirst().inUseShare(), 1e-6);
    // 10 of 40 % are batched
    assertEquals(0.25, book.steps().get(2).inUseShare(), 1e-6);
  }

  @Test
  void fairCreditIsTheMeanOverAllOrders() {
    Playbook fair = Playbook.of(ENGINE, Shipped.scenario("20-agents"), new Question(Order.PUBLISHED, Credit.FAIR));
    assertEquals(List.of(PlaybookStep.CACHING, PlaybookStep.ROUTING, PlaybookStep.COMMITMENT, PlaybookStep.BATCH,
        PlaybookStep.THINKING, PlaybookStep.OUTPUT), fair.steps().stream().map(StepReport::step).toList());
    assertCents(13_882.67, fair.steps().get(0).likelyUsd());
    assertCents(6_894.53, fair.steps().get(1).likelyUsd());
    assertCents(5_814.96, fair.steps().get(2).likelyUsd());
    assertNear(fair.startUsd() - fair.likelyUsd(), fair.steps().stream().mapToDouble(StepReport::fairUsd).sum());
  }

  @Test
  void bestFirstTakesTheLargestSavingEachTime() {
    Playbook best = Playbook.of(ENGINE, Shipped.scenario("20-agents"), new Question(Order.BEST_FIRST, Credit.IN_ORDER));
    assertEquals(PlaybookStep.CACHING, best.steps().getFirst().step());
    for (StepReport step : best.steps()) {
      assertTrue(best.steps().getFirst().likelyUsd() >= step.likelyUsd());
    }
    assertNear(13_142.07488, best.likelyUsd());
  }

  /// A trade that nobody measured: routing, a shorter answer and less thinking.
  @Test
  void tradesThatNobodyMeasuredStandOutsideTheSafeTotal() {
    Playbook book = ofDefault();
    assertEquals(List.of(PlaybookStep.ROUTING, PlaybookStep.OUTPUT, PlaybookStep.THINKING),
        book.steps().stream().filter(StepReport::testFirst).map(StepReport::step).toList());
    Scenario safe = Shipped.scenario("20-agents", "plan.batchShare=0.4", "plan.contract.discount=0.2");
    assertNear(ENGINE.report(safe).monthUsd(), book.safeUsd());
    assertEquals(2_782, book.test().each());
    assertTrue(book.test().assumed());
  }

  @Test
  void scoresOfRunsAreEvidence() {
    Scenario measured = Shipped.scenario("20-agents", "quality.scores[0].runs=300", "quality.scores[1].runs=300",
        "quality.scores[2].runs=300");
    assertFalse(of(measured).step(PlaybookStep.ROUTING).orElseThrow().testFirst());
  }

  @Test
  void theMixAtItsFarthestBreaksTheFloor() {
    Playbook book = ofDefault();
    assertEquals(79.3, book.highScore().orElseThrow(), 1e-9);
    assertTrue(book.breaksFloor());
  }

  @Test
  void aStepWithNothingToDoIsLeftWithItsReason() {
    Playbook book = ofDefault("workload.thinkingTokens=0", "workload.outputTokens=0", "plan.caching.cacheableShare=0",
        "workload.callsPerDay=20");
    assertEquals(List.of(new Left(PlaybookStep.CACHING, Hindrance.NOTHING_SHARED),
        new Left(PlaybookStep.OUTPUT, Hindrance.NOTHING_TO_CUT),
        new Left(PlaybookStep.THINKING, Hindrance.NOTHING_TO_CUT),
        new Left(PlaybookStep.COMMITMENT, Hindrance.TOO_LITTLE_SPENT)), book.left());
  }

  /// Without output and thinking the steps come in the order of the waterfall.
  @Test
  void creditsInOrderAreTheBarsOfTheWaterfallThatGetsThere() {
    Playbook book = ofDefault("workload.thinkingTokens=0", "workload.outputTokens=0");
    Scenario there = Shipped.scenario("20-agents", "workload.thinkingTokens=0", "workload.outputTokens=0",
        "plan.routing[0].share=0.5", "plan.routing[1].share=0.35", "plan.routing[2].share=0.15",
        "plan.batchShare=0.4", "plan.contract.discount=0.2");
    var savings = SavingsWaterfall.of(ENGINE, there);
    Stream.of(Lever.ROUTING, Lever.CACHING, Lever.BATCH, Lever.CONTRACT).forEach(lever ->
        assertNear(savings.step(lever).orElseThrow().savingUsd(), book.steps().stream().filter(step ->
            step.step().lever() == lever).findFirst().orElseThrow().likelyUsd()));
    assertNear(savings.planUsd(), book.likelyUsd());
  }

  /// The tickets are batched already, and nobody on live support waits.
  @Test
  void ofTasksOnlyThoseThatCanWaitAreBatched() {
    Playbook book = of(Shipped.scenario("hybrid-support"));
    assertEquals(State.IN_USE, book.step(PlaybookStep.BATCH).orElseThrow().state());
    assertNear(67.5, book.todayUsd());
    assertNear(67.5, book.safeUsd());
  }

  /// What is no step for a scenario stays as it is: all steps end where applying all of them ends.
  @ParameterizedTest
  @ValueSource(strings = {"agent-roles", "ten-three-one",
      "20-agents mayChange=[{\"path\":\"plan.batchShare\",\"low\":0,\"high\":0.2}]",
      "20-agents plan.contract.commitMonthlyUsd=20000", "20-agents plan.contract.reserved=[{"
      + "\"model\":\"anthropic/claude-sonnet-4-6\",\"monthlyUsd\":10000}]",
      "20-agents baseline.model=anthropic/claude-haiku-4-5"})
  void allStepsEndWhereApplyingAllOfThemEnds(String asked) {
    String[] parts = asked.split(" ", 2);
    Playbook book = of(parts.length == 1 ? Shipped.scenario(parts[0]) : Shipped.scenario(parts[0], parts[1]));
    List<StepReport> open = book.steps().stream().filter(StepReport::isOpen).toList();
    Scenario all = Applying.all(ENGINE, book, open, LocalDate.of(2026, 11, 29));
    assertNear(book.likelyUsd(), ENGINE.report(all).monthUsd());
    double noted = all.applied().stream().mapToDouble(AppliedStep::savesUsd).sum();
    assertEquals(book.todayUsd() - book.likelyUsd(), noted, 0.005 * open.size() + 1e-6);
  }

  @Test
  void aBoundIsGoneUpTo() {
    Playbook book = ofDefault("mayChange=[{\"path\":\"plan.batchShare\",\"low\":0,\"high\":0.2}]");
    assertEquals(0.2, book.step(PlaybookStep.BATCH).orElseThrow().goal().plan().batchShare());
  }

  /// Fair credit has no bill before a step: a share is one of naive use.
  @Test
  void aFairShareIsOneOfNaiveUse() {
    Playbook fair = Playbook.of(ENGINE, Shipped.scenario("20-agents"), new Question(Order.PUBLISHED, Credit.FAIR));
    assertEquals(4_984.31 / 45_408, fair.step(PlaybookStep.BATCH).orElseThrow().shareOfBill(), 1e-6);
  }

  @Test
  void whatWasTakenUntestedStaysUntested() {
    Playbook book = ofDefault();
    Scenario taken = Applying.one(book.step(PlaybookStep.OUTPUT).orElseThrow(), LocalDate.of(2026, 11, 29));
    StepReport output = of(taken).step(PlaybookStep.OUTPUT).orElseThrow();
    assertEquals(State.IN_USE, output.state());
    assertTrue(output.testFirst());
  }

  @Test
  void capacityThatTurnsCallsAwayIsRefused() {
    Scenario refusing = Shipped.scenario("20-agents", "plan.contract.reserved=[{\"model\":"
        + "\"anthropic/claude-sonnet-4-6\",\"monthlyUsd\":100,\"tokensPerMinute\":1000,\"beyond\":\"refuse\"}]");
    assertTrue(of(refusing).refused().orElseThrow().startsWith("Reserved capacity that turns calls away"));
  }

  /// On any scenario: credits add up, what is applied costs what it said, and all steps applied are all steps.
  @Test
  void stepsAddUpAndDoWhatTheySay() {
    Seeds.each(Seeds.some(40, 400), random -> {
      Scenario scenario = RandomScenarios.next(random);
      if (ENGINE.misfit(scenario).isPresent()) {
        return;
      }
      Playbook book = of(scenario);
      if (book.refused().isPresent()) {
        return;
      }
      double slack = 1e-9 * Math.max(1, book.naiveUsd());
      assertEquals(ENGINE.report(scenario).monthUsd(), book.todayUsd(), slack);
      assertEquals(book.startUsd() - book.likelyUsd(), book.steps().stream().mapToDouble(StepReport::likelyUsd).sum(),
          slack);
      assertEquals(book.startUsd() - book.likelyUsd(), book.steps().stream().mapToDouble(StepReport::fairUsd).sum(),
          slack);
      Scenario all = scenario;
      for (StepReport step : book.steps()) {
        Optional<Scenario> applied = step.applied();
        OptionalDouble usd = applied.map(one -> OptionalDouble.of(ENGINE.report(one).monthUsd())).orElse(
            OptionalDouble.empty());
        assertEquals(book.todayUsd() - step.savesNowUsd(), usd.orElse(book.todayUsd()), slack);
        all = LeverTurns.turned(all, step.step().lever(), step.goal());
      }
      assertEquals(book.likelyUsd(), ENGINE.report(all).monthUsd(), slack);
    });
  }
}
