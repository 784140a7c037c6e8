package runrate.files.report;

import java.util.List;
import runrate.files.json.JsonFields;
import runrate.modes.BatchJobs;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.modes.TaskMode;
import runrate.units.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Modes of calling as JSON. Amounts are not rounded.
public final class ModesJson {
  private ModesJson() {}

  public static String of(ModeReport report, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(report.scenario());
    ArrayNode modes = root.putArray("modes");
    for (CallMode mode : CallMode.values()) {
      add(modes.addObject().put("mode", JsonFields.word(mode)), report, mode);
    }
    ArrayNode tasks = root.putArray("tasks");
    report.tasks().forEach(task -> add(tasks.addObject(), task));
    root.putObject("waiting").put("callShare", report.waitingShare()).put("savesUsd", report.waiting().allUsd())
        .put("takenUsd", report.waiting().takenUsd()).put("leftUsd", report.waiting().leftUsd());
    ArrayNode jobs = root.putArray("batchJobs");
    report.jobs().forEach(each -> add(jobs.addObject(), each));
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void add(ObjectNode node, ModeReport report, CallMode mode) {
    if (mode == CallMode.BATCH) {
      ReportJson.put(node, "price", report.batchPrice());
      ReportJson.put(node, "callUsd", report.batchedCallUsd());
    } else {
      node.put("price", 1.0).put("callUsd", report.liveCallUsd());
    }
  }

  private static void add(ObjectNode node, TaskMode task) {
    node.put("name", task.task().name()).put("callShare", task.callShare()).put("callsPerDay", task.callsPerDay())
        .put("within", JsonFields.word(task.task().within()));
    task.advice().ifPresentOrElse(mode -> node.put("advice", JsonFields.word(mode)), () -> node.putNull("advice"));
    node.put("hasBatchMode", task.hasBatchMode()).put("savesUsd", task.saving().allUsd())
        .put("takenUsd", task.saving().takenUsd());
    ReportJson.put(node, "answerSeconds", task.answerSeconds());
  }

  private static void add(ObjectNode node, BatchJobs jobs) {
    node.put("vendor", jobs.vendor()).put("callsPerDay", jobs.callsPerDay()).put("files", jobs.files())
        .put("usdPerFile", jobs.usdPerFile()).put("bytesPerDay", jobs.bytesPerDay());
    ReportJson.put(node, "maxRequests", jobs.limits().maxRequests());
    ReportJson.put(node, "maxBytes", jobs.limits().maxBytes());
    ReportJson.put(node, "maxWaitHours", jobs.maxWaitHours());
  }
}
