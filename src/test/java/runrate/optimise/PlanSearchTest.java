package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import runrate.capacity.Capacity;
import runrate.risk.Watch;
import runrate.scenario.ChangeBound;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// The default scenario: three models in steps of 5 % (231 mixes), 13 batch shares, no cache or 5 minutes or an hour,
/// five caps of thinking, two regions: 90,090 plans.
class PlanSearchTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");
  private static final PlanLimits LIMITS = PlanLimits.of(Shipped.engine(), AGENTS)
      .withWithinSeconds(OptionalDouble.of(20));

  private static SearchReport search(Scenario scenario, PlanLimits limits, Set<MayChange> mayChange) {
    return PlanSearch.of(Shipped.engine(), scenario, limits, mayChange, Watch.NONE);
  }

  @Test
  void threePlansOfNinetyThousandAreNamed() {
    SearchReport report = search(AGENTS, LIMITS, MayChange.USUALLY);
    assertEquals(90_090, report.counted());
    assertEquals(3573, report.fit().orElseThrow());
    assertEquals(17.25, report.today().orElseThrow().seconds(), 0.01);
    Answer cheapest = report.answer(Answer.Kind.CHEAPEST).orElseThrow();
    assertEquals(15_306.37, cheapest.monthUsd(), 0.005);
    assertEquals(80, cheapest.quality(), 1e-9);
    Answer value = report.answer(Answer.Kind.BEST_VALUE).orElseThrow();
    assertEquals(21_428.92, value.monthUsd(), 0.005);
    assertEquals(84.8, value.quality(), 1e-9);
    Answer best = report.answer(Answer.Kind.BEST_WITHIN_BUDGET).orElseThrow();
    assertEquals(21_977.31, best.monthUsd(), 0.005);
    assertEquals(85.1, best.quality(), 1e-9);
    assertEquals(18, report.fitting().size());
    assertTrue(report.assumed().speed());
  }

  @Test
  void aPlanTheTierDoesNotCarryIsNoAnswer() {
    Scenario start = Shipped.scenario("20-agents", "plan.limits.tier=start");
    PlanLimits good = LIMITS.withQuality(85).withMonthUsd(OptionalDouble.empty());
    SearchReport report = search(start, good.withInTier(true), MayChange.USUALLY);
    report.answers().forEach(answer -> assertTrue(Capacity.of(Shipped.engine(), answer.scenario()).isFeasible()));
    assertTrue(report.fit().orElse(0) < search(start, good, MayChange.USUALLY)
        .fit().orElseThrow());
  }

  /// 81 is between Haiku 45 and 40 %: 41.7 and 58.3 % score just that.
  @Test
  void twoMixesPutTogetherScoreJustWhatIsAskedForAndCostLess() {
    SearchReport report = search(AGENTS, LIMITS.withQuality(81), MayChange.USUALLY);
    Answer between = report.between().orElseThrow();
    assertEquals(5 / 12.0, between.scenario().plan().routing().routes().getFirst().share(), 1e-9);
    assertEquals(81, between.quality());
    assertTrue(between.monthUsd() < report.answers().getFirst().monthUsd() - 1);
    assertTrue(search(AGENTS, LIMITS, MayChange.USUALLY).between().isEmpty(), "80 is on the grid");
  }

  @Test
  void withoutAFloorThereIsNoCheapestPlan() {
    SearchReport report = search(AGENTS, LIMITS.withQuality(0), MayChange.USUALLY);
    assertTrue(report.refused().orElseThrow().sentence().startsWith("Set a least quality"));
    assertTrue(report.answers().isEmpty());
  }

  /// What the search says of a plan holds once it is taken.
  @Test
  void anAnswerThatIsTakenIsAsGoodAndAsDearAsItWasSaidToBe() {
    SearchReport report = search(AGENTS, LIMITS, MayChange.USUALLY);
    for (Answer answer : report.answers()) {
      SearchReport then = search(answer.scenario(), LIMITS, MayChange.USUALLY);
      assertEquals(answer.quality(), then.today().orElseThrow().quality(), 1e-9);
      assertEquals(report.answers().getFirst().monthUsd(), then.answers().getFirst().monthUsd(), 0.005);
      assertEquals(report.fit(), then.fit());
    }
  }

  @Test
  void todaysValueIsNoChoiceWhereItLiesOutsideItsBound() {
    Scenario few = AGENTS.withBound(new ChangeBound("plan.batchShare", OptionalDouble.empty(), OptionalDouble.of(0.05)))
        .withBound(new ChangeBound("plan.thinkingCapTokens", OptionalDouble.of(150), OptionalDouble.of(250)))
        .withBound(new ChangeBound("plan.routing[0].share", OptionalDouble.of(0.33), OptionalDouble.of(0.41)));
    SearchReport report = search(few, LIMITS.withMonthUsd(OptionalDouble.empty()).withQuality(70), MayChange.USUALLY);
    report.fitting().stream().map(report::plan).forEach(answer -> {
      assertTrue(answer.scenario().plan().batchShare() <= 0.05);
      assertEquals(200, answer.scenario().plan().thinkingCapTokens().getAsDouble());
      assertTrue(List.of(0.35, 0.4).contains(answer.scenario().plan().routing().routes().getFirst().share()));
    });
  }

  @Test
  void capacityThatTurnsCallsAwayIsNoSaving() {
    Scenario refusing = Shipped.scenario("20-agents", "plan.contract.reserved=[{\"model\":"
        + "\"anthropic/claude-sonnet-4-6\",\"tokensPerMinute\":200000,\"monthlyUsd\":9000,\"beyond\":\"refuse\"}]");
    assertTrue(search(refusing, LIMITS, MayChange.USUALLY).refused().orElseThrow().sentence().startsWith(
        "Reserved capacity"));
  }

  /// On a straight front every plan is as far above its line: the best of them is named.
  @Test
  void ofSeveralPlansAsFarAboveTheLineTheBestIsNamed() {
    List<PlanSpot> line = List.of(spot(1, 10), spot(2, 20), spot(3, 30));
    assertEquals(3, Front.bestValue(line).monthUsd());
    assertEquals(2, Front.bestValue(List.of(line.get(0), spot(2, 25), line.get(2))).monthUsd());
  }

  private static PlanSpot spot(double usd, double quality) {
    return new PlanSpot(usd, quality, 0, OptionalDouble.empty(), List.of());
  }

  @Test
  void ofTasksEachThatCannotWaitAnswersInTime() {
    Scenario roles = Shipped.scenario("agent-roles");
    PlanLimits limits = PlanLimits.of(Shipped.engine(), roles).withWithinSeconds(OptionalDouble.of(12));
    SearchReport report = search(roles, limits, MayChange.USUALLY);
    report.fitting().forEach(spot -> assertTrue(spot.seconds() <= 12 + 1e-9));
    SearchReport tight = search(roles, limits.withWithinSeconds(OptionalDouble.of(0.5)), MayChange.USUALLY);
    double nearest = GiveWay.seconds(tight.giveWay().seconds().getAsDouble());
    assertTrue(nearest > 0.5);
    assertTrue(search(roles, limits.withWithinSeconds(OptionalDouble.of(nearest)), MayChange.USUALLY).fitting().size()
        > 0);
  }

  @Test
  void whereNothingFitsTheNearestValueOfEachLimitLetsAPlanThrough() {
    PlanLimits tight = LIMITS.withQuality(86).withMonthUsd(OptionalDouble.of(20_000));
    GiveWay way = search(AGENTS, tight, MayChange.USUALLY).giveWay();
    assertTrue(search(AGENTS, tight.withQuality(GiveWay.quality(way.quality().getAsDouble())), MayChange.USUALLY)
        .fit().orElseThrow() > 0);
    assertTrue(search(AGENTS, tight.withMonthUsd(OptionalDouble.of(GiveWay.monthUsd(way.monthUsd().getAsDouble()))),
        MayChange.USUALLY).fit().orElseThrow() > 0);
    assertTrue(way.seconds().isEmpty(), "no answer is good and cheap, however slow");
  }

  @Test
  void whatMayNotChangeStays() {
    SearchReport report = search(AGENTS, LIMITS, EnumSet.of(MayChange.BATCH));
    assertEquals(13, report.counted());
    report.answers().forEach(answer -> answer.changes().forEach(change ->
        assertEquals(MayChange.BATCH, change.what())));
    Scenario bound = AGENTS.withBound(new ChangeBound("plan.batchShare", OptionalDouble.empty(),
        OptionalDouble.of(0.2)));
    assertEquals(9, search(bound, LIMITS, EnumSet.of(MayChange.BATCH)).counted());
  }

  @Test
  void aModelWithoutAScoreIsCountedAndNeverGuessed() {
    Scenario unscored = AGENTS.withQuality(quality -> quality.withScores(quality.scores().subList(1, 3)));
    SearchReport report = search(unscored, LIMITS, MayChange.USUALLY);
    assertEquals(2, report.scored());
    assertTrue(report.today().isEmpty());
    assertTrue(report.frontier().stream().noneMatch(spot -> Double.isNaN(spot.quality())));
    assertTrue(search(unscored, LIMITS, EnumSet.of(MayChange.BATCH)).refused().isPresent(), "its mix has no score");
    report.answers().forEach(answer -> assertEquals(0, answer.scenario().plan().routing().routes().stream()
        .filter(route -> route.model().contains("haiku")).mapToDouble(RouteShare::share).sum()));
  }

  @Test
  void theAnswersPricedAsAWholeCostWhatTheSearchSays() {
    Scenario agreed = Shipped.scenario("20-agents", "plan.contract.discount=0.1", "workload.webSearchesPerCall=0.2");
    for (Scenario scenario : List.of(agreed, Shipped.scenario("agent-roles"))) {
      SearchReport report = search(scenario, PlanLimits.of(Shipped.engine(), scenario), MayChange.USUALLY);
      report.fitting().forEach(spot -> assertEquals(Shipped.engine().report(report.plan(spot).scenario())
          .monthUsd(), spot.monthUsd(), 1e-6));
    }
  }
}
