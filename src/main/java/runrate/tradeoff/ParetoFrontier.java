package runrate.tradeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.QualityScore;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// Options by cost and quality, those no other option dominates, and those that meet the floor and
/// the ceiling. Candidates: every scored model given the whole workload, as planned and naive; the
/// points of the file; the plan itself, whose quality is the call-weighted mean of its models' scores.
///
/// @param points cheapest first
/// @param notes  candidates that could not be placed, and why
public record ParetoFrontier(List<Point> points, double floor, OptionalDouble ceilingUsd, List<String> notes) {
  public ParetoFrontier {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /// An option and its standing. Dominance looks at all options, feasibility only at the limits.
  ///
  /// @param perhaps another beats it, yet not where its own score is at its best and the other's at its worst
  public record Point(ModelOption option, boolean onFrontier, boolean perhaps, boolean feasible) {
    /// One of a chart that joins nothing.
    public static Point apart(ModelOption option, double floor) {
      return new Point(option, false, false, option.quality() >= floor);
    }
  }

  public static ParetoFrontier of(CostEngine engine, Scenario scenario) {
    var candidates = new Candidates(engine, scenario);
    return of(candidates.options(), scenario.quality(), candidates.notes);
  }

  public static ParetoFrontier of(List<ModelOption> options, QualityBook limits, List<String> notes) {
    List<Point> points = options.stream()
        .sorted(Comparator.comparingDouble(ModelOption::costPerRequestUsd)
            .thenComparing(Comparator.comparingDouble(ModelOption::quality).reversed()))
        .map(option -> new Point(option, options.stream().noneMatch(other -> other.dominates(option)),
            options.stream().anyMatch(other -> other.dominates(option))
                && options.stream().noneMatch(other -> other.surelyDominates(option)),
            option.quality() >= limits.floor()
                && option.costPerRequestUsd() <= limits.costCeilingUsdPerRequest().orElse(Double.POSITIVE_INFINITY)))
        .toList();
    return new ParetoFrontier(points, limits.floor(), limits.costCeilingUsdPerRequest(), notes);
  }

  public List<Point> frontier() {
    return points.stream().filter(Point::onFrontier).toList();
  }

  public Optional<Point> plan() {
    return points.stream().filter(point -> point.option().kind() == ModelOption.Kind.PLAN).findFirst();
  }

  /// The cheapest option at least as good as the plan, if it is cheaper than the plan.
  public Optional<Point> cheaperAtSameQuality() {
    return plan().flatMap(plan -> points.stream()
        .filter(point -> point.option().quality() >= plan.option().quality()
            && point.option().costPerRequestUsd() < plan.option().costPerRequestUsd())
        .findFirst());
  }

  /// Collects the options of a scenario and says which had to be left out.
  private static final class Candidates {
    private final CostEngine engine;
    private final Scenario scenario;
    private final Work work;
    private final double calls;
    private final Scores scores;
    private final List<String> notes = new ArrayList<>();
    private final List<ModelOption> options = new ArrayList<>();

    Candidates(CostEngine engine, Scenario scenario) {
      this.engine = engine;
      this.scenario = scenario;
      work = Work.of(scenario);
      calls = work.callsPerMonth();
      scores = new Scores(engine, scenario);
    }

    List<ModelOption> options() {
      scenario.quality().points().forEach(point -> options.add(ModelOption.given(
          point.name(), point.costPerRequestUsd(), point.quality())));
      if (calls > 0) {
        var models = new LinkedHashSet<>(scenario.quality().scores().stream().map(QualityScore::model).toList());
        models.forEach(this::addModel);
        addPlan();
      } else {
        notes.add("there are no calls, so no model has a cost per request");
      }
      return options;
    }

    private void addModel(String model) {
      Optional<QualityScore> own = scenario.quality().scores().stream()
          .filter(score -> score.model().equals(model) && score.task().isEmpty()).findFirst();
      if (own.isEmpty()) {
        return;
      }
      Scores.Mean score = scores.ofAll(model);
      String name = engine.book().shortName(model);
      add(name + ", as planned", Work.routed(scenario, RoutingMix.allOn(model)), score, ModelOption.Kind.AS_PLANNED);
      add(name + ", naive", Work.bought(scenario, Plan.naive(model).withRegion(scenario.plan().region())), score,
          ModelOption.Kind.NAIVE);
    }

    private void addPlan() {
      Scores.Mean quality = scores.ofPlan(work);
      quality.unscored().ifPresentOrElse(model -> notes.add("the plan is not placed: %s has no quality score".formatted(
          engine.book().shortName(model))),
          () -> add("This plan", scenario, quality, ModelOption.Kind.PLAN));
    }

    private void add(String name, Scenario candidate, Scores.Mean quality, ModelOption.Kind kind) {
      var misfit = engine.misfit(candidate);
      if (misfit.isPresent()) {
        notes.add("%s is left out: %s".formatted(name, misfit.get().sentence(candidate)));
      } else {
        options.add(new ModelOption(name, engine.prepare(candidate).monthUsd() / calls,
            quality.score().getAsDouble(), quality.lowest(), quality.highest(), kind, Optional.of(candidate)));
      }
    }
  }
}
