package runrate.text;

import runrate.costing.HitRates;
import runrate.launches.LaunchHits;

/// Hit rates in words, the same in every report.
public final class HitRateWords {
  private HitRateWords() {}

  /// `hit rate 72.9 % of all cached calls (live 76.8 %, batched 50 %), optimistic: at most 94 % was measured`.
  public static String of(HitRates rates) {
    String parts = rates.live().isPresent() && rates.batched().isPresent()
        ? " of all cached calls (live %s, batched %s)".formatted(Figures.percent(rates.live().getAsDouble(), 1),
            Figures.percent(rates.batched().getAsDouble(), 1)) : "";
    return "hit rate %s%s%s".formatted(Figures.percent(rates.all(), 1), parts, rates.optimistic()
        ? ", optimistic: at most %s was measured".formatted(Figures.percent(LaunchHits.HIGHEST_MEASURED)) : "");
  }
}
