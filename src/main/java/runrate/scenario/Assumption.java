package runrate.scenario;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// What is known of an input besides its value: why it is assumed, or where it was measured; and, where it has a low
/// and a high, how far it may lie from that.
///
/// @param field  path of the input in the scenario file, for example `plan.caching.hitRate`
/// @param likely the value it has most often; the input's own where it is absent
/// @param source where the range was seen
public record Assumption(String field, String note, OptionalDouble low, OptionalDouble likely, OptionalDouble high,
    Shape shape, Basis basis, String source) {

  /// How values lie between low and high: with a peak at the likely one, straight or rounded, all alike, or with a long
  /// tail upwards, of which low and high are the 5th and the 95th of 100.
  public enum Shape {
    TRIANGULAR, PERT, UNIFORM, LOGNORMAL;

    /// Whether it has a likely value of its own: an even one has none, of a long tail it follows from the ends.
    public boolean hasLikely() {
      return this == TRIANGULAR || this == PERT;
    }

    /// Whether no value lies outside low and high.
    public boolean isBounded() {
      return this != LOGNORMAL;
    }
  }

  /// Where a range comes from.
  public enum Basis { MEASURED, PUBLISHED, GUESSED }

  /// What is assumed of an input, with the ends of a range or without.
  public Assumption(String field, String note, OptionalDouble low, OptionalDouble high, String source) {
    this(field, note, low, OptionalDouble.empty(), high, Shape.TRIANGULAR, Basis.GUESSED, source);
  }

  /// Whether somebody measured it, so that it is an assumption no longer.
  public boolean isMeasured() {
    return basis == Basis.MEASURED;
  }

  public boolean hasRange() {
    return low.isPresent() && high.isPresent();
  }

  public Assumption withLow(OptionalDouble value) {
    return new Assumption(field, note, value, likely, high, shape, basis, source);
  }

  public Assumption withLikely(OptionalDouble value) {
    return new Assumption(field, note, low, value, high, shape, basis, source);
  }

  public Assumption withHigh(OptionalDouble value) {
    return new Assumption(field, note, low, likely, value, shape, basis, source);
  }

  /// Both ends farther from the likely value by a step, or nearer where it is below 0; neither passes it.
  ///
  /// @param allowed the nearest value the input may have
  public Assumption widened(double step, double middle, DoubleUnaryOperator allowed) {
    double least = Math.min(Math.min(middle, high.orElseThrow()), allowed.applyAsDouble(low.orElseThrow() - step));
    double most = Math.max(Math.max(middle, low.orElseThrow()), allowed.applyAsDouble(high.orElseThrow() + step));
    return withLow(OptionalDouble.of(least)).withHigh(OptionalDouble.of(most));
  }

  public Assumption withShape(Shape other) {
    return new Assumption(field, note, low, likely, high, other, basis, source);
  }
}
