package runrate.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.pricing.Contract;
import runrate.scenario.Task;

/// Work of several kinds whose month is a sum over tasks: each task's own front, put together one task after the other.
/// A plan of all work that no other beats is made of plans no other plan of their task beats, so nothing is lost. Where
/// requests are processed is the whole house's: each region is put together by itself.
///
/// @param tasks    plans of each
/// @param weights  part of all calls of each
/// @param outcomes what a success costs
/// @param invoiced what a sum of the tasks is invoiced
/// @param carried  whether the limits of the tier carry a plan; asked of the front alone
record SeveralTasks(List<TaskPlans> tasks, double[] weights, PlanLimits limits, Outcomes outcomes,
    DoubleUnaryOperator invoiced, Predicate<PlanSpot> carried) {
  /// Less is no difference between two answers.
  private static final double QUICKER = 1e-6;
  private static final String TOO_MANY = "These tasks have too many plans to find all worth choosing by what a "
      + "success costs.";

  /// A plan of one task that its front has.
  private record Pick(double usd, double quality, double seconds, int plan) {}

  /// Plans of the first tasks, put together.
  ///
  /// @param before of the tasks but the last; null for none
  private record Joined(double usd, double quality, double seconds, Joined before, int plan) {
    List<Integer> plans() {
      List<Integer> plans = new ArrayList<>();
      for (Joined each = this; each.before != null; each = each.before) {
        plans.addFirst(each.plan);
      }
      return plans;
    }
  }

  Tried tried() {
    List<PlanSpot> frontier = front(false, OptionalDouble.empty());
    List<PlanSpot> patient = front(true, limits.withinSeconds());
    List<PlanSpot> kept = patient.stream().filter(this::fits).toList();
    List<PlanSpot> fitting = kept.stream().filter(this::isCarried).toList();
    double counted = tasks.stream().mapToDouble(TaskPlans::count).reduce(1, (one, other) -> one * other)
        / Math.pow(regions().size(), tasks.size() - 1);
    return new Tried(counted, OptionalLong.empty(), frontier, fitting, new Once<>(this::others),
        new Once<>(() -> new CheapestSuccess(this).found(fitting)),
        !fitting.isEmpty() ? GiveWay.NONE : kept.isEmpty() ? giveWay(patient) : GiveWay.TIER,
        new Spots(frontier, this));
  }

  private OtherFronts others() {
    Optional<AxisFront> perOutcome = outcomes.isKnown() ? joinedPerOutcome() : Optional.empty();
    return new OtherFronts(bySpeed(), perOutcome, List.of(), outcomes.isKnown() && perOutcome.isEmpty()
        ? List.of(TOO_MANY) : List.of());
  }

  private boolean fits(PlanSpot spot) {
    return limits.isGood(spot.quality()) && limits.isCheap(spot.monthUsd());
  }

  private GiveWay giveWay(List<PlanSpot> patient) {
    List<PlanSpot> all = front(true, OptionalDouble.empty());
    return new GiveWay(
        patient.stream().filter(spot -> limits.isCheap(spot.monthUsd())).mapToDouble(PlanSpot::quality).max(),
        patient.stream().filter(spot -> limits.isGood(spot.quality())).mapToDouble(PlanSpot::monthUsd).min(),
        all.stream().filter(this::fits).mapToDouble(PlanSpot::seconds).min(), false);
  }

  List<String> regions() {
    return tasks.getFirst().settings().stream().map(Setting::region).distinct().toList();
  }

  /// @param floors whether each task keeps to its own floor
  /// @param within how long an answer of a task may take that cannot wait
  private List<PlanSpot> front(boolean floors, OptionalDouble within) {
    return Front.of(regions().stream().flatMap(region -> joined(region, floors, within).stream())
        .map(joined -> spot(joined.usd(), joined.quality(), joined.seconds(), joined.plans())).toList());
  }

  /// A plan of each task, put together.
  PlanSpot spot(List<Integer> plans) {
    double usd = 0;
    double quality = 0;
    double seconds = 0;
    for (int i = 0; i < plans.size(); i++) {
      TaskPlans task = tasks.get(i);
      usd += task.usd()[plans.get(i)];
      quality += weights[i] * task.quality(plans.get(i));
      seconds = Math.max(seconds, isHurried(task.part().task()) ? task.seconds(plans.get(i)) : 0);
    }
    return spot(usd, quality, seconds, plans);
  }

  /// What was agreed on the sum of all tasks.
  Contract onSum() {
    return outcomes.scenario().plan().contract().onSum();
  }

  /// Whether it keeps to every limit of all work.
  boolean keeps(PlanSpot spot) {
    return fits(spot) && isCarried(spot);
  }

  PlanSpot spot(double usd, double quality, double seconds, List<Integer> plans) {
    double monthUsd = invoiced.applyAsDouble(usd);
    return new PlanSpot(monthUsd, quality, seconds, outcomes.usd(monthUsd, plans), plans);
  }

  /// Walked from the slowest: the cheapest plan that is good enough, then the cheapest that is quicker, and so on.
  private Optional<AxisFront> bySpeed() {
    if (tasks.stream().noneMatch(task -> isHurried(task.part().task()))) {
      return Optional.empty();
    }
    List<PlanSpot> walked = new ArrayList<>();
    OptionalDouble within = OptionalDouble.empty();
    Optional<PlanSpot> next;
    while ((next = cheapestGood(within)).isPresent()) {
      walked.add(next.get());
      within = OptionalDouble.of(next.get().seconds() - QUICKER);
    }
    List<PlanSpot> frontier = Front.of(walked, PlanSpot::monthUsd, spot -> -spot.seconds());
    return Optional.of(new AxisFront(frontier, frontier.stream().filter(spot -> fits(spot)
        && limits.isFast(spot.seconds()) && isCarried(spot)).toList(), new Spots(frontier, this)));
  }

  private Optional<PlanSpot> cheapestGood(OptionalDouble within) {
    return front(true, within).stream().filter(spot -> limits.isGood(spot.quality())).findFirst();
  }

  private boolean isCarried(PlanSpot spot) {
    return !limits.inTier() || carried.test(spot);
  }

  Optional<AxisFront> joinedPerOutcome() {
    return OutcomeJoin.all(this, false).flatMap(all -> OutcomeJoin.all(this, true).map(kept -> {
      List<PlanSpot> frontier = front(all);
      return new AxisFront(frontier, front(kept.stream().filter(this::fits).toList()).stream().filter(this::isCarried)
          .toList(), new Spots(frontier, this));
    }));
  }

  /// Plans whose successes nobody knows have no place.
  private static List<PlanSpot> front(List<PlanSpot> spots) {
    return Front.of(spots.stream().filter(spot -> spot.outcomeUsd().isPresent()).toList(),
        spot -> spot.outcomeUsd().getAsDouble(), PlanSpot::quality);
  }

  private List<Joined> joined(String region, boolean floors, OptionalDouble within) {
    List<Joined> front = List.of(new Joined(0, 0, 0, null, -1));
    for (int i = 0; i < tasks.size(); i++) {
      double weight = weights[i];
      boolean hurried = isHurried(tasks.get(i).part().task());
      List<Pick> picks = picks(tasks.get(i), region, floors, within);
      Stream<Joined> all = front.stream().flatMap(before -> picks.stream().map(pick -> new Joined(
          before.usd() + pick.usd(), before.quality() + weight * pick.quality(),
          Math.max(before.seconds(), hurried ? pick.seconds() : 0), before, pick.plan())));
      front = Front.of(all.toList(), Joined::usd, Joined::quality);
    }
    return front;
  }

  private List<Pick> picks(TaskPlans task, String region, boolean floors, OptionalDouble within) {
    return Front.of(IntStream.range(0, task.size()).filter(isChoice(task, region, floors, within))
        .mapToObj(plan -> new Pick(task.usd()[plan], task.quality(plan), task.seconds(plan), plan)).toList(),
        Pick::usd, Pick::quality);
  }

  /// Plans of a task that may be put together with others.
  IntPredicate isChoice(TaskPlans task, String region, boolean floors, OptionalDouble within) {
    double floor = floors ? task.part().task().qualityFloor().orElse(0) : 0;
    double most = isHurried(task.part().task()) ? within.orElse(Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
    return plan -> task.setting(plan).region().equals(region) && task.isChoice(plan)
        && task.quality(plan) >= floor - PlanLimits.SLACK && task.seconds(plan) <= most + PlanLimits.SLACK;
  }

  /// Whether somebody waits for its answers.
  static boolean isHurried(Task task) {
    return task.within() == Task.Patience.SECONDS || task.within() == Task.Patience.UNKNOWN;
  }

  /// The front, for a chart: what is not on it was never put together.
  private record Spots(List<PlanSpot> spots, SeveralTasks of) implements Cloud {
    @Override
    public int size() {
      return spots.size();
    }

    @Override
    public double monthUsd(int plan) {
      return spots.get(plan).monthUsd();
    }

    @Override
    public double quality(int plan) {
      return spots.get(plan).quality();
    }

    @Override
    public double seconds(int plan) {
      return spots.get(plan).seconds();
    }

    @Override
    public double outcomeUsd(int plan) {
      return spots.get(plan).outcomeUsd().orElse(Double.NaN);
    }

    @Override
    public boolean fits(int plan) {
      return of.fits(spots.get(plan)) && of.limits.isFast(seconds(plan));
    }
  }
}
