package runrate.scenario;

import java.time.LocalDate;
import runrate.units.Require;

/// Days on which there is more or less work than usual: a launch, a sale, an audit.
///
/// @param to     the last day, not before the first
/// @param factor times a usual day's work; 0 is none
/// @param name   for people; may be empty
public record Campaign(LocalDate from, LocalDate to, double factor, String name) {
  /// Characters a name may have.
  public static final int LONGEST_NAME = 80;

  public Campaign {
    Require.atLeastZero("factor", factor, "times");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a campaign from %s cannot end on %s".formatted(from, to));
    }
  }

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
