package runrate.simulation;

import java.util.Arrays;
import runrate.launches.EntryLife;

/// The cache entries of one route: the shared prefix and each agent's own history.
final class CacheEntries {
  /// The entry of the prefix all share; agent `i` has entry `i + 1`.
  static final int SHARED = 0;
  /// Six microseconds: starts closer than this are simultaneous, and gaps that are equal but for
  /// rounding are equal.
  private static final double MOMENT = 1e-7;

  private final EntryLife life;
  private final double readableAfter;
  private final double[] firstWritten;
  private final double[] lastTouched;
  private final double[] readableFrom;

  CacheEntries(EntryLife life, int agents) {
    this.life = life;
    this.readableAfter = Math.max(life.readableAfterMinutes(), MOMENT);
    firstWritten = new double[agents + 1];
    lastTouched = new double[agents + 1];
    readableFrom = new double[agents + 1];
    clear();
  }

  void clear() {
    Arrays.fill(lastTouched, Double.NaN);
  }

  boolean found(int entry, double now) {
    return alive(entry, now) && now >= readableFrom[entry] - MOMENT / 2;
  }

  void read(int entry, double now) {
    if (life.refreshOnRead()) {
      lastTouched[entry] = now;
    }
  }

  /// Writes an entry that was not found, be it gone or not yet readable.
  void write(int entry, double now) {
    if (!alive(entry, now)) {
      startAnew(entry, now);
    }
    lastTouched[entry] = now;
  }

  /// Writes an entry even if it is alive, because what it belongs to was written anew.
  void rewrite(int entry, double now) {
    if (!alive(entry, now) || found(entry, now)) {
      startAnew(entry, now);
    }
    lastTouched[entry] = now;
  }

  /// Writes the shared entry so that it can be read from `roundStart` on, unless it lives until then.
  /// @return whether it was written
  boolean prewarm(double now, double roundStart) {
    if (alive(SHARED, roundStart)) {
      return false;
    }
    if (!found(SHARED, now)) {
      readableFrom[SHARED] = roundStart;
    }
    firstWritten[SHARED] = now;
    lastTouched[SHARED] = now;
    return true;
  }

  private void startAnew(int entry, double now) {
    firstWritten[entry] = now;
    readableFrom[entry] = now + readableAfter;
  }

  /// Nothing compares with the NaN of an entry that was never written.
  private boolean alive(int entry, double now) {
    return now - lastTouched[entry] <= life.lifetimeMinutes() + MOMENT
        && now - firstWritten[entry] <= life.maxLifetimeMinutes() + MOMENT;
  }
}
