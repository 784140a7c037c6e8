package runrate.costing;

import java.util.OptionalDouble;

/// What sending a call to the batch mode really saves, over the models of the mix that have one.
/// Batch calls find the cache less often, so they can save less than the vendor's discount, or cost
/// more than calls that are answered at once.
///
/// @param discount        what the batch price list takes off, call-weighted
/// @param saving          what a batched call saves of a live one; negative: it costs more
/// @param batchHitRate    hit rate of batch calls
/// @param liveHitRate     hit rate of live calls
/// @param unbatchedHitRate what live calls would hit if none were batched: more of them keep entries alive
/// @param paysFromHitRate batch hit rate from which a batched call is no dearer than a live one;
///                        0 where it always pays, absent where no hit rate can reach it
public record BatchEffect(double discount, double saving, double batchHitRate, double liveHitRate,
    double unbatchedHitRate, OptionalDouble paysFromHitRate) {
  private static final double NOTICEABLE = 0.005;

  /// @return absent discount and saving (0) where no model of the mix has a batch mode
  public static BatchEffect of(PreparedPlan prepared) {
    double share = 0;
    double liveUsd = 0;
    double batchUsd = 0;
    double batchMissUsd = 0;
    double batchHitSavingUsd = 0;
    double discount = 0;
    double liveHits = 0;
    double batchHits = 0;
    double unbatchedHits = 0;
    for (PricedRoute route : prepared.routes()) {
      if (!route.hasBatchMode()) {
        continue;
      }
      Hits hits = prepared.liveHits(route);
      share += route.share();
      liveUsd += route.share() * route.live().usd(hits);
      batchUsd += route.share() * route.batch().usd(route.batchHits());
      batchMissUsd += route.share() * route.batch().missUsd();
      batchHitSavingUsd += route.share() * (route.batch().teamHitUsd() + route.batch().ownHitUsd());
      PricedTurns first = route.turns().getFirst();
      discount += route.share() * (1 - ratio(first.batchPrices().orElseThrow().output(), first.livePrices().output()));
      liveHits += route.share() * hits.team();
      batchHits += route.share() * route.batchHits().team();
      unbatchedHits += route.share() * prepared.liveHitsUnbatched(route).team();
    }
    if (share == 0 || liveUsd == 0) {
      return new BatchEffect(0, 0, 0, 0, 0, OptionalDouble.empty());
    }
    return new BatchEffect(discount / share, 1 - batchUsd / liveUsd, batchHits / share, liveHits / share,
        unbatchedHits / share, paysFrom(batchMissUsd - liveUsd, batchHitSavingUsd));
  }

  private static OptionalDouble paysFrom(double missDearerUsd, double hitSavingUsd) {
    double hitRate = missDearerUsd <= 0 ? 0 : missDearerUsd / hitSavingUsd;
    return hitRate <= 1 ? OptionalDouble.of(hitRate) : OptionalDouble.empty();
  }

  private static double ratio(double batchPrice, double livePrice) {
    return livePrice == 0 ? 1 : batchPrice / livePrice;
  }

  /// Whether a batched call saves noticeably less than the price list promises.
  public boolean disappoints() {
    return discount > 0 && saving < discount - NOTICEABLE;
  }

  public boolean raisesTheBill() {
    return discount > 0 && saving < 0;
  }

  /// Whether the calls that stay live noticeably miss those that were batched.
  public boolean coolsTheCache() {
    return unbatchedHitRate - liveHitRate > NOTICEABLE;
  }
}
