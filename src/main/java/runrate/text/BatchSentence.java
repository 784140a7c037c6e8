package runrate.text;

import java.util.List;
import java.util.Optional;
import runrate.costing.BatchEffect;
import runrate.savings.BatchOutcome;

/// Says why batching saves less than its price list promises, from which hit rate it pays, and where the month comes
/// out the other way than a single call.
public final class BatchSentence {
  private BatchSentence() {}

  /// @return empty where batching does what the price list says
  public static Optional<String> of(Money money, BatchOutcome outcome) {
    if (!outcome.isNotable()) {
      return Optional.empty();
    }
    BatchEffect effect = outcome.effect();
    return Optional.of("Batch calls hit the cache %s of the time, live ones %s, so a batched call %s%s.".formatted(
        Figures.percent(effect.batchHitRate()), Figures.percent(effect.liveHitRate()), ofACall(effect),
        outcome.contradictsTheCall() ? ", but " + ofTheMonth(money, outcome) + reason(outcome) : pays(effect)));
  }

  /// `A batched call saves 31 %, not 50 %.` for a narrow place; the month where the month says otherwise.
  public static Optional<String> inShort(Money money, BatchOutcome outcome) {
    if (!outcome.isNotable()) {
      return Optional.empty();
    }
    String words = outcome.contradictsTheCall() ? ofTheMonth(money, outcome) : "a batched call "
        + ofACall(outcome.effect());
    return Optional.of(Capital.of(words) + ".");
  }

  /// `A batched call saves 31 % here, not 50 %: fewer of its prompts are read from the cache.`
  public static String ofCall(BatchEffect effect) {
    return effect.discount() == 0 ? "No model of the mix has a batch mode."
        : effect.raisesTheBill() ? "A batched call costs %s more here: fewer of its prompts are read from the cache."
            .formatted(Figures.percent(-effect.saving()))
        : effect.disappoints() ? "A batched call saves %s here, not %s: fewer of its prompts are read from the cache."
            .formatted(Figures.percent(effect.saving()), Figures.percent(effect.discount()))
        : "A batched call saves %s here.".formatted(Figures.percent(effect.saving()));
  }

  private static String ofACall(BatchEffect effect) {
    return effect.raisesTheBill() ? "costs %s more".formatted(Figures.percent(-effect.saving()))
        : effect.disappoints()
        ? "saves %s, not %s".formatted(Figures.percent(effect.saving()), Figures.percent(effect.discount()))
        : "saves %s".formatted(Figures.percent(effect.saving()));
  }

  private static String pays(BatchEffect effect) {
    return effect.paysFromHitRate().isEmpty() ? "; no batch hit rate makes it pay"
        : effect.paysFromHitRate().getAsDouble() == 0 ? ""
        : "; batching pays from a batch hit rate of %s".formatted(percentUp(effect.paysFromHitRate().getAsDouble()));
  }

  private static String ofTheMonth(Money money, BatchOutcome outcome) {
    String amount = money.amount(Math.abs(outcome.monthSavingUsd()));
    String direction = outcome.monthSavingUsd() < 0 ? "dearer" : "cheaper";
    return outcome.lessBatched()
        ? "batching less than the plan of today makes the month %s %s".formatted(amount, direction)
        : "batching %s of the calls makes the month %s %s".formatted(Figures.percent(outcome.batchShare()), amount,
            direction);
  }

  private static String reason(BatchOutcome outcome) {
    BatchEffect effect = outcome.effect();
    return outcome.lessBatched() ? "" : outcome.monthSavingUsd() < 0 && effect.coolsTheCache()
        ? ": without it live calls would hit the cache %s of the time".formatted(
            Figures.percent(effect.unbatchedHitRate()))
        : ": fees and terms of the whole month outweigh it";
  }

  /// The same with its figures; empty where batching does what the price list says.
  public static Optional<Why> why(Money money, BatchOutcome outcome) {
    BatchEffect effect = outcome.effect();
    return of(money, outcome).map(sentence -> new Why("What a batched call saves", Figures.percent(effect.saving()),
        sentence, "", List.of(new Why.Table(List.of("", "Share"), List.of(
            List.of("Vendor's batch discount", Figures.percent(effect.discount())),
            List.of("Hit rate of live calls", Figures.percent(effect.liveHitRate())),
            List.of("Hit rate of live calls, none batched", Figures.percent(effect.unbatchedHitRate())),
            List.of("Hit rate of batch calls", Figures.percent(effect.batchHitRate())),
            List.of("A batched call saves from a batch hit rate of", effect.paysFromHitRate().isPresent()
                ? Figures.percent(effect.paysFromHitRate().getAsDouble(), 1) : "none")), List.of())), List.of()));
  }

  /// Rounded up: at the rate that is named, batching must really pay.
  private static String percentUp(double share) {
    return Figures.percent(Math.ceil(share * 100 - 1e-9) / 100);
  }
}
