package runrate.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import runrate.costing.ModelCost;
import runrate.inputs.Work;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.scenario.RouteShare;

/// The list prices behind a column, call-weighted where it has several models; what the models can take, and how
/// far their prices can be trusted.
final class ComparedPrices {
  private ComparedPrices() {}

  static RowGroup prices() {
    return new RowGroup("List price per million", List.of(
        new RowKind("Input", Measure.USD_PER_MTOK, Better.LOWER,
            facts -> mean(facts, prices -> Optional.of(prices.input()))),
        new RowKind("Cached read", Measure.USD_PER_MTOK, Better.LOWER, facts -> mean(facts, PriceSet::cacheRead)),
        new RowKind("Output", Measure.USD_PER_MTOK, Better.LOWER,
            facts -> mean(facts, prices -> Optional.of(prices.output())))));
  }

  static RowGroup trust() {
    return new RowGroup("Fit and trust", List.of(
        new RowKind("Longest answer", Measure.TOKENS, Better.HIGHER, facts -> least(facts, ModelCard::maxOutput)),
        new RowKind("Context window", Measure.TOKENS, Better.HIGHER, facts -> least(facts, ModelCard::contextWindow)),
        new RowKind("Price checked", Measure.WORDS, Better.NEITHER, ComparedPrices::checked),
        new RowKind("Confidence in it", Measure.WORDS, Better.NEITHER, ComparedPrices::confidence),
        new RowKind("Still sold", Measure.WORDS, Better.NEITHER,
            facts -> new ComparedCell.Words(facts.isRetired() ? "retired" : "yes"))));
  }

  /// The call-weighted mean price of a class; unknown where a model of the mix does not sell it.
  static ComparedCell mean(ColumnFacts facts, Function<PriceSet, Optional<BigDecimal>> price) {
    LocalDate day = facts.scenario().pricesAsOf();
    double sum = 0;
    for (RouteShare route : Work.of(facts.scenario()).mix()) {
      Offer offer = facts.engine().book().find(route.model()).orElseThrow();
      Optional<BigDecimal> usd = offer.model().priceOn(day).map(PricePeriod::base).flatMap(price);
      if (route.share() > 0 && usd.isEmpty()) {
        return new ComparedCell.Unknown("not sold");
      }
      sum += route.share() * usd.map(BigDecimal::doubleValue).orElse(0.0);
    }
    return ComparedCell.of(sum);
  }

  /// What every model of the mix can take.
  private static ComparedCell least(ColumnFacts facts, Function<ModelCard, OptionalDouble> limit) {
    List<OptionalDouble> limits = facts.offers().map(Offer::model).map(limit).toList();
    return limits.stream().anyMatch(OptionalDouble::isEmpty) ? new ComparedCell.Unknown("not published")
        : ComparedCell.of(limits.stream().mapToDouble(OptionalDouble::getAsDouble).min().orElse(0));
  }

  private static ComparedCell checked(ColumnFacts facts) {
    return new ComparedCell.Day(facts.cost().byModel().stream().map(model -> model.origin().asOf())
        .min(LocalDate::compareTo).orElseThrow());
  }

  private static ComparedCell confidence(ColumnFacts facts) {
    return new ComparedCell.Words(facts.cost().byModel().stream().map(ModelCost::origin)
        .map(origin -> origin.confidence())
        .max(Comparator.naturalOrder()).orElseThrow().name().toLowerCase(Locale.ROOT));
  }
}
