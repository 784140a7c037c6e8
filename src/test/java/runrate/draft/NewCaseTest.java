package runrate.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import runrate.draft.ModelSize.Sized;
import runrate.pricing.Vendor;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// A case that grows answer by answer.
class NewCaseTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Scenario ASSUMED = NewCase.assumed("anthropic/claude-sonnet-4-6", DAY);

  private static Scenario twelveAgents() {
    return ASSUMED.withWorkload(work -> work.withAgents(12).withCallsPerDay(250).withContextTokens(120_000)
        .withOutputTokens(1500)).withPlan(plan -> plan.withBatchShare(0.5)
            .withCaching(plan.caching().withCacheableShare(0.75)));
  }

  @Test
  void twelveAgentsWith250CallsOf120kTokensOf1500AnswerTokensHalfOfWhichWait() {
    Set<Question> answered = EnumSet.complementOf(EnumSet.of(Question.MODEL));
    assertEquals(862, Shipped.engine().report(ASSUMED).monthUsd(), 0.5);
    List<NewCase.Step> steps = NewCase.steps(Shipped.engine(), ASSUMED, twelveAgents(), answered);
    assertEquals(List.of(2059L, 5148L, 8514L, 9207L, 9467L),
        steps.stream().map(step -> Math.round(step.monthUsd())).toList());
    assertEquals(List.of(1197L, 3089L, 3366L, 693L, 260L),
        steps.stream().map(step -> Math.round(step.addedUsd())).toList());
  }

  @Test
  void anAnswerThatIsMissingAddsNothingAndIsMarkedAsAssumed() {
    Set<Question> answered = EnumSet.of(Question.AGENTS);
    List<NewCase.Step> steps = NewCase.steps(Shipped.engine(), ASSUMED, twelveAgents(), answered);
    assertEquals(List.of(Question.AGENTS), steps.stream().map(NewCase.Step::question).toList());
    assertEquals(List.of("workload.daysPerMonth", "workload.callsPerDay", "workload.contextTokens",
        "plan.caching.cacheableShare", "workload.outputTokens", "plan.batchShare", "plan.routing"),
        NewCase.marked(ASSUMED, answered).assumptions().stream().map(Assumption::field).toList());
    assertEquals(List.of(), Shipped.engine().check(NewCase.marked(twelveAgents(), answered)).stream()
        .filter(problem -> problem.isError()).toList());
  }

  @Test
  void aVendorsMiddleModelCostsLessThanItsLargeOneAndMoreThanItsSmallOne() {
    List<Sized> all = ModelSize.of(Shipped.engine().book(), DAY);
    assertEquals(List.of("Anthropic, large: Fable 5.2", "Anthropic, middle: Sonnet 5.5", "Anthropic, small: Haiku 5.5"),
        all.stream().filter(sized -> sized.vendor().id().equals("anthropic"))
            .map(sized -> "%s: %s".formatted(sized.name(), sized.offer().shortName())).toList());
    Set<String> selling = all.stream().map(Sized::vendor).map(Vendor::id).collect(Collectors.toSet());
    assertTrue(selling.containsAll(Set.of("openai", "google", "xai", "mistral", "deepseek")), selling.toString());
  }
}
