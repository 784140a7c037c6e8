package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.scenario.LimitPlan;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Work;
import runrate.units.Problem;

/// What a plan may say of limits, tiers and local models, and the one line it gets for a mistake.
class ParallelChecksTest {
  private static List<String> errors(UnaryOperator<Plan> change) {
    Scenario scenario = Work.of("anthropic/claude-sonnet-4-6", 100, 10_000, 100).withPlan(change);
    return Shipped.engine().check(scenario).stream().filter(Problem::isError).map(Problem::line).toList();
  }

  @Test
  void aTierNobodyHasIsToldWithThoseThereAre() {
    assertEquals(List.of("plan.limits.tier: no vendor of the mix has a usage tier 'gold'. Use one of build "
        + "(formerly Tier 2), custom, scale (formerly Tier 3, Tier 4), start (formerly Tier 1)."),
        errors(plan -> plan.withLimits(plan.limits().withTier(Optional.of("gold")))));
  }

  @Test
  void aTierOfOneVendorIsHeldAgainstThatVendorsCard() {
    assertEquals(List.of("plan.limits.tiers.anthropic: Anthropic has no usage tier 'Tier 9'. Use one of build "
        + "(formerly Tier 2), custom, scale (formerly Tier 3, Tier 4), start (formerly Tier 1)."),
        errors(plan -> plan.withLimits(plan.limits().withTierAt("anthropic", Optional.of("Tier 9")))));
    assertEquals(List.of("plan.limits.tiers.antropic: no rate card is of a vendor 'antropic'. Perhaps 'anthropic' is "
        + "meant."), errors(plan -> plan.withLimits(plan.limits().withTierAt("antropic", Optional.of("build")))));
    assertTrue(errors(plan -> plan.withLimits(plan.limits().withTierAt("nobody", Optional.of("build")))).getFirst()
        .contains("Vendors with usage tiers are anthropic, "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tier 2", "tier2", "Build"})
  void anOlderNameOfATierCountsAsTheOneOfTodayWhichIsSaid(String name) {
    Scenario scenario = Work.of("anthropic/claude-sonnet-4-6", 100, 10_000, 100);
    String now = "usage tier '%s' of Anthropic is called 'build' now. It counts as that one.".formatted(name);
    assertEquals(List.of("plan.limits.tier: " + now), tierLines(scenario.withLimits(limits ->
        limits.withTier(Optional.of(name)))));
    assertEquals(List.of("plan.limits.tiers.anthropic: " + now), tierLines(scenario.withLimits(limits ->
        limits.withTierAt("anthropic", Optional.of(name)))));
    var offer = Shipped.engine().book().find("anthropic/claude-sonnet-4-6").orElseThrow();
    assertEquals("build", offer.limits(Optional.of(name)).tier());
  }

  private static List<String> tierLines(Scenario scenario) {
    return Shipped.engine().check(scenario).stream().map(Problem::line).filter(line -> line.contains("tier")).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "openai/gpt-6.2-sol | prioritty | Perhaps 'priority' is meant.",
      "openai/gpt-6.2-sol | Fast | Perhaps 'fast' is meant.",
      "openai/gpt-6.2-sol | turbo | Use one of fast (also called priority), standard.",
      "google/gemini-2.5-pro | turbo | Use one of flex, priority, standard."})
  void aServiceModeNobodySellsIsToldWithAllWordsForThoseThereAre(String model, String mode, String hint) {
    assertEquals(List.of("plan.serviceMode: no model of the mix sells service mode '%s'. ".formatted(mode) + hint),
        Shipped.engine().check(Work.of(model, 100, 10_000, 100).withPlan(plan -> plan.withServiceMode(mode))).stream()
            .filter(Problem::isError).map(Problem::line).toList());
  }

  @Test
  void bothWordsForAModeAreOneMode() {
    Scenario work = Work.of("openai/gpt-6.2-sol", 100, 10_000, 100);
    assertEquals(Shipped.engine().report(work.withPlan(plan -> plan.withServiceMode("fast"))).monthUsd(),
        Shipped.engine().report(work.withPlan(plan -> plan.withServiceMode("priority"))).monthUsd());
  }

  @Test
  void aSlipInTheWordForTheReferenceIsToldAsThat() {
    assertEquals(List.of("workload.tokensMeasuredOn: model 'refrence' is not on any rate card. Perhaps 'reference' is "
        + "meant."), Shipped.engine().check(Work.of("openai/gpt-6.2-sol", 100, 10_000, 100).withWorkload(work ->
            work.withTokensMeasuredOn("refrence"))).stream().filter(Problem::isError).map(Problem::line).toList());
  }

  @Test
  void aPromptThatLeavesItsAnswerTooLittleRoomIsAWarning() {
    // a window of 200,000 tokens
    Scenario full = Work.of("anthropic/claude-haiku-4-5", 100, 199_000, 2_000);
    assertEquals(List.of(), Shipped.engine().check(full).stream().filter(Problem::isError).toList());
    // of the plan and of naive use
    assertEquals(2, Shipped.engine().check(full).stream().map(Problem::line).filter(line -> line.contains(
        "a prompt of 199,000 and an answer of 2,000 tokens are more than the 200,000 Claude Haiku 4.5 holds")).count());
    assertEquals(0, Shipped.engine().check(full.withWorkload(work -> work.withOutputTokens(1_000))).stream()
        .map(Problem::line).filter(line -> line.contains(" holds")).count());
  }

  @Test
  void anOverflowModelMustBeOnACard() {
    assertEquals(List.of("plan.limits.overflowTo: model 'openai/gpt-5x' is not on any rate card. Perhaps "
        + "'openai/gpt-5' is meant, or import a price list that has it and adopt its price: runrate import FILE "
        + "--adopt openai/gpt-5x."),
        errors(plan -> plan.withLimits(plan.limits().withOverflowTo(Optional.of("openai/gpt-5x")))));
  }

  @Test
  void aPriceForMachineHoursNeedsTheMachinesSpeed() {
    assertEquals(List.of("plan.local.tokensPerSecond: the machine's hours have a price, but its speed is not known. "
        + "Give the tokens a second it answers with."), errors(plan -> plan.withLocal(
            LocalTasks.NONE.withShare(0.5).withMachineUsdPerHour(OptionalDouble.of(2)))));
  }

  @Test
  void aMonthAboveTheCapOfItsTierIsWarnedAbout() {
    // 200 calls of a million tokens at 3 dollars; tier start ends at 500
    Scenario scenario = Work.of("anthropic/claude-sonnet-4-6", 200, 1_000_000, 0);
    assertEquals(List.of(), spendWarnings(scenario));
    assertEquals(List.of("plan.limits.tier: the month at Anthropic comes to $600, more than the $500 that "
        + "may be spent there. "
        + "The vendor stops at the cap: spend less or name a higher tier."), spendWarnings(inTier(scenario, "start")));
    assertEquals(List.of(), spendWarnings(inTier(scenario, "build")));
  }

  private static Scenario inTier(Scenario scenario, String tier) {
    return scenario.withPlan(plan -> plan.withLimits(plan.limits().withTier(Optional.of(tier))));
  }

  private static List<String> spendWarnings(Scenario scenario) {
    return Shipped.engine().check(scenario).stream().map(Problem::line).filter(line -> line.contains("may be spent"))
        .toList();
  }

  @Test
  void anOwnPriceDoesNotSplitWhatIsSpentAtItsVendor() {
    RateCard anthropic = Shipped.engine().book().find("anthropic/claude-sonnet-4-6").orElseThrow().card();
    RateCard own = anthropic.withModels(anthropic.models().stream()
        .filter(model -> model.id().equals("claude-sonnet-4-6")).toList());
    var engine = new CostEngine(new RateBook(Shipped.engine().book().cards(), List.of(own)));
    Scenario mix = Work.of("anthropic/claude-sonnet-4-6", 200, 1_000_000, 0)
        .withPlan(plan -> plan.withRouting(new RoutingMix(
        List.of(new RouteShare("anthropic/claude-sonnet-4-6", 0.5),
        new RouteShare("anthropic/claude-sonnet-4-5", 0.5)))));
    PreparedPlan prepared = engine.prepare(mix);
    List<VendorSpend> spend = VendorSpend.of(engine.report(mix), mix, prepared.flows());
    assertEquals(1, spend.size());
    assertEquals(600, spend.getFirst().monthUsd(), 1e-9);
  }

  @Test
  void theUsualPlanHasNoErrors() {
    assertEquals(List.of(), errors(plan -> plan.withLimits(LimitPlan.NONE.withTier(Optional.of("scale")))));
  }
}
