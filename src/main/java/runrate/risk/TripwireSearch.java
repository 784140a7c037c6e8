package runrate.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.inputs.CacheShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.PlanShape;
import runrate.inputs.Quantity;
import runrate.inputs.TaskEdits;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Assumption;
import runrate.scenario.Budget;
import runrate.scenario.ChangeBound;
import runrate.scenario.HitRate;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// Looks for [Tripwire]s by halving: from today's value toward the end where the month gets cheaper if it breaks the
/// budget, else toward the end where it gets dearer, inside the bounds of what may change.
///
/// @param shown what the levers stand at: the scenario, or the means of its tasks
record TripwireSearch(CostEngine engine, Scenario scenario, Scenario shown, long seed, Watch watch) {
  /// Enough for a median within half a per cent of the month, drawn a hundred times over.
  private static final int TRIALS = 10_000;
  private static final double HALF = 0.5;
  private static final double ONE_OF_TEN = 0.1;
  /// Six times what a share of so few months is off.
  private static final double DOUBTFUL = 0.03;
  private static final double FARTHEST = 10;
  private static final double LONG_CONTEXT = 10_000;
  private static final double SLACK = 1e-9;

  static List<Tripwire> of(CostEngine engine, Scenario scenario, long seed, Watch watch) {
    var search = new TripwireSearch(engine, scenario, TaskEdits.shown(scenario), seed, watch);
    return scenario.budget().monthlyUsd().isEmpty() ? List.of()
        : search.inputs().stream().map(search::wire).flatMap(Optional::stream).toList();
  }

  static Optional<Tripwire> of(CostEngine engine, Scenario scenario, long seed, Input input, Watch watch) {
    return scenario.budget().monthlyUsd().isEmpty() ? Optional.empty()
        : new TripwireSearch(engine, scenario, TaskEdits.shown(scenario), seed, watch).wire(input);
  }

  private List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(List.of(Inputs.of(PlanShape.BATCH)));
    cheapest().ifPresent(inputs::add);
    Stream.of(WorkloadShape.AGENTS, WorkloadShape.CALLS_PER_DAY).map(Inputs::of).forEach(inputs::add);
    if (shown.plan().caching().enabled()) {
      if (shown.plan().caching().hitRate() instanceof HitRate.Fixed) {
        inputs.add(Inputs.of(CacheShape.HIT_RATE));
      }
      inputs.add(Inputs.of(CacheShape.CACHEABLE));
    }
    Stream.of(WorkloadShape.CONTEXT, WorkloadShape.THINKING).map(Inputs::of).forEach(inputs::add);
    return inputs.stream().filter(input -> !Double.isNaN(input.value(shown))).toList();
  }

  /// The share of the cheapest model of the mix, which takes calls from the others.
  private Optional<Input> cheapest() {
    List<RouteShare> routes = scenario.plan().routing().routes();
    return routes.size() < 2 || !scenario.tasks().isEmpty() ? Optional.empty()
        : IntStream.range(0, routes.size()).mapToObj(i -> Inputs.at(share(i)))
            .min((one, other) -> Double.compare(estimate(one).applyAsDouble(1), estimate(other).applyAsDouble(1)));
  }

  private Scenario with(Input input, double value) {
    return TaskEdits.turned(scenario, shown, input, value);
  }

  private Optional<Tripwire> wire(Input input) {
    ChangeBound bound = scenario.bound(input.path());
    double now = input.value(shown);
    double least = Math.max(input.range().nearest(0, step(input, now)), bound.low().orElse(0));
    double most = Math.min(bound.high().orElse(Double.MAX_VALUE), input.quantity() == Quantity.SHARE ? 1
        : now > 0 ? now * FARTHEST : input.quantity() == Quantity.TOKENS ? LONG_CONTEXT : FARTHEST);
    DoubleUnaryOperator month = estimate(input);
    if (now < least || now > most || month.applyAsDouble(least) == month.applyAsDouble(most)) {
      return Optional.empty();
    }
    double budget = scenario.budget().monthlyUsd().orElseThrow();
    var steps = Steps.of(step(input, most), least, most, month.applyAsDouble(least) < month.applyAsDouble(most));
    Map<Double, Over> some = new HashMap<>();
    Map<Double, Over> all = new HashMap<>();
    DoubleFunction<Over> few = value -> some.computeIfAbsent(value, asked -> over(input, asked, TRIALS));
    DoubleUnaryOperator rough = value -> few.apply(value).share();
    DoubleUnaryOperator sure = value -> !few.apply(value).isRead() ? few.apply(value).share()
        : all.computeIfAbsent(value, asked -> over(input, asked, RiskReport.USUAL_TRIALS)).share();
    DoubleUnaryOperator estimate = value -> Budget.exceeds(month.applyAsDouble(value), budget) ? 1 : 0;
    return Optional.of(new Tripwire(input, model(input), now, steps.flip(estimate, estimate, HALF),
        steps.flip(rough, sure, HALF), steps.flip(rough, sure, ONE_OF_TEN)));
  }

  /// @param share  of the months that are over the budget
  /// @param isRead whether as many as are shown elsewhere may be asked for
  private record Over(double share, boolean isRead) {}

  private String model(Input input) {
    return IntStream.range(0, scenario.plan().routing().routes().size())
        .filter(i -> input.path().equals(share(i))).mapToObj(i -> engine.book().shortName(
            scenario.plan().routing().routes().get(i).model())).findFirst().orElse("");
  }

  private static String share(int route) {
    return "plan.routing[%s].share".formatted(route);
  }

  private DoubleUnaryOperator estimate(Input input) {
    return value -> {
      watch.goOn();
      Scenario changed = with(input, value);
      return engine.misfit(changed).isPresent() ? Double.POSITIVE_INFINITY : engine.prepare(changed).monthUsd();
    };
  }

  /// Part of the months over the budget with one input certain.
  private Over over(Input input, double value, int trials) {
    Scenario changed = with(input, value).withAssumptions(scenario.assumptions().stream()
        .filter(assumed -> !assumed.field().equals(input.path())).toList());
    if (engine.misfit(changed).isPresent()) {
      return new Over(1, false);
    }
    double budget = scenario.budget().monthlyUsd().orElseThrow();
    if (changed.assumptions().stream().noneMatch(Assumption::hasRange)) {
      return new Over(Budget.exceeds(engine.prepare(changed).monthUsd(), budget) ? 1 : 0, false);
    }
    // how far one of hundreds of draws is says nothing
    var drawing = new Watch(watch.isStopped(), share -> { });
    DrawnMonths drawn = DrawnMonths.of(engine, changed, seed, trials, drawing);
    return new Over(Arrays.stream(drawn.usd()).filter(month -> Budget.exceeds(month, budget)).count()
        / (double) trials, drawn.isRead());
  }

  /// The values an input may have, as whole steps.
  ///
  /// @param cheap the step at which the month is cheapest
  /// @param dear  the one at which it is dearest
  private record Steps(double size, long cheap, long dear) {
    static Steps of(double size, double least, double most, boolean lessIsCheaper) {
      long first = (long) Math.ceil(least / size - SLACK);
      long last = (long) Math.floor(most / size + SLACK);
      return new Steps(size, lessIsCheaper ? first : last, lessIsCheaper ? last : first);
    }

    /// Without the dust of binary fractions.
    private double value(long step) {
      return Math.round(step * size * 1e9) / 1e9;
    }

    /// @param rough part of the months over the budget at a value, of few months
    /// @param sure  the same of as many as are shown elsewhere
    /// @param most  of them that may be over where it fits
    Tripwire.Flip flip(DoubleUnaryOperator rough, DoubleUnaryOperator sure, double most) {
      double atCheap = end(cheap, rough, sure, most);
      if (atCheap > most) {
        return new Tripwire.Flip(OptionalDouble.empty(), value(cheap), atCheap, false);
      }
      double atDear = end(dear, rough, sure, most);
      return atDear <= most ? new Tripwire.Flip(OptionalDouble.of(value(dear)), value(dear), atDear, true)
          : new Tripwire.Flip(OptionalDouble.of(value(confirmed(lastThatFits(rough, most), sure, most))), value(cheap),
              atCheap, false);
    }

    /// Few months tell where they are far from doubtful.
    private double end(long step, DoubleUnaryOperator rough, DoubleUnaryOperator sure, double most) {
      double share = rough.applyAsDouble(value(step));
      return Math.abs(share - most) > DOUBTFUL ? share : sure.applyAsDouble(value(step));
    }

    /// The last step that fits near one that nearly does: few months are off by a step or two.
    private long confirmed(long near, DoubleUnaryOperator sure, double most) {
      long dearer = dear > cheap ? 1 : -1;
      long step = near;
      while (step != cheap && sure.applyAsDouble(value(step)) > most) {
        step -= dearer;
      }
      boolean wentBack = step != near;
      while (!wentBack && step + dearer != dear && sure.applyAsDouble(value(step + dearer)) <= most) {
        step += dearer;
      }
      return step;
    }

    private long lastThatFits(DoubleUnaryOperator over, double most) {
      long fits = cheap;
      long fails = dear;
      while (Math.abs(fails - fits) > 1) {
        long middle = (fits + fails) / 2;
        if (over.applyAsDouble(value(middle)) <= most) {
          fits = middle;
        } else {
          fails = middle;
        }
      }
      return fits;
    }
  }

  /// As fine as a person would set it.
  private static double step(Input input, double most) {
    return input.quantity() == Quantity.SHARE ? 0.01 : input.quantity() == Quantity.TOKENS && most > LONG_CONTEXT
        ? 100 : 1;
  }
}
