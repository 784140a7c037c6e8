package runrate.concurrency;

/// How long a cache entry can be read. The lifetime counts from the start of the writing call, as a
/// third-party probe reports; a call that starts before the entry is readable writes it again.
///
/// @param lifetimeMinutes      tau: life after the last write, or the last use where reads refresh it
/// @param refreshOnRead        whether a read starts the lifetime anew
/// @param maxLifetimeMinutes   life at most, however often it is read; infinite where there is no end
/// @param readableAfterMinutes ell: from the start of the writing call until other calls find the entry
public record EntryLife(double lifetimeMinutes, boolean refreshOnRead, double maxLifetimeMinutes,
    double readableAfterMinutes) {
  /// A lifetime of whole gaps may come out a hair short of the last one.
  private static final double SLACK = 1e-9;

  /// An entry that lives so long after each use, readable at once.
  public static EntryLife refreshed(double lifetimeMinutes) {
    return new EntryLife(lifetimeMinutes, true, Double.POSITIVE_INFINITY, 0);
  }

  /// How many gaps of this length fit into the lifetime.
  double gapsWithin(double gapMinutes) {
    return Math.floor(lifetimeMinutes / gapMinutes * (1 + SLACK));
  }

  /// How many starts, one every gap, come before the entry is readable, the writing one not counted.
  double startsBeforeReadable(double gapMinutes) {
    return Math.max(0, Math.ceil(readableAfterMinutes / gapMinutes * (1 - SLACK)) - 1);
  }
}
