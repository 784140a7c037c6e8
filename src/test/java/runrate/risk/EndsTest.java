package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.scenario.Assumption;
import runrate.scenario.Assumption.Shape;
import runrate.testing.Work;

/// Ends of ranges from the 5th and the 95th of 100.
class EndsTest {
  /// From 105 to 195 lie nine tenths of all that lie from 100 to 200.
  @Test
  void anEvenRangeGoesOnByATwentiethAtEachEnd() {
    Ends even = Ends.around(Shape.UNIFORM, 105, 0, 195).orElseThrow();
    assertNear(100, even.low());
    assertNear(200, even.high());
  }

  /// Of a triangle from 0 over 50 to 100, 5 of 100 lie below x with x * x / 5,000 = 0.05, which is 15.81.
  @Test
  void aTriangleFromItsFifthAndNinetyFifth() {
    Ends triangle = Ends.around(Shape.TRIANGULAR, Math.sqrt(250), 50, 100 - Math.sqrt(250)).orElseThrow();
    assertEquals(0, triangle.low(), 1e-9);
    assertEquals(100, triangle.high(), 1e-9);
  }

  /// A peak at its low end: 1 - (1 - x / 15)^2 = 0.05 at x = 0.3798, and 0.95 at 11.6459.
  @Test
  void aPeakAtOneEndStaysThere() {
    Ends leaning = Ends.around(Shape.TRIANGULAR, 15 * (1 - Math.sqrt(0.95)), 0, 15 * (1 - Math.sqrt(0.05)))
        .orElseThrow();
    assertEquals(0, leaning.low(), 1e-9);
    assertEquals(15, leaning.high(), 1e-9);
  }

  /// And the other way round, from 100 down: 95 of 100 lie above what is sqrt(0.05) of the way from the low end.
  @Test
  void ofAPeakAtAnEndTheOtherEndAloneIsAsked() {
    assertEquals(20, Ends.leaning(Shape.TRIANGULAR, 0, 20 * (1 - Math.sqrt(0.05))).high(), 1e-9);
    Ends down = Ends.leaning(Shape.TRIANGULAR, 100, 80 + 20 * Math.sqrt(0.05));
    assertEquals(80, down.low(), 1e-9);
    assertEquals(100, down.high());
  }

  @ParameterizedTest
  @CsvSource({"TRIANGULAR, 10, 20, 60", "TRIANGULAR, 10, 59, 60", "PERT, 10, 20, 60", "PERT, 10, 11, 60",
      "PERT, 10, 60, 60", "UNIFORM, 10, 20, 60", "LOGNORMAL, 10, 20, 60"})
  void theEndsOfWhatARangeSaysAreItsOwn(Shape shape, double low, double likely, double high) {
    Assumption range = RiskReportTest.range("workload.callsPerDay", low, likely, high).withShape(shape);
    UncertainInput input = UncertainInput.of(Work.of("lab/m", 40, 1, 1).withAssumptions(List.of(range))).getFirst();
    Ends ends = Ends.around(shape, input.quantile(0.05), input.likely(), input.quantile(0.95)).orElseThrow();
    assertEquals(low, ends.low(), 1e-6);
    assertEquals(high, ends.high(), 1e-6);
  }

  /// Of a triangle with its peak at the low end the 5th of 100 lies a thirtieth of the way to the 95th to its right.
  @Test
  void aLikelyValueTooFarOutHasNoEnds() {
    assertEquals(Optional.empty(), Ends.around(Shape.TRIANGULAR, 20, 10, 60));
    assertEquals(Optional.empty(), Ends.around(Shape.PERT, 20, 70, 60));
    assertEquals(Optional.empty(), Ends.around(Shape.UNIFORM, 60, 40, 20));
    assertEquals(Optional.empty(), Ends.around(Shape.TRIANGULAR, 20, 10, 20));
  }
}
