package runrate.usage;

import java.util.List;

/// How many lines of a log are of which class.
public record LineCounts(long priced, long unpriced, long bills, long duplicates, long notCalls, long errors,
    long refused) {
  public static final LineCounts NONE = new LineCounts(0, 0, 0, 0, 0, 0, 0);

  /// All lines.
  public long lines() {
    return priced + unpriced + bills + duplicates + notCalls + errors + refused;
  }

  /// Lines that are counted as calls.
  public long calls() {
    return priced + unpriced;
  }

  /// Lines a person should look at.
  public long needALook() {
    return unpriced + duplicates + errors + refused;
  }

  public long of(LineClass of) {
    return switch (of) {
      case PRICED -> priced;
      case UNPRICED -> unpriced;
      case BILL -> bills;
      case DUPLICATE -> duplicates;
      case NOT_A_CALL -> notCalls;
      case ERROR -> errors;
      case REFUSED -> refused;
    };
  }

  public LineCounts plus(LineCounts other) {
    return new LineCounts(priced + other.priced, unpriced + other.unpriced, bills + other.bills,
        duplicates + other.duplicates, notCalls + other.notCalls, errors + other.errors, refused + other.refused);
  }

  public static LineCounts sum(List<LineCounts> counts) {
    return counts.stream().reduce(NONE, LineCounts::plus);
  }
}
