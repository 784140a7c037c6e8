package runrate.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Plans of one task by cost and seconds of an answer: of those that are good enough the ones that no other beats on
/// both. Answers of settings that write as much take as long, so that only the cheapest of them counts.
record QuickPlans(TaskPlans plans, PlanLimits limits) {
  private static final int NONE = -1;

  /// As plan numbers, the cheapest first; limits of cost and time aside.
  List<Integer> frontier() {
    Map<double[], List<Integer>> alike = new IdentityHashMap<>();
    for (int setting = 0; setting < plans.settings().size(); setting++) {
      alike.computeIfAbsent(plans.seconds()[setting], key -> new ArrayList<>()).add(setting);
    }
    return front(alike.values().parallelStream().flatMap(settings -> cheapest(settings).boxed()).toList());
  }

  /// Of each mix the cheapest plan that is good enough.
  private IntStream cheapest(List<Integer> settings) {
    int mixes = plans.ways().size();
    int[] least = new int[mixes];
    Arrays.fill(least, NONE);
    for (int setting : settings) {
      double loss = plans.settings().get(setting).lossPoints();
      for (int mix = 0; mix < mixes; mix++) {
        int plan = setting * mixes + mix;
        if (limits.isGood(plans.scores()[mix] - loss)
            && (least[mix] == NONE || plans.usd()[plan] < plans.usd()[least[mix]])) {
          least[mix] = plan;
        }
      }
    }
    return IntStream.of(least).filter(plan -> plan != NONE);
  }

  private List<Integer> front(List<Integer> some) {
    return Front.of(some, plan -> plans.usd()[plan], plan -> -plans.seconds(plan));
  }

  /// The same of plans that keep to every limit, as far as something else carries them.
  List<Integer> front(int[] fitting, IntPredicate carried) {
    List<Integer> front = new ArrayList<>();
    IntStream.of(fitting).boxed().sorted(Comparator.comparingDouble((Integer plan) -> plans.usd()[plan])
        .thenComparingDouble(plans::seconds)).forEach(plan -> {
          if ((front.isEmpty() || plans.seconds(plan) < plans.seconds(front.getLast())) && carried.test(plan)) {
            front.add(plan);
          }
        });
    return front(front);
  }
}
