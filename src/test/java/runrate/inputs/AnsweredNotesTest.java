package runrate.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.scenario.Assumption;
import runrate.scenario.HitRate;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// What somebody gave another value is assumed no longer; what was not touched still is.
class AnsweredNotesTest {
  private static Assumption note(String field) {
    return new Assumption(field, "nobody has said so yet", OptionalDouble.empty(), OptionalDouble.empty(), "");
  }

  private static Scenario noted() {
    return Shipped.scenario("20-agents").withAssumptions(List.of(note("plan.routing"), note("workload.agents"),
        note("plan.routing[2].share"), note("plan.region"), new Assumption("plan.caching.hitRate", "",
            OptionalDouble.of(0.6), OptionalDouble.of(0.94), "")));
  }

  private static List<String> left(UnaryOperator<Scenario> change) {
    Scenario before = noted();
    return fields(AnsweredNotes.answered(before, before, change.apply(before)));
  }

  private static List<String> fields(Scenario scenario) {
    return scenario.assumptions().stream().map(Assumption::field).toList();
  }

  private static Scenario shares(Scenario scenario, double... shares) {
    List<RouteShare> routes = scenario.plan().routing().routes();
    return scenario.withPlan(plan -> plan.withRouting(new RoutingMix(IntStream.range(0, shares.length)
        .mapToObj(i -> new RouteShare(routes.get(i).model(), shares[i])).toList())));
  }

  @Test
  void aTypedShareAnswersTheRouting() {
    assertEquals(List.of("workload.agents", "plan.routing[2].share", "plan.region", "plan.caching.hitRate"),
        left(scenario -> shares(scenario, 0.3, 0.6, 0.1)));
    assertEquals(List.of("workload.agents", "plan.region", "plan.caching.hitRate"),
        left(scenario -> shares(scenario, 0.2, 0.6, 0.2)));
    assertEquals(List.of("workload.agents", "plan.region", "plan.caching.hitRate"),
        left(scenario -> shares(scenario, 0.3, 0.7)), "a share that is gone is assumed no longer");
  }

  @Test
  void aNumberAWordAndARange() {
    assertEquals(List.of("plan.routing", "plan.routing[2].share", "plan.region", "plan.caching.hitRate"),
        left(scenario -> scenario.withWorkload(work -> work.withAgents(7))));
    assertEquals(fields(noted()), left(scenario -> scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withHitRate(HitRate.fixed(0.5))))), "a range stays");
    assertEquals(fields(noted()), left(scenario -> scenario.withName("another")));
  }

  @Test
  void aDragThatComesBackAnswersNothing() {
    Scenario begun = noted();
    Scenario away = AnsweredNotes.answered(begun, begun, begun.withWorkload(work -> work.withAgents(7)));
    Scenario back = AnsweredNotes.answered(begun, away, away.withWorkload(work -> work.withAgents(20)));
    assertEquals(begun, back);
  }

  @Test
  void whoeverChangesTheNotesThemselvesIsBelieved() {
    Scenario before = noted();
    Scenario after = before.withWorkload(work -> work.withAgents(7)).withAssumptions(List.of(note("workload.agents")));
    assertEquals(after, AnsweredNotes.answered(before, before, after));
  }
}
