package runrate.scenario;

import runrate.units.Require;

/// What work must be done, whatever it is bought with.
///
/// @param agents            parallel workers
/// @param callsPerDay       calls a day, of each agent or of the team (see `callsScope`)
/// @param contextTokens     prompt tokens of a call before the plan prunes them, cached ones included
/// @param outputTokens      answer tokens of a call, thinking not included
/// @param thinkingTokens    thinking tokens of a call
/// @param activeHoursPerDay hours over which the day's calls are spread
/// @param webSearchesPerCall searches a call makes, charged as fees
/// @param peakShare         part of the calls inside a vendor's peak hours, where it has any
public record Workload(int agents, double callsPerDay, CallsScope callsScope, double contextTokens,
    double outputTokens, double thinkingTokens, MonthDays days, double activeHoursPerDay,
    double webSearchesPerCall, double peakShare, Failure failure) {

  public Workload {
    Require.aboveZero("workload.agents", agents, "agents");
    Require.atLeastZero("workload.callsPerDay", callsPerDay, "calls a day");
    Require.atLeastZero("workload.contextTokens", contextTokens, "tokens");
    Require.atLeastZero("workload.outputTokens", outputTokens, "tokens");
    Require.atLeastZero("workload.thinkingTokens", thinkingTokens, "tokens");
    Require.aboveZero("workload.activeHoursPerDay", activeHoursPerDay, "hours");
    Require.atLeastZero("workload.webSearchesPerCall", webSearchesPerCall, "searches");
    Require.share("workload.peakShare", peakShare);
  }

  public double teamCallsPerDay() {
    return callsScope == CallsScope.AGENT ? callsPerDay * agents : callsPerDay;
  }

  public Workload withAgents(int newAgents) {
    return new Workload(newAgents, callsPerDay, callsScope, contextTokens, outputTokens,
        thinkingTokens, days, activeHoursPerDay, webSearchesPerCall, peakShare, failure);
  }

  public Workload withCallsPerDay(double calls) {
    return new Workload(agents, calls, callsScope, contextTokens, outputTokens, thinkingTokens, days,
        activeHoursPerDay, webSearchesPerCall, peakShare, failure);
  }

  /// Changes what the calls figure means and converts it, so that the team's calls stay the same.
  public Workload withCallsScope(CallsScope scope) {
    if (scope == callsScope) {
      return this;
    }
    double calls = scope == CallsScope.TEAM ? callsPerDay * agents : callsPerDay / agents;
    return new Workload(agents, calls, scope, contextTokens, outputTokens, thinkingTokens, days,
        activeHoursPerDay, webSearchesPerCall, peakShare, failure);
  }

  public Workload withContextTokens(double tokens) {
    return new Workload(agents, callsPerDay, callsScope, tokens, outputTokens, thinkingTokens, days,
        activeHoursPerDay, webSearchesPerCall, peakShare, failure);
  }

  public Workload withOutputTokens(double tokens) {
    return new Workload(agents, callsPerDay, callsScope, contextTokens, tokens, thinkingTokens, days,
        activeHoursPerDay, webSearchesPerCall, peakShare, failure);
  }

  public Workload withThinkingTokens(double tokens) {
    return new Workload(agents, callsPerDay, callsScope, contextTokens, outputTokens, tokens, days,
        activeHoursPerDay, webSearchesPerCall, peakShare, failure);
  }

  public Workload withDays(MonthDays newDays) {
    return new Workload(agents, callsPerDay, callsScope, contextTokens, outputTokens, thinkingTokens,
        newDays, activeHoursPerDay, webSearchesPerCall, peakShare, failure);
  }

  public Workload withActiveHoursPerDay(double hours) {
    return new Workload(agents, callsPerDay, callsScope, contextTokens, outputTokens, thinkingTokens,
        days, hours, webSearchesPerCall, peakShare, failure);
  }

  public Workload withWebSearchesPerCall(double searches) {
    return new Workload(agents, callsPerDay, callsScope, contextTokens, outputTokens, thinkingTokens,
        days, activeHoursPerDay, searches, peakShare, failure);
  }

  public Workload withPeakShare(double share) {
    return new Workload(agents, callsPerDay, callsScope, contextTokens, outputTokens, thinkingTokens,
        days, activeHoursPerDay, webSearchesPerCall, share, failure);
  }

  public Workload withFailure(Failure newFailure) {
    return new Workload(agents, callsPerDay, callsScope, contextTokens, outputTokens, thinkingTokens,
        days, activeHoursPerDay, webSearchesPerCall, peakShare, newFailure);
  }
}
