package runrate.discrepancy;

import java.time.LocalDate;
import java.util.Optional;

/// Why two sources give different prices, as far as the data tell it.
public sealed interface Cause {
  /// Theirs is a power of ten of ours that no discount makes.
  ///
  /// @param factor theirs over ours
  record UnitError(double factor) implements Cause {}

  /// Theirs is what we have for other days.
  ///
  /// @param to first day it no longer holds
  record OurOtherPeriod(LocalDate from, Optional<LocalDate> to, boolean past) implements Cause {}

  /// Ours is what they have for other days.
  record TheirOtherPeriod(LocalDate from, Optional<LocalDate> to, boolean past) implements Cause {}

  /// Theirs is what we have in a time window.
  record OurWindow(String window) implements Cause {}

  /// Theirs is the same part of ours for input and for output.
  ///
  /// @param factor theirs over ours
  record SameFactor(double factor) implements Cause {}

  /// One of the two has no price for prompts of this length.
  record NoTier(boolean missingThere) implements Cause {}

  /// They looked on another day.
  ///
  /// @param days how much earlier than we did, below 0 if later
  record CheckedEarlier(long days) implements Cause {}
}
