package runrate.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// An input that may lie anywhere in a range.
///
/// @param likely from low to high
public record UncertainInput(Input input, Assumption assumption, double low, double likely, double high) {
  /// Weight of the likely value in a PERT mean, `(low + 4 likely + high) / 6`.
  static final double PERT_WEIGHT = 4;
  /// The standard normal quantile of 0.95.
  private static final double Z95 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95);

  /// Every input that may have a range: the numbers of the scenario that its bill depends on, and those that have one.
  public static List<Input> possible(Scenario scenario) {
    return Inputs.all().stream().filter(Input::isOfBill).filter(input -> !Double.isNaN(input.value(scenario))
        || scenario.assumption(input.path()).filter(Assumption::hasRange).isPresent()).toList();
  }

  /// Every assumption with a low and a high that speaks of a number a bill may depend on, in the order of the file.
  public static List<UncertainInput> of(Scenario scenario) {
    return scenario.assumptions().stream().filter(Assumption::hasRange)
        .flatMap(assumed -> of(scenario, assumed).stream()).toList();
  }

  /// The likely value is the input's own where the range names none, and its middle where the input has none; it lies
  /// inside the range. Of a long tail it is the middle one of all.
  private static Optional<UncertainInput> of(Scenario scenario, Assumption assumed) {
    return Inputs.find(assumed.field()).filter(Input::isOfBill).map(input -> {
      double low = assumed.low().orElseThrow();
      double high = assumed.high().orElseThrow();
      double own = input.value(scenario);
      double likely = assumed.shape() == Assumption.Shape.LOGNORMAL ? Math.sqrt(low * high)
          : assumed.likely().orElse(Double.isNaN(own) ? (low + high) / 2 : own);
      return new UncertainInput(input, assumed, low, Math.clamp(likely, low, high), high);
    });
  }

  /// The scenario with a value of each.
  static Scenario with(Scenario scenario, List<UncertainInput> inputs, double[] values) {
    Scenario changed = scenario;
    for (int i = 0; i < values.length; i++) {
      changed = inputs.get(i).input().with(changed, values[i]);
    }
    return DrawnMix.of(changed, inputs, values);
  }

  public String path() {
    return input.path();
  }

  /// The value below which it lies with a probability.
  ///
  /// @param probability above 0 and below 1
  public double quantile(double probability) {
    return inside(this::raw).applyAsDouble(probability);
  }

  /// The same for thousands of probabilities: a PERT shape takes microseconds to invert, and is read off a table.
  DoubleUnaryOperator quantiles() {
    return inside(() -> assumption.shape() == Assumption.Shape.PERT ? spread(new QuantileTable(pert())) : raw());
  }

  private DoubleUnaryOperator inside(Supplier<DoubleUnaryOperator> shape) {
    if (low == high) {
      return probability -> low;
    }
    DoubleUnaryOperator raw = shape.get();
    double least = least();
    double most = most();
    boolean whole = input.range().isWhole();
    if (whole && assumption.shape() == Assumption.Shape.UNIFORM) {
      // each whole number as likely as the next, the ends too
      return probability -> Math.min(high, Math.floor(low + (high - low + 1) * probability));
    }
    return probability -> {
      double inside = Math.clamp(raw.applyAsDouble(probability), least, most);
      return whole ? Math.rint(inside) : inside;
    };
  }

  private DoubleUnaryOperator raw() {
    return switch (assumption.shape()) {
      case TRIANGULAR -> TriangularDistribution.of(low, likely, high)::inverseCumulativeProbability;
      case PERT -> spread(pert()::inverseCumulativeProbability);
      case UNIFORM -> probability -> low + (high - low) * probability;
      case LOGNORMAL -> lognormal()::inverseCumulativeProbability;
    };
  }

  /// From 0 and 1 to the ends.
  private DoubleUnaryOperator spread(DoubleUnaryOperator shares) {
    return probability -> low + (high - low) * shares.applyAsDouble(probability);
  }

  /// How close values lie around one, in parts of all per unit; a range without width has none.
  public double density(double value) {
    return low == high ? 0 : switch (assumption.shape()) {
      case TRIANGULAR -> TriangularDistribution.of(low, likely, high).density(value);
      case PERT -> pert().density((value - low) / (high - low)) / (high - low);
      case UNIFORM -> value < low || value > high ? 0 : 1 / (high - low);
      case LOGNORMAL -> lognormal().density(value);
    };
  }

  private BetaDistribution pert() {
    return BetaDistribution.of(1 + PERT_WEIGHT * (likely - low) / (high - low),
        1 + PERT_WEIGHT * (high - likely) / (high - low));
  }

  private LogNormalDistribution lognormal() {
    return LogNormalDistribution.of((Math.log(low) + Math.log(high)) / 2, (Math.log(high) - Math.log(low)) / (2 * Z95));
  }

  /// A long tail ends where the input does.
  private double most() {
    return assumption.shape() == Assumption.Shape.LOGNORMAL ? input.range().most() : high;
  }

  private double least() {
    return assumption.shape() == Assumption.Shape.LOGNORMAL ? Double.MIN_VALUE : low;
  }

  /// The mean of all it may be.
  public double mean() {
    return low == high ? low : switch (assumption.shape()) {
      case TRIANGULAR -> (low + likely + high) / 3;
      case PERT -> (low + PERT_WEIGHT * likely + high) / (PERT_WEIGHT + 2);
      case UNIFORM -> (low + high) / 2;
      case LOGNORMAL -> lognormal().getMean();
    };
  }
}
