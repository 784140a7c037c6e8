package runrate.costing;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import runrate.launches.LaunchHits;
import runrate.scenario.HitRate;

/// What the month's cached calls find: all of them, those somebody waits for, and the batched ones. "Hit rate" without
/// another word means that of all.
///
/// @param all        0 where nothing is cached
/// @param live       absent where no cached call is live
/// @param batched    absent where no cached call is batched
/// @param optimistic whether it was derived and some model's live calls find more than was ever measured
public record HitRates(double all, OptionalDouble live, OptionalDouble batched, boolean optimistic) {

  public static HitRates of(CostReport report) {
    double highest = report.byTask().stream()
        .filter(task -> task.scenario().plan().caching().hitRate() instanceof HitRate.Derived)
        .flatMap(task -> task.byModel().stream()).mapToDouble(ModelCost::hitRate).max().orElse(0);
    return new HitRates(report.hitRate(), mean(report, model -> 1 - model.batchShare(), ModelCost::hitRate),
        mean(report, ModelCost::batchShare, ModelCost::batchHitRate),
        highest > LaunchHits.HIGHEST_MEASURED);
  }

  private static OptionalDouble mean(CostReport report, ToDoubleFunction<ModelCost> part,
      ToDoubleFunction<ModelCost> share) {
    double calls = 0;
    double reads = 0;
    for (ModelCost model : report.byRoute()) {
      if (model.cached()) {
        calls += model.calls() * part.applyAsDouble(model);
        reads += model.calls() * part.applyAsDouble(model) * share.applyAsDouble(model);
      }
    }
    return calls == 0 ? OptionalDouble.empty() : OptionalDouble.of(reads / calls);
  }
}
