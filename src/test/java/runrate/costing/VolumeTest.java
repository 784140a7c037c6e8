package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.CallsScope;
import runrate.scenario.ForecastSettings;
import runrate.scenario.MonthDays;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// How much work there is, and what is bought of it.
class VolumeTest {
  private final CostEngine engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 2))).engine();

  @Test
  void callsOfEachAgentAreMultipliedByTheAgentsAndTeamCallsAreNot() {
    Scenario scenario = Work.of("lab/m", 10, 1_000_000, 0).withWorkload(work -> work.withAgents(5));
    assertNear(10, engine.report(scenario).monthUsd());
    assertNear(50, engine.report(scenario.withWorkload(work -> work
        .withCallsScope(CallsScope.AGENT).withAgents(5).withCallsPerDay(10))).monthUsd());
  }

  @Test
  void changingTheScopeKeepsTheTeamsCalls() {
    Scenario scenario = Work.of("lab/m", 10, 1, 1).withWorkload(work -> work.withAgents(5));
    assertEquals(2, scenario.workload().withCallsScope(CallsScope.AGENT).callsPerDay());
    assertEquals(10, scenario.workload().withCallsScope(CallsScope.AGENT).teamCallsPerDay());
    assertEquals(10, scenario.workload().withCallsScope(CallsScope.AGENT).withCallsScope(CallsScope.TEAM)
        .callsPerDay());
  }

  @ParameterizedTest
  @CsvSource({"2026-11, 30", "2026-12, 31", "2026-02, 28", "2028-02, 29"})
  void calendarDaysAreThoseOfTheForecastMonth(YearMonth month, int days) {
    Scenario scenario = Work.of("lab/m", 1, 1_000_000, 0)
        .withWorkload(work -> work.withDays(MonthDays.CALENDAR))
        .withForecast(old -> new ForecastSettings(month, 1, 1, 0, Seasonality.FLAT, List.of(), ""));
    assertNear(days, engine.report(scenario).monthUsd());
  }

  @Test
  void pruningAndTrimTakeTheirShare() {
    Scenario scenario = Work.of("lab/m", 1, 1_000_000, 1_000_000)
        .withPlan(plan -> plan.withContextPruning(0.9).withOutputTrim(0.25));
    // 0.1 * 1 + 0.75 * 2
    assertNear(1.6, engine.report(scenario).monthUsd());
  }

  @Test
  void theThinkingCapCutsOnlyWhatIsAboveIt() {
    Scenario scenario = Work.of("lab/m", 1, 0, 0).withWorkload(work -> work.withThinkingTokens(4_000));
    assertNear(0.008, engine.report(scenario).breakdown().thinkingUsd());
    assertNear(0.002, engine.report(scenario.withPlan(plan ->
        plan.withThinkingCap(OptionalDouble.of(1_000)))).monthUsd());
    assertNear(0.008, engine.report(scenario.withPlan(plan ->
        plan.withThinkingCap(OptionalDouble.of(9_000)))).monthUsd());
  }

  @Test
  void noCallsCostNothingAndDivideNothing() {
    var report = engine.report(Work.of("lab/m", 0, 1_000, 1_000));
    assertEquals(0, report.monthUsd());
    assertEquals(0, report.costPerRequestUsd());
    assertEquals(1, report.byModel().getFirst().share());
  }

  @Test
  void aPromptLongerThanTheWindowIsAnError() {
    var small = TinyCard.with(TinyModel.of("m", Prices.of(1, 2)).contextWindow(1_000)).tokenizerFactor(1.3).engine();
    assertTrue(small.check(Work.of("lab/m", 1, 800, 0)).stream().anyMatch(problem -> problem.isError()
        && problem.what().equals("the prompt has 1,040 tokens, more than m's context window of 1,000")));
    assertTrue(small.check(Work.of("lab/m", 1, 769, 0)).isEmpty());
  }
}
