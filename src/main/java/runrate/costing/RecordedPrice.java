package runrate.costing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;
import runrate.pricing.TimeWindow;

/// What calls that were made paid on one day and at one length of prompt, as the engine prices it.
///
/// @param from            first day
/// @param to              first day on which another price holds; absent while none does
/// @param window          hours it holds in; absent for those outside every window
/// @param fromPromptTokens shortest prompt it holds for, a whole number
/// @param brief           with what is written to a cache for its shorter lifetime, `5m` where the vendor has it
/// @param hour            the same for one hour
public record RecordedPrice(LocalDate from, Optional<LocalDate> to, Optional<TimeWindow> window,
    double fromPromptTokens, CallPrices brief, CallPrices hour) {
  private static final String BRIEF = "5m";
  private static final String HOUR = "1h";

  /// Every price a model ever had in a mode and region: its periods in order; in each the lengths of prompts, for the
  /// hours outside its windows and then for each window.
  ///
  /// @param mode one the model is sold in
  public static List<RecordedPrice> of(Offer offer, ServiceMode mode, Region region) {
    List<RecordedPrice> prices = new ArrayList<>();
    List<PricePeriod> periods = offer.model().prices();
    for (int i = 0; i < periods.size(); i++) {
      Optional<LocalDate> to = i + 1 < periods.size() ? Optional.of(periods.get(i + 1).from()) : Optional.empty();
      PricePeriod period = periods.get(i);
      IntStream.range(-1, period.windows().size()).forEach(window ->
          prices.addAll(of(offer, mode, region, period, to, window)));
    }
    return prices;
  }

  private static List<RecordedPrice> of(Offer offer, ServiceMode mode, Region region, PricePeriod period,
      Optional<LocalDate> to, int window) {
    RouteTerms brief = terms(offer, mode, region, period, window, BRIEF);
    RouteTerms hour = terms(offer, mode, region, period, window, HOUR);
    Stream<Double> longer = brief.tiers().stream().map(tier -> fromTokens(offer, tier)).distinct().sorted();
    Optional<TimeWindow> hours = window < 0 ? Optional.empty()
        : Optional.of(offer.window(period.windows().get(window).window()));
    return Stream.concat(Stream.of(0.0), longer).map(prompt -> new RecordedPrice(period.from(), to, hours, prompt,
        brief.prices(mode, prompt), hour.prices(mode, prompt))).toList();
  }

  private static double fromTokens(Offer offer, TieredPrices.Tier tier) {
    boolean inclusive = offer.card().longContextBoundary().isLong(tier.abovePromptTokens(), tier.abovePromptTokens());
    return inclusive ? tier.abovePromptTokens() : tier.abovePromptTokens() + 1;
  }

  private static RouteTerms terms(Offer offer, ServiceMode mode, Region region, PricePeriod period, int window,
      String lifetime) {
    List<Double> shares = IntStream.range(0, period.windows().size()).mapToObj(i -> i == window ? 1.0 : 0.0).toList();
    return new RouteTerms(offer, 1, period, mode, offer.batchMode(), region, offer.cachePolicy()
        .map(policy -> Lifetimes.one(policy, lifetime)).orElse(Lifetimes.NONE), shares);
  }
}
