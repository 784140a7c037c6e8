package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.Misfit.Reason;
import runrate.scenario.Assumption;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.units.Problem;

class MisfitTest {
  private static final Scenario TWENTY = Shipped.scenario("20-agents");

  private static Optional<Misfit> misfit(Scenario scenario) {
    return Shipped.engine().misfit(scenario);
  }

  @Test
  void aPlanThatFitsHasNone() {
    assertEquals(Optional.empty(), misfit(TWENTY));
  }

  @Test
  void aPromptLargerThanTheWindowNamesBothSizes() {
    Scenario large = TWENTY.withWorkload(workload -> workload.withContextTokens(1_200_000))
        .withPlan(plan -> plan.withRouting(RoutingMix.allOn("anthropic/claude-sonnet-4-6")));
    Misfit found = misfit(large).orElseThrow();
    assertEquals(Reason.CONTEXT_WINDOW, found.reason());
    assertEquals(1_200_000, found.tokens());
    assertEquals(1_000_000, found.limit());
    assertEquals("the prompt has 1,200,000 tokens, more than Claude Sonnet 4.6's context window of 1,000,000",
        found.sentence(large));
  }

  @Test
  void anUnknownModelAndOneWithoutAPriceYetSaySo() {
    assertEquals(Reason.UNKNOWN, misfit(TWENTY.withPlan(plan -> plan.withRouting(RoutingMix.allOn("a/b"))))
        .orElseThrow().reason());
    assertEquals(Reason.NO_PRICE, misfit(TWENTY.withPricesAsOf(TWENTY.pricesAsOf().minusYears(9)))
        .orElseThrow().reason());
  }

  @Test
  void theCheckNamesEveryMisfitAmongItsErrors() {
    Seeds.each(2_000, random -> {
      Scenario scenario = RandomScenarios.next(random);
      List<String> errors = Shipped.engine().check(scenario).stream().filter(Problem::isError).map(Problem::what)
          .distinct().toList();
      misfit(scenario).ifPresent(found -> assertEquals(1,
          errors.stream().filter(found.sentence(scenario)::equals).count(), errors.toString()));
    });
  }

  @Test
  void anAssumptionAboutNoInputIsAWarning() {
    Scenario assumed = TWENTY.withAssumption(
        new Assumption("plan.caching.hitrate", "typed in haste", OptionalDouble.empty(), OptionalDouble.empty(), ""));
    List<String> lines = Shipped.engine().check(assumed).stream().map(Problem::line)
        .filter(line -> line.startsWith("assumptions[")).toList();
    assertEquals(List.of("assumptions[1].field: there is no input 'plan.caching.hitrate', so that nothing is marked as "
        + "assumed. Perhaps 'plan.caching.hitRate' is meant."), lines);
  }
}
