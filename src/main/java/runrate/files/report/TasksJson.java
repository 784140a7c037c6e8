package runrate.files.report;

import java.util.List;
import runrate.costing.UnusedCost;
import runrate.files.json.JsonNumbers;
import runrate.text.UnusedWords;
import runrate.tradeoff.TaskOutcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A month by kind of work, as JSON. Amounts are not rounded.
final class TasksJson {
  private TasksJson() {}

  /// @param unused what no call goes to; the parts then add up to the month
  static void put(ObjectNode root, List<TaskOutcome> tasks, List<UnusedCost> unused) {
    ArrayNode list = root.putArray("byTask");
    tasks.forEach(task -> {
      var cost = task.cost();
      ObjectNode node = list.addObject().put("task", cost.task().name()).put("feature", cost.task().attributedTo())
          .put("callsPerMonth", cost.calls()).put("callShare", cost.callShare())
          .put("monthlyCostUsd", cost.monthUsd()).put("share", cost.share())
          .put("costPerRequestUsd", cost.costPerRequestUsd());
      JsonNumbers.optional(node, "quality", task.quality());
      node.put("qualityIsGeneral", task.general()).put("belowFloor", task.isBelowFloor());
      JsonNumbers.optional(node, "success", task.success());
      JsonNumbers.optional(node, "costPerSuccessUsd", task.usdPerSuccess());
      var models = node.putArray("byModel");
      cost.byModel().forEach(model -> models.addObject().put("model", model.model()).put("onceMore", model.again())
          .put("calls", model.calls())
          .put("batchShare", model.batchShare()).put("hitRate", model.hitRate())
          .put("monthlyCostUsd", model.monthUsd()));
    });
    unused.forEach(cost -> list.addObject().put("task", UnusedWords.of(cost)).put("callsPerMonth", 0)
        .put("monthlyCostUsd", cost.monthUsd()).put("share", cost.share()));
  }
}
