package runrate.claims;

import java.util.List;
import java.util.OptionalDouble;

/// A figure as it was published: one value, or the two ends of a range.
///
/// @param roundTo the step the document rounds to, where it does
public record Published(List<Double> values, Relation relation, String unit, OptionalDouble roundTo) {
  private static final double NEAR = 1e-9;

  public Published {
    values = List.copyOf(values);
    if (values.isEmpty() || values.size() > 2) {
      throw new IllegalArgumentException("published has %s values; it must have one or two".formatted(values.size()));
    }
  }

  static boolean isNear(double one, double other) {
    return Math.abs(one - other) <= NEAR * Math.max(Math.abs(one), Math.abs(other));
  }

  public boolean isRange() {
    return values.size() == 2;
  }

  /// How computed figures of the same unit stand to this one. A range agrees exactly if both its ends do, and
  /// holds every figure inside.
  public Agreement with(List<Double> computed) {
    if (isEqual(computed)) {
      return Agreement.EXACT;
    }
    if (isRange()) {
      return computed.stream().allMatch(this::contains) ? Agreement.WITHIN : Agreement.NONE;
    }
    boolean rounded = roundTo.isPresent() && computed.stream().allMatch(this::isRounded);
    if (relation == Relation.EXACTLY) {
      return rounded ? Agreement.ROUNDED : Agreement.NONE;
    }
    boolean holds = computed.stream().allMatch(figure -> relation.holds(figure, values.getFirst()));
    return !holds ? Agreement.NONE : rounded ? Agreement.ROUNDED : Agreement.WITHIN;
  }

  private boolean isEqual(List<Double> computed) {
    if (isRange()) {
      return computed.size() == 2 && isNear(computed.get(0), values.get(0)) && isNear(computed.get(1), values.get(1));
    }
    return relation.holds(values.getFirst(), values.getFirst())
        && computed.stream().allMatch(figure -> isNear(figure, values.getFirst()));
  }

  private boolean isRounded(double computed) {
    double step = roundTo.orElseThrow();
    return isNear(Math.rint(computed / step) * step, values.getFirst());
  }

  private boolean contains(double figure) {
    return isNear(figure, values.get(0)) || isNear(figure, values.get(1))
        || figure > values.get(0) && figure < values.get(1);
  }

  /// Whether this says something else than another figure; figures of units that do not compare never do.
  boolean contradicts(Published other) {
    List<Double> theirs = other.in(unit);
    if (theirs.isEmpty()) {
      return false;
    }
    if (isRange() == other.isRange()) {
      return !isSame(theirs);
    }
    return isRange() ? !contains(theirs.getFirst())
        : !new Published(theirs, Relation.EXACTLY, unit, OptionalDouble.empty()).contains(values.getFirst());
  }

  /// Whether this is the same figure.
  boolean repeats(Published other) {
    List<Double> theirs = other.in(unit);
    return theirs.size() == values.size() && isSame(theirs);
  }

  private boolean isSame(List<Double> theirs) {
    for (int i = 0; i < values.size(); i++) {
      if (!isNear(values.get(i), theirs.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a quantity is this very figure.
  boolean is(ClaimedInput quantity) {
    OptionalDouble value = quantity.in(unit);
    return !isRange() && value.isPresent() && isNear(value.getAsDouble(), values.getFirst());
  }

  private List<Double> in(String wanted) {
    return values.stream().flatMap(value -> new ClaimedInput(value, unit, false).in(wanted).stream().boxed()).toList();
  }
}
