package runrate.spend;

import java.util.Optional;
import runrate.scenario.RecordedDay;

/// A row as it was pasted, and what became of it.
///
/// @param line from 1
/// @param text as pasted, shortened
/// @param day  where it is taken
/// @param why  in a few words, where it is not; of a blank row which day it leaves out
public record PastedRow(int line, String text, Kind kind, Optional<RecordedDay> day, String why) {
  /// What a row is.
  public enum Kind {
    /// A day with its amount.
    TAKEN,
    /// A day whose reading waits for an answer.
    ASKED,
    /// Not taken, for the reason given; a total is one of these.
    REFUSED,
    /// The names of columns.
    HEADING,
    /// Nothing stands there.
    BLANK
  }

  /// Whether it is blank and leaves out a day between others: that day is not recorded by it.
  public boolean leavesADayOut() {
    return kind == Kind.BLANK && !why.isEmpty();
  }

  static PastedRow taken(int line, String text, RecordedDay day) {
    return new PastedRow(line, text, Kind.TAKEN, Optional.of(day), "");
  }

  static PastedRow refused(int line, String text, String why) {
    return new PastedRow(line, text, Kind.REFUSED, Optional.empty(), why);
  }

  static PastedRow leftOut(int line, String text, String why) {
    return new PastedRow(line, text, Kind.BLANK, Optional.empty(), why);
  }

  static PastedRow other(int line, String text, Kind kind) {
    return new PastedRow(line, text, kind, Optional.empty(), "");
  }
}
