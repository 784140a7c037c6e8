package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import runrate.pricing.VolumeBracket;
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
    double[] read = DrawnMonths.priced(Shipped.engine(), RiskReportTest.SIX, inputs, draws, Watch.NONE).usd();
    double[] priced = IntStream.range(0, 500).mapToDouble(trial -> Shipped.engine().prepare(UncertainInput.with(
        RiskReportTest.SIX, inputs, IntStream.range(0, draws.length).mapToDouble(i -> draws[i][trial]).toArray()))
        .monthUsd()).toArray();
    // half a token of 80,000
    assertArrayEquals(priced, read, 30_000 * 2e-5);
  }

  /// A dollar for each unit up to 6.2, two above: no more is priced once both sides are known.
  @Test
  void aPriceStepCutsTheRangeInTwo() {
    var asked = new AtomicInteger();
    KnownMonths months = KnownMonths.inPieces(point -> {
      asked.incrementAndGet();
      return (point[0] > 6.2 ? 2 : 1) * point[0] * point[1];
    }, new Axis[] {TEN, TEN}, new double[][] {{1, 2}, {6.2, 3}, {7, 4}}).orElseThrow();
    int before = asked.get();
    double[] read = new double[4];
    months.read(new double[][] {{0, 1, 6.1, 6.3, 10}, {0, 3, 10, 10, 5}}, 1, read);
    assertArrayEquals(new double[] {3, 61, 126, 100}, read, 1e-9);
    assertEquals(before, asked.get());
  }

  @Test
  void aWholeInputIsCutBetweenTwoWholeNumbers() {
    KnownMonths months = KnownMonths.inPieces(point -> point[0] > 6 ? 100 + point[0] : point[0],
        new Axis[] {new Axis(0, 10, 4, true)}, new double[0][]).orElseThrow();
    double[] read = new double[2];
    months.read(new double[][] {{6, 7}}, 0, read);
    assertArrayEquals(new double[] {6, 107}, read, 1e-9);
  }

  @Test
  void monthsWithAStepInEveryUnitAreNotKnown() {
    assertEquals(Optional.empty(), KnownMonths.inPieces(point -> 1 + Math.floor(point[0]), new Axis[] {TEN},
        new double[0][]));
  }

  /// A hundred prompts of up to 200,000 tokens cost a dollar a million tokens, longer ones two.
  @Test
  void aTierOfLongPromptsInsideTheRangeOfTheContextIsPricedOnBothSides() {
    Scenario scenario = Work.of("lab/m", 100, 150_000, 0).withAssumptions(List.of(
        RiskReportTest.range("workload.contextTokens", 100_000, 150_000, 300_000),
        RiskReportTest.range("workload.callsPerDay", 50, 100, 150)));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1)).above(200_000, Prices.of(2, 1))).engine();
    double[][] draws = Draws.of(UncertainInput.of(scenario), List.of(), 5, 5_000);
    double[] months = DrawnMonths.priced(engine, scenario, UncertainInput.of(scenario), draws, Watch.NONE).usd();
    for (int trial = 0; trial < 5_000; trial++) {
      double tokens = draws[0][trial] * draws[1][trial];
      assertNear(tokens / 1e6 * (draws[0][trial] > 200_000 ? 2 : 1), months[trial]);
    }
    assertEquals(2.0 / 3, Arrays.stream(draws[0]).filter(context -> context <= 200_000).count() / 5_000.0,
        0.02);
  }

  /// The first 10,000 dollars at list, the next at half, and at least 9,000: bent where calls and context together
  /// reach the bound, at no value of one of them.
  @Test
  void bracketsAndTheMinimumOfAContractBendMonthsWhereAllInputsTogetherReachThem() {
    var brackets = List.of(new VolumeBracket(OptionalDouble.of(10_000), 0),
        new VolumeBracket(OptionalDouble.empty(), 0.5));
    Scenario scenario = Work.of("lab/m", 100, 100_000_000, 0).withPlan(plan -> plan.withContract(
        new Contract(brackets, OptionalDouble.of(9_000), 0))).withAssumptions(List.of(
        RiskReportTest.range("workload.contextTokens", 80_000_000, 100_000_000, 120_000_000),
        RiskReportTest.range("workload.callsPerDay", 80, 100, 120)));
    List<UncertainInput> inputs = UncertainInput.of(scenario);
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    double[][] draws = Draws.of(inputs, List.of(), 5, 5_000);
    double[] months = DrawnMonths.priced(engine, scenario, inputs, draws, Watch.NONE).usd();
    for (int trial = 0; trial < 5_000; trial++) {
      double list = draws[0][trial] / 1e6 * draws[1][trial];
      assertNear(Math.max(9_000, Math.min(list, 10_000) + Math.max(0, list - 10_000) / 2), months[trial]);
    }
    var asked = new AtomicInteger();
    KnownMonths known = BilledMonths.of(point -> {
      asked.incrementAndGet();
      return engine.prepare(UncertainInput.with(scenario, inputs, point));
    }, new double[] {100_000_000, 100}, new Axis[] {new Axis(80_000_000, 120_000_000, 100_000_000, false),
        new Axis(80, 120, 100, false)}, new double[][] {{90_000_000, 110}}).orElseThrow();
    int before = asked.get();
    known.read(draws, 0, new double[5_000]);
    assertEquals(before, asked.get());
  }

  @Test
  void theMinimumOfAContractThatHasARangeItselfIsPricedMonthByMonth() {
    Scenario scenario = Work.of("lab/m", 150, 1_000_000, 0).withAssumptions(List.of(
        RiskReportTest.range("workload.callsPerDay", 100, 150, 200),
        RiskReportTest.range("plan.contract.commitMonthlyUsd", 100, 150, 200))).withPlan(plan -> plan.withContract(
        new Contract(List.of(), OptionalDouble.of(150), 0)));
    List<UncertainInput> inputs = UncertainInput.of(scenario);
    double[][] draws = Draws.of(inputs, List.of(), 5, 500);
    double[] months = DrawnMonths.priced(TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine(), scenario, inputs,
        draws, Watch.NONE).usd();
    for (int trial = 0; trial < 500; trial++) {
      assertNear(Math.max(draws[0][trial], draws[1][trial]), months[trial]);
    }
  }
}
