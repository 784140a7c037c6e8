package runrate.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import runrate.tradeoff.SuccessCost;

/// Looks for [Tripwire]s by halving: from today's value toward the end where what is targeted gets cheaper if it breaks
/// the target, else toward the end where it gets dearer, inside the bounds of what may change.
///
/// @param shown what the levers stand at: the scenario, or the means of its tasks
record TripwireSearch(CostEngine engine, Scenario scenario, Scenario shown, long seed, Watch watch) {
  /// Enough for a median within half a per cent of the month, drawn a hundred times over.
  private static final int TRIALS = 10_000;
  private static final double HALF = 0.5;
  private static final double ONE_OF_TEN = 0.1;
  private static final double FARTHEST = 10;
  private static final double LONG_CONTEXT = 10_000;
  /// What costs the same but for rounding.
  private static final double ALIKE = 1e-9;

  static List<Tripwire> of(CostEngine engine, Scenario scenario, long seed, Watch watch) {
    var search = new TripwireSearch(engine, scenario, TaskEdits.shown(scenario), seed, watch);
    return !hasTarget(scenario) ? List.of()
        : search.inputs().stream().map(search::wire).flatMap(Optional::stream).toList();
  }

  static Optional<Tripwire> of(CostEngine engine, Scenario scenario, long seed, Input input, Watch watch) {
    return !hasTarget(scenario) ? Optional.empty()
        : new TripwireSearch(engine, scenario, TaskEdits.shown(scenario), seed, watch).wire(input);
  }

  private static boolean hasTarget(Scenario scenario) {
    return scenario.budget().monthlyUsd().isPresent() || scenario.quality().costCeilingUsdPerSuccess().isPresent();
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
    if (now < least || now > most) {
      return Optional.empty();
    }
    var ends = new Ends(step(input, most), least, most);
    List<Tripwire.Flip> budget = ofBudget(input, ends);
    Tripwire.Flip success = ofSuccess(input, ends);
    return Stream.concat(budget.stream(), Stream.of(success)).noneMatch(Tripwire.Flip::isAsked) ? Optional.empty()
        : Optional.of(new Tripwire(input, model(input), now, budget.get(0), budget.get(1), budget.get(2), success));
  }

  /// How far a lever may go, and in which steps.
  private record Ends(double step, double least, double most) {
    LeverSteps steps(DoubleUnaryOperator usd) {
      return LeverSteps.of(step, least, most, usd.applyAsDouble(least) < usd.applyAsDouble(most));
    }

    /// Compared in parts of the smaller; two amounts that are not known are alike.
    boolean matter(DoubleUnaryOperator usd) {
      double atLeast = usd.applyAsDouble(least);
      double atMost = usd.applyAsDouble(most);
      return Math.abs(atLeast - atMost) > ALIKE * Math.min(atLeast, atMost);
    }
  }

  /// For the estimate, half of the months and nine of ten.
  private List<Tripwire.Flip> ofBudget(Input input, Ends ends) {
    DoubleUnaryOperator month = estimate(input);
    if (scenario.budget().monthlyUsd().isEmpty() || month.applyAsDouble(ends.least()) == month.applyAsDouble(
        ends.most())) {
      return Collections.nCopies(3, Tripwire.Flip.UNASKED);
    }
    double budget = scenario.budget().monthlyUsd().getAsDouble();
    Map<Double, Over> some = new HashMap<>();
    Map<Double, Over> all = new HashMap<>();
    DoubleFunction<Over> few = value -> some.computeIfAbsent(value, asked -> over(input, asked, TRIALS));
    DoubleUnaryOperator rough = value -> few.apply(value).share();
    DoubleUnaryOperator sure = value -> !few.apply(value).isRead() ? few.apply(value).share()
        : all.computeIfAbsent(value, asked -> over(input, asked, RiskReport.USUAL_TRIALS)).share();
    DoubleUnaryOperator estimate = value -> Budget.exceeds(month.applyAsDouble(value), budget) ? 1 : 0;
    LeverSteps steps = ends.steps(month);
    return List.of(steps.flip(estimate, estimate, HALF), steps.flip(rough, sure, HALF),
        steps.flip(rough, sure, ONE_OF_TEN));
  }

  /// Where a success at likely values costs no more than it may.
  private Tripwire.Flip ofSuccess(Input input, Ends whole) {
    OptionalDouble ceiling = scenario.quality().costCeilingUsdPerSuccess();
    if (ceiling.isEmpty() || success(scenario).isEmpty()) {
      return Tripwire.Flip.UNASKED;
    }
    DoubleUnaryOperator usd = value -> success(with(input, value)).orElse(Double.POSITIVE_INFINITY);
    // of no calls there is no success: the first step is where there is one
    Ends ends = Double.isFinite(usd.applyAsDouble(whole.least())) ? whole
        : new Ends(whole.step(), whole.least() + whole.step(), whole.most());
    DoubleUnaryOperator over = value -> Budget.exceeds(usd.applyAsDouble(value), ceiling.getAsDouble()) ? 1 : 0;
    return ends.matter(usd) ? ends.steps(usd).flip(over, over, HALF) : Tripwire.Flip.UNASKED;
  }

  private OptionalDouble success(Scenario asked) {
    watch.goOn();
    return engine.misfit(asked).isPresent() ? OptionalDouble.empty()
        : SuccessCost.of(engine, asked, engine.report(asked));
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

  /// As fine as a person would set it.
  private static double step(Input input, double most) {
    return input.quantity() == Quantity.SHARE ? 0.01 : input.quantity() == Quantity.TOKENS && most > LONG_CONTEXT
        ? 100 : 1;
  }
}
