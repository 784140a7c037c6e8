package runrate.text;

import java.util.Optional;
import runrate.costing.BatchEffect;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.scenario.CallsScope;
import runrate.scenario.HitRate;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;

/// Why an input of the panel changes nothing at present, or less than one would expect.
public final class LeverNote {
  /// What is said of inputs that limit the agents and leave a month's cost alone.
  private static final String CAPACITY = "shows in Capacity";

  private LeverNote() {}

  /// @param path the input, as in the scenario file
  /// @return empty where the input does what one expects of it
  public static Optional<String> of(String path, Scenario scenario, CostReport report, BatchEffect batch) {
    if (isAboutCapacity(path)) {
      return Optional.of(path.endsWith("overflowTo") ? overflow(scenario) : CAPACITY);
    }
    if (isBelowCommitment(scenario, report) && !path.equals("plan.contract.commitMonthlyUsd")) {
      return Optional.of("the commitment is owed anyway");
    }
    String note = path.startsWith("plan.caching.") ? caching(path, scenario, report)
        : path.startsWith("workload.") ? workload(path, scenario, report) : plan(path, scenario, batch);
    return note.isEmpty() ? Optional.empty() : Optional.of(note);
  }

  private static boolean isAboutCapacity(String path) {
    return path.startsWith("plan.limits.") || path.startsWith("workload.pace.") || path.equals("workload.peakFactor");
  }

  private static String overflow(Scenario scenario) {
    var limits = scenario.plan().limits();
    return limits.onLimit() != LimitPlan.OnLimit.OVERFLOW ? "matters only where calls go to another model"
        : limits.overflowTo().isEmpty() ? "choose the model that takes them" : CAPACITY;
  }

  private static String workload(String path, Scenario scenario, CostReport report) {
    var plan = scenario.plan();
    var workload = scenario.workload();
    boolean noCalls = workload.callsPerDay() == 0;
    return switch (path) {
      case "workload.agents" -> workload.callsScope() == CallsScope.TEAM
          ? "calls are the whole team's: more agents share them" : noCalls ? "no calls yet" : "";
      case "workload.contextTokens" -> noCalls ? "no calls yet"
          : plan.contextPruning() == 1 ? "all context is pruned away" : isFree(report) ? "these models are free" : "";
      case "workload.outputTokens" -> noCalls ? "no calls yet"
          : plan.outputTrim() == 1 ? "all output is trimmed away" : isFree(report) ? "these models are free" : "";
      case "workload.thinkingTokens" -> noCalls ? "no calls yet"
          : plan.thinkingCapTokens().orElse(Double.MAX_VALUE) <= workload.thinkingTokens()
              ? "the thinking cap holds it" : isFree(report) ? "these models are free" : "";
      case "workload.activeHoursPerDay" -> !caches(report) ? "matters only with caching"
          : plan.caching().hitRate() instanceof HitRate.Fixed ? "matters only for a derived hit rate"
          : plan.batchShare() == 1 ? "every call is batched" : "";
      case "workload.failure.share" -> noCalls ? "no calls yet" : isFree(report) ? "these models are free" : "";
      case "workload.failure.maxAttempts" -> workload.failure().share() == 0 ? "no attempt fails" : "";
      case "workload.failure.billedShare" -> workload.failure().share() == 0 ? "no attempt fails" : "";
      case "workload.conversation.turns", "workload.conversation.tokensPerTurn" ->
          noCalls ? "no calls yet" : TaskNote.conversation(path, scenario);
      default -> "";
    };
  }

  private static String caching(String path, Scenario scenario, CostReport report) {
    var plan = scenario.plan();
    return switch (path) {
      case "plan.caching.cacheableShare" -> cacheNote(scenario, report);
      case "plan.caching.historyShare" -> plan.caching().cacheableShare() == 1
          ? "the team shares the whole context" : cacheNote(scenario, report);
      case "plan.caching.hitRate", "plan.caching.lifetime" -> !caches(report) ? uncachedNote(scenario, report)
          : path.endsWith("hitRate") && plan.batchShare() == 1 ? "every call is batched" : "";
      case "plan.caching.batchHitRate" -> plan.batchShare() == 0 ? "no call is batched"
          : !caches(report) ? uncachedNote(scenario, report) : "";
      case "plan.caching.storedHoursPerDay" -> caches(report) ? "" : uncachedNote(scenario, report);
      default -> !caches(report) ? uncachedNote(scenario, report) : LaunchNote.of(path, plan);
    };
  }

  private static String plan(String path, Scenario scenario, BatchEffect batch) {
    var plan = scenario.plan();
    var workload = scenario.workload();
    boolean noCalls = workload.callsPerDay() == 0;
    return switch (path) {
      case "plan.batchShare" -> batch.discount() == 0 ? "no model of the mix has a batch mode"
          : noCalls ? "no calls yet" : "";
      case "plan.contextPruning" -> workload.contextTokens() == 0 && !workload.call().conversation().grows()
          ? "there is no context" : noCalls ? "no calls yet" : "";
      case "plan.outputTrim" -> workload.outputTokens() == 0 ? "there is no output" : noCalls ? "no calls yet" : "";
      case "plan.thinkingCapTokens" -> workload.thinkingTokens() == 0 ? "there is no thinking"
          : plan.thinkingCapTokens().isPresent() && plan.thinkingCapTokens().getAsDouble() > workload.thinkingTokens()
              ? "above what is used" : "";
      case "plan.contract.discount" -> noCalls ? "no calls yet" : "";
      case "plan.contract.commitMonthlyUsd" -> "";
      default -> noCalls ? "no calls yet" : TaskNote.plan(path, plan);
    };
  }

  /// Words for an input that was tried and changed nothing, though nothing above says why.
  public static String idle(String path) {
    return switch (path) {
      case "workload.peakShare" -> "no model of the mix has peak prices";
      case "plan.caching.storedHoursPerDay" -> "no model of the mix charges rent for a cache";
      case "workload.webSearchesPerCall" -> "no fee for their searches is known, or all are free";
      case "workload.activeHoursPerDay" -> "calls already come so densely that hours make no difference";
      case "plan.contract.commitMonthlyUsd" -> "the bill is far from it";
      case "plan.caching.cacheableShare" -> "no model of the mix would cache so short a prefix";
      case "plan.thinkingCapTokens" -> "far above what is used";
      case "plan.caching.readableAfterSeconds" -> "calls that start like this find no more or less";
      case "plan.local.tokensPerSecond", "plan.local.parallel" -> "an hour of the machine costs nothing";
      case "plan.coordinator.requestsPerCall", "plan.coordinator.sharedShare" -> "these models are free";
      default -> "changes nothing at present";
    };
  }

  private static String cacheNote(Scenario scenario, CostReport report) {
    if (!scenario.plan().caching().enabled()) {
      return "caching is switched off";
    }
    if (scenario.plan().promptTokens(scenario.workload()) == 0) {
      return "there is no context to cache";
    }
    if (scenario.plan().caching().inForce(scenario.workload().call().conversation()) && !caches(report)) {
      return "the prefix is too short, or no model of the mix caches";
    }
    return "";
  }

  private static String uncachedNote(Scenario scenario, CostReport report) {
    String note = cacheNote(scenario, report);
    return note.isEmpty() ? "no part of the prompt is cacheable" : note;
  }

  private static boolean caches(CostReport report) {
    return report.byModel().stream().anyMatch(ModelCost::cached);
  }

  private static boolean isFree(CostReport report) {
    return report.byModel().stream().allMatch(model -> model.callShare() == 0 || model.liveCallUsd() == 0)
        && report.breakdown().listUsd() == 0 && report.callsPerMonth() > 0;
  }

  private static boolean isBelowCommitment(Scenario scenario, CostReport report) {
    var contract = scenario.plan().contract();
    return contract.commitMonthlyUsd().isPresent()
        && contract.usageUsd(report.breakdown().listUsd()) < contract.commitMonthlyUsd().getAsDouble();
  }
}
