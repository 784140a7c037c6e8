package runrate.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.playbook.StepEvidence.State;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.EvidenceWords;
import runrate.text.Money;
import runrate.usage.CallSum.TokenSums;
import runrate.usage.LoggedDay;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedPart;
import runrate.usage.LoggedWork;

/// Steps were taken on 11 November; a log has ten days before and ten from then on, 100 calls of Sonnet 4.6 each, 1,000
/// tokens in, 100 out. One costs `1,000 * 3 + 100 * 15` millionths of a dollar, $0.0045, batched half of that.
class StepEvidenceTest {
  private static final LocalDate TAKEN = LocalDate.of(2026, 11, 11);
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());

  private static LoggedDay day(int of, String model, String mode, long calls, long read, long output) {
    TokenSums tokens = new TokenSums(exact(calls * (1000 - read)), exact(calls * read), exact(0), exact(0),
        exact(calls * output), exact(0), exact(0));
    return new LoggedDay(LocalDate.of(2026, 11, of), new LoggedModel("anthropic", model, mode), calls,
        OptionalLong.of(calls), 0, calls, 0, BigDecimal.ONE, tokens);
  }

  private static BigDecimal exact(long tokens) {
    return BigDecimal.valueOf(tokens);
  }

  private static Stream<LoggedDay> usual(int from, int to) {
    return IntStream.range(from, to).mapToObj(of -> day(of, "claude-sonnet-4-6", "standard", 100, 0, 100));
  }

  private static Stream<LoggedDay> partlyBatched(int from, int to, int batched) {
    return IntStream.range(from, to).boxed().flatMap(of -> Stream.of(
        day(of, "claude-sonnet-4-6", "standard", 100 - batched, 0, 100),
        day(of, "claude-sonnet-4-6", "batch", batched, 0, 100)).filter(day -> day.requests() > 0));
  }

  private static Scenario applied(String step, String... changes) {
    return Shipped.scenario("20-agents", Stream.concat(Stream.of("workload.contextTokens=1000",
        "workload.outputTokens=100", "workload.thinkingTokens=0", "plan.caching.enabled=false", "plan.outputTrim=0",
        "plan.contextPruning=0", "plan.batchShare=0",
        "plan.routing=[{\"model\":\"anthropic/claude-sonnet-4-6\",\"share\":1}]"), Stream.of(changes))
        .toArray(String[]::new)).withApplied(new AppliedStep(step, TAKEN, 500));
  }

  private static StepEvidence evidence(Scenario scenario, Stream<LoggedDay> before, Stream<LoggedDay> after) {
    List<StepEvidence> all = StepEvidence.of(Shipped.engine(), NAMES, LoggedPart.all(scenario, new LoggedWork(
        Stream.concat(before, after).toList(), Map.of())));
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private static String sentence(StepEvidence evidence) {
    return EvidenceWords.sentence(Money.US_DOLLARS, evidence);
  }

  /// 40 of 50 points are four fifths of the way; `0.6 * 0.0045 + 0.4 * 0.00225 = 0.0036`.
  @Test
  void aBatchShareOfFortyWhereFiftyWasExpectedIsSeen() {
    StepEvidence batch = evidence(applied("batch", "plan.batchShare=0.5"), usual(1, 11), partlyBatched(11, 21, 40));
    assertEquals(State.SEEN, batch.state());
    assertEquals(10, batch.before().days());
    assertEquals(10, batch.after().days());
    assertEquals(0, batch.before().value().getAsDouble(), 1e-12);
    assertEquals(0.4, batch.after().value().getAsDouble(), 1e-12);
    assertEquals(0.5, batch.expected().getAsDouble(), 1e-12);
    assertEquals(0.0045, batch.before().callUsd().getAsDouble(), 1e-12);
    assertEquals(0.0036, batch.after().callUsd().getAsDouble(), 1e-12);
    assertEquals("Batch, 11 Nov 2026: seen. Calls in batches were 0.0 % before and are 40.0 % since; the plan has "
        + "50.0 %. A call cost $0.00450 before and costs $0.00360 since, at list prices of one day; expected were "
        + "$500.00 a month less.", sentence(batch).replaceAll("\\h", " "));
  }

  /// Halfway is 25 of 50 points, a tenth of the way 5.
  @Test
  void howMuchOfTheWayWasGoneSaysHowFarAStepIsSeen() {
    Scenario plan = applied("batch", "plan.batchShare=0.5");
    assertEquals(State.SEEN, evidence(plan, usual(1, 11), partlyBatched(11, 21, 25)).state());
    assertEquals(State.PARTLY, evidence(plan, usual(1, 11), partlyBatched(11, 21, 24)).state());
    assertEquals(State.PARTLY, evidence(plan, usual(1, 11), partlyBatched(11, 21, 5)).state());
    assertEquals(State.NOT_SEEN, evidence(plan, usual(1, 11), partlyBatched(11, 21, 4)).state());
  }

  @Test
  void fewerThanThreeDaysOnEitherSideAreTooEarly() {
    Scenario plan = applied("batch", "plan.batchShare=0.5");
    assertEquals(State.TOO_EARLY, evidence(plan, usual(1, 11), partlyBatched(11, 13, 50)).state());
    assertEquals(State.TOO_EARLY, evidence(plan, usual(9, 11), partlyBatched(11, 21, 50)).state());
    assertEquals(State.SEEN, evidence(plan, usual(8, 11), partlyBatched(11, 14, 50)).state());
    assertTrue(sentence(evidence(plan, usual(1, 11), partlyBatched(11, 13, 50))).contains(
        "The log has 10 days before it and 2 days since; three each are the least."));
  }

  @Test
  void whatLeavesNoMarkOrWasThereBeforeTheLogCannotTell() {
    assertEquals(State.CANNOT_TELL, evidence(applied("commitment"), usual(1, 11), usual(11, 21)).state());
    assertEquals(State.CANNOT_TELL, evidence(applied("own idea"), usual(1, 11), usual(11, 21)).state());
    StepEvidence before = evidence(applied("batch", "plan.batchShare=0.4"), partlyBatched(1, 11, 40),
        partlyBatched(11, 21, 40));
    assertEquals(State.CANNOT_TELL, before.state());
    assertTrue(sentence(before).contains("was reached before it."), sentence(before));
    LoggedDay sums = day(12, "claude-sonnet-4-6", "batch", 100, 0, 100);
    assertEquals(State.CANNOT_TELL, evidence(applied("batch", "plan.batchShare=0.5"), usual(1, 11), Stream.concat(
        usual(11, 21), Stream.of(new LoggedDay(sums.day(), sums.model(), 1, OptionalLong.empty(), 0, 1, 0,
            BigDecimal.ONE, sums.tokens())))).state());
  }

  /// 200 of 1,000 tokens are read; the plan reads 800, so that a quarter of the way was gone.
  @Test
  void cachingIsSeenInWhatIsReadOfThePrompts() {
    StepEvidence caching = evidence(applied("caching", "plan.caching.enabled=true",
        "plan.caching.cacheableShare=0.8", "plan.caching.hitRate=1", "workload.contextTokens=10000"), usual(1, 11),
        IntStream.range(11, 21).mapToObj(of -> day(of, "claude-sonnet-4-6", "standard", 100, 200, 100)));
    assertEquals(0.2, caching.after().value().getAsDouble(), 1e-12);
    assertEquals(0.8, caching.expected().getAsDouble(), 1e-12);
    assertEquals(State.PARTLY, caching.state());
  }

  /// 100 tokens out became 80, as a trim of a fifth has it; thinking was never told apart.
  @Test
  void aShorterOutputIsSeenInTokensOfACall() {
    StepEvidence output = evidence(applied("output", "plan.outputTrim=0.2"), usual(1, 11),
        IntStream.range(11, 21).mapToObj(of -> day(of, "claude-sonnet-4-6", "standard", 100, 0, 80)));
    assertEquals(80, output.expected().getAsDouble(), 1e-9);
    assertEquals(80, output.after().value().getAsDouble(), 1e-9);
    assertEquals(State.SEEN, output.state());
  }

  /// On Haiku 4.5 a planned call costs a third of Sonnet's $0.0045: half the calls there make $0.0030.
  @Test
  void routingIsSeenInWhatAPlannedCallCostsOnTheModelsThatWereCalled() {
    StepEvidence routing = evidence(applied("routing", "plan.routing=[{\"model\":\"anthropic/claude-haiku-4-5\","
        + "\"share\":0.5},{\"model\":\"anthropic/claude-sonnet-4-6\",\"share\":0.5}]"), usual(1, 11),
        IntStream.range(11, 21).boxed().flatMap(of -> Stream.of(day(of, "claude-sonnet-4-6", "standard", 50, 0, 100),
            day(of, "claude-haiku-4-5", "standard", 50, 0, 100))));
    assertEquals(Optional.of(StepMeasure.MIX_USD), routing.measure());
    assertEquals(0.0045, routing.before().value().getAsDouble(), 1e-12);
    assertEquals(0.0030, routing.after().value().getAsDouble(), 1e-12);
    assertEquals(0.0030, routing.expected().getAsDouble(), 1e-12);
    assertEquals(State.SEEN, routing.state());
  }
}
