package runrate.optimise;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import runrate.pricing.ModelName;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;

/// Who sells the models of a plan: the same model is sold by its maker and on platforms of others.
public final class Channels {
  private Channels() {}

  /// Models of a plan that are bought elsewhere than today; one that gets no calls today was bought of its maker.
  ///
  /// @return their offers, each once
  public static List<Offer> moved(RateBook book, Plan now, Plan then) {
    Map<String, Set<String>> today = vendors(book, now);
    Map<String, Set<String>> planned = vendors(book, then);
    return used(then).flatMap(model -> book.find(model).stream()).filter(offer -> {
      String name = ModelName.of(offer.key());
      return today.containsKey(name) ? !today.get(name).equals(planned.get(name))
          : offer.card().vendor().channel().isPresent();
    }).toList();
  }

  /// Vendors of each model that gets calls.
  private static Map<String, Set<String>> vendors(RateBook book, Plan plan) {
    Map<String, Set<String>> vendors = new LinkedHashMap<>();
    used(plan).flatMap(model -> book.find(model).stream()).forEach(offer ->
        vendors.computeIfAbsent(ModelName.of(offer.key()), name -> new TreeSet<>()).add(offer.vendor()));
    return vendors;
  }

  private static Stream<String> used(Plan plan) {
    return plan.routing().routes().stream().filter(route -> route.share() > 0).map(RouteShare::model);
  }

  /// A model and all others of its name, by whoever sells them.
  static Stream<String> of(RateBook book, String model) {
    return Stream.concat(Stream.of(model), book.find(model).stream().flatMap(known -> others(book, known))
        .map(Offer::key));
  }

  /// The same model elsewhere.
  static Stream<Offer> others(RateBook book, Offer known) {
    Collection<Offer> all = book.offers();
    String name = ModelName.of(known.key());
    return all.stream().filter(offer -> !offer.key().equals(known.key()) && ModelName.of(offer.key()).equals(name));
  }
}
