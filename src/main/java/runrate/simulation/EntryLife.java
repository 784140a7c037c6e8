package runrate.simulation;

import runrate.units.Require;

/// How long a cache entry lives.
///
/// An entry's lifetime counts from the start of the call that writes it; other calls find it
/// `readableAfterMinutes` later, and those that start before that write it too. It is still found at
/// the very end of its lifetime. Written twice before it can be read, it is readable when the first
/// writing is and its lifetime counts from the last. Calls that start at the same moment never find
/// each other's entry.
///
/// Throws `IllegalArgumentException` for a negative number.
///
/// @param lifetimeMinutes      from the start of the write, or of the last read; may be infinite
/// @param refreshOnRead        whether a read starts the lifetime anew
/// @param maxLifetimeMinutes   from the first write, however often it is read; infinite for none
/// @param readableAfterMinutes about the time to the first token
public record EntryLife(double lifetimeMinutes, boolean refreshOnRead, double maxLifetimeMinutes,
    double readableAfterMinutes) {
  public EntryLife {
    if (lifetimeMinutes != Double.POSITIVE_INFINITY) {
      Require.atLeastZero("life.lifetimeMinutes", lifetimeMinutes, "minutes");
    }
    InRange.aboveZeroOrEndless("life.maxLifetimeMinutes", maxLifetimeMinutes, "minutes");
    Require.atLeastZero("life.readableAfterMinutes", readableAfterMinutes, "minutes");
  }

  /// Refreshed by every read, readable at once, without a maximum.
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
}
