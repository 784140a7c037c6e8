package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.inputs.Inputs;
import runrate.scenario.Assumption;
import runrate.scenario.Assumption.Basis;
import runrate.scenario.Assumption.Shape;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// Ranges that are not drawn, or not as they stand in the file, are told in one line each. Twenty agents make 400 calls
/// a day; Haiku takes 0.2 of them, Sonnet 0.7, Opus 0.1.
class RangeCheckTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Assumption range(String field, double low, OptionalDouble likely, double high, Shape shape) {
    return new Assumption(field, "", OptionalDouble.of(low), likely, OptionalDouble.of(high), shape, Basis.GUESSED, "");
  }

  private static Assumption range(String field, double low, double high) {
    return range(field, low, NONE, high, Shape.TRIANGULAR);
  }

  private static List<String> told(String scenario, Assumption... ranges) {
    Scenario ranged = Shipped.scenario(scenario).withAssumptions(List.of(ranges));
    return Shipped.engine().check(ranged).stream().filter(problem -> problem.where().startsWith("assumptions"))
        .map(problem -> problem.line()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"budget.monthlyUsd", "budget.verdict.overFrom", "forecast.growthPerMonth",
      "forecast.burnMultiplier", "business.users", "quality.floor"})
  void whatTheDrawnMonthDoesNotDependOnHasNoRange(String path) {
    assertEquals(List.of("assumptions[0].field: the month that is drawn does not depend on " + path
        + ": its range is not used. Take low and high out."), told("20-agents", range(path, 0.3, 0.9)));
  }

  @Test
  void anInputOutsideItsRangeIsToldWithBoth() {
    String line = "assumptions[0].field: workload.callsPerDay is 400, outside its range of 500 to 600: the estimate is "
        + "of the one, the drawn months are of the other. Widen the range, or change the input.";
    assertEquals(List.of(line), told("20-agents", range("workload.callsPerDay", 500, 600)));
    assertEquals(List.of(line), told("20-agents", range("workload.callsPerDay", 500, OptionalDouble.of(550), 600,
        Shape.PERT)));
    assertEquals(List.of(line), told("20-agents", range("workload.callsPerDay", 500, NONE, 600, Shape.LOGNORMAL)));
    assertEquals(List.of(), told("20-agents", range("workload.callsPerDay", 400, 600)));
  }

  @Test
  void aLikelyValueNoDrawLooksAtIsTold() {
    OptionalDouble likely = OptionalDouble.of(400);
    assertEquals(List.of("assumptions[0].field: the likely 400 is not used: what is drawn of a lognormal range follows "
        + "from its ends. Take likely out, or choose another shape."),
        told("20-agents", range("workload.callsPerDay", 300, likely, 600, Shape.LOGNORMAL)));
    assertEquals(1, told("20-agents", range("workload.callsPerDay", 300, likely, 600, Shape.UNIFORM)).size());
    assertEquals(0, told("20-agents", range("workload.callsPerDay", 300, likely, 600, Shape.PERT)).size());
  }

  @Test
  void sharesOfAMixThatCanBeMoreThanAllAreToldToBeCut() {
    assertEquals(List.of(), told("20-agents", range("plan.routing[0].share", 0.1, 0.2),
        range("plan.routing[1].share", 0.6, 0.8)));
    assertEquals(List.of("assumptions[1].field: the high ends of the mix come to 120 %: where shares above 100 % are "
        + "drawn, they are cut in proportion. Lower one of them, or leave it so."),
        told("20-agents", range("plan.routing[0].share", 0.1, 0.4), range("plan.routing[1].share", 0.6, 0.8)));
    assertEquals(List.of("assumptions[2].field: every share of the mix has a range: what is drawn is scaled to 100 % "
        + "together. Leave one without a range, it takes what is left."), told("20-agents",
        range("plan.routing[0].share", 0.1, 0.2), range("plan.routing[1].share", 0.6, 0.7),
        range("plan.routing[2].share", 0, 0.1)));
  }

  /// Four roles have 0.05, 0.35, 0.2 and 0.4 of the calls: what one gains the others lose in proportion.
  @Test
  void theShareOfATaskComesFromTheOthers() {
    Scenario half = Inputs.at("tasks[0].callShare").with(Shipped.scenario("agent-roles"), 0.525);
    assertEquals(List.of(0.525, 0.175, 0.1, 0.2), half.tasks().stream().map(task ->
        Math.round(task.callShare().orElseThrow() * 1e9) / 1e9).toList());
  }

  @Test
  void sharesOfTasksThatMoveEachOtherAreTold() {
    assertEquals(List.of("assumptions[1].field: a value of tasks[1].callShare moves tasks[0].callShare, whose range "
        + "then does not hold. Keep one of the two ranges."),
        told("agent-roles", range("tasks[0].callShare", 0, 1), range("tasks[1].callShare", 0, 1)));
  }
}
