package runrate.files.workbook;

import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.PlanCells.TrimCells;
import runrate.files.workbook.WorkloadCells.FailureCells;

/// What all calls of a plan have in common, one figure a row.
///
/// @param requests a month
/// @param calls    sent a month, fewer where a coordinator groups requests
record CallCells(String requests, String calls, String callsPerMinute, String attempts, String inputBillings,
    String outputBillings, String requestTokens, String promptTokens, String answerTokens, String thinkingTokens) {
  private static final int VALUE = 1;

  static CallCells write(SheetDraft draft, WorkloadCells work, PricedPlan priced) {
    TrimCells trim = priced.cells().trimming();
    var scenario = priced.scenario();
    var plan = priced.plan();
    var failure = scenario.workload().failure();
    String k = trim.requestsPerCall();
    String daily = row(draft, "Requests a day", "IF(%s=\"agent\",%s*%s,%s)".formatted(work.scope(), work.callsPerDay(),
        work.agents(), work.callsPerDay()), scenario.workload().teamCallsPerDay(), Format.COUNT);
    String requests = row(draft, "Requests a month", "%s*%s".formatted(daily, work.days()), scenario.callsPerMonth(),
        Format.COUNT);
    String calls = row(draft, "Calls sent a month", "%s/%s".formatted(requests, k),
        scenario.callsPerMonth() / plan.requestsPerCall(), Format.COUNT);
    String perMinute = row(draft, "Calls a minute", "%s/%s/(60*%s)".formatted(daily, k, work.hours()),
        priced.prepared().callsPerMinute(), Format.FACTOR);
    FailureCells fail = work.failure();
    String attempts = row(draft, "Attempts a call", "IF(%s=1,%s,(1-%s^%s)/(1-%s))".formatted(fail.share(),
        fail.maxAttempts(), fail.share(), fail.maxAttempts(), fail.share()), failure.attemptsPerCall(), Format.FACTOR);
    String ok = "1-%s^%s".formatted(fail.share(), fail.maxAttempts());
    String failed = "%s*%s*%s".formatted(fail.share(), attempts, fail.billedShare());
    return new CallCells(requests, calls, perMinute, attempts,
        row(draft, "Billings of a prompt", "%s+%s".formatted(ok, failed), failure.inputBillings(), Format.FACTOR),
        row(draft, "Billings of an answer", "%s+%s*%s".formatted(ok, failed, fail.billedOutputShare()),
            failure.outputBillings(), Format.FACTOR),
        row(draft, "Tokens of a request, pruned", "%s*(1-%s)".formatted(work.contextTokens(), trim.pruning()),
            plan.requestTokens(scenario.workload()), Format.COUNT),
        prompt(draft, priced, draft.last(VALUE).toString()),
        row(draft, "Answer tokens of a call", "%s*(1-%s)*%s".formatted(work.outputTokens(), trim.outputTrim(), k),
            plan.answerTokens(scenario.workload()), Format.COUNT),
        row(draft, "Thinking tokens of a call", "IF(ISNUMBER(%s),MIN(%s,%s),%s)*%s".formatted(trim.thinkingCap(),
            work.thinkingTokens(), trim.thinkingCap(), work.thinkingTokens(), k),
            plan.thinkingTokens(scenario.workload()), Format.COUNT));
  }

  private static String prompt(SheetDraft draft, PricedPlan priced, String request) {
    String k = priced.cells().trimming().requestsPerCall();
    String shared = priced.cells().sharedShare();
    return row(draft, "Prompt tokens of a call", "IF(%s=1,%s,%s*(%s+%s*(1-%s)))".formatted(k, request, request, shared,
        k, shared), priced.plan().promptTokens(priced.scenario().workload()), Format.COUNT);
  }

  private static String row(SheetDraft draft, String name, String formula, double value, Format format) {
    draft.add(Cell.text(name), Cell.formula(formula, value, format));
    return draft.last(VALUE).toString();
  }
}
