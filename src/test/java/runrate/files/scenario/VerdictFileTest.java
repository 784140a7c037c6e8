package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.scenario.VerdictBounds;
import runrate.testing.Shipped;
import runrate.units.Problem;

/// The keys of `budget.verdict`.
class VerdictFileTest {
  @Test
  void aSilentFileTurnsAt20And80() {
    assertEquals(VerdictBounds.USUAL, Shipped.scenario("20-agents").budget().verdict());
    assertEquals(new VerdictBounds(0.2, 0.8), VerdictBounds.USUAL);
  }

  @Test
  void bothAreSetAndKept() {
    assertEquals(new VerdictBounds(0.05, 0.5), Shipped.scenario("20-agents", "budget.verdict.onTrackUpTo=0.05",
        "budget.verdict.overFrom=0.5").budget().verdict());
  }

  @Test
  void boundsTheWrongWayRoundAreOneLine() {
    List<Problem> problems = ScenarioReader.read(runrate.files.RunrateHome.find().scenario("20-agents"),
        List.of("budget.verdict.onTrackUpTo=0.9")).problems();
    assertEquals(List.of("budget.verdict.onTrackUpTo"), problems.stream().map(Problem::where).toList());
  }
}
