package runrate.scenario;

import java.time.LocalDate;
import runrate.units.Require;

/// What was really spent on one day; 0 is nothing spent, which is known, too.
///
/// @param usd  0 or more
/// @param note whatever somebody wants to keep with the day; may be empty
public record RecordedDay(LocalDate date, double usd, String note) {
  /// Characters a note may have.
  public static final int LONGEST_NOTE = 200;

  public RecordedDay {
    Require.atLeastZero("usd", usd, "USD");
  }
}
