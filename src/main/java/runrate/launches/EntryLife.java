package runrate.launches;

import runrate.units.Require;

/// How long a cache entry can be read. The lifetime counts from the start of the writing call, as a
/// third-party probe reports; a call that starts before the entry is readable writes it again. At the
/// very end of its lifetime an entry is still found. Calls that start at the same moment never find
/// each other's entry.
///
/// Throws `IllegalArgumentException` for a negative number.
///
/// @param lifetimeMinutes      tau: life after the last write, or the last use where reads refresh it
/// @param refreshOnRead        whether a read starts the lifetime anew
/// @param maxLifetimeMinutes   life at most, however often it is read; infinite where there is no end
/// @param readableAfterMinutes ell: from the start of the writing call until other calls find the entry
public record EntryLife(double lifetimeMinutes, boolean refreshOnRead, double maxLifetimeMinutes,
    double readableAfterMinutes) {
  /// A lifetime of whole gaps may come out a hair short of the last one.
  private static final double SLACK = 1e-9;

  public EntryLife {
    if (lifetimeMinutes != Double.POSITIVE_INFINITY) {
      Require.atLeastZero("life.lifetimeMinutes", lifetimeMinutes, "minutes");
    }
    if (!(maxLifetimeMinutes >= 0)) {
      throw new IllegalArgumentException("life.maxLifetimeMinutes is %s minutes; it must be 0 or more".formatted(
          maxLifetimeMinutes));
    }
    Require.atLeastZero("life.readableAfterMinutes", readableAfterMinutes, "minutes");
  }

  /// An entry that lives so long after each use, readable at once.
  public static EntryLife refreshed(double lifetimeMinutes) {
    return new EntryLife(lifetimeMinutes, true, Double.POSITIVE_INFINITY, 0);
  }

  public EntryLife withoutRefresh() {
    return new EntryLife(lifetimeMinutes, false, maxLifetimeMinutes, readableAfterMinutes);
  }

  public EntryLife withMaxLifetime(double minutes) {
    return new EntryLife(lifetimeMinutes, refreshOnRead, minutes, readableAfterMinutes);
  }

  public EntryLife readableAfter(double minutes) {
    return new EntryLife(lifetimeMinutes, refreshOnRead, maxLifetimeMinutes, minutes);
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
