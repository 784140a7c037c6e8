package runrate.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Spots none of which is both cheaper and better than another, the cheapest first. Of two alike the first stays; what
/// adding up in another order leaves is no difference.
final class Front {
  private static final double DUST = 1e-10;
  /// Points of a straight front lie on its line but for dust.
  private static final double LEVEL = 1e-9;

  private Front() {}

  static List<PlanSpot> of(List<PlanSpot> spots) {
    return of(spots, PlanSpot::monthUsd, PlanSpot::quality);
  }

  static <T> List<T> of(List<T> all, ToDoubleFunction<T> cost, ToDoubleFunction<T> worth) {
    List<T> front = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    double dearest = Double.NEGATIVE_INFINITY;
    for (T each : all.stream().sorted(Comparator.comparingDouble(cost)
        .thenComparing(Comparator.comparingDouble(worth).reversed())).toList()) {
      if (worth.applyAsDouble(each) <= best + DUST) {
        continue;
      }
      if (!front.isEmpty() && cost.applyAsDouble(each) <= dearest * (1 + DUST)) {
        front.removeLast();
      }
      front.add(each);
      best = worth.applyAsDouble(each);
      dearest = cost.applyAsDouble(each);
    }
    return front;
  }

  /// The one farthest above the line between the two ends, cost and worth each scaled to 0..1; of several as far the
  /// best, which on a straight front is its last.
  static PlanSpot bestValue(List<PlanSpot> front) {
    PlanSpot first = front.getFirst();
    PlanSpot last = front.getLast();
    double farthest = front.stream().mapToDouble(spot -> above(spot, first, last)).max().orElseThrow();
    return front.stream().filter(spot -> above(spot, first, last) > farthest - LEVEL).reduce((one, next) -> next)
        .orElseThrow();
  }

  private static double above(PlanSpot spot, PlanSpot first, PlanSpot last) {
    double across = last.monthUsd() - first.monthUsd();
    double up = last.quality() - first.quality();
    return across == 0 ? 0 : (spot.quality() - first.quality()) / up - (spot.monthUsd() - first.monthUsd()) / across;
  }
}
