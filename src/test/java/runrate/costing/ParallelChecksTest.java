package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
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
    assertEquals(List.of("plan.limits.tier: no vendor of the mix has a usage tier 'gold'. Use one of build, "
        + "custom, scale, start."), errors(plan -> plan.withLimits(plan.limits().withTier(Optional.of("gold")))));
  }

  @Test
  void aTierOfOneVendorIsHeldAgainstThatVendorsCardAndOldNamesAreHints() {
    assertEquals(List.of(
        "plan.limits.tiers.anthropic: Anthropic has no usage tier 'Tier 2'. It is called 'build' now."),
        errors(plan -> plan.withLimits(plan.limits().withTierAt("anthropic", Optional.of("Tier 2")))));
    assertEquals(List.of("plan.limits.tiers.antropic: no rate card is of a vendor 'antropic'. Perhaps 'anthropic' is "
        + "meant."), errors(plan -> plan.withLimits(plan.limits().withTierAt("antropic", Optional.of("build")))));
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
