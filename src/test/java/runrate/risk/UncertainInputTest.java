package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.scenario.Assumption;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;
import runrate.testing.Work;

/// How values lie in a range, from 10 over 20 to 60.
class UncertainInputTest {
  private static final int TRIALS = 20_000;

  private static UncertainInput input(Assumption.Shape shape, double low, double likely, double high) {
    return UncertainInput.of(scenario(RiskReportTest.range("workload.callsPerDay", low, likely, high).withShape(shape)))
        .getFirst();
  }

  private static Scenario scenario(Assumption... ranges) {
    return Work.of("lab/m", 40, 1, 1).withAssumptions(List.of(ranges));
  }

  @ParameterizedTest
  @EnumSource(Assumption.Shape.class)
  void theMeanOfManyDrawsIsTheMeanOfTheShape(Assumption.Shape shape) {
    UncertainInput input = input(shape, 10, 20, 60);
    double[] drawn = Draws.of(List.of(input), List.of(), 1, TRIALS)[0];
    double mean = Arrays.stream(drawn).average().orElseThrow();
    double spread = Math.sqrt(Arrays.stream(drawn).map(value -> (value - mean) * (value - mean)).sum() / TRIALS);
    assertEquals(input.mean(), mean, 4 * spread / Math.sqrt(TRIALS));
  }

  /// A triangle from 10 to 60 is 2 / 50 high at its peak of 20, half as high half way up, and nothing at its ends; what
  /// lies under any shape is 1.
  @ParameterizedTest
  @EnumSource(Assumption.Shape.class)
  void valuesLieCloseWhereManyAre(Assumption.Shape shape) {
    UncertainInput triangle = input(Assumption.Shape.TRIANGULAR, 10, 20, 60);
    assertEquals(List.of(0.0, 0.02, 0.04, 0.02, 0.0), DoubleStream.of(10, 15, 20, 40, 60).map(triangle::density)
        .boxed().toList());
    assertNear(0.02, input(Assumption.Shape.UNIFORM, 10, 20, 60).density(33));
    UncertainInput input = input(shape, 10, 20, 60);
    assertEquals(1, IntStream.range(0, 100_000).mapToDouble(i -> input.density((i + 0.5) / 100) / 100).sum(), 1e-4);
  }

  @Test
  void meansInClosedForm() {
    assertNear(30, input(Assumption.Shape.TRIANGULAR, 10, 20, 60).mean());
    assertNear((10 + 4 * 20 + 60) / 6.0, input(Assumption.Shape.PERT, 10, 20, 60).mean());
    assertNear(35, input(Assumption.Shape.UNIFORM, 10, 20, 60).mean());
  }

  @Test
  void theEndsOfALongTailAreTheFifthAndTheNinetyFifthOf100() {
    UncertainInput tail = input(Assumption.Shape.LOGNORMAL, 10, 20, 60);
    assertEquals(10, tail.quantile(0.05), 1e-9);
    assertEquals(60, tail.quantile(0.95), 1e-9);
    assertEquals(Math.sqrt(10 * 60), tail.quantile(0.5), 1e-9);
  }

  @Test
  void aRangeWithoutALikelyValueTakesTheInputsOwnInsideItsEnds() {
    var none = OptionalDouble.empty();
    assertNear(40, UncertainInput.of(scenario(RiskReportTest.range("workload.callsPerDay", 10, 20, 60)
        .withLikely(none))).getFirst().likely());
    assertNear(30, UncertainInput.of(scenario(RiskReportTest.range("workload.callsPerDay", 10, 20, 30)
        .withLikely(none))).getFirst().likely());
    // a batch hit rate that is left to the vendor has no number of its own
    assertNear(0.5, UncertainInput.of(scenario(RiskReportTest.range("plan.caching.batchHitRate", 0.2, 0.3, 0.8)
        .withLikely(none))).getFirst().likely());
  }

  @Test
  void wholeNumbersStayWhole() {
    UncertainInput agents = UncertainInput.of(scenario(RiskReportTest.range("workload.agents", 1, 3, 9))).getFirst();
    assertEquals(0, Arrays.stream(Draws.of(List.of(agents), List.of(), 1, 100)[0])
        .filter(value -> value != Math.rint(value)).count());
  }

  /// Ranks of normal scores go together less than the scores do: scores at 0.7 have ranks at 0.683.
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.7, -0.5, 0.95, 1})
  void linkedInputsHaveTheRankCorrelationAskedForAndTheirOwnValues(double asked) {
    List<UncertainInput> two = UncertainInput.of(scenario(RiskReportTest.range("workload.callsPerDay", 10, 20, 60),
        RiskReportTest.range("workload.outputTokens", 100, 500, 600)));
    double[][] apart = Draws.of(two, List.of(), 1, 5 * TRIALS);
    double[][] linked = Draws.of(two, List.of(new RankLink(two.get(0).path(), two.get(1).path(), asked)), 1,
        5 * TRIALS);
    assertEquals(0, rank(apart[0], apart[1]), 0.01);
    assertEquals(asked, rank(linked[0], linked[1]), 0.005);
    for (int i = 0; i < 2; i++) {
      assertEquals(Arrays.stream(apart[i]).sorted().boxed().toList(), Arrays.stream(linked[i]).sorted().boxed()
          .toList());
    }
  }

  private static double rank(double[] one, double[] other) {
    double[] a = ranks(one);
    double[] b = ranks(other);
    double mean = (a.length - 1) / 2.0;
    double both = IntStream.range(0, a.length).mapToDouble(i -> (a[i] - mean) * (b[i] - mean)).sum();
    return both / IntStream.range(0, a.length).mapToDouble(i -> (a[i] - mean) * (a[i] - mean)).sum();
  }

  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values).map(value -> Arrays.binarySearch(sorted, value)).toArray();
  }

  /// Of a product of two lognormals the first has `(e^(a*a) - 1) / (e^(a*a + b*b) - 1)` of the variance by itself.
  @Test
  void theShareOfTheSpreadIsThatOfTheClosedForm() {
    List<UncertainInput> two = UncertainInput.of(scenario(
        RiskReportTest.range("workload.callsPerDay", 10, 15, 20).withShape(Assumption.Shape.LOGNORMAL),
        RiskReportTest.range("workload.outputTokens", 100, 150, 300).withShape(Assumption.Shape.LOGNORMAL)));
    double[][] drawn = Draws.of(two, List.of(), 1, 5 * TRIALS);
    double[] product = IntStream.range(0, drawn[0].length).mapToDouble(i -> drawn[0][i] * drawn[1][i]).toArray();
    double a = Math.pow(Math.log(2) / (2 * 1.6448536269514722), 2);
    double b = Math.pow(Math.log(3) / (2 * 1.6448536269514722), 2);
    assertEquals((Math.exp(a) - 1) / (Math.exp(a + b) - 1), SpreadShare.of(drawn[0], product), 0.01);
    assertEquals((Math.exp(b) - 1) / (Math.exp(a + b) - 1), SpreadShare.of(drawn[1], product), 0.01);
  }
}
