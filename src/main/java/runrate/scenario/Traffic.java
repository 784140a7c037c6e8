package runrate.scenario;

import java.util.Optional;
import runrate.pricing.WeeklyHours;
import runrate.units.PerUnit;
import runrate.units.Require;

/// Who calls, how often and when.
///
/// @param agents            parallel workers
/// @param callsPerDay       calls a day, of each agent or of the team (see `callsScope`)
/// @param activeHoursPerDay hours over which the day's calls are spread
/// @param workingHours      when the calls are made; absent where only `peakShare` is known
/// @param peakShare         part of the calls inside a vendor's dearer hours, where it has any; what the
///                          working hours say stands before it
/// @param peakFactor        calls of the busiest minute over those of an average one
public record Traffic(int agents, double callsPerDay, CallsScope callsScope, MonthDays days,
    double activeHoursPerDay, Optional<WeeklyHours> workingHours, double peakShare, double peakFactor, Pace pace) {

  public Traffic {
    Require.aboveZero("agents", agents, "agents");
    Require.atLeastZero("callsPerDay", callsPerDay, "calls a day");
    Require.aboveZero("activeHoursPerDay", activeHoursPerDay, "hours");
    Require.share("peakShare", peakShare);
    Require.atLeast("peakFactor", peakFactor, 1, "times the average");
  }

  /// Calls that come evenly, at a pace nobody measured.
  public static Traffic even(int agents, double callsPerDay, CallsScope scope, MonthDays days,
      double activeHoursPerDay) {
    return new Traffic(agents, callsPerDay, scope, days, activeHoursPerDay, Optional.empty(), 1, 1, Pace.UNKNOWN);
  }

  public double teamCallsPerDay() {
    return callsScope == CallsScope.AGENT ? callsPerDay * agents : callsPerDay;
  }

  /// Average over the active hours, requests of the whole team.
  public double teamCallsPerMinute() {
    return teamCallsPerDay() / (PerUnit.MINUTES_PER_HOUR * activeHoursPerDay);
  }

  Traffic withAgents(int count) {
    return new Traffic(count, callsPerDay, callsScope, days, activeHoursPerDay, workingHours, peakShare, peakFactor,
        pace);
  }

  Traffic withCallsPerDay(double calls) {
    return new Traffic(agents, calls, callsScope, days, activeHoursPerDay, workingHours, peakShare, peakFactor, pace);
  }

  /// Changes what the calls figure means and converts it, so that the team's calls stay the same.
  Traffic withCallsScope(CallsScope scope) {
    if (scope == callsScope) {
      return this;
    }
    double calls = scope == CallsScope.TEAM ? callsPerDay * agents : callsPerDay / agents;
    return new Traffic(agents, calls, scope, days, activeHoursPerDay, workingHours, peakShare, peakFactor, pace);
  }

  Traffic withDays(MonthDays newDays) {
    return new Traffic(agents, callsPerDay, callsScope, newDays, activeHoursPerDay, workingHours, peakShare, peakFactor,
        pace);
  }

  Traffic withActiveHoursPerDay(double hours) {
    return new Traffic(agents, callsPerDay, callsScope, days, hours, workingHours, peakShare, peakFactor, pace);
  }

  /// A share somebody names stands in for the working hours.
  Traffic withPeakShare(double share) {
    return new Traffic(agents, callsPerDay, callsScope, days, activeHoursPerDay, Optional.empty(), share, peakFactor,
        pace);
  }

  Traffic withWorkingHours(Optional<WeeklyHours> hours) {
    return new Traffic(agents, callsPerDay, callsScope, days, activeHoursPerDay, hours, peakShare, peakFactor, pace);
  }

  Traffic withPeakFactor(double factor) {
    return new Traffic(agents, callsPerDay, callsScope, days, activeHoursPerDay, workingHours, peakShare, factor, pace);
  }

  Traffic withPace(Pace newPace) {
    return new Traffic(agents, callsPerDay, callsScope, days, activeHoursPerDay, workingHours, peakShare, peakFactor,
        newPace);
  }
}
