package runrate.files.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import runrate.capacity.CapacityReport;
import runrate.capacity.LaunchRound;
import runrate.capacity.LifetimeAdvice;
import runrate.capacity.PoolCapacity;
import runrate.capacity.Proof;
import runrate.costing.CostReport;
import runrate.costing.HitRates;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.files.json.JsonNumbers;
import runrate.simulation.ProofRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The capacity report as JSON. Amounts are not rounded; what is unknown is null.
public final class CapacityJson {
  private CapacityJson() {}

  /// @param proof empty where nothing was simulated
  public static String of(CapacityReport report, CostReport cost, Optional<Proof> proof) {
    ObjectNode root = ReportJson.head(report.scenario());
    HitRates rates = HitRates.of(cost);
    root.put("hitRate", rates.all()).put("hitRateOptimistic", rates.optimistic());
    root.put("feasible", report.isFeasible());
    optional(root, "maxAgents", report.capacity().maxAgents());
    optional(root, "maxAgentsAtOnce", report.capacity().maxAtOnce());
    pools(root.putArray("pools"), report);
    var spend = root.putArray("spend");
    report.capacity().spend().forEach(vendor -> {
      ObjectNode node = spend.addObject().put("vendor", vendor.vendor()).put("tier", vendor.tier())
          .put("monthlyCostUsd", vendor.monthUsd());
      JsonNumbers.optional(node, "monthlySpendCapUsd", vendor.capUsd());
      node.put("overCap", vendor.isOverCap());
    });
    var tiers = root.putArray("tiers");
    report.tiers().forEach(tier -> {
      ObjectNode node = tiers.addObject().put("vendor", tier.vendor()).put("tier", tier.now());
      tier.needed().ifPresentOrElse(id -> node.put("needed", id), () -> node.putNull("needed"));
    });
    batches(root, report);
    ReportJson.put(root, report.reserved());
    quotas(root, report);
    answers(root.putObject("onLimit"), report);
    round(root.putObject("round"), report);
    report.withinLimits().ifPresent(month -> ReportJson.put(root, month));
    report.lifetimes().ifPresent(advice -> lifetimes(root.putObject("lifetimes"), advice));
    report.conversation().ifPresent(conversation -> root.putObject("conversation")
        .put("model", conversation.model()).put("turns", conversation.turns())
        .put("uncachedUsd", conversation.uncachedUsd()).put("cachedUsd", conversation.cachedUsd()));
    proof.ifPresent(shown -> simulation(root.putObject("simulation"), shown));
    return ReportJson.text(root);
  }

  /// The published formulas beside their simulation.
  public static String of(List<ProofRow> table) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode();
    var rows = root.putArray("formulas");
    table.forEach(row -> rows.addObject().put("name", row.name()).put("example", row.example())
        .put("formula", row.closedForm()).put("simulated", row.simulated().mean())
        .put("halfWidth95", row.simulated().halfWidth95()).put("agrees", row.agrees()));
    return ReportJson.text(root);
  }

  private static void pools(ArrayNode array, CapacityReport report) {
    for (PoolCapacity pool : report.capacity().pools()) {
      ObjectNode node = array.addObject().put("pool", pool.pool()).put("tier", pool.tier());
      var models = node.putArray("models");
      pool.models().forEach(models::add);
      node.put("known", pool.known()).put("feasible", pool.isFeasible())
          .put("peakCallsPerMinute", pool.peakCallsPerMinute()).put("inputTokensPerCall", pool.inputTokensPerCall())
          .put("outputTokensPerCall", pool.outputTokensPerCall());
      JsonNumbers.optional(node, "maxCallsPerMinute", pool.maxCallsPerMinute());
      optional(node, "maxAgents", pool.maxAgents());
      pool.binding().ifPresentOrElse(gauge -> node.put("binding", JsonFields.word(gauge.kind())),
          () -> node.putNull("binding"));
      node.put("utilisation", pool.utilisation()).put("rejectedShare", pool.rejectedShare())
          .put("burstRejectedCalls", report.turnedAway(pool.models()));
      var gauges = node.putArray("limits");
      pool.gauges().forEach(gauge -> gauges.addObject().put("kind", JsonFields.word(gauge.kind()))
          .put("used", gauge.used()).put("limit", gauge.limit()).put("utilisation", gauge.utilisation())
          .put("averageUtilisation", pool.averageOf(gauge)).put("busiestUtilisation", pool.busiestOf(gauge)));
      pool.launch().ifPresent(minute -> optional(node.putObject("launch").put("callsPerMinute", minute.calls())
          .put("writes", minute.writes()).put("utilisation", minute.utilisation()), "maxAgents", minute.maxAgents()));
    }
  }

  private static void batches(ObjectNode root, CapacityReport report) {
    var array = root.putArray("batchQueues");
    report.capacity().batches().forEach(queue -> array.addObject().put("model", queue.model())
        .put("callsPerDay", queue.callsPerDay()).put("tokensPerDay", queue.tokensPerDay())
        .put("utilisation", queue.utilisation()).put("freedCallsPerMinute", queue.freedPerMinute()));
  }

  private static void quotas(ObjectNode root, CapacityReport report) {
    if (report.quotas().isEmpty()) {
      return;
    }
    var array = root.putArray("quotas");
    report.quotas().forEach(use -> {
      ObjectNode node = array.addObject().put("feature", use.quota().feature()).put("share", use.quota().share());
      JsonNumbers.optional(node, "maxCallsPerMinute", use.maxCallsPerMinute());
      use.pressed().ifPresent(pool -> node.put("pool", pool.pool())
          .put("peakCallsPerMinute", pool.peakCallsPerMinute()).put("utilisation", use.utilisation()));
    });
  }

  private static void answers(ObjectNode node, CapacityReport report) {
    var answers = report.answers();
    node.put("rejectedShare", answers.rejectedShare());
    JsonNumbers.optional(node, "hoursNeeded", answers.hoursNeeded());
    node.put("attemptsPerCall", answers.attemptsPerCall()).put("lostShare", answers.lostShare())
        .put("retryUsd", answers.retryUsd()).put("retryIfBilledUsd", answers.retryIfBilledUsd());
    JsonNumbers.optional(node, "overflowUsd", answers.overflowUsd());
    answers.overflowCallsPerMinute().ifPresent(calls -> node.put("overflowCallsPerMinute", calls));
  }

  private static void round(ObjectNode node, CapacityReport report) {
    LaunchRound round = report.round();
    if (!report.roundOf().isEmpty()) {
      node.put("task", report.roundOf());
    }
    node.put("agents", round.agents()).put("uncachedUsd", round.uncachedUsd())
        .put("lockstepUsd", round.lockstepUsd()).put("staggeredUsd", round.staggeredUsd())
        .put("prewarmedUsd", round.prewarmedUsd()).put("planUsd", round.planUsd())
        .put("planHitRate", round.planHitRate()).put("unlimitedUsd", round.unlimitedUsd())
        .put("turnedAwayCalls", round.turnedAway());
  }

  private static void lifetimes(ObjectNode node, LifetimeAdvice advice) {
    node.put("model", advice.model()).put("callsPerMinute", advice.callsPerMinute())
        .put("best", advice.best().lifetime());
    JsonNumbers.optional(node, "callsOfSession", advice.callsOfSession());
    var options = node.putArray("options");
    advice.options().forEach(option -> {
      ObjectNode entry = options.addObject().put("lifetime", option.lifetime()).put("hitRate", option.hitRate())
          .put("prefixUsdPerMTok", option.prefixUsdPerMTok()).put("breakEvenHitRate", option.breakEvenHitRate());
      double gap = option.breakEvenGapMinutes();
      JsonNumbers.optional(entry, "breakEvenGapMinutes",
          Double.isInfinite(gap) ? OptionalDouble.empty() : OptionalDouble.of(gap));
      entry.put("readsToPay", option.readsToPay());
    });
  }

  private static void simulation(ObjectNode node, Proof proof) {
    node.put("days", proof.days()).put("events", proof.events());
    var rows = node.putArray("rows");
    proof.rows().forEach(row -> rows.addObject().put("name", row.name()).put("formula", row.formula())
        .put("simulated", row.simulated().mean()).put("halfWidth95", row.simulated().halfWidth95())
        .put("agrees", row.agrees()));
  }

  private static void optional(ObjectNode node, String key, OptionalInt value) {
    value.ifPresentOrElse(number -> node.put(key, number), () -> node.putNull(key));
  }
}
