package runrate.scenario;

import java.time.LocalDate;

/// A step of optimisation that was taken, with what it was expected to save: what a bill can be held against later.
///
/// @param step     its name, for example `batch`
/// @param date     when it was taken
/// @param savesUsd what it was expected to take off a month; below 0 where it was known to cost
public record AppliedStep(String step, LocalDate date, double savesUsd) {
  /// Characters a name may have.
  public static final int LONGEST_NAME = 80;
}
