package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.pricing.Contract;
import runrate.risk.MonthSurface.Axis;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// Months between those that were priced.
class MonthSurfaceTest {
  private static final Axis TEN = new Axis(0, 10, 4, false);

  private static Optional<MonthSurface> surface(ToDoubleFunction<double[]> exact, Axis... axes) {
    double[][] checked = new Random(7).ints(64, 0, 1_000).mapToObj(seed -> {
      var random = new Random(seed);
      return Arrays.stream(axes).mapToDouble(axis -> axis.low() + (axis.high() - axis.low())
          * (axis.isWhole() ? Math.rint(random.nextDouble()) : random.nextDouble()))
          .toArray();
    }).toArray(double[][]::new);
    return MonthSurface.of(exact, axes, checked);
  }

  @Test
  void aMonthThatIsLinearInTwoInputsTakesFourPricesAndTheirSearch() {
    var asked = new AtomicInteger();
    MonthSurface surface = surface(point -> {
      asked.incrementAndGet();
      return 3 + 2 * point[0] * point[1];
    }, TEN, TEN).orElseThrow();
    int before = asked.get();
    assertNear(3 + 2 * 2.5 * 7, surface.usd(new double[] {2.5, 7}));
    assertEquals(before, asked.get());
  }

  @Test
  void attemptsThatAreACubeOfTheirShareTakeFourNodes() {
    MonthSurface surface = surface(point -> 1 + point[0] + point[0] * point[0] + point[0] * point[0] * point[0], TEN)
        .orElseThrow();
    assertNear(1 + 3 + 9 + 27, surface.usd(new double[] {3}));
  }

  @Test
  void aPriceStepInsideTheRangesLeavesNoSurface() {
    assertEquals(Optional.empty(), surface(point -> point[0] > 6.2 ? 2 * point[0] : point[0], TEN));
    // seen by neither input alone, but by both
    assertEquals(Optional.empty(), surface(point -> Math.max(50, point[0] * point[1]), TEN, TEN));
  }

  @Test
  void anInputThatIsWholeIsAskedAtWholeNumbersOnly() {
    surface(point -> {
      assertEquals(Math.rint(point[0]), point[0]);
      return point[0];
    }, new Axis(3, 8, 5, true));
  }

  /// Twenty agents with the six ranges of the published picture, month by month.
  @Test
  void monthsReadOffASurfaceAreThoseThatArePricedOneByOne() {
    var inputs = UncertainInput.of(RiskReportTest.SIX);
    double[][] draws = Draws.of(inputs, List.of(), 5, 500);
    double[] read = DrawnMonths.of(Shipped.engine(), RiskReportTest.SIX, inputs, draws);
    double[] priced = IntStream.range(0, 500).mapToDouble(trial -> Shipped.engine().prepare(UncertainInput.with(
        RiskReportTest.SIX, inputs, IntStream.range(0, draws.length).mapToDouble(i -> draws[i][trial]).toArray()))
        .monthUsd()).toArray();
    // half a token of 80,000
    assertArrayEquals(priced, read, 30_000 * 2e-5);
  }

  @Test
  void theMinimumOfAContractInsideTheRangeIsPricedMonthByMonth() {
    Scenario scenario = Work.of("lab/m", 150, 1_000_000, 0).withAssumptions(List.of(
        RiskReportTest.range("workload.callsPerDay", 100, 150, 200))).withPlan(plan -> plan.withContract(
        new Contract(List.of(), OptionalDouble.of(150), 0)));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    double[] months = DrawnMonths.of(engine, scenario, UncertainInput.of(scenario),
        Draws.of(UncertainInput.of(scenario), List.of(), 5, 500));
    assertNear(150, Arrays.stream(months).min().orElseThrow());
    assertTrue(Arrays.stream(months).filter(usd -> usd == 150).count() > 200);
  }
}
