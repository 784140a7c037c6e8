package runrate.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

/// The dearest call of the default scenario is one of Opus 4.6 that finds nothing: 60,000 tokens written at $6.25 a
/// million, 20,000 read in at $5, 1,200 answered at $25: 0.375 + 0.1 + 0.03 = $0.505.
class OvershootTest {
  private static Overshoot bound(String... changes) {
    List<String> all = new ArrayList<>(List.of("budgets=[{\"amount\":1000,\"period\":\"day\"}]"));
    all.addAll(List.of(changes));
    return PolicyReport.of(Shipped.engine(), Shipped.scenario("20-agents", all.toArray(String[]::new))).overshoot();
  }

  @Test
  void askedBeforeEachCallEachAgentMayHaveOneInFlight() {
    assertEquals(0.505, bound().dearestUsd(), 1e-12);
    assertEquals(20 * 0.505, bound().boundUsd(), 1e-9);
    assertEquals(20 * 0.505, bound("budget.policy.lagMinutes=60").boundUsd(), 1e-9, "nothing is reported");
  }

  /// Three attempts of which two fail and are billed like any other: three times $0.505.
  @Test
  void theDearestCallFailsAsOftenAsItMay() {
    assertEquals(3 * 0.505, bound("workload.failure={\"share\":0.1,\"maxAttempts\":3,\"billedShare\":1,"
        + "\"billedOutputShare\":1}").dearestUsd(), 1e-12);
  }

  /// Ten turns of 1,000 tokens: the last one has 89,000, of which 60,000 and the 9,000 of earlier turns are written:
  /// 69,000 x $6.25 + 20,000 x $5 a million, and $0.03 for the answer.
  @Test
  void theDearestCallIsTheLastOfItsConversation() {
    assertEquals(0.43125 + 0.1 + 0.03, bound("workload.conversation={\"turns\":10,\"tokensPerTurn\":1000}")
        .dearestUsd(), 1e-12);
  }

  /// The busiest day has 9,108 calls in 8 hours: 1,138.5 an hour, so $574.94 an hour at most.
  @Test
  void reportsThatComeLateAddWhatIsSpentMeanwhile() {
    Overshoot late = bound("budget.policy.check=after", "budget.policy.lagMinutes=15");
    assertEquals(574.9425, late.usdPerHour(), 1e-9);
    assertEquals(10.1 + 574.9425 / 4, late.boundUsd(), 1e-9);
  }

  @Test
  void aDayOfLagIsADayOfCallsAndNoMore() {
    assertEquals(10.1 + 9_108 * 0.505, bound("budget.policy.check=after", "budget.policy.lagMinutes=14400").boundUsd(),
        1e-9);
  }

  @Test
  void theKindsOfCallsComeToTheMeanCall() {
    assertEquals(0.1299424, bound().calls().stream().mapToDouble(call -> call.share() * call.usd()).sum(), 1e-12);
  }

  /// An hour at the mean call, $148 of 1,138 calls, is no bound: with those in flight more is spent.
  @Test
  void anHourAtTheMeanCallWouldBeTooLittle() {
    Overshoot late = bound("budget.policy.check=after", "budget.policy.lagMinutes=60");
    double atTheMean = 20 * 0.505 + late.callsPerHour() * 0.1299424;
    assertTrue(new LimitedMonth(late, new SplittableRandom(1)).largestOvershootUsd(21, 1_000) > atTheMean);
  }

  /// Some months are near the bound, so that it is not idle, and none is above it.
  @ParameterizedTest
  @CsvSource({"before, 0, 0.2, 1000, 10000", "after, 5, 0.15, 200, 10000", "after, 60, 0.15, 20, 1000"})
  void noSimulatedMonthIsAboveTheBound(String check, int lagMinutes, double near, int usually, int all) {
    Overshoot bound = bound("budget.policy.check=" + check, "budget.policy.lagMinutes=" + lagMinutes);
    double largest = 0;
    for (int seed = 1; seed <= Seeds.some(usually, all); seed++) {
      largest = Math.max(largest, new LimitedMonth(bound, new SplittableRandom(seed)).largestOvershootUsd(21, 1_000));
    }
    assertTrue(largest <= bound.boundUsd(), largest + " of " + bound.boundUsd());
    assertTrue(largest >= near * bound.boundUsd(), largest + " of " + bound.boundUsd());
  }
}
