package runrate.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Plans of several tasks put together for what a success costs. A dear model that fails less may be cheaper for each
/// success, and a sum of costs over a sum of successes is no sum over tasks: kept are all plans that no other beats in
/// cost, cost of failures, successes and quality at once. What is dropped costs as much at least for each success.
///
/// @param floors whether each task keeps to its own floor and answers in time
record OutcomeJoin(SeveralTasks all, boolean floors) {
  /// More than these are not compared with each other.
  private static final int MOST = 4000;

  /// Plans of the first tasks.
  private record Part(double usd, double failedUsd, double successes, double quality, double seconds,
      List<Integer> plans) {
    private static final Part NOTHING = new Part(0, 0, 0, 0, 0, List.of());

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
    List<Part> joined = List.of(Part.NOTHING);
    for (int task = 0; task < all.tasks().size(); task++) {
      List<Part> picks = unbeaten(picks(task, region));
      if ((double) joined.size() * picks.size() > 10.0 * MOST) {
        return Optional.empty();
      }
      joined = unbeaten(joined.stream().flatMap(before -> picks.stream().map(before::with)).toList());
      if (joined.size() > MOST) {
        return Optional.empty();
      }
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

  private static List<Part> unbeaten(List<Part> parts) {
    List<Part> kept = new ArrayList<>();
    parts.stream().sorted(Comparator.comparingDouble(Part::usd).thenComparingDouble(part -> -part.quality)
        .thenComparingDouble(part -> -part.successes)).forEach(part -> {
          if (kept.stream().noneMatch(other -> other.beats(part))) {
            kept.add(part);
          }
        });
    return kept;
  }
}
