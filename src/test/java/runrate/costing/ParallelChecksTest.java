package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import runrate.scenario.LimitPlan;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
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
    assertEquals(List.of("plan.limits.tier: no vendor of the mix has a usage tier 'gold'. Use one of build, custom, scale, start."),
        errors(plan -> plan.withLimits(plan.limits().withTier(Optional.of("gold")))));
  }

  @Test
  void anOverflowModelMustBeOnACard() {
    assertEquals(List.of("plan.limits.overflowTo: model 'openai/gpt-5x' is not on any rate card. Perhaps 'openai/gpt-5' is meant."),
        errors(plan -> plan.withLimits(plan.limits().withOverflowTo(Optional.of("openai/gpt-5x")))));
  }

  @Test
  void aPriceForMachineHoursNeedsTheMachinesSpeed() {
    assertEquals(List.of("plan.local.tokensPerSecond: the machine's hours have a price, but its speed is not known. "
        + "Give the tokens a second it answers with."), errors(plan -> plan.withLocal(
            LocalTasks.NONE.withShare(0.5).withMachineUsdPerHour(OptionalDouble.of(2)))));
  }

  @Test
  void theUsualPlanHasNoErrors() {
    assertEquals(List.of(), errors(plan -> plan.withLimits(LimitPlan.NONE.withTier(Optional.of("scale")))));
  }
}
