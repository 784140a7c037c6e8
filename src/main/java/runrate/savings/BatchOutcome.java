package runrate.savings;

import runrate.costing.BatchEffect;
import runrate.inputs.TaskEdits;
import runrate.scenario.Scenario;

/// What batching does to a call, and to the month as the waterfall's bar shows it. The two can differ in sign: calls
/// that leave for the batch mode no longer keep the cache warm for those that stay.
///
/// @param batchShare     of the plan, 0 to 1; the mean of its tasks
/// @param monthSavingUsd the bar of the waterfall; positive where the month is cheaper, 0 where there is no bar
/// @param lessBatched    whether the baseline batches more than the plan, so that the bar is what batching less does
public record BatchOutcome(BatchEffect effect, double batchShare, double monthSavingUsd, boolean lessBatched) {
  private static final double CENT = 0.01;

  public static BatchOutcome of(BatchEffect effect, SavingsWaterfall savings, Scenario scenario) {
    double usd = savings.step(Lever.BATCH).filter(SavingsWaterfall.Step::used)
        .map(SavingsWaterfall.Step::savingUsd).orElse(0.0);
    double share = scenario.tasks().isEmpty() ? scenario.plan().batchShare()
        : TaskEdits.mean(scenario).plan().batchShare();
    return new BatchOutcome(effect, share, Math.abs(usd) < CENT / 2 ? 0 : usd,
        scenario.baselinePlan().batchShare() > share);
  }

  /// Whether the month would be cheaper with less of it batched: what is batched here makes it dearer.
  public boolean raisesTheMonth() {
    return batchShare > 0 && !lessBatched && (monthSavingUsd < 0 || monthSavingUsd == 0 && effect.raisesTheBill());
  }

  /// Whether the bar points the other way than what a batched call saves or costs.
  public boolean contradictsTheCall() {
    double ofACall = lessBatched ? -effect.saving() : effect.saving();
    return monthSavingUsd != 0 && Math.signum(monthSavingUsd) != Math.signum(ofACall);
  }

  /// Whether there is more to say than that batching does what its price list promises.
  public boolean isNotable() {
    return effect.disappoints() || effect.discount() > 0 && contradictsTheCall();
  }
}
