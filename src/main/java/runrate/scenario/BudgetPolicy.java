package runrate.scenario;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.units.Require;

/// What becomes of the calls of a day that its budget does not pay for (S001: "queue remaining tasks for off-peak
/// processing or route them to cheaper models"). It is about the budget line of a day; without one nothing is over.
///
/// @param onLimit        what is done with them
/// @param model          the cheaper model, `vendor/model`; the cheapest of the mix where nobody names one
/// @param offPeak        when calls run that wait
/// @param check          when spend is held against the limit
/// @param lagMinutes     how old reports of spend are, minutes; counts only where the check is after the call
/// @param fallbackCapUsd most that a day may spend on the model calls fall back to, within the day's limit
/// @param raise          a higher limit for a while
public record BudgetPolicy(OnLimit onLimit, Optional<String> model, OffPeak offPeak, Check check, double lagMinutes,
    OptionalDouble fallbackCapUsd, Optional<Raise> raise) {
  /// Nobody has said anything.
  public static final BudgetPolicy NONE = new BudgetPolicy(OnLimit.NONE, Optional.empty(), OffPeak.WEEKEND,
      Check.BEFORE, 0, OptionalDouble.empty(), Optional.empty());

  public BudgetPolicy {
    Require.atLeastZero("lagMinutes", lagMinutes, "minutes");
    fallbackCapUsd.ifPresent(usd -> Require.aboveZero("fallbackCapUsd", usd, "USD"));
  }

  /// What a day does at its limit.
  public enum OnLimit {
    /// Goes on: the limit is only looked at.
    NONE,
    /// Refuses the rest of the day's calls.
    STOP,
    /// Lets them wait for the off-peak batch.
    QUEUE,
    /// Sends calls to a cheaper model, early enough to keep within the limit.
    CHEAPER,
    /// Sends them to the model on one's own machine.
    LOCAL
  }

  /// When waiting calls run.
  public enum OffPeak {
    /// On the next Saturday or Sunday.
    WEEKEND,
    /// In the night that follows.
    NIGHT,
    /// Whichever comes first.
    BOTH
  }

  /// When spend is held against the limit.
  public enum Check {
    /// Before each call, by something all calls pass, which adds up what has ended.
    BEFORE,
    /// After calls, when their spend is reported.
    AFTER
  }

  /// A higher limit of a day, for a while.
  ///
  /// @param toUsd USD a day, above 0
  /// @param until the last day it holds
  public record Raise(double toUsd, LocalDate until) {
    public Raise {
      Require.aboveZero("toUsd", toUsd, "USD");
    }
  }

  public BudgetPolicy withOnLimit(OnLimit other) {
    return new BudgetPolicy(other, model, offPeak, check, lagMinutes, fallbackCapUsd, raise);
  }

  public BudgetPolicy withModel(Optional<String> other) {
    return new BudgetPolicy(onLimit, other, offPeak, check, lagMinutes, fallbackCapUsd, raise);
  }

  public BudgetPolicy withOffPeak(OffPeak other) {
    return new BudgetPolicy(onLimit, model, other, check, lagMinutes, fallbackCapUsd, raise);
  }

  public BudgetPolicy withCheck(Check other) {
    return new BudgetPolicy(onLimit, model, offPeak, other, lagMinutes, fallbackCapUsd, raise);
  }

  public BudgetPolicy withLagMinutes(double minutes) {
    return new BudgetPolicy(onLimit, model, offPeak, check, minutes, fallbackCapUsd, raise);
  }

  public BudgetPolicy withFallbackCapUsd(OptionalDouble usd) {
    return new BudgetPolicy(onLimit, model, offPeak, check, lagMinutes, usd, raise);
  }

  public BudgetPolicy withRaise(Optional<Raise> other) {
    return new BudgetPolicy(onLimit, model, offPeak, check, lagMinutes, fallbackCapUsd, other);
  }
}
