package runrate.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import runrate.units.Problem;

/// Holds a card against the rules without which it cannot be used: references resolve, periods do
/// not overlap, the standard mode stands, prices do not contradict each other.
public final class RateCardCheck {
  private static final double DEAREST_USD_PER_MTOK = 1000;
  private static final double CHEAPEST_USD_PER_MTOK = 0.001;

  private final RateCard card;
  private final List<Problem> problems = new ArrayList<>();

  private RateCardCheck(RateCard card) {
    this.card = card;
  }

  public static List<Problem> check(RateCard card) {
    var check = new RateCardCheck(card);
    check.checkCard();
    return check.problems;
  }

  private void checkCard() {
    if (card.modes().stream().noneMatch(mode -> mode.id().equals("standard") && mode.multiplier() == 1)) {
      error("modes", "mode 'standard' must exist with multiplier 1", "Add it");
    }
    for (ServiceMode mode : card.modes()) {
      if (mode.kind() == ServiceMode.Kind.BATCH && mode.multiplier() > 1) {
        error("modes", "batch multiplier %s is above 1: batch would cost more than standard"
            .formatted(mode.multiplier()), "Half price is 0.5");
      }
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < card.models().size(); i++) {
      ModelCard model = card.models().get(i);
      String where = "models[%s]".formatted(i);
      if (!seen.add(model.id())) {
        error(where + ".id", "the model id '%s' appears twice".formatted(model.id()), "Remove one of them");
      }
      checkReferences(model, where);
      checkPeriods(model, where);
    }
  }

  private void checkReferences(ModelCard model, String where) {
    defined(where + ".tokenizer", "tokenizer", List.of(model.tokenizer()), ids(card.tokenizers(), Tokenizer::id));
    defined(where + ".modes", "mode", model.modes(), ids(card.modes(), ServiceMode::id));
    defined(where + ".regions", "region", model.regions(), ids(card.regions(), Region::id));
    defined(where + ".cachePolicy", "cache policy", model.cachePolicy().stream().toList(),
        ids(card.cachePolicies(), CachePolicy::id));
    defined(where + ".modes", "mode of every model", List.of("standard"), Set.copyOf(model.modes()));
    defined(where + ".regions", "region of every model", List.of("global"), Set.copyOf(model.regions()));
  }

  private void checkPeriods(ModelCard model, String where) {
    if (model.prices().isEmpty()) {
      error(where + ".prices", "%s has no price".formatted(model.name()), "Add at least one period");
    }
    for (int i = 0; i < model.prices().size(); i++) {
      PricePeriod period = model.prices().get(i);
      String place = "%s.prices[%s]".formatted(where, i);
      defined(place + ".source", "source", List.of(period.source()), ids(card.sources(), Source::id));
      defined(place + ".windows", "time window",
          period.windows().stream().map(PricePeriod.WindowPrice::window).toList(),
          ids(card.timeWindows(), TimeWindow::id));
      defined(place + ".modeOverrides", "mode", period.modeOverrides().keySet(), Set.copyOf(model.modes()));
      defined(place + ".base.cacheWrite", "cache lifetime", writeLifetimes(period), lifetimes(model));
      checkWritePrices(model, period.base(), place + ".base");
      period.longContext().forEach(tier -> checkWritePrices(model, tier.prices(), place + ".longContext"));
      checkPrices(period, place);
      if (period.to().filter(to -> !to.isAfter(period.from())).isPresent()) {
        error(place + ".to", "the period ends (%s) before it starts".formatted(period.to().get()), "");
      }
      if (i > 0 && model.prices().get(i - 1).to().map(end -> end.isAfter(period.from())).orElse(true)) {
        error(place + ".from", "this price and the one before it hold at the same time",
            "Give the earlier one a 'to'");
      }
    }
  }

  private static Set<String> writeLifetimes(PricePeriod period) {
    Set<String> used = new LinkedHashSet<>(period.base().cacheWrite().keySet());
    period.longContext().forEach(tier -> used.addAll(tier.prices().cacheWrite().keySet()));
    period.windows().forEach(window -> used.addAll(window.prices().cacheWrite().keySet()));
    return used;
  }

  private Set<String> lifetimes(ModelCard model) {
    return card.cachePolicies().stream().filter(policy -> model.cachePolicy().equals(Optional.of(policy.id())))
        .flatMap(policy -> policy.lifetimes().stream()).map(CacheLifetime::id).collect(Collectors.toSet());
  }

  /// A vendor that charges for writing must say how much for every lifetime it sells.
  private void checkWritePrices(ModelCard model, PriceSet set, String place) {
    boolean charged = set.cacheRead().isPresent() && card.cachePolicies().stream()
        .anyMatch(policy -> policy.writeFee() && model.cachePolicy().equals(Optional.of(policy.id())));
    for (String lifetime : charged ? lifetimes(model) : Set.<String>of()) {
      if (!set.cacheWrite().containsKey(lifetime)) {
        problems.add(Problem.warning(place + ".cacheWrite",
            "the price of writing for '%s' is missing, so that lifetime cannot be chosen".formatted(lifetime), "Add it"));
      }
    }
  }

  private void checkPrices(PricePeriod period, String place) {
    checkSet(period.base(), place + ".base");
    if (!period.longContext().isEmpty()
        && period.modeOverrides().values().stream().anyMatch(override -> override.prices().isPresent())) {
      error(place + ".modeOverrides", "published mode prices beside long-context prices are not priced yet",
          "Give a multiplier instead");
    }
    for (int i = 0; i < period.longContext().size(); i++) {
      var tier = period.longContext().get(i);
      checkSet(tier.prices(), "%s.longContext[%s].base".formatted(place, i));
      if (i > 0 && tier.abovePromptTokens() <= period.longContext().get(i - 1).abovePromptTokens()) {
        error("%s.longContext[%s]".formatted(place, i), "long-context thresholds must rise", "Order them");
      }
    }
    period.windows().forEach(window -> checkSet(window.prices(), place + ".windows"));
  }

  private void checkSet(PriceSet set, String place) {
    checkUnit(set.input().doubleValue(), place + ".input");
    checkUnit(set.output().doubleValue(), place + ".output");
    set.cacheRead().filter(read -> read.compareTo(set.input()) > 0).ifPresent(read -> error(
        place + ".cacheRead", "cache read %s is dearer than input %s".formatted(read, set.input()),
        "Cache reads are never dearer"));
  }

  private void checkUnit(double usdPerMTok, String place) {
    if (usdPerMTok > 0 && usdPerMTok < CHEAPEST_USD_PER_MTOK) {
      var meant = BigDecimal.valueOf(usdPerMTok).movePointRight(6).stripTrailingZeros();
      error(place, "%s $/MTok looks like a price for one token".formatted(
          BigDecimal.valueOf(usdPerMTok).stripTrailingZeros().toPlainString()),
          "Prices are for a million tokens: perhaps %s is meant".formatted(meant.toPlainString()));
    }
    if (usdPerMTok > DEAREST_USD_PER_MTOK) {
      error(place, "%s $/MTok is above 1,000; the dearest known model costs 600".formatted(usdPerMTok),
          "Check the unit");
    }
  }

  private void defined(String where, String what, Collection<String> used, Collection<String> defined) {
    for (String id : used) {
      if (!defined.contains(id)) {
        error(where, "%s '%s' is not defined".formatted(what, id), "Add it or correct the name");
      }
    }
  }

  private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
    return items.stream().map(id).collect(Collectors.toSet());
  }

  private void error(String where, String what, String hint) {
    problems.add(Problem.error(where, what, hint));
  }
}
