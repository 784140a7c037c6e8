package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.risk.Watch;
import runrate.scenario.Escalation;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.text.PlanWords;
import runrate.text.SearchSentence;
import runrate.tradeoff.TaskOutcome;

/// Second tries as a choice of the search. 30,000 calls of 1,000 tokens to Opus 4.6 at $5 and $25 a million, which
/// think 2,000 tokens: $0.055 a call; with no thinking $0.005.
class SecondTrySearchTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final String OPUS = "anthropic/claude-opus-4-6";
  private static final String HAIKU = "anthropic/claude-haiku-4-5";
  private static final Set<MayChange> LADDER = EnumSet.of(MayChange.THINKING, MayChange.ESCALATION);

  private static Scenario opus(String task) {
    return Tasks.in(Shipped.scenario("nightly-summaries", "workload.callsPerDay=1000", "workload.contextTokens=1000",
        "workload.outputTokens=0", "workload.thinkingTokens=2000", "quality.scores=[ { \"model\": \"%s\", "
            .formatted(OPUS) + "\"score\": 90 }, { \"model\": \"%s\", \"score\": 74 } ]".formatted(HAIKU)),
        "{ \"name\": \"a\", %s\"set\": { \"plan.routing\": [ { \"model\": \"%s\", \"share\": 1 } ] } }".formatted(task,
            OPUS));
  }

  private static SearchReport search(Scenario scenario, Set<MayChange> may) {
    return PlanSearch.of(ENGINE, scenario, PlanLimits.of(ENGINE, scenario).withQuality(0)
        .withMonthUsd(OptionalDouble.empty()), may, Watch.NONE);
  }

  /// No thinking first for $0.005, and 10 of 100 again for $0.055: $0.0105 a call. Of 100 answers 90 lose 3 points.
  @Test
  void noThinkingAndTheFailuresAgainAtDefaultIsAPlan() {
    SearchReport report = search(opus("\"success\": 0.9, "), LADDER);
    Answer ladder = report.frontier().stream().map(report.worked().orElseThrow()::of).filter(answer ->
        answer.changes().stream().anyMatch(
        change -> change.what() == MayChange.ESCALATION)).findFirst().orElseThrow();
    assertEquals(OPUS, ladder.scenario().tasks().getFirst().escalate().orElseThrow().to());
    assertNear(30_000 * 0.0105, ladder.monthUsd());
    assertNear(90 - 0.9 * 3, ladder.quality());
    assertEquals(List.of("2,000 to 0 tokens, assumed 2.7 points lower",
        "once more on Opus 4.6, thinking 2,000, all that fails"),
        ladder.changes().stream().map(change -> PlanWords.of(ENGINE.book(), change)).toList());
    TaskOutcome outcome = TaskOutcome.of(ENGINE, ladder.scenario(), ENGINE.report(ladder.scenario())).getFirst();
    assertNear(0.99, outcome.success().orElseThrow());
    assertNear(0.0105 / 0.99, report.spot(ladder).orElseThrow().outcomeUsd().orElseThrow());
    assertTrue(SearchSentence.assumed(report).stream().anyMatch(words -> words.startsWith("That second tries")));
  }

  /// Five steps of thinking, each without a second try or with one on Opus or on Haiku: at full thinking the same again
  /// is no plan.
  @Test
  void whatFailedIsNotAskedOfTheSameModelWithTheSameThinking() {
    assertEquals(14, search(opus("\"success\": 0.9, "), LADDER).counted());
    assertEquals(2, search(opus("\"success\": 0.9, "), EnumSet.of(MayChange.ESCALATION)).counted());
    assertEquals(4, search(opus("\"success\": 0.9, "), EnumSet.of(MayChange.ESCALATION, MayChange.ROUTING)).counted());
  }

  /// Haiku first: none, today's or Opus; Opus first: none or Haiku. Today's would ask Opus what Opus failed at.
  @Test
  void todaysSecondTryIsNoneForTheModelItGoesTo() {
    Scenario haiku = opus("").withTasks(List.of()).withPlan(plan -> plan.withRouting(RoutingMix.allOn(HAIKU)));
    Scenario today = Tasks.in(haiku, "{ \"name\": \"a\", \"success\": 0.9, \"escalate\": { \"to\": \"%s\", "
        .formatted(OPUS) + "\"share\": 0.5 } }");
    assertEquals(5, search(today, EnumSet.of(MayChange.ROUTING, MayChange.ESCALATION)).counted());
    assertEquals(2, search(today, EnumSet.of(MayChange.ROUTING)).counted(), "what may not change stays");
  }

  @Test
  void whatTodaysSecondTriesSucceedInIsSaidOfTheirModelAlone() {
    SearchReport report = search(opus("\"success\": 0.9, \"escalate\": { \"to\": \"%s\", \"share\": 0.5, "
        .formatted(OPUS) + "\"thinkingTokens\": 500, \"success\": 0.4 }, "), LADDER);
    Answer all = report.frontier().stream().map(report.worked().orElseThrow()::of).filter(answer ->
        answer.scenario().tasks().getFirst()
        .escalate().filter(more -> more.share() == 1 && more.to().equals(OPUS)).isPresent()).findFirst().orElseThrow();
    assertEquals(OptionalDouble.of(0.4), all.scenario().tasks().getFirst().escalate().orElseThrow().success());
    assertTrue(report.assumed().rates().again(), "of Haiku nobody said");
    assertTrue(report.frontier().stream().map(report.worked().orElseThrow()::of).anyMatch(answer ->
        answer.scenario().tasks().getFirst().escalate().isEmpty()));
  }

  @Test
  void withoutSuccessRatesNoneIsWeighedAndThatIsSaid() {
    SearchReport report = search(opus("\"qualityFloor\": 50, "), LADDER);
    assertEquals(5, report.counted());
    assertTrue(SearchSentence.assumed(report).contains(
        "No second try was weighed for a: nobody said how often their calls succeed."));
    Scenario plain = Shipped.scenario("20-agents", "quality.failedOutcomeCostUsd=1");
    SearchReport one = search(plain, EnumSet.of(MayChange.ROUTING, MayChange.ESCALATION));
    assertTrue(SearchSentence.assumed(one).contains(
        "No second try was weighed: nobody said how often the calls of a task succeed."));
    assertEquals(search(plain, EnumSet.of(MayChange.ROUTING)).counted(), one.counted());
  }

  @Test
  void aSecondTryThatStaysOnAModelWithoutAScoreIsRefused() {
    String sonnet = ", \"escalate\": { \"to\": \"anthropic/claude-sonnet-4-6\", \"share\": 1 }, ";
    assertEquals("The second try of a goes to a model that has no quality score: score it first.",
        search(opus("\"success\": 0.9" + sonnet), EnumSet.of(MayChange.THINKING)).refused().orElseThrow().sentence());
    assertEquals(14, search(opus("\"success\": 0.9" + sonnet), LADDER).counted(), "it may be given up");
  }

  /// Whatever a task asks, thinks, batches and caches: a plan costs in the search what its scenario costs.
  @Test
  void everyPlanCostsWhatItsScenarioDoes() {
    Seeds.each(Seeds.some(3, 30), random -> {
      Scenario scenario = Tasks.in(Shipped.scenario("20-agents", "workload.thinkingTokens=3000").withWorkload(work ->
          work.withAgents(1 + random.nextInt(40)).withContextTokens(1000 + random.nextInt(150_000))),
          "{ \"name\": \"a\", \"callShare\": 0.4, \"within\": \"hours\", \"success\": 0.%s, \"escalate\": { \"to\": "
              .formatted(5 + random.nextInt(5)) + "\"%s\", \"share\": 0.5%s } }".formatted(random.nextBoolean() ? OPUS
                  : HAIKU, random.nextBoolean() ? ", \"thinkingTokens\": 700" : ""),
          "{ \"name\": \"b\", \"callShare\": 0.6 }");
      Work work = Work.of(scenario);
      Work.Part part = work.parts().getFirst();
      List<Way> ways = new SecondTries(ENGINE, work, part, List.of(HAIKU, OPUS), true).ways(List.of(
          part.scenario().plan().routing(), RoutingMix.allOn(OPUS), RoutingMix.allOn(HAIKU)));
      List<Setting> settings = new Settings(scenario, part, new Candidates(ENGINE, work, List.of("anthropic"), false)
          .offers(List.of(HAIKU, OPUS)), EnumSet.of(MayChange.THINKING, MayChange.BATCH, MayChange.CACHE)).all();
      TaskPlans plans = new TaskPricing(ENGINE, work, 0, ways, settings).plans(Watch.NONE).orElseThrow();
      assertTrue(ways.stream().anyMatch(way -> way.more().flatMap(more -> more.thinkingTokens().stream().boxed()
          .findFirst()).isPresent()));
      IntStream.generate(() -> random.nextInt(plans.size())).limit(40).forEach(plan -> {
        Scenario applied = TaskEdits.ofTask(scenario, part, plans.with(plan));
        double usd = ENGINE.report(applied).byTask().getFirst().monthUsd();
        assertEquals(1, plans.usd()[plan] / usd, 1e-9);
        assertEquals(new Speeds(ENGINE, applied).seconds(Work.of(applied).parts().getFirst()), plans.seconds(plan),
            1e-9);
        assertEquals(plans.way(plan).more(), applied.tasks().getFirst().escalate());
      });
    });
  }

  @Test
  void aMonthThatWouldNotFitTheSecondModelIsNoPlan() {
    Scenario scenario = opus("\"success\": 0.9, ").withWorkload(work -> work.withThinkingTokens(100_000))
        .withPlan(plan -> plan.withThinkingCap(OptionalDouble.of(1000)));
    Work work = Work.of(scenario);
    List<Escalation> more = new SecondTries(ENGINE, work, work.parts().getFirst(), List.of(HAIKU, OPUS), true)
        .ways(List.of(RoutingMix.allOn(OPUS))).stream().flatMap(way -> way.more().stream()).toList();
    assertEquals(List.of(OPUS), more.stream().map(Escalation::to).toList(), "Haiku writes 64,000 tokens at most");
  }
}
