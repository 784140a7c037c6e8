package runrate.tradeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.QualityScore;
import runrate.scenario.RouteShare;
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
  public record Point(ModelOption option, boolean onFrontier, boolean feasible) {}

  public static ParetoFrontier of(CostEngine engine, Scenario scenario) {
    var candidates = new Candidates(engine, scenario);
    return of(candidates.options(), scenario.quality(), candidates.notes);
  }

  public static ParetoFrontier of(List<ModelOption> options, QualityBook limits, List<String> notes) {
    List<Point> points = options.stream()
        .sorted(Comparator.comparingDouble(ModelOption::costPerRequestUsd)
            .thenComparing(Comparator.comparingDouble(ModelOption::quality).reversed()))
        .map(option -> new Point(option, options.stream().noneMatch(other -> other.dominates(option)),
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
    private final List<String> notes = new ArrayList<>();
    private final List<ModelOption> options = new ArrayList<>();

    Candidates(CostEngine engine, Scenario scenario) {
      this.engine = engine;
      this.scenario = scenario;
    }

    List<ModelOption> options() {
      scenario.quality().points().forEach(point -> options.add(ModelOption.given(
          point.name(), point.costPerRequestUsd(), point.quality())));
      if (scenario.callsPerMonth() > 0) {
        var models = new LinkedHashSet<>(scenario.quality().scores().stream().map(QualityScore::model).toList());
        models.forEach(this::addModel);
        addPlan();
      } else {
        notes.add("there are no calls, so no model has a cost per request");
      }
      return options;
    }

    private void addModel(String model) {
      double score = score(model).orElseThrow();
      String name = engine.book().shortName(model);
      Plan planned = scenario.plan().withRouting(RoutingMix.allOn(model));
      Plan naive = Plan.naive(model).withRegion(scenario.plan().region());
      add(name + ", as planned", planned, score, ModelOption.Kind.AS_PLANNED);
      add(name + ", naive", naive, score, ModelOption.Kind.NAIVE);
    }

    /// The score under the model's own name, or under whatever alias it was given.
    private OptionalDouble score(String model) {
      OptionalDouble score = scenario.quality().scoreOf(model);
      return score.isPresent() ? score : scenario.quality().scores().stream()
          .filter(given -> engine.book().find(given.model()).equals(engine.book().find(model)))
          .mapToDouble(QualityScore::score).findFirst();
    }

    private void addPlan() {
      double quality = 0;
      for (RouteShare route : scenario.plan().effectiveRouting().routes()) {
        OptionalDouble score = score(route.model());
        if (score.isEmpty() && route.share() > 0) {
          notes.add("the plan is not placed: %s has no quality score".formatted(
              engine.book().shortName(route.model())));
          return;
        }
        quality += route.share() * score.orElse(0);
      }
      add("This plan", scenario.plan(), quality, ModelOption.Kind.PLAN);
    }

    private void add(String name, Plan plan, double quality, ModelOption.Kind kind) {
      Scenario candidate = scenario.withPlan(old -> plan);
      var misfit = engine.misfit(candidate);
      if (misfit.isPresent()) {
        notes.add("%s is left out: %s".formatted(name, misfit.get().sentence(candidate)));
      } else {
        options.add(new ModelOption(name,
            engine.prepare(candidate).monthUsd() / scenario.callsPerMonth(), quality, kind, Optional.of(plan)));
      }
    }
  }
}
