package runrate.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.pricing.CachePolicy;
import runrate.pricing.Offer;
import runrate.scenario.Baseline;
import runrate.scenario.Budget;
import runrate.scenario.CachePlan;
import runrate.scenario.CallShape;
import runrate.scenario.CallsScope;
import runrate.scenario.Failure;
import runrate.scenario.ForecastSettings;
import runrate.scenario.HitRate;
import runrate.scenario.LifetimeShare;
import runrate.scenario.MonthDays;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.Traffic;
import runrate.scenario.Workload;

/// The mean request of an invoice, all of which are sent to a mix of models.
///
/// @param totals of the month; its name is that of the model whose tokens are counted
/// @param size   how much larger than the mean request of the totals
/// @param prefixes what every model caches
record MeanCall(Invoice invoice, InvoicedModel totals, double size, Prefixes prefixes) {
  private static final int HOURS = 8;
  private static final int MOST_WORKING_DAYS = 23;

  /// @param shortest that is cached at all, in tokens
  /// @param step     prefixes are cached in multiples of this many tokens
  private record Prefixes(double shortest, double step) {
    /// @param offer    that caches them
    /// @param counting the model that counts the tokens
    static Prefixes of(CostEngine engine, Offer offer, String counting) {
      double factor = engine.book().tokenFactor(offer, counting);
      return new Prefixes(offer.model().minCacheableTokens().orElse(0) / factor,
          Math.max(1, offer.cachePolicy().map(CachePolicy::granularityTokens).orElse(1L)) / factor);
    }

    Prefixes and(Prefixes other) {
      return new Prefixes(Math.max(shortest, other.shortest), Math.max(step, other.step));
    }

    /// The next longer one that is cached as a whole.
    double atLeast(double tokens) {
      return Math.max(Math.ceil(tokens / step) * step, Math.ceil(shortest / step) * step);
    }
  }

  static MeanCall of(CostEngine engine, Invoice invoice, InvoicedModel totals) {
    return new MeanCall(invoice, totals, 1, invoice.models().stream()
        .flatMap(model -> engine.book().find(model.model()).stream())
        .map(offer -> Prefixes.of(engine, offer, totals.model())).reduce(new Prefixes(0, 1), Prefixes::and));
  }

  MeanCall times(double factor) {
    return new MeanCall(invoice, totals, size * factor, prefixes);
  }

  /// As many of these calls as the totals have requests.
  Scenario on(RoutingMix mix) {
    double context = size * totals.inputTokens() / totals.requests();
    double output = size * totals.outputTokens() / totals.requests();
    var traffic = Traffic.even(1, totals.requests() / invoice.workingDays(), CallsScope.TEAM,
        MonthDays.of(invoice.workingDays()), HOURS);
    var workload = new Workload(traffic, CallShape.of(context, output, 0), Failure.NONE, totals.model());
    Plan plan = Plan.naive(mix.largest().model()).withRouting(mix).withCaching(caching(context));
    LocalDate day = invoice.month().atEndOfMonth();
    // More days than a month has working days are days of the calendar.
    Seasonality week = invoice.workingDays() <= MOST_WORKING_DAYS ? Seasonality.WORKING_WEEK : Seasonality.FLAT;
    var forecast = new ForecastSettings(invoice.month(), 1, 1, 0, week, List.of(), "");
    return new Scenario("", "", "", day, workload, plan, new Baseline(Optional.empty(), Optional.empty()),
        new Budget(OptionalDouble.empty(), Budget.DEFAULT_ALERTS), forecast, QualityBook.EMPTY, List.of());
  }

  /// Where the mean prefix is too short to be cached, or would be cut to a whole number of tokens, fewer calls with
  /// longer ones carry it.
  private CachePlan caching(double context) {
    double cached = totals.readTokens() + totals.allWritten();
    if (cached == 0) {
      return CachePlan.OFF;
    }
    double share = cached / totals.inputTokens();
    double calls = Math.clamp(context * share / prefixes.atLeast(context * share), share, 1);
    return CachePlan.of(share, HitRate.fixed(totals.readTokens() / cached)).withCachedCallShare(calls)
        .withLifetimes(lifetimes());
  }

  private List<LifetimeShare> lifetimes() {
    List<LifetimeShare> parts = new ArrayList<>();
    double written = totals.allWritten();
    double left = 1;
    for (Map.Entry<String, Double> entry : totals.writtenTokens().entrySet()) {
      double share = parts.size() == totals.writtenTokens().size() - 1 ? left : entry.getValue() / written;
      parts.add(new LifetimeShare(entry.getKey(), share));
      left -= share;
    }
    return parts;
  }
}
