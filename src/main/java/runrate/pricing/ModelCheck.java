package runrate.pricing;

import static runrate.pricing.RateCardCheck.plain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.units.Problem;

/// Holds one model of a card against the rules: references resolve, limits fit each other, its price
/// periods follow one another without overlap or gap.
record ModelCheck(CardIds card, ModelCard model, String where, List<Problem> problems) {

  void run() {
    checkReferences();
    checkLimits();
    if (model.prices().isEmpty()) {
      error(where + ".prices", "%s has no price".formatted(model.name()), "Add at least one period");
    }
    for (int i = 0; i < model.prices().size(); i++) {
      String place = "%s.prices[%s]".formatted(where, i);
      checkPeriod(model.prices().get(i), place);
      if (i > 0) {
        checkOrder(model.prices().get(i - 1), model.prices().get(i), place);
      }
    }
    if (!model.prices().isEmpty()) {
      checkTail(model.prices().getLast());
    }
  }

  private void checkReferences() {
    defined(where + ".tokenizer", "tokenizer", List.of(model.tokenizer()), card.tokenizers());
    defined(where + ".modes", "mode", model.modes(), card.modes());
    defined(where + ".regions", "region", model.regions(), card.regions());
    defined(where + ".cachePolicy", "cache policy", model.cachePolicy().stream().toList(),
        card.cachePolicies().keySet());
    once(where + ".modes", "mode", model.modes());
    once(where + ".regions", "region", model.regions());
    defined(where + ".modes", "mode of every model", List.of("standard"), Set.copyOf(model.modes()));
    defined(where + ".regions", "region of every model", List.of("global"), Set.copyOf(model.regions()));
  }

  private void checkLimits() {
    double window = model.contextWindow().orElse(Double.POSITIVE_INFINITY);
    model.maxOutput().ifPresent(most -> {
      if (most > window) {
        warning(where + ".maxOutput", "max output %s is larger than the context window %s".formatted(
            plain(most), plain(window)), "Check both on the vendor's page");
      }
    });
    model.minCacheableTokens().ifPresent(least -> {
      if (least > window) {
        error(where + ".minCacheableTokens", "min cacheable tokens %s is outside the context window %s".formatted(
            plain(least), plain(window)), "Check the unit");
      }
    });
  }

  private void checkPeriod(PricePeriod period, String place) {
    defined(place + ".source", "source", List.of(period.source()), card.sources());
    defined(place + ".windows", "time window",
        period.windows().stream().map(PricePeriod.WindowPrice::window).toList(), card.windows());
    defined(place + ".modeOverrides", "mode", period.modeOverrides().keySet(), Set.copyOf(model.modes()));
    defined(place + ".base.cacheWrite", "cache lifetime", writeLifetimes(period), lifetimes());
    new PriceCheck(model, period, place, writesAreCharged() ? lifetimes() : Set.of(), problems).run();
    period.to().filter(to -> !to.isAfter(period.from())).ifPresent(to ->
        error(place + ".to", "the period ends (%s) before it starts (%s)".formatted(to, period.from()),
            "'to' is the first day it no longer holds"));
  }

  private void checkOrder(PricePeriod before, PricePeriod period, String place) {
    if (before.from().equals(period.from())) {
      error(place + ".from", "two prices begin on the same day", "Keep one of them");
    } else if (before.to().isEmpty()) {
      error(place + ".from", "the price before it has no end date, so two prices apply at once",
          "Give the earlier one a 'to' of %s".formatted(period.from()));
    } else if (before.to().get().isAfter(period.from())) {
      error(place + ".from", "this price overlaps the one that ends %s".formatted(before.to().get()),
          "Let each start on the day the one before it ends");
    } else if (before.to().get().isBefore(period.from())) {
      warning(place + ".from", "no price of %s between %s and %s".formatted(
          model.name(), before.to().get(), period.from()), "The earlier price stands in");
    }
  }

  /// A model that is still sold needs a price that still holds.
  private void checkTail(PricePeriod last) {
    if (last.to().isPresent() && model.status() != ModelCard.Status.RETIRED && model.retired().isEmpty()) {
      warning(where + ".prices", "no price of %s after %s".formatted(model.name(), last.to().get()),
          "The last price stands in until another is added");
    }
  }

  private static Set<String> writeLifetimes(PricePeriod period) {
    Set<String> used = new LinkedHashSet<>();
    period.situations().forEach(prices -> {
      used.addAll(prices.base().cacheWrite().keySet());
      prices.longContext().forEach(tier -> used.addAll(tier.prices().cacheWrite().keySet()));
    });
    return used;
  }

  private Set<String> lifetimes() {
    return policies().flatMap(policy -> policy.lifetimes().stream()).map(CacheLifetime::id).collect(Collectors.toSet());
  }

  private boolean writesAreCharged() {
    return policies().anyMatch(CachePolicy::writeFee);
  }

  private Stream<CachePolicy> policies() {
    return model.cachePolicy().stream().flatMap(id -> card.cachePolicies().getOrDefault(id, List.of()).stream());
  }

  private void defined(String place, String what, Collection<String> used, Collection<String> defined) {
    for (String id : used) {
      if (!defined.contains(id)) {
        error(place, "%s '%s' is not defined".formatted(what, id), "Add it or correct the name");
      }
    }
  }

  private void once(String place, String what, List<String> used) {
    Set<String> seen = new HashSet<>();
    used.stream().filter(id -> !seen.add(id)).distinct().forEach(id ->
        error(place, "%s '%s' stands twice".formatted(what, id), "Remove one of them"));
  }

  private void error(String place, String what, String hint) {
    problems.add(Problem.error(place, what, hint));
  }

  private void warning(String place, String what, String hint) {
    problems.add(Problem.warning(place, what, hint));
  }
}
