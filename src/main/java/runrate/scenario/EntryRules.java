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
/// @param storedHoursPerDay    hours a day an explicit cache is kept and paid for; absent means the working
///                             day where a vendor's cache has to be asked for, and none elsewhere
public record EntryRules(Optional<Boolean> refreshOnRead, OptionalDouble maxLifetimeSeconds,
    double readableAfterSeconds, OptionalDouble sessionsPerDay, OptionalDouble storedHoursPerDay) {
  public static final EntryRules VENDOR =
      new EntryRules(Optional.empty(), OptionalDouble.empty(), 0, OptionalDouble.empty(), OptionalDouble.empty());

  public EntryRules {
    maxLifetimeSeconds.ifPresent(
        seconds -> Require.aboveZero("maxLifetimeSeconds", seconds, "seconds"));
    Require.atLeastZero("readableAfterSeconds", readableAfterSeconds, "seconds");
    sessionsPerDay.ifPresent(
        count -> Require.atLeastZero("sessionsPerDay", count, "sessions a day"));
    storedHoursPerDay.ifPresent(
        hours -> Require.atLeastZero("storedHoursPerDay", hours, "hours a day"));
  }

  public EntryRules withRefreshOnRead(Optional<Boolean> refresh) {
    return new EntryRules(refresh, maxLifetimeSeconds, readableAfterSeconds, sessionsPerDay, storedHoursPerDay);
  }

  public EntryRules withMaxLifetimeSeconds(OptionalDouble seconds) {
    return new EntryRules(refreshOnRead, seconds, readableAfterSeconds, sessionsPerDay, storedHoursPerDay);
  }

  public EntryRules withReadableAfterSeconds(double seconds) {
    return new EntryRules(refreshOnRead, maxLifetimeSeconds, seconds, sessionsPerDay, storedHoursPerDay);
  }

  public EntryRules withSessionsPerDay(OptionalDouble count) {
    return new EntryRules(refreshOnRead, maxLifetimeSeconds, readableAfterSeconds, count, storedHoursPerDay);
  }

  public EntryRules withStoredHoursPerDay(OptionalDouble hours) {
    return new EntryRules(refreshOnRead, maxLifetimeSeconds, readableAfterSeconds, sessionsPerDay, hours);
  }
}
