package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.scenario.LimitPlan;
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

  private void tier(String id) {
    var known = new TreeSet<String>();
    mix.forEach(offer -> offer.card().rateLimits().tiers().stream().map(RateLimits.Tier::id).forEach(known::add));
    if (!mix.isEmpty() && !known.contains(id)) {
      problems.accept(Problem.error(Keys.path(LimitShape.TIER),
          "no vendor of the mix has a usage tier '%s'".formatted(id),
          now(mix.stream().map(Offer::card), id).or(() -> known.isEmpty() ? Optional.empty()
              : Optional.of("Use one of " + String.join(", ", known))).orElse("Leave it out")));
    }
  }

  private void tierAt(String vendor, String id) {
    String where = "%s.%s".formatted(Keys.path(LimitShape.TIERS), vendor);
    Optional<RateCard> card = book.cards().stream().filter(one -> one.vendor().id().equals(vendor)).findFirst();
    if (card.isEmpty()) {
      problems.accept(UnknownName.vendor(book, where, vendor, "Leave it out"));
    } else if (card.get().rateLimits().tier(id).isEmpty()) {
      List<String> known = card.get().rateLimits().tiers().stream().map(RateLimits.Tier::id).toList();
      problems.accept(Problem.error(where, "%s has no usage tier '%s'".formatted(card.get().vendor().name(), id),
          now(card.stream(), id).or(() -> known.isEmpty() ? Optional.empty()
              : Optional.of("Use one of " + String.join(", ", known))).orElse("Leave it out")));
    }
  }

  /// What a tier is called today that somebody knows by an older name.
  private static Optional<String> now(Stream<RateCard> cards, String formerName) {
    return cards.flatMap(card -> card.rateLimits().formerly(formerName).stream())
        .map(tier -> "It is called '%s' now".formatted(tier.id())).findFirst();
  }

  private void model(String where, String key) {
    if (book.find(key).isEmpty()) {
      problems.accept(UnknownName.model(book, where, key));
    }
  }
}
