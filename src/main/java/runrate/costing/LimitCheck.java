package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.scenario.LimitPlan;
import runrate.units.Excerpt;
import runrate.units.Problem;

/// Holds what a plan says of rate limits against the rate cards: its tier, and the models it names.
record LimitCheck(RateBook book, LimitPlan limits, List<Offer> mix, Consumer<Problem> problems) {

  void run() {
    limits.tier().ifPresent(this::tier);
    limits.tiers().forEach(this::tierAt);
    limits.overflowTo().ifPresent(model -> model(Keys.path(LimitShape.OVERFLOW), model));
    for (int i = 0; i < limits.own().size(); i++) {
      model(Keys.path(LimitShape.MODEL).replace("[]", "[%s]".formatted(i)), limits.own().get(i).model());
    }
  }

  private void tier(String name) {
    List<RateCard> cards = mix.stream().map(Offer::card).distinct().toList();
    if (!mix.isEmpty() && cards.stream().noneMatch(card -> card.rateLimits().tier(name).isPresent())) {
      problems.accept(Problem.error(Keys.path(LimitShape.TIER),
          "no vendor of the mix has a usage tier '%s'".formatted(Excerpt.of(name)), known(cards)));
    }
    cards.forEach(card -> tellOther(Keys.path(LimitShape.TIER), card, name));
  }

  private void tierAt(String vendor, String name) {
    String where = "%s.%s".formatted(Keys.path(LimitShape.TIERS), vendor);
    Optional<RateCard> card = book.cards().stream().filter(one -> one.vendor().id().equals(vendor)).findFirst();
    if (card.isEmpty()) {
      problems.accept(UnknownName.vendor(book, where, vendor,
          "Vendors with usage tiers are " + book.cards().stream().filter(one -> !one.rateLimits().tiers().isEmpty())
              .map(one -> one.vendor().id()).distinct().sorted().collect(Collectors.joining(", "))));
    } else if (card.get().rateLimits().tier(name).isEmpty()) {
      problems.accept(Problem.error(where, "%s has no usage tier '%s'".formatted(card.get().vendor().name(),
          Excerpt.of(name)), known(card.stream().toList())));
    } else {
      tellOther(where, card.get(), name);
    }
  }

  private static String known(List<RateCard> cards) {
    String known = cards.stream().flatMap(card -> card.rateLimits().tiers().stream()).map(RateLimits.Tier::words)
        .distinct().sorted().collect(Collectors.joining(", "));
    return known.isEmpty() ? "Leave it out" : "Use one of " + known;
  }

  /// Somebody who knows a tier by an older name is understood, and learns what it is called today.
  private void tellOther(String where, RateCard card, String name) {
    card.rateLimits().tier(name).map(RateLimits.Tier::id).filter(id -> !id.equals(name)).ifPresent(id ->
        problems.accept(Problem.warning(where, "usage tier '%s' of %s is called '%s' now".formatted(name,
            card.vendor().name(), id), "It counts as that one")));
  }

  private void model(String where, String key) {
    if (book.find(key).isEmpty()) {
      problems.accept(UnknownName.model(book, where, key));
    }
  }
}
