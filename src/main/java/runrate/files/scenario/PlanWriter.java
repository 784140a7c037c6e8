package runrate.files.scenario;

import runrate.files.json.JsonFields;
import runrate.files.json.JsonNumbers;
import runrate.pricing.Contract;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.scenario.LimitPlan;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
import tools.jackson.databind.node.ObjectNode;

/// Writes a plan as [PlanReader] reads it.
final class PlanWriter {
  private PlanWriter() {}

  static void write(ObjectNode node, Plan plan) {
    var routing = node.putArray("routing");
    plan.routing().routes().forEach(route ->
        JsonNumbers.number(routing.addObject().put("model", route.model()), "share", route.share()));
    local(node.putObject("local"), plan.local());
    caching(node.putObject("caching"), plan.caching());
    JsonNumbers.number(node, "batchShare", plan.batchShare());
    JsonNumbers.number(node, "contextPruning", plan.contextPruning());
    ObjectNode coordinator = node.putObject("coordinator");
    JsonNumbers.number(coordinator, "requestsPerCall", plan.requestsPerCall());
    JsonNumbers.optional(coordinator, "sharedShare", plan.grouping().sharedShare());
    JsonNumbers.number(node, "outputTrim", plan.outputTrim());
    JsonNumbers.optional(node, "thinkingCapTokens", plan.thinkingCapTokens());
    node.put("serviceMode", plan.serviceMode()).put("region", plan.region());
    contract(node.putObject("contract"), plan.contract());
    limits(node.putObject("limits"), plan.limits());
  }

  private static void local(ObjectNode node, LocalTasks local) {
    JsonNumbers.number(node, "share", local.share());
    node.put("model", local.model());
    JsonNumbers.optional(node, "machineUsdPerHour", local.machineUsdPerHour());
    JsonNumbers.optional(node, "tokensPerSecond", local.tokensPerSecond());
    node.put("parallel", local.parallel());
  }

  private static void caching(ObjectNode node, CachePlan caching) {
    node.put("enabled", caching.enabled());
    JsonNumbers.number(node, "cacheableShare", caching.cacheableShare());
    JsonNumbers.number(node, "historyShare", caching.historyShare());
    node.put("lifetime", caching.lifetime());
    switch (caching.hitRate()) {
      case HitRate.Fixed(double share) -> JsonNumbers.number(node, "hitRate", share);
      case HitRate.Derived() -> node.put("hitRate", "derived");
    }
    JsonNumbers.optional(node, "batchHitRate", caching.batchHitRate());
    caching.entry().refreshOnRead().ifPresentOrElse(
        refresh -> node.put("refreshOnRead", refresh), () -> node.putNull("refreshOnRead"));
    JsonNumbers.optional(node, "maxLifetimeSeconds", caching.entry().maxLifetimeSeconds());
    JsonNumbers.number(node, "readableAfterSeconds", caching.entry().readableAfterSeconds());
    JsonNumbers.optional(node, "sessionsPerDay", caching.entry().sessionsPerDay());
    JsonNumbers.optional(node, "storedHoursPerDay", caching.entry().storedHoursPerDay());
    ObjectNode launch = node.putObject("launch").put("pattern", JsonFields.word(caching.launch().pattern()));
    JsonNumbers.number(launch, "spreadSeconds", caching.launch().spreadSeconds());
    launch.put("prewarm", caching.launch().prewarm());
  }

  private static void contract(ObjectNode node, Contract contract) {
    var brackets = node.putArray("volumeBrackets");
    contract.volumeBrackets().forEach(bracket -> {
      ObjectNode entry = brackets.addObject();
      bracket.upToUsd().ifPresent(bound -> JsonNumbers.number(entry, "upToUsd", bound));
      JsonNumbers.number(entry, "discount", bracket.discount());
    });
    JsonNumbers.optional(node, "commitMonthlyUsd", contract.commitMonthlyUsd());
    JsonNumbers.number(node, "discount", contract.discount());
  }

  private static void limits(ObjectNode node, LimitPlan limits) {
    limits.tier().ifPresentOrElse(tier -> node.put("tier", tier), () -> node.putNull("tier"));
    node.put("onLimit", JsonFields.word(limits.onLimit()));
    limits.overflowTo().ifPresentOrElse(model -> node.put("overflowTo", model), () -> node.putNull("overflowTo"));
    JsonNumbers.optional(node, "clientCallsPerMinute", limits.clientCallsPerMinute());
    JsonNumbers.number(node, "backoffSeconds", limits.backoffSeconds());
    var own = node.putArray("own");
    limits.own().forEach(limit -> {
      ObjectNode entry = own.addObject().put("model", limit.model());
      JsonNumbers.optional(entry, "rpm", limit.requestsPerMinute());
      JsonNumbers.optional(entry, "inputTpm", limit.inputTokensPerMinute());
      JsonNumbers.optional(entry, "outputTpm", limit.outputTokensPerMinute());
      JsonNumbers.optional(entry, "totalTpm", limit.totalTokensPerMinute());
      JsonNumbers.optional(entry, "concurrency", limit.concurrency());
      JsonNumbers.optional(entry, "batchQueueTokens", limit.batchQueueTokens());
      JsonNumbers.optional(entry, "monthlySpendCap", limit.monthlySpendCapUsd());
    });
    var quotas = node.putArray("quotas");
    limits.quotas().forEach(quota ->
        JsonNumbers.number(quotas.addObject().put("feature", quota.feature()), "share", quota.share()));
  }
}
