package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import runrate.launches.EntryLife;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.Scenario;
import runrate.simulation.CallLoad;
import runrate.simulation.Estimate;
import runrate.simulation.Limits;
import runrate.simulation.Outcome;
import runrate.simulation.Patience;
import runrate.simulation.Route;
import runrate.simulation.SimulatedDays;
import runrate.simulation.Team;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// Two tasks of 0.1 and 0.2 steady calls a minute on one model, played call by call beside what the closed form says of
/// them. A call finds what was read or written within five minutes before it, so `1 - e^(-5 x calls a minute)` do.
class TaskSimulationTest {
  private static final int DAYS = 60;
  private static final double MINUTES = 480;
  private static final double SLACK = 0.005;

  private static Scenario tasks(String prefix) {
    Scenario steady = Shipped.scenario("20-agents", "plan.caching.hitRate=derived", "plan.batchShare=0",
        "plan.routing=[{\"model\":\"anthropic/claude-sonnet-4-6\",\"share\":1}]");
    return Tasks.in(steady, task("rare", 48, prefix), task("usual", 96, prefix));
  }

  private static String task(String name, int callsPerDay, String prefix) {
    return "{ \"name\": \"%s\", \"prefix\": \"%s\", \"set\": { \"workload.agents\": 1, \"workload.callsPerDay\": %s } }"
        .formatted(name, prefix, callsPerDay);
  }

  private static double formula(Scenario scenario, int task) {
    return Shipped.engine().report(scenario).byTask().get(task).byModel().getFirst().hitRate();
  }

  /// @param shares of the calls that go to each cache
  private static List<Outcome> played(double... shares) {
    List<Route> routes = DoubleStream.of(shares).mapToObj(share -> new Route("cache", share, 1,
        EntryLife.refreshed(5), CallLoad.NONE, Limits.NONE)).toList();
    return SimulatedDays.run(new Team(1, 144, MINUTES, Pattern.STEADY, 0, false, 0, routes, Patience.WAITS), 1, DAYS, 2)
        .routes();
  }

  private static void assertAgrees(double formula, Outcome outcome) {
    Estimate hits = outcome.teamHitRate();
    assertEquals(hits.mean(), formula, hits.halfWidth95() + SLACK);
  }

  @Test
  void tasksWithEntriesOfTheirOwnFindOnlyWhatTheyLeftThemselves() {
    Scenario own = tasks("own");
    assertEquals(1 - Math.exp(-0.5), formula(own, 0), 1e-9);
    assertEquals(1 - Math.exp(-1), formula(own, 1), 1e-9);
    List<Outcome> played = played(1 / 3.0, 2 / 3.0);
    assertAgrees(formula(own, 0), played.get(0));
    assertAgrees(formula(own, 1), played.get(1));
  }

  @Test
  void tasksOfTheTeamKeepOneEntryAliveTogether() {
    Scenario team = tasks("team");
    assertEquals(1 - Math.exp(-1.5), formula(team, 0), 1e-9);
    assertEquals(formula(team, 0), formula(team, 1), 1e-12);
    assertAgrees(formula(team, 0), played(1).getFirst());
  }
}
