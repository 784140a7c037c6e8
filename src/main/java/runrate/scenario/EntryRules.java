package runrate.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.units.Require;

/// How long a cache entry lives and when it can be read, where the plan knows better than the card.
///
/// @param refreshOnRead        whether a read starts the lifetime anew; absent means as the vendor does
/// @param maxLifetimeSeconds   an entry's life at most, however often it is read; absent means without end
/// @param readableAfterSeconds time from the start of the writing call until other calls find the
///                             entry, about the time to its first token
/// @param sessionsPerDay       how often a day the team starts with a cold cache; absent means once
///                             where it works in rounds, and never where its calls are steady
public record EntryRules(Optional<Boolean> refreshOnRead, OptionalDouble maxLifetimeSeconds,
    double readableAfterSeconds, OptionalDouble sessionsPerDay) {
  public static final EntryRules VENDOR =
      new EntryRules(Optional.empty(), OptionalDouble.empty(), 0, OptionalDouble.empty());

  public EntryRules {
    maxLifetimeSeconds.ifPresent(
        seconds -> Require.aboveZero("plan.caching.maxLifetimeSeconds", seconds, "seconds"));
    Require.atLeastZero("plan.caching.readableAfterSeconds", readableAfterSeconds, "seconds");
    sessionsPerDay.ifPresent(
        count -> Require.atLeastZero("plan.caching.sessionsPerDay", count, "sessions a day"));
  }

  public EntryRules withRefreshOnRead(Optional<Boolean> refresh) {
    return new EntryRules(refresh, maxLifetimeSeconds, readableAfterSeconds, sessionsPerDay);
  }

  public EntryRules withMaxLifetimeSeconds(OptionalDouble seconds) {
    return new EntryRules(refreshOnRead, seconds, readableAfterSeconds, sessionsPerDay);
  }

  public EntryRules withReadableAfterSeconds(double seconds) {
    return new EntryRules(refreshOnRead, maxLifetimeSeconds, seconds, sessionsPerDay);
  }

  public EntryRules withSessionsPerDay(OptionalDouble count) {
    return new EntryRules(refreshOnRead, maxLifetimeSeconds, readableAfterSeconds, count);
  }
}
