package runrate.files.workbook;

import java.util.Collections;
import java.util.List;
import runrate.savings.Lever;
import runrate.scenario.Plan;

/// What a formula writes for each input of a plan: a cell, a figure that stands for naive use, or a short
/// expression of both. Optional inputs are cells that may be empty.
///
/// @param routing shares in the order of the plan's routing
record PlanCells(List<String> routing, LocalCells local, CacheCells caching, String batchShare, TrimCells trimming,
    AgreementCells agreed) {
  private static final String EMPTY = "\"\"";

  /// @param tokensPerSecond   may be empty
  /// @param machineUsdPerHour may be empty
  record LocalCells(String share, String machineUsdPerHour, String tokensPerSecond, String parallel) {}

  /// @param enabled 1 or 0
  /// @param hitRate a number, or anything else for a derived rate
  record CacheCells(String enabled, String cacheableShare, String historyShare, String hitRate, String batchHitRate,
      String cachedCallShare, String storedHours) {}

  record TrimCells(String pruning, String outputTrim, String thinkingCap, String requestsPerCall, String sharedShare) {}

  PlanCells {
    routing = List.copyOf(routing);
  }

  /// Naive use: nothing of what a plan can do is done, and all calls go to one model.
  static PlanCells naive(Plan plan) {
    return new PlanCells(Collections.nCopies(plan.routing().routes().size(), "1"),
        new LocalCells("0", EMPTY, EMPTY, "1"), new CacheCells("0", "0", "0", EMPTY, EMPTY, "1", EMPTY), "0",
        new TrimCells("0", "0", EMPTY, "1", EMPTY), AgreementCells.LIST);
  }

  PlanCells agreed(AgreementCells terms) {
    return new PlanCells(routing, local, caching, batchShare, trimming, terms);
  }

  /// The same with one lever as in another plan, as [Lever#copy] does it.
  PlanCells with(Lever lever, PlanCells from) {
    TrimCells mine = trimming;
    TrimCells other = from.trimming;
    return switch (lever) {
      case PRUNING -> withTrimming(new TrimCells(other.pruning, mine.outputTrim, mine.thinkingCap, mine.requestsPerCall,
          mine.sharedShare));
      case COORDINATOR -> withTrimming(new TrimCells(mine.pruning, mine.outputTrim, mine.thinkingCap,
          other.requestsPerCall, from.sharedShare()));
      case OUTPUT_TRIM -> withTrimming(new TrimCells(mine.pruning, other.outputTrim, mine.thinkingCap,
          mine.requestsPerCall, mine.sharedShare));
      case THINKING_CAP -> withTrimming(new TrimCells(mine.pruning, mine.outputTrim, other.thinkingCap,
          mine.requestsPerCall, mine.sharedShare));
      case LOCAL_MODEL -> new PlanCells(routing, from.local, caching, batchShare, trimming, agreed);
      case ROUTING -> new PlanCells(from.routing, local, caching, batchShare, trimming, agreed);
      case SERVICE_MODE, REGION -> this;
      case CACHING -> new PlanCells(routing, local, from.caching, batchShare, trimming, agreed);
      case BATCH -> new PlanCells(routing, local, caching, from.batchShare, trimming, agreed);
      case CONTRACT -> new PlanCells(routing, local, caching, batchShare, trimming, from.agreed);
    };
  }

  private PlanCells withTrimming(TrimCells changed) {
    return new PlanCells(routing, local, caching, batchShare, changed, agreed);
  }

  /// What grouped requests have in common: as the plan says, else what of them can be cached.
  String sharedShare() {
    return "IF(ISNUMBER(%s),%s,%s)".formatted(trimming.sharedShare, trimming.sharedShare, caching.cacheableShare);
  }

  /// The share of every model that takes calls, the local one included, in the order of
  /// [Plan#effectiveRouting].
  List<String> effectiveRouting(Plan plan) {
    if (plan.local().share() == 0) {
      return routing;
    }
    return EffectiveRouting.of(plan, routing, local.share);
  }
}
