package runrate.costing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.inputs.CacheShape;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.pricing.CacheLifetime;
import runrate.pricing.Offer;
import runrate.pricing.ServiceMode;
import runrate.scenario.CachePlan;
import runrate.scenario.Conversation;
import runrate.scenario.Plan;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;

/// Holds the words of a plan against what the models of its mix sell: what none of them does is a mistake in the plan,
/// not something to stand in for.
record SoldCheck(Plan plan, Conversation conversation, List<Offer> mix, Consumer<Problem> problems) {

  /// One thing that is sold.
  ///
  /// @param names that are understood
  /// @param words all of them, for people
  private record Sold(List<String> names, String words) {
    static Sold of(String id) {
      return new Sold(List.of(id), id);
    }

    static Sold of(ServiceMode mode) {
      return new Sold(Stream.concat(Stream.of(mode.id()), mode.aliases().stream()).toList(), mode.words());
    }
  }

  void run() {
    CachePlan caching = plan.caching();
    if (caching.inForce(conversation)) {
      List<Offer> cached = mix.stream().filter(offer -> offer.cachePolicy().isPresent()).toList();
      caching.wantedLifetimes().forEach(id -> check(cached,
          caching.lifetimes().isEmpty() ? CacheShape.LIFETIME : CacheShape.LIFETIMES, "cache lifetime", id,
          offer -> offer.cachePolicy().orElseThrow().lifetime(id).isPresent(),
          offer -> offer.cachePolicy().orElseThrow().lifetimes().stream().map(CacheLifetime::id).map(Sold::of)));
    }
    check(mix, PlanShape.REGION, "region", plan.region(), offer -> offer.region(plan.region()).isPresent(),
        offer -> offer.model().regions().stream().map(Sold::of));
    check(mix, PlanShape.MODE, "service mode", plan.serviceMode(),
        offer -> offer.mode(plan.serviceMode()).isPresent(), offer -> offer.modes().values().stream()
            .filter(mode -> mode.kind() != ServiceMode.Kind.BATCH).map(Sold::of));
  }

  private void check(List<Offer> offers, Key<?> key, String what, String name, Predicate<Offer> sells,
      Function<Offer, Stream<Sold>> sold) {
    if (!offers.isEmpty() && offers.stream().noneMatch(sells)) {
      List<Sold> all = offers.stream().flatMap(sold).distinct().toList();
      problems.accept(Problem.error(Keys.path(key), "no model of the mix sells %s '%s'".formatted(what,
          Excerpt.of(name)), NearestName.word(name, all.stream().flatMap(one -> one.names().stream()).toList())
          .map("Perhaps '%s' is meant"::formatted).orElseGet(() -> "Use one of " + all.stream().map(Sold::words)
              .distinct().sorted().collect(Collectors.joining(", ")))));
    }
  }
}
