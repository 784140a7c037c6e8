package runrate.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Work of one kind: every plan is looked at once. Within one setting mixes are asked from the best to the worst, so
/// that those worth choosing are the ones cheaper than all before.
record OneTask(TaskPlans plans, PlanLimits limits) implements Cloud {
  /// What rounding may put a plan beyond a limit it stands on.
  private static final double SLACK = 1e-9;

  Tried tried() {
    List<PlanSpot> fitting = front(this::fits);
    return new Tried(plans.size(), OptionalLong.of(IntStream.range(0, plans.size()).parallel().filter(this::fits)
        .count()), front(plan -> true), fitting, fitting.isEmpty() ? giveWay() : GiveWay.NONE, this);
  }

  private List<PlanSpot> front(IntPredicate wanted) {
    int mixes = plans.mixes().size();
    List<PlanSpot> some = IntStream.range(0, plans.settings().size()).parallel().mapToObj(setting -> {
      List<PlanSpot> best = new ArrayList<>();
      double least = Double.POSITIVE_INFINITY;
      for (int mix : plans.byQuality()) {
        int plan = setting * mixes + mix;
        if (monthUsd(plan) < least && wanted.test(plan)) {
          least = monthUsd(plan);
          best.add(new PlanSpot(least, quality(plan), seconds(plan), List.of(plan)));
        }
      }
      return best;
    }).flatMap(List::stream).toList();
    return Front.of(some);
  }

  private boolean isGood(int plan) {
    return quality(plan) >= limits.quality() - SLACK;
  }

  private boolean isCheap(int plan) {
    return monthUsd(plan) <= limits.monthUsd().orElse(Double.POSITIVE_INFINITY) + SLACK;
  }

  private boolean isFast(int plan) {
    return seconds(plan) <= limits.withinSeconds().orElse(Double.POSITIVE_INFINITY) + SLACK;
  }

  private GiveWay giveWay() {
    return new GiveWay(all(plan -> isCheap(plan) && isFast(plan)).map(plan -> quality((int) plan)).max(),
        all(plan -> isGood(plan) && isFast(plan)).map(plan -> monthUsd((int) plan)).min(),
        all(plan -> isGood(plan) && isCheap(plan)).map(plan -> seconds((int) plan)).min());
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
  public boolean fits(int plan) {
    return isGood(plan) && isCheap(plan) && isFast(plan);
  }
}
