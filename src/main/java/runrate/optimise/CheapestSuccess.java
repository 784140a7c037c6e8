package runrate.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The plan of several tasks whose successes cost least. At a price `r` of a success each task takes its plan with the
/// least `cost + cost of failures - r * successes`; what a success then costs is the next price, until it stands
/// (Dinkelbach). That is exact however many plans there are, as long as nothing ties tasks together but their region.
/// Where a ceiling or the tier forbids that plan, all combinations are joined if they are few enough; else those are
/// weighed that a dearer dollar leads to, and those of the front.
record CheapestSuccess(SeveralTasks all) {
  /// Halvings of what a dollar is weighed by.
  private static final int TURNS = 40;
  private static final int MOST_WEIGHT = 1 << 20;
  private static final int MOST_PRICES = 100;
  /// What adding up leaves is no difference.
  private static final double DUST = 1e-12;

  /// @param ofAll whether no plan that keeps to the limits is cheaper a success; else of those weighed none is
  record Found(Optional<PlanSpot> spot, boolean ofAll) {}

  /// What a task may choose between, and what it comes to.
  private record Choices(int[] plans, double[] usd, double[] failedUsd, double[] successes, double[] quality) {
    /// The least at a price of a success; of several alike the best.
    int least(double weight, double price) {
      double[] value = IntStream.range(0, plans.length).mapToDouble(i ->
          weight * usd[i] + failedUsd[i] - price * successes[i]).toArray();
      double least = IntStream.range(0, value.length).mapToDouble(i -> value[i]).min().orElseThrow();
      return IntStream.range(0, value.length).filter(i -> value[i] <= least
              + DUST * (weight * usd[i] + failedUsd[i] + price * successes[i])).boxed()
          .max(Comparator.comparingDouble((Integer i) -> quality[i]).thenComparing(Comparator.reverseOrder()))
          .orElseThrow();
    }
  }

  /// @param fitting the front by cost and quality, of plans that keep to every limit
  Found found(List<PlanSpot> fitting) {
    List<List<Choices>> regions = regions();
    Optional<PlanSpot> free = cheapest(regions.stream().flatMap(region -> at(region, 1).stream()));
    if (isSum() && (free.isEmpty() || all.keeps(free.get()))) {
      return new Found(free, true);
    }
    Optional<AxisFront> joined = all.joinedPerOutcome();
    return joined.isPresent() ? new Found(joined.get().fitting().stream().findFirst(), true)
        : new Found(cheapest(Stream.concat(fitting.stream(), regions.stream().flatMap(this::leaning))), false);
  }

  /// Whether a month is invoiced as the sum of what its tasks would be.
  private boolean isSum() {
    return all.onSum().volumeBrackets().isEmpty() && all.onSum().commitMonthlyUsd().isEmpty();
  }

  private static Optional<PlanSpot> cheapest(Stream<PlanSpot> spots) {
    return spots.filter(spot -> spot.outcomeUsd().isPresent()).min(Comparator.comparingDouble(spot ->
        spot.outcomeUsd().getAsDouble()));
  }

  /// What each task may choose between in a region, a list a region in which no task lacks a plan.
  private List<List<Choices>> regions() {
    return all.regions().stream().map(region -> IntStream.range(0, all.tasks().size()).mapToObj(task ->
        choices(task, region)).toList()).filter(tasks -> tasks.stream().allMatch(each -> each.plans().length > 0))
        .toList();
  }

  private Choices choices(int task, String region) {
    TaskPlans plans = all.tasks().get(task);
    Outcomes outcomes = all.outcomes();
    IntPredicate isChoice = all.isChoice(plans, region, true, all.limits().withinSeconds());
    int[] some = IntStream.range(0, plans.size()).filter(isChoice).filter(plan ->
        !Double.isNaN(outcomes.successes(task, plan))).toArray();
    double invoiced = all.onSum().withVolumeBrackets(List.of()).withCommitMonthlyUsd(OptionalDouble.empty())
        .invoiceUsd(1);
    return new Choices(some, of(some, plan -> invoiced * plans.usd()[plan]),
        of(some, plan -> outcomes.failedUsd(task, plan)), of(some, plan -> outcomes.successes(task, plan)),
        of(some, plans::quality));
  }

  private static double[] of(int[] plans, IntToDoubleFunction figure) {
    return IntStream.of(plans).mapToDouble(figure).toArray();
  }

  /// From the price of the plan with most successes down.
  ///
  /// @param weight of a dollar of the month against one of a failure
  private Optional<PlanSpot> at(List<Choices> tasks, double weight) {
    int[] picks = tasks.stream().mapToInt(task -> task.least(0, 1)).toArray();
    OptionalDouble price = price(tasks, picks, weight);
    for (int i = 0; i < MOST_PRICES && price.isPresent(); i++) {
      double asked = price.getAsDouble();
      int[] next = tasks.stream().mapToInt(task -> task.least(weight, asked)).toArray();
      OptionalDouble found = price(tasks, next, weight);
      if (found.isEmpty() || found.getAsDouble() > asked) {
        break;
      }
      picks = next;
      if (found.getAsDouble() == asked) {
        break;
      }
      price = found;
    }
    return price.isEmpty() ? Optional.empty() : Optional.of(spot(tasks, picks));
  }

  private static OptionalDouble price(List<Choices> tasks, int[] picks, double weight) {
    double usd = 0;
    double successes = 0;
    for (int task = 0; task < picks.length; task++) {
      Choices of = tasks.get(task);
      usd += weight * of.usd()[picks[task]] + of.failedUsd()[picks[task]];
      successes += of.successes()[picks[task]];
    }
    return successes > 0 ? OptionalDouble.of(usd / successes) : OptionalDouble.empty();
  }

  private PlanSpot spot(List<Choices> tasks, int[] picks) {
    return all.spot(IntStream.range(0, picks.length).mapToObj(task -> tasks.get(task).plans()[picks[task]]).toList());
  }

  /// The dearer a dollar, the cheaper the month: halved down to the least weight that keeps to the limits.
  private Stream<PlanSpot> leaning(List<Choices> tasks) {
    List<PlanSpot> kept = new ArrayList<>(at(tasks, 1).filter(all::keeps).stream().toList());
    double low = 1;
    double high = MOST_WEIGHT;
    for (int turn = 0; turn < TURNS; turn++) {
      double weight = Math.sqrt(low * high);
      Optional<PlanSpot> spot = at(tasks, weight);
      if (spot.filter(all::keeps).isPresent()) {
        kept.add(spot.get());
        high = weight;
      } else {
        low = weight;
      }
    }
    return kept.stream();
  }
}
