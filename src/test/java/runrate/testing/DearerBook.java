package runrate.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.TieredPrices;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// The shipped models of one mix with one price of one of them raised, wherever it is printed.
public final class DearerBook {
  private DearerBook() {}

  public static RateBook raised(Scenario scenario, SplittableRandom random) {
    List<RouteShare> routes = scenario.plan().effectiveRouting().routes();
    int dearer = random.nextInt(routes.size());
    int price = random.nextInt(4);
    var factor = BigDecimal.valueOf(1 + random.nextDouble());
    Map<String, RateCard> cards = new LinkedHashMap<>();
    for (int i = 0; i < routes.size(); i++) {
      Offer offer = Shipped.engine().book().find(routes.get(i).model()).orElseThrow();
      ModelCard model = i == dearer ? raised(offer.model(), price, factor) : offer.model();
      cards.merge(offer.card().vendor().id(), with(offer.card(), List.of(model)), DearerBook::both);
    }
    counter(scenario).ifPresent(offer -> cards.merge(offer.card().vendor().id(),
        with(offer.card(), List.of(offer.model())), (card, more) -> card.models().stream()
            .anyMatch(model -> model.id().equals(offer.model().id())) ? card : both(card, more)));
    return new RateBook(List.copyOf(cards.values()));
  }

  /// The model as which the tokens are counted, at its own price.
  private static Optional<Offer> counter(Scenario scenario) {
    return Shipped.engine().book().find(scenario.workload().tokensMeasuredOn());
  }

  private static RateCard both(RateCard one, RateCard other) {
    var models = new ArrayList<>(one.models());
    models.addAll(other.models());
    return with(one, models);
  }

  private static RateCard with(RateCard card, List<ModelCard> models) {
    return card.withModels(models);
  }

  private static ModelCard raised(ModelCard model, int price, BigDecimal factor) {
    return model.withPrices(model.prices().stream().map(period -> raised(period, price, factor)).toList());
  }

  private static PricePeriod raised(PricePeriod period, int price, BigDecimal factor) {
    return new PricePeriod(period.from(), period.to(), period.guaranteedUntil(), period.source(), period.asOf(),
        period.confidence(), raised(period.standard(), price, factor),
        period.windows().stream().map(window -> new PricePeriod.WindowPrice(window.window(),
            raised(window.prices(), price, factor))).toList(), period.modeOverrides(), period.storageUsdPerMTokHour(),
        period.note());
  }

  private static TieredPrices raised(TieredPrices prices, int price, BigDecimal factor) {
    return new TieredPrices(raised(prices.base(), price, factor), prices.longContext().stream().map(tier ->
        new TieredPrices.Tier(tier.abovePromptTokens(), raised(tier.prices(), price, factor))).toList());
  }

  private static PriceSet raised(PriceSet set, int price, BigDecimal factor) {
    Map<String, BigDecimal> writes = new LinkedHashMap<>(set.cacheWrite());
    if (price == 3) {
      writes.replaceAll((lifetime, usd) -> usd.multiply(factor));
    }
    Optional<BigDecimal> read = price == 2 ? set.cacheRead().map(factor::multiply) : set.cacheRead();
    return new PriceSet(price == 0 ? set.input().multiply(factor) : set.input(),
        price == 1 ? set.output().multiply(factor) : set.output(), set.reasoning(), read, writes);
  }
}
