package runrate.files.workbook;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import runrate.files.sheet.Format;
import runrate.files.workbook.WorkloadCells.FailureCells;
import runrate.pricing.Fee;
import runrate.scenario.Failure;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;
import runrate.text.FeeNames;

/// The rows of the workload on the Inputs sheet.
final class WorkloadRows {
  private static final String FIXED_PROMPT = "a growing conversation is fixed in this file, see below";

  private WorkloadRows() {}

  static WorkloadCells write(InputsSheet inputs, Scenario scenario) {
    Workload work = scenario.workload();
    String prompt = work.call().conversation().grows() ? FIXED_PROMPT : "";
    inputs.section("Workload");
    String agents = inputs.number("Agents", work.agents(), Format.WHOLE, "agents", "workload.agents", "");
    inputs.named("agents");
    String calls = inputs.number("Calls a day", work.callsPerDay(), Format.GENERAL, "calls a day",
        "workload.callsPerDay", "");
    inputs.named("calls_per_day");
    String scope = inputs.word("Whose calls", work.callsScope().name().toLowerCase(Locale.ROOT), "agent or team",
        "workload.callsScope", "agent: calls a day of each agent; team: of all together");
    String days = inputs.number("Days a month", work.days().in(scenario.forecast().month()), Format.GENERAL, "days",
        "workload.daysPerMonth", "");
    inputs.named("days_per_month");
    String hours = inputs.number("Active hours a day", work.activeHoursPerDay(), Format.GENERAL, "hours",
        "workload.activeHoursPerDay", "matters to derived hit rates and to stored caches");
    String context = inputs.number("Context", work.contextTokens(), Format.WHOLE, "tokens a request",
        "workload.contextTokens", prompt);
    inputs.named("context_tokens");
    String output = inputs.number("Output", work.outputTokens(), Format.WHOLE, "tokens a request",
        "workload.outputTokens", "");
    String thinking = inputs.number("Thinking", work.thinkingTokens(), Format.WHOLE, "tokens a request",
        "workload.thinkingTokens", "");
    FailureCells failure = failure(inputs, work.failure());
    return new WorkloadCells(agents, calls, scope, days, hours, context, output, thinking, failure, fees(inputs, work));
  }

  private static FailureCells failure(InputsSheet inputs, Failure failure) {
    String place = "workload.failure.";
    return new FailureCells(
        inputs.number("Failed attempts", failure.share(), Format.SHARE, "share of attempts", place + "share", ""),
        inputs.number("Attempts at most", failure.maxAttempts(), Format.WHOLE, "attempts", place + "maxAttempts", ""),
        inputs.number("Billed part of a failure", failure.billedShare(), Format.SHARE, "share", place + "billedShare",
            ""),
        inputs.number("Billed part of its answer", failure.billedOutputShare(), Format.SHARE, "share",
            place + "billedOutputShare", ""));
  }

  /// A row for what is used, and one for searches, which anybody may want to add.
  private static Map<String, String> fees(InputsSheet inputs, Workload work) {
    Map<String, Double> used = new TreeMap<>(work.call().feeUses());
    used.putIfAbsent(Fee.WEB_SEARCH, 0.0);
    Map<String, String> uses = new LinkedHashMap<>();
    used.forEach((fee, count) -> uses.put(fee, inputs.number(FeeNames.of(fee), count, Format.GENERAL, "uses a request",
        fee.equals(Fee.WEB_SEARCH) ? "workload.webSearchesPerCall" : "workload.feeUsesPerCall." + fee, "")));
    return uses;
  }
}
