package runrate.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.usage.OtherTerms;

/// Which models of different vendors stand in for each other: a judgement by size, with its day and source, that
/// a user may change.
///
/// @param byVendor models of each size as `vendor/model`, the one to propose first
public record Equivalents(LocalDate asOf, String source, Map<String, Map<Size, List<String>>> byVendor) {
  public Equivalents {
    byVendor = Map.copyOf(byVendor);
  }

  /// Sizes as vendors name their ranges.
  public enum Size { SMALL, MID, LARGE }

  /// The size of a model; empty for one nobody has judged.
  public Optional<Size> sizeOf(String model) {
    return byVendor.values().stream().flatMap(sizes -> sizes.entrySet().stream())
        .filter(size -> size.getValue().contains(model)).map(Map.Entry::getKey).findFirst();
  }

  /// The vendor's model for a size, else the next size it has.
  public Optional<String> modelOf(String vendor, Size wanted) {
    Map<Size, List<String>> sizes = byVendor.getOrDefault(vendor, Map.of());
    List<Size> order = switch (wanted) {
      case SMALL -> List.of(Size.SMALL, Size.MID, Size.LARGE);
      case MID -> List.of(Size.MID, Size.LARGE, Size.SMALL);
      case LARGE -> List.of(Size.LARGE, Size.MID, Size.SMALL);
    };
    return order.stream().flatMap(size -> sizes.getOrDefault(size, List.of()).stream()).findFirst();
  }

  /// The vendor's model for calls of each that is not its own, where it is on the cards; a model of no known size
  /// counts as mid. Empty where the vendor has none.
  public List<OtherTerms.Swap> instead(String vendor, Collection<Offer> logged, RateBook book) {
    return logged.stream().filter(own -> !own.card().vendor().id().equals(vendor)).flatMap(own -> modelOf(vendor,
        sizeOf(own.key()).orElse(Size.MID)).flatMap(book::find).stream().map(offer -> new OtherTerms.Swap(Optional.of(
            own.key()), offer))).distinct().toList();
  }

  /// The same plan on another vendor's models of the same sizes; a model of no known size counts as mid.
  /// Empty if the vendor has no model here.
  public Optional<RoutingMix> on(String vendor, Plan plan) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (RouteShare route : plan.routing().routes()) {
      Optional<String> model = modelOf(vendor, sizeOf(route.model()).orElse(Size.MID));
      if (model.isEmpty()) {
        return Optional.empty();
      }
      shares.merge(model.get(), route.share(), Double::sum);
    }
    if (shares.size() == 1) {
      return shares.keySet().stream().map(RoutingMix::allOn).findFirst();
    }
    List<RouteShare> routes = new ArrayList<>();
    shares.forEach((model, share) -> routes.add(new RouteShare(model, Math.min(1, share))));
    return Optional.of(new RoutingMix(routes));
  }

  /// The same with a model proposed before all others of its vendor and size.
  public Equivalents proposing(String vendor, Size size, String model) {
    Map<String, Map<Size, List<String>>> changed = new LinkedHashMap<>(byVendor);
    Map<Size, List<String>> sizes = new LinkedHashMap<>(changed.getOrDefault(vendor, Map.of()));
    List<String> models = new ArrayList<>(sizes.getOrDefault(size, List.of()));
    models.remove(model);
    models.addFirst(model);
    sizes.put(size, List.copyOf(models));
    changed.put(vendor, sizes);
    return new Equivalents(asOf, source, changed);
  }
}
