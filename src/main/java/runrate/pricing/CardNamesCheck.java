package runrate.pricing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;

/// Holds the names of a card against what they stand for: its vendor names a file, its limits name usage tiers,
/// its fees name models.
record CardNamesCheck(RateCard card, List<Problem> problems) {
  /// A name that is a file's on every system, and no place in another folder.
  private static final Pattern VENDOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

  void run() {
    String vendor = card.vendor().id();
    if (!VENDOR.matcher(vendor).matches()) {
      problems.add(Problem.error("vendor.id", vendor.isEmpty() ? "the vendor's id is empty"
          : "'%s' cannot be a vendor's id, for it names files".formatted(Excerpt.of(vendor)),
          "Use letters, digits, dots, dashes and underscores, like 'acme-ai', 60 at most"));
    }
    tiers();
    if (isWhole()) {
      fees();
    }
  }

  /// A card that keeps a user's own prices has only some of the vendor's models, but all of its fees.
  private boolean isWhole() {
    return !card.models().isEmpty()
        && card.sources().stream().noneMatch(OwnPrice::isSource);
  }

  private void tiers() {
    Set<String> known = card.rateLimits().tiers().stream().map(RateLimits.Tier::id).collect(Collectors.toSet());
    for (int i = 0; i < card.rateLimits().limits().size(); i++) {
      known("rateLimits.limits[%s].tier".formatted(i), "usage tier", card.rateLimits().limits().get(i).tier(), known);
    }
    for (int i = 0; i < card.rateLimits().batch().size(); i++) {
      known("rateLimits.batch[%s].tier".formatted(i), "usage tier", card.rateLimits().batch().get(i).tier(), known);
    }
  }

  private void fees() {
    Set<String> known = card.models().stream().map(ModelCard::id).collect(Collectors.toSet());
    for (int i = 0; i < card.fees().size(); i++) {
      String id = card.fees().get(i).id();
      String where = "fees[%s].id".formatted(i);
      NearestName.slip(id, Fee.KNOWN).ifPresent(meant -> problems.add(Problem.error(where,
          "a fee '%s' is charged by nothing".formatted(Excerpt.of(id)), "Perhaps '%s' is meant".formatted(meant))));
      for (String model : card.fees().get(i).models()) {
        known("fees[%s].models".formatted(i), "model", model, known);
      }
    }
  }

  private void known(String where, String what, String name, Set<String> known) {
    if (!known.contains(name)) {
      problems.add(Problem.error(where, "%s '%s' is not on this card".formatted(what, Excerpt.of(name)),
          NearestName.to(name, known.stream().sorted().toList()).map("Perhaps '%s' is meant"::formatted)
              .orElse("Add it or correct the name")));
    }
  }
}
