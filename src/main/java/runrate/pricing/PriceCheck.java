package runrate.pricing;

import static runrate.pricing.RateCardCheck.plain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import runrate.units.Problem;

/// Holds the prices of one period against each other and against what prices can be.
///
/// @param charged lifetimes whose writes the vendor charges for
record PriceCheck(ModelCard model, PricePeriod period, String where, Set<String> charged, List<Problem> problems) {
  private static final double DEAREST_USD_PER_MTOK = 1000;
  private static final double CHEAPEST_USD_PER_MTOK = 0.001;
  private static final double DEAREST_WRITE = 3;
  private static final double DEAREST_OUTPUT = 25;

  void run() {
    checkPrices(period.standard(), where);
    for (int i = 0; i < period.windows().size(); i++) {
      String place = "%s.windows[%s]".formatted(where, i);
      checkPrices(period.windows().get(i).prices(), place);
      if (!period.longContext().isEmpty() && period.windows().get(i).prices().longContext().isEmpty()) {
        warning(place, "hours '%s' name no price for long prompts, which pay the one outside them".formatted(
            period.windows().get(i).window()), "Add longContext if the vendor charges more");
      }
    }
    period.modeOverrides().forEach((mode, override) ->
        override.prices().ifPresent(prices -> checkPrices(prices, "%s.modeOverrides.%s".formatted(where, mode))));
  }

  private void checkPrices(TieredPrices prices, String place) {
    checkSet(prices.base(), place + ".base");
    for (int i = 0; i < prices.longContext().size(); i++) {
      checkTier(prices, i, "%s.longContext[%s]".formatted(place, i));
    }
  }

  private void checkTier(TieredPrices prices, int index, String place) {
    var tier = prices.longContext().get(index);
    checkSet(tier.prices(), place + ".base");
    double threshold = tier.abovePromptTokens();
    if (threshold >= model.contextWindow().orElse(Double.POSITIVE_INFINITY)) {
      error(place, "long-context threshold %s is not below the context window %s".formatted(
          plain(threshold), plain(model.contextWindow().getAsDouble())), "Check both on the vendor's page");
    }
    if (index > 0 && threshold <= prices.longContext().get(index - 1).abovePromptTokens()) {
      error(place, "long-context thresholds must rise", "Order them");
    }
    if (tier.prices().input().compareTo(prices.base().input()) < 0) {
      warning(place + ".base.input", "long-context input is cheaper than the base input",
          "Check that they are not swapped");
    }
  }

  private void checkSet(PriceSet set, String place) {
    checkUnit("input", set.input(), place + ".input");
    checkUnit("output", set.output(), place + ".output");
    set.reasoning().ifPresent(price -> checkUnit("reasoning", price, place + ".reasoning"));
    set.cacheRead().ifPresent(price -> checkUnit("cache read", price, place + ".cacheRead"));
    set.cacheWrite().forEach((lifetime, price) ->
        checkUnit("cache write " + lifetime, price, "%s.cacheWrite.%s".formatted(place, lifetime)));
    checkCache(set, place);
    checkOutput(set, place);
  }

  private void checkCache(PriceSet set, String place) {
    set.cacheRead().filter(read -> read.compareTo(set.input()) > 0).ifPresent(read -> error(
        place + ".cacheRead", "cache read %s is dearer than input %s".formatted(text(read), text(set.input())),
        "Cache reads are never dearer"));
    set.cacheWrite().forEach((lifetime, write) -> {
      String at = "%s.cacheWrite.%s".formatted(place, lifetime);
      set.cacheRead().filter(read -> write.compareTo(read) < 0).ifPresent(read -> error(at,
          "cache write %s %s is cheaper than cache read %s".formatted(lifetime, text(write), text(read)),
          "Check that they are not swapped"));
      if (write.doubleValue() > DEAREST_WRITE * set.input().doubleValue()) {
        warning(at, "cache write %s %s is more than three times input %s".formatted(lifetime, text(write),
            text(set.input())), "The dearest known is 2.5 times");
      }
    });
    if (set.cacheRead().isPresent()) {
      charged.stream().sorted().filter(lifetime -> !set.cacheWrite().containsKey(lifetime)).forEach(lifetime -> warning(
          place + ".cacheWrite",
          "the price of writing for '%s' is missing, so that lifetime cannot be chosen".formatted(
              lifetime), "Add it"));
    }
  }

  private void checkOutput(PriceSet set, String place) {
    double input = set.input().doubleValue();
    double output = set.output().doubleValue();
    if (output < input) {
      warning(place + ".output", "output %s is cheaper than input %s".formatted(text(set.output()), text(set.input())),
          "Check that they are not swapped");
    } else if (input > 0 && output > DEAREST_OUTPUT * input) {
      warning(place + ".output", "output %s is more than 25 times input %s".formatted(text(set.output()),
          text(set.input())), "The dearest known is 10 times");
    }
  }

  private void checkUnit(String name, BigDecimal price, String place) {
    double usd = price.doubleValue();
    if (usd > 0 && usd < CHEAPEST_USD_PER_MTOK) {
      error(place, "%s %s $/MTok looks like a price for one token".formatted(name, text(price)),
          "Perhaps %s $/MTok is meant".formatted(text(price.movePointRight(6))));
    }
    if (usd > DEAREST_USD_PER_MTOK) {
      error(place, "%s %s $/MTok is above 1,000; the dearest known model costs 600".formatted(name, text(price)),
          "Check the unit");
    }
  }

  private static String text(BigDecimal price) {
    return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
  }

  private void error(String place, String what, String hint) {
    problems.add(Problem.error(place, what, hint));
  }

  private void warning(String place, String what, String hint) {
    problems.add(Problem.warning(place, what, hint));
  }
}
