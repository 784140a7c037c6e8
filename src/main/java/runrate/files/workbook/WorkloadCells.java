package runrate.files.workbook;

import java.util.Map;

/// What a formula writes for each input of the workload: where it stands on the Inputs sheet.
///
/// @param scope   `agent` or `team`: whose calls a day are counted
/// @param feeUses uses a request, by the fee's id
record WorkloadCells(String agents, String callsPerDay, String scope, String days, String hours, String contextTokens,
    String outputTokens, String thinkingTokens, FailureCells failure, Map<String, String> feeUses) {

  /// A part of what all of a team's calls are, made by agents of its own or the same.
  WorkloadCells sharing(WorkloadCells all, String share) {
    String team = "IF(%s=\"agent\",%s*%s,%s)".formatted(all.scope, all.callsPerDay, all.agents, all.callsPerDay);
    String calls = "(%s*%s/IF(%s=\"agent\",%s,1))".formatted(team, share, scope, agents);
    return new WorkloadCells(agents, calls, scope, days, hours, contextTokens, outputTokens, thinkingTokens, failure,
        feeUses);
  }

  record FailureCells(String share, String maxAttempts, String billedShare, String billedOutputShare) {}
}
