package runrate.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Work of one kind: every plan is looked at once. Whether a tier carries a plan takes far longer to tell than all
/// else, so that it is asked last, and of no more than 20,000 plans: of more only those that could be worth choosing.
///
/// @param outcomes what a success costs
/// @param carried  whether the limits of the tier carry a plan
/// @param hull     what two mixes put together come to at the quality of each plan
record OneTask(TaskPlans plans, PlanLimits limits, Outcomes outcomes, IntPredicate carried,
    UnaryOperator<List<PlanSpot>> hull) implements Cloud {
  private static final int NONE = -1;
  private static final int MOST_ASKED = 20_000;

  /// What settings come to that cost the same in quality: a mix is as good in all of them, so that only the cheapest
  /// counts.
  private record Looked(long fit, List<PlanSpot> front, List<PlanSpot> fitting) {}

  Tried tried() {
    Map<Double, List<Integer>> byLoss = IntStream.range(0, plans.settings().size()).boxed()
        .collect(Collectors.groupingBy(setting -> plans.settings().get(setting).lossPoints(), TreeMap::new,
            Collectors.toList()));
    if (limits.inTier()) {
      return inTier(List.copyOf(byLoss.values()));
    }
    List<Looked> groups = byLoss.values().parallelStream().map(this::looked).toList();
    List<PlanSpot> fitting = Front.of(groups.stream().flatMap(each -> each.fitting().stream()).toList());
    List<PlanSpot> frontier = Front.of(groups.stream().flatMap(each -> each.front().stream()).toList());
    List<Integer> quick = quick().frontier();
    return new Tried(plans.size(), OptionalLong.of(groups.stream().mapToLong(Looked::fit).sum()), frontier, fitting,
        others(quick, quick.stream().filter(this::fits).toList(), frontier, fitting), success(fitting),
        fitting.isEmpty() ? giveWay() : GiveWay.NONE, this);
  }

  private Tried inTier(List<List<Integer>> groups) {
    int[] fit = IntStream.range(0, plans.size()).parallel().filter(this::fits).toArray();
    boolean all = fit.length <= MOST_ASKED;
    int[] asked = all ? IntStream.of(fit).parallel().filter(carried).toArray() : fit;
    Set<Integer> known = all ? IntStream.of(asked).boxed().collect(Collectors.toUnmodifiableSet()) : Set.of();
    IntPredicate carries = all ? known::contains : carried;
    Map<Double, Map<Integer, List<Integer>>> byMix = IntStream.of(asked).boxed().collect(Collectors.groupingBy(
        plan -> plans.setting(plan).lossPoints(), Collectors.groupingBy(plan -> plan % plans.ways().size())));
    List<PlanSpot> fitting = Front.of(byMix.values().stream().flatMap(mixes -> front(mixes, carries).stream())
        .toList());
    List<PlanSpot> frontier = Front.of(groups.stream().flatMap(group -> looked(group).front().stream()).toList());
    return new Tried(plans.size(), all ? OptionalLong.of(asked.length) : OptionalLong.empty(), frontier, fitting,
        others(quick().frontier(), quick().front(asked, carries), frontier, fitting), success(fitting),
        !fitting.isEmpty() ? GiveWay.NONE : fit.length > 0 ? GiveWay.TIER : giveWay(), this);
  }

  private QuickPlans quick() {
    return new QuickPlans(plans, limits);
  }

  /// All mixes succeed as often, as far as anybody said, so that a success is the cheaper the cheaper the plan is.
  private Once<OtherFronts> others(List<Integer> quick, List<Integer> quickFitting, List<PlanSpot> frontier,
      List<PlanSpot> fitting) {
    var known = new OtherFronts(Optional.of(new AxisFront(quick.stream().map(this::spot).toList(),
        quickFitting.stream().map(this::spot).toList(), this)), outcomes.isKnown()
            ? Optional.of(new AxisFront(frontier, fitting, this)) : Optional.empty(), hull.apply(frontier), List.of());
    var others = new Once<>(() -> known);
    others.get();
    return others;
  }

  private Once<CheapestSuccess.Found> success(List<PlanSpot> fitting) {
    return new Once<>(() -> new CheapestSuccess.Found(fitting.stream().findFirst().filter(spot ->
        outcomes.isKnown()), true));
  }

  /// From the best mix to the worst the cheapest plan that is carried, if it is cheaper than all before.
  private List<PlanSpot> front(Map<Integer, List<Integer>> byMix, IntPredicate carries) {
    List<PlanSpot> front = new ArrayList<>();
    for (int mix : plans.byQuality()) {
      byMix.getOrDefault(mix, List.of()).stream().sorted(Comparator.comparingDouble(this::monthUsd))
          .takeWhile(plan -> front.isEmpty() || monthUsd(plan) < front.getLast().monthUsd())
          .filter(carries::test).findFirst().ifPresent(plan -> front.add(spot(plan)));
    }
    return front;
  }

  private Looked looked(List<Integer> settings) {
    int mixes = plans.ways().size();
    int[] least = new int[mixes];
    int[] leastFitting = new int[mixes];
    Arrays.fill(least, NONE);
    Arrays.fill(leastFitting, NONE);
    long fit = 0;
    for (int setting : settings) {
      double loss = plans.settings().get(setting).lossPoints();
      double[] seconds = plans.seconds()[setting];
      for (int mix = 0; mix < mixes; mix++) {
        int plan = setting * mixes + mix;
        keep(least, mix, plan);
        if (limits.isCheap(plans.usd()[plan]) && limits.isGood(plans.scores()[mix] - loss)
            && limits.isFast(seconds[mix])) {
          fit++;
          keep(leastFitting, mix, plan);
        }
      }
    }
    return new Looked(fit, front(least), front(leastFitting));
  }

  private void keep(int[] least, int mix, int plan) {
    if (least[mix] == NONE || plans.usd()[plan] < plans.usd()[least[mix]]) {
      least[mix] = plan;
    }
  }

  /// From the best mix to the worst: worth choosing are those cheaper than all before.
  private List<PlanSpot> front(int[] least) {
    List<PlanSpot> front = new ArrayList<>();
    for (int mix : plans.byQuality()) {
      if (least[mix] != NONE && (front.isEmpty() || monthUsd(least[mix]) < front.getLast().monthUsd())) {
        front.add(spot(least[mix]));
      }
    }
    return front;
  }

  private PlanSpot spot(int plan) {
    return new PlanSpot(monthUsd(plan), quality(plan), seconds(plan), outcomes.usd(monthUsd(plan), List.of(plan)),
        List.of(plan));
  }

  private GiveWay giveWay() {
    return new GiveWay(
        all(plan -> limits.isCheap(monthUsd(plan)) && limits.isFast(seconds(plan))).map(plan -> quality((int) plan))
            .max(),
        all(plan -> limits.isGood(quality(plan)) && limits.isFast(seconds(plan))).map(plan -> monthUsd((int) plan))
            .min(),
        all(plan -> limits.isGood(quality(plan)) && limits.isCheap(monthUsd(plan))).map(plan -> seconds((int) plan))
            .min(), false);
  }

  private DoubleStream all(IntPredicate wanted) {
    return IntStream.range(0, plans.size()).filter(wanted).asDoubleStream();
  }

  @Override
  public int size() {
    return plans.size();
  }

  @Override
  public double monthUsd(int plan) {
    return plans.usd()[plan];
  }

  @Override
  public double quality(int plan) {
    return plans.quality(plan);
  }

  @Override
  public double seconds(int plan) {
    return plans.seconds(plan);
  }

  @Override
  public double outcomeUsd(int plan) {
    return outcomes.usd(monthUsd(plan), outcomes.failedUsd(0, plan), outcomes.successes(0, plan)).orElse(Double.NaN);
  }

  @Override
  public boolean fits(int plan) {
    return limits.isCheap(monthUsd(plan)) && limits.isGood(quality(plan)) && limits.isFast(seconds(plan));
  }
}
