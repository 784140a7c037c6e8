package runrate.text;

import java.util.List;
import java.util.Optional;
import runrate.costing.BatchEffect;

/// Says why batching saves less than its price list promises, and from which hit rate it pays.
public final class BatchSentence {
  private BatchSentence() {}

  /// @return empty where batching does what the price list says
  public static Optional<String> of(BatchEffect effect) {
    if (!effect.disappoints()) {
      return Optional.empty();
    }
    String effectOnCall = effect.raisesTheBill()
        ? "costs %s more".formatted(Figures.percent(-effect.saving()))
        : "saves %s, not %s".formatted(Figures.percent(effect.saving()), Figures.percent(effect.discount()));
    String pays = effect.paysFromHitRate().isEmpty() ? "; no batch hit rate makes it pay"
        : effect.paysFromHitRate().getAsDouble() == 0 ? ""
        : "; batching pays from a batch hit rate of %s".formatted(percentUp(effect.paysFromHitRate().getAsDouble()));
    return Optional.of("Batch calls hit the cache %s of the time, live ones %s, so a batched call %s%s.".formatted(
        Figures.percent(effect.batchHitRate()), Figures.percent(effect.liveHitRate()), effectOnCall, pays));
  }

  /// The same with its figures; empty where batching does what the price list says.
  public static Optional<Why> why(BatchEffect effect) {
    return of(effect).map(sentence -> new Why("What a batched call saves", Figures.percent(effect.saving()),
        sentence, "", List.of(new Why.Table(List.of("", "Share"), List.of(
            List.of("Vendor's batch discount", Figures.percent(effect.discount())),
            List.of("Hit rate of live calls", Figures.percent(effect.liveHitRate())),
            List.of("Hit rate of batch calls", Figures.percent(effect.batchHitRate())),
            List.of("Batching pays from a batch hit rate of", effect.paysFromHitRate().isPresent()
                ? Figures.percent(effect.paysFromHitRate().getAsDouble(), 1) : "none")), List.of())), List.of()));
  }

  /// Rounded up: at the rate that is named, batching must really pay.
  private static String percentUp(double share) {
    return Figures.percent(Math.ceil(share * 100 - 1e-9) / 100);
  }
}
