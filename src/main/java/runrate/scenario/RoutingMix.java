package runrate.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How the calls are split over models. Shares are of calls, and add up to 1.
public record RoutingMix(List<RouteShare> routes) {
  /// How far the sum of the shares may be from 1.
  public static final double TOLERANCE = 1e-6;
  /// Smaller than any share that is meant: what binary fractions leave over.
  private static final double DUST = 1e-12;

  public RoutingMix {
    routes = List.copyOf(routes);
    if (routes.isEmpty()) {
      throw new IllegalArgumentException("plan.routing is empty; it needs at least one model");
    }
  }

  public static RoutingMix allOn(String model) {
    return new RoutingMix(List.of(new RouteShare(model, 1)));
  }

  public RouteShare largest() {
    return routes.stream().max(Comparator.comparingDouble(RouteShare::share)).orElseThrow();
  }

  public double sum() {
    return routes.stream().mapToDouble(RouteShare::share).sum();
  }

  /// What a model gets of the calls, nothing where it is not in the mix.
  public double shareOf(String model) {
    return routes.stream().filter(route -> route.model().equals(model)).mapToDouble(RouteShare::share).sum();
  }

  /// Sets one share; the unlocked others give or take in proportion to what they have, equally
  /// where they have nothing. The share stops where the locked ones leave no more room.
  ///
  /// @param locked indexes whose shares stay as they are
  public RoutingMix withShare(int index, double share, List<Integer> locked) {
    double fixed = 0;
    double flexible = 0;
    int flexibleCount = 0;
    for (int i = 0; i < routes.size(); i++) {
      if (i != index && locked.contains(i)) {
        fixed += routes.get(i).share();
      } else if (i != index) {
        flexible += routes.get(i).share();
        flexibleCount++;
      }
    }
    if (flexibleCount == 0) {
      return this;
    }
    double mine = Math.clamp(share, 0, Math.max(0, 1 - fixed));
    double left = 1 - fixed - mine;
    double rest = left < DUST ? 0 : left;
    var changed = new ArrayList<RouteShare>();
    for (int i = 0; i < routes.size(); i++) {
      RouteShare route = routes.get(i);
      double value = i == index ? mine
          : locked.contains(i) ? route.share()
          : flexible > 0 ? rest * route.share() / flexible : rest / flexibleCount;
      changed.add(new RouteShare(route.model(), Math.clamp(value, 0, 1)));
    }
    return new RoutingMix(changed);
  }

  /// Replaces the model of one route, its share stays.
  public RoutingMix withModel(int index, String model) {
    var changed = new ArrayList<>(routes);
    changed.set(index, new RouteShare(model, routes.get(index).share()));
    return new RoutingMix(changed);
  }

  /// Adds a model with no calls yet.
  public RoutingMix plus(String model) {
    var changed = new ArrayList<>(routes);
    changed.add(new RouteShare(model, 0));
    return new RoutingMix(changed);
  }

  /// Takes a model out; its calls go to the others in proportion.
  public RoutingMix minus(int index) {
    var emptied = new ArrayList<>(withShare(index, 0, List.of()).routes());
    emptied.remove(index);
    return new RoutingMix(emptied);
  }
}
