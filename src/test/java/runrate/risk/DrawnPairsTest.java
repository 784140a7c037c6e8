package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;
import runrate.testing.Work;

/// Calls a day from 10 to 60 and output tokens from 100 to 600, drawn together.
class DrawnPairsTest {
  private static final String CALLS = "workload.callsPerDay";
  private static final String OUTPUT = "workload.outputTokens";
  private static final Scenario TWO = Work.of("lab/m", 40, 1, 1).withAssumptions(List.of(
      RiskReportTest.range(CALLS, 10, 20, 60), RiskReportTest.range(OUTPUT, 100, 500, 600)));

  @Test
  void together1TheOneRisesWithTheOtherWithinEachPart() {
    DrawnPairs pairs = DrawnPairs.of(TWO, new RankLink(OUTPUT, CALLS, 1), 1, 20).orElseThrow();
    assertEquals(OUTPUT, pairs.a().path());
    assertEquals(CALLS, pairs.b().path());
    int[] order = IntStream.range(0, 20).boxed().sorted((i, j) -> Double.compare(pairs.as()[i], pairs.as()[j]))
        .mapToInt(i -> i).toArray();
    assertTrue(IntStream.range(1, 20).allMatch(i -> pairs.bs()[order[i]] >= pairs.bs()[order[i - 1]]));
  }

  @Test
  void anInputWithoutARangeIsNoPair() {
    Scenario one = TWO.withAssumptions(TWO.assumptions().subList(0, 1));
    assertTrue(DrawnPairs.of(one, new RankLink(CALLS, OUTPUT, 0.5), 1, 20).isEmpty());
  }

  @Test
  void inputsThatMayHaveARangeAreTheNumbersOfTheBillAndThoseThatHaveOne() {
    String batchHits = "plan.caching.batchHitRate";
    List<String> possible = paths(TWO);
    assertTrue(possible.containsAll(List.of(CALLS, OUTPUT)));
    // left to the vendor it is no number
    assertTrue(!possible.contains(batchHits) && !possible.contains("budget.monthlyUsd"));
    assertEquals(possible.size() + 1, paths(TWO.withAssumptions(List.of(RiskReportTest.range(batchHits, 0.2, 0.3, 0.8)
        .withLikely(OptionalDouble.empty())))).size());
  }

  private static List<String> paths(Scenario scenario) {
    return UncertainInput.possible(scenario).stream().map(input -> input.path()).toList();
  }
}
