package runrate.costing;

/// What one model of the mix costs in the month.
///
/// @param name            short name for people
/// @param tokenFactor     tokens it counts for one that stands in the scenario
/// @param callShare       part of all calls
/// @param batchShare      part of its calls that is batched
/// @param hitRate         of its synchronous calls, 0 where nothing is cached
/// @param batchHitRate    of its batch calls, 0 where nothing is cached
/// @param cached          whether a prefix of its calls is cached at all
/// @param liveCallUsd     one synchronous call at list price, without fees
/// @param batchCallUsd    one batched call at list price, without fees
/// @param tokensUsd       its calls at list price, fees not included
/// @param feesUsd         the fees its calls cause
/// @param monthUsd        tokens and fees with its part of the contract, in proportion to list cost
/// @param share           its part of the month's cost
/// @param lifetime        cache lifetime in use, empty where nothing is cached
public record ModelCost(String model, String name, double tokenFactor, double callShare, double calls,
    double batchShare, boolean cached, double hitRate, double batchHitRate, String lifetime, double liveCallUsd,
    double batchCallUsd, double tokensUsd, double feesUsd, double monthUsd, double share, PriceOrigin origin) {

  /// The same model with its part of the invoice.
  ModelCost billed(double usd, double shareOfMonth) {
    return new ModelCost(model, name, tokenFactor, callShare, calls, batchShare, cached, hitRate, batchHitRate,
        lifetime, liveCallUsd, batchCallUsd, tokensUsd, feesUsd, usd, shareOfMonth, origin);
  }

  public double listUsd() {
    return tokensUsd + feesUsd;
  }
}
