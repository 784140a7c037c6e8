package runrate.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.files.RunrateHome;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.Walks;
import runrate.pricing.Contract;
import runrate.pricing.VendorTerms;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Baseline;
import runrate.scenario.Presentation;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepWords;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;
import runrate.testing.Prices;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.WalkWords;

class WalkReportTest {
  private static WalkReport walk(Scenario scenario) {
    var read = Walks.of(Shipped.engine(), scenario);
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }

  private static List<Long> dollars(WalkReport walk) {
    return walk.steps().stream().map(step -> Math.round(step.usd())).toList();
  }

  @Test
  void fiveAgentsCostARentUntilTheyStagger() {
    assertEquals(List.of(432L, 2160L, 2565L, 1075L, 946L, 869L, 869L),
        dollars(walk(Shipped.scenario("one-rent-payment"))));
  }

  @Test
  void theSixStepsSaveWithinTheirPublishedRange() {
    WalkReport walk = walk(Shipped.scenario("six-steps"));
    double saved = 1 - walk.steps().getLast().usd() / walk.steps().getFirst().usd();
    assertNear(6600, walk.steps().getFirst().usd());
    assertTrue(saved > 0.65 && saved < 0.85, () -> "saved " + saved);
    assertNear(Shipped.monthUsd("six-steps"), walk.steps().getLast().usd());
  }

  @Test
  void aWalkMadeFromAWaterfallHasItsBars() {
    Scenario agents = Shipped.scenario("20-agents");
    WalkReport walk = walk(agents);
    var savings = SavingsWaterfall.of(Shipped.engine(), agents);
    assertEquals(List.of("Naive use", "Routing saves", "Caching saves", "Batch saves", "This plan",
        "Against the budget"), walk.steps().stream().map(step -> step.step().title()).toList());
    for (int i = 0; i < savings.usedSteps().size(); i++) {
      assertNear(savings.usedSteps().get(i).savingUsd(), walk.steps().get(i + 1).savingUsd());
    }
    assertEquals("$18,791", WalkWords.number(walk, walk.steps().get(2)));
    assertEquals(2, walk.main());
  }

  /// A channel puts a tenth on its list; the plan trims nothing and caches nothing.
  @Test
  void naiveUseIsAtListUntilTheContractIsTakenOver() {
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1)))
        .terms(new VendorTerms(0, Contract.NONE.withSurcharge(0.1))).engine();
    Scenario scenario = Work.of("lab/m", 100, 1_000_000, 0);
    WalkReport made = Walks.of(engine, scenario).value().orElseThrow();
    assertEquals(List.of("Naive use", "Contract adds", "This plan"),
        made.steps().stream().map(step -> step.step().title()).toList());
    assertEquals(List.of(100L, 110L, 110L), dollars(made));
    assertNear(SavingsWaterfall.of(engine, scenario).baselineUsd(), made.steps().getFirst().usd());
    // a pinned plan is invoiced, and so is what a step agrees on
    assertEquals(List.of(110L, 110L), dollars(Walks.of(engine, scenario.withBaseline(
        new Baseline(Optional.empty(), Optional.of(scenario.plan())))).value().orElseThrow()));
    var kept = new Walk("", Walk.Figure.MONTH, List.of(
        new WalkStep(new StepWords("Naive use", "", ""), StepLook.USUAL, List.of(), List.of()),
        new WalkStep(new StepWords("A discount", "", ""), StepLook.USUAL, List.of(),
            List.of("plan.contract.discount=0.5"))));
    assertEquals(List.of(100L, 55L), dollars(Walks.of(engine, scenario.withPresentation(shown ->
        shown.withWalk(kept))).value().orElseThrow()));
  }

  @Test
  void aMadeWalkAlwaysEndsAtThePlan() {
    Seeds.each(200, random -> {
      Scenario scenario = RandomScenarios.next(random).withPresentation(shown -> Presentation.NONE);
      if (Shipped.engine().check(scenario).stream().noneMatch(problem -> problem.isError())) {
        assertNear(Shipped.engine().report(scenario).monthUsd(), walk(scenario).steps().getLast().usd());
      }
    });
  }

  @Test
  void aRoundIsToldInRoundsAndAYearInYears() {
    Scenario rent = Shipped.scenario("one-rent-payment");
    assertNear(12 * 432, walk(with(rent, Walk.Figure.YEAR)).steps().getFirst().usd());
    assertNear(1.2, walk(with(rent, Walk.Figure.ROUND)).steps().get(1).usd());
    assertNear(1.425, walk(with(rent, Walk.Figure.ROUND)).steps().get(2).usd());
    assertNear(0.597, walk(with(rent, Walk.Figure.ROUND)).steps().get(3).usd());
  }

  private static Scenario with(Scenario scenario, Walk.Figure figure) {
    return scenario.withPresentation(shown -> shown.withWalk(new Walk("", figure, shown.walk().steps())));
  }

  @Test
  void shownStepsLeadFromOneShownAmountToTheNext() {
    for (String name : List.of("20-agents", "six-steps", "one-rent-payment", "pruned-context-local-model")) {
      WalkReport walk = walk(Shipped.scenario(name));
      for (WalkReport.Step step : walk.steps().stream().filter(WalkReport.Step::moves).toList()) {
        assertEquals(dollars(WalkWords.amount(walk, step.usd())),
            dollars(WalkWords.amount(walk, step.beforeUsd())) + dollars(WalkWords.signed(walk, step)), name);
      }
    }
  }

  private static long dollars(String shown) {
    return Math.round(100 * Double.parseDouble(shown.replace("$", "").replace(",", "").replace('\u2212', '-')));
  }

  @Test
  void aStepThatChangesNothingKnownIsToldWhenTheFileIsRead() {
    var read = ScenarioReader.read(RunrateHome.find().scenario("one-rent-payment"),
        List.of("walk.steps[0].set=[\"plan.batchShere=1\"]"));
    assertTrue(read.value().isEmpty());
    assertTrue(read.problems().getFirst().line().contains("walk.steps[0].set.plan.batchShere: this key is not known"));
  }
}
