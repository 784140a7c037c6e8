package runrate.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Plans of several tasks put together for what a success costs. A dear model that fails less may be cheaper for each
/// success, and a sum of costs over a sum of successes is no sum over tasks: kept are all plans that no other beats in
/// cost, cost of failures, successes and quality at once. What is dropped costs as much at least for each success.
///
/// @param floors whether each task keeps to its own floor and answers in time
record OutcomeJoin(SeveralTasks all, boolean floors) {
  /// More than these are not joined with further tasks.
  private static final int MOST = 4000;
  /// Likewise where failures of each task cost otherwise, so that each plan is compared with every other.
  private static final int MOST_COMPARED = 800;
  private static final int PICKS = 10;

  /// Plans of the first tasks.
  private record Part(double usd, double failedUsd, double successes, double quality, double seconds,
      List<Integer> plans) {
    private static final Part NOTHING = new Part(0, 0, 0, 0, 0, List.of());

    /// No dearer one.
    boolean beats(Part other) {
      return failedUsd <= other.failedUsd && successes >= other.successes && quality >= other.quality;
    }

    Part with(Part next) {
      List<Integer> both = new ArrayList<>(plans);
      both.addAll(next.plans);
      return new Part(usd + next.usd, failedUsd + next.failedUsd, successes + next.successes, quality + next.quality,
          Math.max(seconds, next.seconds), both);
    }
  }

  /// @return nothing where there are too many
  static Optional<List<PlanSpot>> all(SeveralTasks all, boolean floors) {
    var join = new OutcomeJoin(all, floors);
    List<PlanSpot> spots = new ArrayList<>();
    for (String region : all.regions()) {
      Optional<List<Part>> joined = join.joined(region);
      if (joined.isEmpty()) {
        return Optional.empty();
      }
      joined.get().forEach(part -> spots.add(all.spot(part.usd, part.quality, part.seconds, part.plans)));
    }
    return Optional.of(spots);
  }

  private Optional<List<Part>> joined(String region) {
    double most = all.outcomes().isOneFailureCost() ? MOST : MOST_COMPARED;
    List<Part> joined = List.of(Part.NOTHING);
    for (int task = 0; task < all.tasks().size(); task++) {
      List<Part> picks = unbeaten(picks(task, region));
      if ((double) joined.size() * picks.size() > PICKS * most) {
        return Optional.empty();
      }
      joined = unbeaten(joined.stream().flatMap(before -> picks.stream().map(before::with)).toList());
    }
    return Optional.of(joined);
  }

  private List<Part> picks(int task, String region) {
    TaskPlans plans = all.tasks().get(task);
    OptionalDouble within = floors ? all.limits().withinSeconds() : OptionalDouble.empty();
    boolean hurried = SeveralTasks.isHurried(plans.part().task());
    return IntStream.range(0, plans.size()).filter(all.isChoice(plans, region, floors, within))
        .filter(plan -> !Double.isNaN(all.outcomes().successes(task, plan)))
        .mapToObj(plan -> new Part(plans.usd()[plan], all.outcomes().failedUsd(task, plan),
            all.outcomes().successes(task, plan), all.weights()[task] * plans.quality(plan),
            hurried ? plans.seconds(plan) : 0, List.of(plan))).toList();
  }

  private List<Part> unbeaten(List<Part> parts) {
    List<Part> cheapestFirst = parts.stream().sorted(Comparator.comparingDouble(Part::usd)
        .thenComparingDouble(part -> -part.quality).thenComparingDouble(part -> -part.successes)).toList();
    return all.outcomes().isOneFailureCost() ? onStairs(cheapestFirst) : compared(cheapestFirst);
  }

  private static List<Part> compared(List<Part> cheapestFirst) {
    List<Part> kept = new ArrayList<>();
    cheapestFirst.stream().filter(part -> kept.stream().noneMatch(other -> other.beats(part))).forEach(kept::add);
    return kept;
  }

  /// Where a failure costs the same whatever it fails at, more successes are less cost of failures: of those with as
  /// many successes only the best so far has to be known.
  private static List<Part> onStairs(List<Part> cheapestFirst) {
    List<Part> kept = new ArrayList<>();
    TreeMap<Double, Double> best = new TreeMap<>();
    for (Part part : cheapestFirst) {
      Map.Entry<Double, Double> above = best.ceilingEntry(part.successes);
      if (above == null || above.getValue() < part.quality) {
        kept.add(part);
        Map.Entry<Double, Double> below = best.floorEntry(part.successes);
        while (below != null && below.getValue() <= part.quality) {
          best.remove(below.getKey());
          below = best.floorEntry(part.successes);
        }
        best.put(part.successes, part.quality);
      }
    }
    return kept;
  }
}
