package runrate.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// One what-if, complete: everything the engine needs besides the rate book.
///
/// @param about      what it is called and what is told of it
/// @param pricesAsOf the day whose prices apply
/// @param uncertainty inputs that were not measured, and how they may move
/// @param improvement what may be changed for a better plan, and what was
/// @param ownPrices  prices of somebody's own that counted when the file was saved
/// @param tasks      kinds of work with inputs of their own; none where all work is of one kind
/// @param business   what is known of users and their money; it changes no cost
public record Scenario(About about, LocalDate pricesAsOf, Workload workload, Plan plan, Baseline baseline,
    Budget budget, ForecastSettings forecast,
    QualityBook quality, Uncertainty uncertainty, Business business, Presentation presentation,
    Improvement improvement, List<OwnPriceMark> ownPrices, List<Task> tasks) {
  public static final String SCHEMA_VERSION = "1.0";
  /// The price date of a file that names none.
  public static final LocalDate DEFAULT_PRICES_AS_OF = LocalDate.of(2026, 11, 20);

  public Scenario {
    ownPrices = List.copyOf(ownPrices);
    tasks = List.copyOf(tasks);
  }

  /// A scenario of which only the costs matter.
  public Scenario(String name, String description, String source, LocalDate pricesAsOf, Workload workload, Plan plan,
      Baseline baseline, Budget budget, ForecastSettings forecast, QualityBook quality, List<Assumption> assumptions) {
    this(About.of(name, description, source), pricesAsOf, workload, plan, baseline, budget, forecast, quality,
        new Uncertainty(assumptions, List.of()), Business.UNKNOWN, Presentation.NONE, Improvement.NONE, List.of(),
        List.of());
  }

  public List<ChangeBound> mayChange() {
    return improvement.mayChange();
  }

  /// Steps of optimisation that were taken.
  public List<AppliedStep> applied() {
    return improvement.applied();
  }

  public List<Assumption> assumptions() {
    return uncertainty.assumptions();
  }

  public Optional<Assumption> assumption(String field) {
    return assumptions().stream().filter(assumption -> assumption.field().equals(field)).findFirst();
  }

  /// Calls of the whole team in the month `estimate` speaks of; retries are not counted.
  public double callsPerMonth() {
    return workload.teamCallsPerDay() * workload.days().in(forecast.month());
  }

  /// The plan everything is compared with: the pinned one as it was pinned, its region included, else naive use of the
  /// baseline model in the plan's own region: nobody chose another one for it.
  public Plan baselinePlan() {
    return baseline.pinned().orElseGet(() -> Plan.naive(baselineModel()).withRegion(plan.region()));
  }

  /// The baseline's model; the one with most calls where the file names none.
  public String baselineModel() {
    return baseline.model().orElseGet(() -> plan.routing().largest().model());
  }

  /// Composes the context anew: its tokens, and what of it can be cached, are those of its parts. With
  /// no parts left both stay as they are.
  public Scenario withComposition(ContextComposition parts) {
    Scenario composed = withWorkload(changed -> changed.withComposition(parts));
    return !parts.isKnown() ? composed : composed.withPlan(changed -> changed.withCaching(
        changed.caching().withCacheableShare(parts.teamShare()).withHistoryShare(parts.ownShare())));
  }

  /// Switches caching on or off. Switched on again, a composed context is cached as its parts say.
  public Scenario withCachingEnabled(boolean on) {
    Scenario switched = withPlan(old -> old.withCaching(old.caching().withEnabled(on)));
    return on ? switched.withComposition(workload.call().composition()) : switched;
  }

  /// Without the parts of a context of which the plan caches other shares: shares set by hand are no longer theirs.
  public Scenario withPartsOnlyWhereTheyFit() {
    return workload.call().composition().agreesWith(plan.caching()) ? this
        : withComposition(ContextComposition.UNKNOWN);
  }

  /// Notes an assumption in place of any other about the same input.
  public Scenario withAssumption(Assumption assumption) {
    List<Assumption> changed = new ArrayList<>(withoutAssumption(assumption.field()).assumptions());
    changed.add(assumption);
    return withAssumptions(changed);
  }

  public Scenario withoutAssumption(String field) {
    return withAssumptions(assumptions().stream().filter(assumption -> !assumption.field().equals(field)).toList());
  }

  public Scenario withAssumptions(List<Assumption> changed) {
    return withUncertainty(uncertainty.withAssumptions(changed));
  }

  public Scenario withLinks(List<RankLink> changed) {
    return withUncertainty(uncertainty.withLinks(changed));
  }

  private Scenario withUncertainty(Uncertainty other) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget, forecast,
        quality, other, business, presentation, improvement, ownPrices, tasks);
  }

  /// The scenario as somebody's own, under another name. What belonged to the one it was made from stays there: its
  /// source, its sample of recorded spend, and the words and ranges of its assumptions. That an input was assumed
  /// stays, and so do the steps that were taken.
  public Scenario asCopy(String newName) {
    String from = "taken over from \u201c%s\u201d".formatted(name());
    return withAbout(old -> old.withName(newName).withSource("")).withForecast(ForecastSettings::withoutSample)
        .withLinks(List.of()).withAssumptions(assumptions().stream().map(assumed ->
            new Assumption(assumed.field(), from, OptionalDouble.empty(), OptionalDouble.empty(), "")).toList());
  }

  /// The scenario as it is told after its work or its plan was changed: the description speaks of what it was before,
  /// and a sample of recorded spend belongs to that.
  public Scenario asChangedFrom(Scenario before) {
    return workload.equals(before.workload) && plan.equals(before.plan) ? this
        : withForecast(ForecastSettings::ofOtherWork).withAbout(old -> old.withDescription(
            old.description().isEmpty() ? "" : "Before it was changed: " + old.description()));
  }

  public String name() {
    return about.name();
  }

  public String description() {
    return about.description();
  }

  public String source() {
    return about.source();
  }

  public Scenario withAbout(UnaryOperator<About> change) {
    return new Scenario(change.apply(about), pricesAsOf, workload, plan, baseline, budget, forecast, quality,
        uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  public Scenario withOwnPrices(List<OwnPriceMark> marks) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget, forecast,
        quality, uncertainty, business, presentation, improvement, marks, tasks);
  }

  public Scenario withName(String newName) {
    return withAbout(old -> old.withName(newName));
  }

  public Scenario withPricesAsOf(LocalDate day) {
    return new Scenario(about, day, workload, plan, baseline, budget, forecast, quality,
        uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  public Scenario withWorkload(UnaryOperator<Workload> change) {
    return new Scenario(about, pricesAsOf, change.apply(workload), plan, baseline,
        budget, forecast, quality, uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  public Scenario withPlan(UnaryOperator<Plan> change) {
    return new Scenario(about, pricesAsOf, workload, change.apply(plan), baseline,
        budget, forecast, quality, uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  /// The scenario with other rate limits.
  public Scenario withLimits(UnaryOperator<LimitPlan> change) {
    return withPlan(old -> old.withLimits(change.apply(old.limits())));
  }

  public Scenario withBaseline(Baseline newBaseline) {
    return new Scenario(about, pricesAsOf, workload, plan, newBaseline, budget,
        forecast, quality, uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  public Scenario withBudget(UnaryOperator<Budget> change) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline,
        change.apply(budget), forecast, quality, uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  public Scenario withForecast(UnaryOperator<ForecastSettings> change) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget,
        change.apply(forecast), quality, uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  public Scenario withQuality(UnaryOperator<QualityBook> change) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget,
        forecast, change.apply(quality), uncertainty, business, presentation, improvement, ownPrices, tasks);
  }

  public Scenario withBusiness(UnaryOperator<Business> change) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget, forecast, quality,
        uncertainty, change.apply(business), presentation, improvement, ownPrices, tasks);
  }

  public Scenario withPresentation(UnaryOperator<Presentation> change) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget, forecast, quality,
        uncertainty, business, change.apply(presentation), improvement, ownPrices, tasks);
  }

  /// How far an input may change; without a bound where none was set.
  public ChangeBound bound(String path) {
    return mayChange().stream().filter(bound -> bound.path().equals(path)).findFirst().orElse(ChangeBound.none(path));
  }

  /// Sets a bound in place of any other of the same input; one that bounds nothing is dropped.
  public Scenario withBound(ChangeBound changed) {
    List<ChangeBound> bounds = new ArrayList<>(mayChange());
    int at = mayChange().indexOf(bound(changed.path()));
    if (at >= 0) {
      bounds.set(at, changed);
    } else {
      bounds.add(changed);
    }
    return withMayChange(bounds.stream().filter(bound -> !bound.isNone()).toList());
  }

  public Scenario withMayChange(List<ChangeBound> bounds) {
    return withImprovement(improvement.withMayChange(bounds));
  }

  public Scenario withApplied(List<AppliedStep> steps) {
    return withImprovement(improvement.withApplied(steps));
  }

  /// With a step of optimisation noted as taken.
  public Scenario withApplied(AppliedStep step) {
    return withImprovement(improvement.with(step));
  }

  private Scenario withImprovement(Improvement other) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget, forecast, quality,
        uncertainty, business, presentation, other, ownPrices, tasks);
  }

  public Scenario withTasks(List<Task> changed) {
    return new Scenario(about, pricesAsOf, workload, plan, baseline, budget, forecast, quality,
        uncertainty, business, presentation, improvement, ownPrices, changed);
  }
}
