package runrate.files.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import runrate.files.sheet.Format;
import runrate.files.workbook.WorkloadCells.FailureCells;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.OneOf;
import runrate.inputs.WorkloadShape;
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
    String agents = inputs.row(WorkloadShape.AGENTS, work, "Agents", Format.WHOLE, "agents", "");
    inputs.named("agents");
    String calls = inputs.row(WorkloadShape.CALLS_PER_DAY, work, "Calls a day", Format.GENERAL, "calls a day", "");
    inputs.named("calls_per_day");
    String scope = inputs.word("Whose calls", OneOf.word(work.callsScope()), "agent or team",
        Keys.path(WorkloadShape.SCOPE), "agent: calls a day of each agent; team: of all together");
    String days = inputs.number("Days a month", work.days().in(scenario.forecast().month()), Format.GENERAL, "days",
        Keys.path(WorkloadShape.DAYS), "");
    inputs.named("days_per_month");
    String hours = inputs.row(WorkloadShape.ACTIVE_HOURS, work, "Active hours a day", Format.GENERAL, "hours",
        "matters to derived hit rates and to stored caches");
    String context = inputs.row(WorkloadShape.CONTEXT, work, "Context", Format.WHOLE, "tokens a request", prompt);
    inputs.named("context_tokens");
    String output = inputs.row(WorkloadShape.OUTPUT, work, "Output", Format.WHOLE, "tokens a request", "");
    String thinking = inputs.row(WorkloadShape.THINKING, work, "Thinking", Format.WHOLE, "tokens a request", "");
    FailureCells failure = failure(inputs, work.failure());
    return new WorkloadCells(agents, calls, scope, days, hours, context, output, thinking, failure, fees(inputs, work));
  }

  private static FailureCells failure(InputsSheet inputs, Failure failure) {
    return new FailureCells(
        inputs.row(WorkloadShape.FAILED, failure, "Failed attempts", Format.SHARE, "share of attempts", ""),
        inputs.row(WorkloadShape.ATTEMPTS, failure, "Attempts at most", Format.WHOLE, "attempts", ""),
        inputs.row(WorkloadShape.BILLED, failure, "Billed part of a failure", Format.SHARE, "share", ""),
        inputs.row(WorkloadShape.BILLED_OUTPUT, failure, "Billed part of its answer", Format.SHARE, "share", ""));
  }

  /// A row for what is used, and one for searches, which anybody may want to add.
  private static Map<String, String> fees(InputsSheet inputs, Workload work) {
    Map<String, Double> used = new TreeMap<>(work.call().feeUses());
    used.putIfAbsent(Fee.WEB_SEARCH, 0.0);
    Map<String, String> uses = new LinkedHashMap<>();
    used.forEach((fee, count) -> uses.put(fee, inputs.number(FeeNames.of(fee), count, Format.GENERAL, "uses a request",
        fee.equals(Fee.WEB_SEARCH) ? Keys.path(WorkloadShape.SEARCHES) : Inputs.of(WorkloadShape.FEE_USES, fee).path(),
            "")));
    return uses;
  }
}
