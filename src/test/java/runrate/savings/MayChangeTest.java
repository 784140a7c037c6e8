package runrate.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.PlanShape;
import runrate.scenario.ChangeBound;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;
import runrate.testing.Written;
import runrate.text.Money;
import runrate.text.MonthSentence;

/// How far inputs may change when a goal is searched: read, refused, kept, and respected.
class MayChangeTest {
  @TempDir
  private Path folder;

  private List<String> problems(String bounds) {
    Path file = Written.file(folder, "bounds.json", Written.with("\"plan\": {", "\"mayChange\": [%s], \"plan\": {"
        .formatted(bounds)));
    return ScenarioReader.read(file).problems().stream().map(problem -> problem.line().replace(file + ": ", ""))
        .toList();
  }

  private static Scenario twentyAgents(ChangeBound... bounds) {
    return Shipped.scenario("20-agents").withMayChange(List.of(bounds));
  }

  private static ChangeBound atMost(String path, double high) {
    return new ChangeBound(path, OptionalDouble.empty(), OptionalDouble.of(high));
  }

  private static Optional<BudgetGoal> goal(Scenario scenario) {
    return BudgetGoal.find(Shipped.engine(), scenario, Shipped.engine().report(scenario).monthUsd());
  }

  private static String sentence(Scenario scenario) {
    return MonthSentence.of(Money.US_DOLLARS, SavingsWaterfall.of(Shipped.engine(), scenario), true, goal(scenario),
        scenario.mayChange());
  }

  @Test
  void everyMistakeIsOneLineWithItsPlace() {
    assertEquals(List.of(), problems("{ \"path\": \"plan.batchShare\", \"high\": 0.3 }"));
    assertEquals(List.of("mayChange[0].path: there is no input 'plan.batchShair'. Perhaps 'plan.batchShare' is meant."),
        problems("{ \"path\": \"plan.batchShair\", \"high\": 0.3 }"));
    assertEquals(List.of("mayChange[0].low: this is 0.5, above high, which is 0.3. Swap them."),
        problems("{ \"path\": \"plan.batchShare\", \"low\": 0.5, \"high\": 0.3 }"));
    assertEquals(List.of("mayChange[0].high: this is 30, but plan.batchShare must be between 0 and 1."
        + " Write shares as fractions: 40 % is 0.4."), problems("{ \"path\": \"plan.batchShare\", \"high\": 30 }"));
    assertEquals(List.of("mayChange[1].path: plan.batchShare stands here twice. Keep one entry."), problems(
        "{ \"path\": \"plan.batchShare\", \"high\": 0.3 }, { \"path\": \"plan.batchShare\", \"low\": 0.1 }"));
    assertEquals(List.of("mayChange[0].path: plan.serviceMode is no number. Only numbers have bounds."),
        problems("{ \"path\": \"plan.serviceMode\", \"high\": 1 }"));
    assertEquals(List.of("mayChange[0].low: neither low nor high is given. Add one, or take the entry out."),
        problems("{ \"path\": \"plan.batchShare\" }"));
  }

  @Test
  void boundsAreKeptInTheFile() {
    Scenario scenario = twentyAgents(atMost("plan.batchShare", 0.3));
    byte[] text = ScenarioWriter.text(scenario).getBytes(StandardCharsets.UTF_8);
    assertEquals(scenario, ScenarioReader.parse("saved", text).value().orElseThrow());
  }

  @Test
  void aGoalIsSoughtWithinTheBoundsOnly() {
    assertEquals(0.23, goal(twentyAgents()).orElseThrow().value());
    assertTrue(sentence(twentyAgents(atMost("plan.batchShare", 0.3)))
        .endsWith("A batch share of 23\u2009% to 30\u2009% meets the budget."));
    BudgetGoal next = goal(twentyAgents(atMost("plan.batchShare", 0.2))).orElseThrow();
    assertEquals(Lever.CACHING, next.lever());
    BudgetGoal from = goal(twentyAgents(new ChangeBound("plan.batchShare", OptionalDouble.of(0.4),
        OptionalDouble.empty()))).orElseThrow();
    assertEquals(0.4, from.value());
  }

  @Test
  void withinNarrowBoundsNoLeverMeetsTheBudgetAndTheSentenceSaysWhich() {
    Scenario scenario = twentyAgents(atMost("plan.batchShare", 0.2), atMost("plan.caching.cacheableShare", 0.75),
        atMost("plan.contextPruning", 0), atMost("plan.outputTrim", 0),
        new ChangeBound("plan.thinkingCapTokens", OptionalDouble.of(400), OptionalDouble.empty()),
        atMost("plan.routing[0].share", 0.2), atMost("plan.local.share", 0));
    assertEquals(Optional.empty(), goal(scenario).filter(found -> found.lever() != Lever.SERVICE_MODE));
    assertTrue(sentence(scenario).contains(
        "No single lever of this plan's models meets the budget within the bounds set (batch"
        + " share at most 20\u2009%, cacheable share at most 75\u2009%, context pruning at most 0\u2009% and 4 more)."),
            sentence(scenario));
  }

  @Test
  void aBoundThatIsCrossedMovesTheOther() {
    ChangeBound bound = atMost("plan.batchShare", 0.3).withLow(OptionalDouble.of(0.5));
    assertEquals(0.5, bound.high().orElseThrow());
    assertEquals(0.2, bound.withHigh(OptionalDouble.of(0.2)).low().orElseThrow());
    assertEquals(List.of(), twentyAgents(bound).withBound(ChangeBound.none("plan.batchShare")).mayChange());
  }

  @Test
  void aShareThatMustKeepItsCallsKeepsThemFromGoingElsewhere() {
    ChangeBound[] others = {atMost("plan.batchShare", 0.1), atMost("plan.caching.cacheableShare", 0.75),
        atMost("plan.contextPruning", 0), atMost("plan.outputTrim", 0),
        new ChangeBound("plan.thinkingCapTokens", OptionalDouble.of(400), OptionalDouble.empty())};
    assertEquals(Lever.ROUTING, goal(twentyAgents(others)).orElseThrow().lever());
    List<ChangeBound> all = new ArrayList<>(List.of(others));
    all.add(new ChangeBound("plan.routing[2].share", OptionalDouble.of(0.1), OptionalDouble.empty()));
    // a tenth stays on Opus, so that no model may take all calls but Opus, which costs more
    assertEquals(Optional.empty(), goal(twentyAgents(all.toArray(ChangeBound[]::new))));
  }

  /// 2,803 thinking tokens are what a cap may be lowered to.
  @Test
  void aCapSaysHowFarItMayBeLowered() {
    Input cap = Inputs.of(PlanShape.THINKING_CAP);
    BudgetGoal goal = new BudgetGoal(Lever.THINKING_CAP, Optional.of(cap), 2_800, "", twentyAgents(), true);
    assertTrue(says(goal).endsWith(" A thinking cap of 2,800 tokens or less meets the budget."));
    assertTrue(says(goal, from(2_000)).endsWith(" A thinking cap of 2,000 to 2,800 tokens meets the budget."));
    assertTrue(says(new BudgetGoal(Lever.THINKING_CAP, Optional.of(cap), 2_803, "", twentyAgents(), true), from(2_803))
        .endsWith(" A thinking cap of 2,803 tokens meets the budget."));
  }

  private static ChangeBound from(double low) {
    return new ChangeBound("plan.thinkingCapTokens", OptionalDouble.of(low), OptionalDouble.empty());
  }

  private static String says(BudgetGoal goal, ChangeBound... bounds) {
    return MonthSentence.of(Money.US_DOLLARS, SavingsWaterfall.of(Shipped.engine(), twentyAgents()), true,
        Optional.of(goal), List.of(bounds));
  }

  /// 1,000 calls a day of 10,000 and 500 tokens on Sonnet 4.6, and a budget that is a part of what they cost.
  private static Scenario sonnet(double part) {
    Scenario calls = Work.of("anthropic/claude-sonnet-4-6", 1_000, 10_000, 500);
    return calls.withBudget(budget -> budget.withMonthlyUsd(
        OptionalDouble.of(part * Shipped.engine().report(calls).monthUsd())));
  }

  @Test
  void theLocalModelIsTriedAsFarAsItMayBe() {
    BudgetGoal goal = goal(sonnet(0.01)).orElseThrow();
    assertEquals(Lever.LOCAL_MODEL, goal.lever());
    assertFalse(goal.change().budget().isExceededBy(Shipped.engine().report(goal.change()).monthUsd()));
    assertEquals(Optional.empty(), goal(sonnet(0.01).withMayChange(List.of(atMost("plan.local.share", 0)))));
  }

  @Test
  void aModelOutsideTheMixIsTriedWhereItsScoreIsKnown() {
    Scenario bound = sonnet(0.4).withMayChange(List.of(atMost("plan.local.share", 0), atMost("plan.batchShare", 0),
        atMost("plan.contextPruning", 0), atMost("plan.outputTrim", 0),
        atMost("plan.caching.cacheableShare", 0)));
    assertEquals(Optional.empty(), goal(bound));
    Scenario scored = bound.withQuality(quality -> quality.withFloor(70)
        .withScore("anthropic/claude-haiku-4-5", 72));
    assertEquals("anthropic/claude-haiku-4-5", goal(scored).orElseThrow().change().plan().routing().routes()
        .getFirst().model());
    assertEquals(Optional.empty(), goal(scored.withQuality(quality -> quality.withFloor(80))));
  }
}
