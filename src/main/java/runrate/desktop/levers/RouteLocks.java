package runrate.desktop.levers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import runrate.scenario.RoutingMix;

/// Models whose share of the calls stays while others are turned. Nothing of it is in the file.
final class RouteLocks {
  private static final double FINE = 1e6;

  private final Set<String> locked = new HashSet<>();

  void clear() {
    locked.clear();
  }

  void toggle(String model) {
    if (!locked.remove(model)) {
      locked.add(model);
    }
  }

  boolean holds(String model) {
    return locked.contains(model);
  }

  /// Places of the models of a mix that are locked.
  List<Integer> indexes(RoutingMix mix) {
    return places(mix).filter(i -> holds(mix.routes().get(i).model())).boxed().toList();
  }

  private static IntStream places(RoutingMix mix) {
    return IntStream.range(0, mix.routes().size());
  }

  /// A knob moves calls between its two neighbours only; a locked one keeps what it has.
  RoutingMix moved(RoutingMix mix, int knob, double share) {
    List<Integer> fixed = indexes(mix);
    if (fixed.contains(knob) || fixed.contains(knob + 1)) {
      return mix;
    }
    double both = mix.routes().get(knob).share() + mix.routes().get(knob + 1).share();
    double wanted = Math.clamp(mix.routes().get(knob).share() + share, 0, both);
    return mix.withShare(knob, Math.round(wanted * FINE) / FINE, places(mix).filter(i -> i != knob && i != knob + 1)
        .boxed().toList());
  }
}
