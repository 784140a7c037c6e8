package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import runrate.pricing.Offer;
import runrate.pricing.Region;
import runrate.pricing.TieredPrices;

/// What the lines of one model are made of, laid open for whoever writes the sums out, as a spreadsheet
/// does: the prices of every length of prompt, the tokens of a call, and what the cache is like.
///
/// @param tokenFactor        tokens of this model for one that stands in the scenario
/// @param share              part of all calls that goes to the model
/// @param modes              id of the mode of live calls, then that of batched calls where there is one
/// @param lifetime           id of the cache lifetime in use, empty where the model sells none
/// @param sellsCaching       whether it has a cache and a price for what is read from it
/// @param vendorBatchHitRate of batch calls where the plan does not say
/// @param storageUsdPerMTokHour rent of an explicit cache, absent where the vendor takes none
/// @param bands              prices by the length of the prompt, the shortest first
/// @param turns              its calls by the prices they pay, one entry unless a conversation grows
/// @param settled            whether its price was agreed, so that no discount is taken off it
public record ModelBasis(Offer offer, PriceOrigin origin, double tokenFactor, double share, List<String> modes,
    Region region, String lifetime, boolean sellsCaching, double vendorBatchHitRate,
    OptionalDouble storageUsdPerMTokHour, List<Band> bands, List<Turns> turns, LifetimeHits launch, boolean settled) {

  public ModelBasis {
    modes = List.copyOf(modes);
    bands = List.copyOf(bands);
    turns = List.copyOf(turns);
  }

  /// Prices of prompts longer than a threshold and up to that of the next band, before the region.
  ///
  /// @param byMode in the order of the modes
  public record Band(double abovePromptTokens, List<CallPrices> byMode) {
    public Band {
      byMode = List.copyOf(byMode);
    }
  }

  /// Some of a model's calls, with the mean of their prompt's tokens.
  ///
  /// @param share part of the model's calls
  /// @param band  index of the prices they pay
  public record Turns(double share, double uncached, double team, double own, double fresh, int band) {}

  static ModelBasis of(PricedRoute route) {
    RouteTerms terms = route.terms();
    List<String> modes = new ArrayList<>(List.of(terms.mode().id()));
    terms.batchMode().ifPresent(mode -> modes.add(mode.id()));
    List<Band> bands = bands(terms);
    return new ModelBasis(terms.offer(), PriceOrigin.of(terms.offer(), terms.period()),
        terms.tokenFactor(), route.share(), modes,
        terms.region(), terms.lifetimes().id(), terms.sellsCaching(),
        PricedRoute.vendorBatchHitRate(terms.batchMode()), terms.storageUsdPerMTokHour(), bands,
        route.turns().stream().map(turns -> turns(turns, terms, bands)).toList(), route.launch(),
        route.billing().settled());
  }

  private static List<Band> bands(RouteTerms terms) {
    var thresholds = new TreeSet<Double>();
    terms.tiers().forEach(tier -> thresholds.add(tier.abovePromptTokens()));
    List<Band> bands = new ArrayList<>();
    double above = 0;
    for (double threshold : thresholds) {
      bands.add(band(terms, above, (above + threshold) / 2));
      above = threshold;
    }
    bands.add(band(terms, above, 2 * above));
    return bands;
  }

  /// @param within some length of prompt inside the band: prices change at its ends only
  private static Band band(RouteTerms terms, double above, double within) {
    List<CallPrices> prices = new ArrayList<>(List.of(terms.beforeRegion(terms.mode(), within)));
    terms.batchMode().ifPresent(mode -> prices.add(terms.beforeRegion(mode, within)));
    return new Band(above, prices);
  }

  private static Turns turns(PricedTurns turns, RouteTerms terms, List<Band> bands) {
    CallTokens tokens = turns.tokens();
    return new Turns(turns.share(), tokens.uncached(), tokens.team(), tokens.own(), tokens.fresh(),
        band(terms, bands, tokens.all()));
  }

  private static int band(RouteTerms terms, List<Band> bands, double promptTokens) {
    int found = 0;
    for (int i = 1; i < bands.size(); i++) {
      if (terms.isLong(promptTokens, new TieredPrices.Tier(bands.get(i).abovePromptTokens(), terms.period().base()))) {
        found = i;
      }
    }
    return found;
  }

  public boolean hasBatchMode() {
    return modes.size() > 1;
  }

  /// Whether a prompt of exactly a threshold already pays the prices above it.
  public boolean isLongAtThreshold() {
    return offer.card().longContextBoundary().isLong(1, 1);
  }
}
