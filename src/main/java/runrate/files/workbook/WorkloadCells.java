package runrate.files.workbook;

import java.util.Map;

/// What a formula writes for each input of the workload: where it stands on the Inputs sheet.
///
/// @param scope   `agent` or `team`: whose calls a day are counted
/// @param feeUses uses a request, by the fee's id
record WorkloadCells(String agents, String callsPerDay, String scope, String days, String hours, String contextTokens,
    String outputTokens, String thinkingTokens, FailureCells failure, Map<String, String> feeUses) {

  record FailureCells(String share, String maxAttempts, String billedShare, String billedOutputShare) {}
}
