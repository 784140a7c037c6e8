package runrate.pricing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import runrate.units.Problem;

/// Holds a card against the rules every card must keep (rate-cards.md 3.3): those of the card itself
/// here, the names it uses in [CardNamesCheck], those of its models in [ModelCheck], those of one set of prices
/// in [PriceCheck], cached tokens beside each other in [CacheReadCheck]. What makes a card unusable is an error; what
/// is merely odd is a warning. Rules that need a type or a range are kept by the reader, those that need a date by
/// the check of a scenario.
public final class RateCardCheck {
  private static final double LARGEST_MULTIPLIER = 10;
  private static final double LEAST_REGION = 0.5;
  private static final double MOST_REGION = 3;

  private final RateCard card;
  private final List<Problem> problems = new ArrayList<>();

  private RateCardCheck(RateCard card) {
    this.card = card;
  }

  public static List<Problem> check(RateCard card) {
    var check = new RateCardCheck(card);
    new CardNamesCheck(card, check.problems).run();
    check.checkIds("sources", "source", card.sources(), Source::id);
    check.checkIds("tokenizers", "tokenizer", card.tokenizers(), Tokenizer::id);
    check.checkIds("modes", "mode", card.modes(), ServiceMode::id);
    check.checkIds("regions", "region", card.regions(), Region::id);
    check.checkIds("timeWindows", "time window", card.timeWindows(), TimeWindow::id);
    check.checkIds("cachePolicies", "cache policy", card.cachePolicies(), CachePolicy::id);
    check.checkIds("models", "model", card.models(), ModelCard::id);
    check.checkModes();
    check.checkRegions();
    check.checkDiscounts();
    check.checkDiscount();
    check.checkModels();
    new CacheReadCheck(card, check.problems).run();
    return check.problems;
  }

  private <T> void checkIds(String list, String what, List<T> items, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(id.apply(items.get(i)))) {
        error("%s[%s].id".formatted(list, i), "the %s id '%s' appears twice".formatted(what, id.apply(items.get(i))),
            "Remove one of them");
      }
    }
  }

  private void checkModes() {
    if (card.modes().stream().noneMatch(mode -> mode.id().equals("standard") && mode.multiplier() == 1)) {
      error("modes", "mode 'standard' must exist with multiplier 1", "Add it");
    }
    for (int i = 0; i < card.modes().size(); i++) {
      ServiceMode mode = card.modes().get(i);
      String where = "modes[%s].multiplier".formatted(i);
      if (mode.kind() == ServiceMode.Kind.BATCH && mode.multiplier() > 1) {
        error(where, "batch multiplier %s is above 1: batch would cost more than standard".formatted(
            plain(mode.multiplier())), "Half price is 0.5");
      } else if (mode.multiplier() > LARGEST_MULTIPLIER) {
        error(where, "multiplier %s of mode '%s' is above 10".formatted(plain(mode.multiplier()), mode.id()),
            "A mode at twice the price has 2");
      }
    }
  }

  private void checkRegions() {
    for (int i = 0; i < card.regions().size(); i++) {
      Region region = card.regions().get(i);
      if (region.multiplier() < LEAST_REGION || region.multiplier() > MOST_REGION) {
        error("regions[%s].multiplier".formatted(i), "region '%s' multiplier %s is outside 0.5 to 3".formatted(
            region.id(), plain(region.multiplier())), "A 10 % uplift is written 1.1");
      }
    }
  }

  private void checkDiscounts() {
    double reached = 0;
    List<VolumeBracket> brackets = card.terms().contract().volumeBrackets();
    for (int i = 0; i < brackets.size(); i++) {
      String where = "discounts.volumeBrackets[%s]".formatted(i);
      OptionalDouble bound = brackets.get(i).upToUsd();
      if (bound.isPresent() && bound.getAsDouble() <= reached) {
        error(where + ".upTo", "volume bracket %s is not above the one before it (%s)".formatted(
            plain(bound.getAsDouble()), plain(reached)), "Order the brackets by their bounds");
      }
      reached = bound.orElse(Double.POSITIVE_INFINITY);
      if (brackets.get(i).discount() >= 1) {
        error(where + ".discount", "volume discount %s must be below 1".formatted(plain(brackets.get(i).discount())),
            "10 % is 0.10");
      }
    }
  }

  /// What is agreed or granted for committing never leaves nothing to pay.
  private void checkDiscount() {
    if (card.terms().contract().discount() >= 1) {
      error("discounts", "a discount of %s must be below 1".formatted(plain(card.terms().contract().discount())),
          "10 % is 0.10");
    }
  }

  private void checkModels() {
    CardIds defined = CardIds.of(card);
    for (int i = 0; i < card.models().size(); i++) {
      new ModelCheck(defined, card.models().get(i), "models[%s]".formatted(i), problems).run();
    }
  }

  private void error(String where, String what, String hint) {
    problems.add(Problem.error(where, what, hint));
  }

  /// A number without a needless fraction.
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }
}
