package runrate.optimise;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;

/// Who sells the models of a plan: the same model is sold by its maker and on platforms of others.
public final class Channels {
  private Channels() {}

  private static final double SLACK = 1e-9;

  /// Models of a plan that are bought elsewhere than today, or in other parts; one that gets no calls today was bought
  /// of its maker.
  ///
  /// @return their offers, each once
  public static List<Offer> moved(RateBook book, Plan now, Plan then) {
    Map<String, Map<String, Double>> today = parts(book, now);
    Map<String, Map<String, Double>> planned = parts(book, then);
    return used(then).flatMap(model -> book.find(model).stream()).filter(offer -> {
      String name = book.modelName(offer.key());
      return today.containsKey(name) ? differ(today.get(name), planned.get(name))
          : offer.card().vendor().channel().isPresent();
    }).toList();
  }

  /// Who sells a model that gets calls, each with the part of all calls bought there.
  ///
  /// @param name as [RateBook#modelName] has it
  /// @return parts by vendor id
  public static Map<String, Double> parts(RateBook book, Plan plan, String name) {
    return parts(book, plan).getOrDefault(name, Map.of());
  }

  private static Map<String, Map<String, Double>> parts(RateBook book, Plan plan) {
    Map<String, Map<String, Double>> parts = new LinkedHashMap<>();
    routes(plan).forEach(route -> book.find(route.model()).ifPresent(offer ->
        parts.computeIfAbsent(book.modelName(offer.key()), name -> new LinkedHashMap<>()).merge(offer.vendor(),
            route.share(), Double::sum)));
    return parts;
  }

  /// Whether a model's own calls are bought otherwise, however many they are.
  private static boolean differ(Map<String, Double> now, Map<String, Double> then) {
    double before = now.values().stream().mapToDouble(Double::doubleValue).sum();
    double after = then.values().stream().mapToDouble(Double::doubleValue).sum();
    return Stream.concat(now.keySet().stream(), then.keySet().stream()).anyMatch(vendor -> Math.abs(
        now.getOrDefault(vendor, 0.0) / before - then.getOrDefault(vendor, 0.0) / after) > SLACK);
  }

  private static Stream<String> used(Plan plan) {
    return routes(plan).map(RouteShare::model);
  }

  private static Stream<RouteShare> routes(Plan plan) {
    return plan.routing().routes().stream().filter(route -> route.share() > 0);
  }

  /// A model and all others of its name, by whoever sells them.
  static Stream<String> of(RateBook book, String model) {
    return Stream.concat(Stream.of(model), book.find(model).stream().flatMap(known -> others(book, known))
        .map(Offer::key));
  }

  /// The same model elsewhere.
  static Stream<Offer> others(RateBook book, Offer known) {
    Collection<Offer> all = book.offers();
    return all.stream().filter(offer -> !offer.key().equals(known.key()) && book.isSameModel(offer.key(),
        known.key()));
  }
}
