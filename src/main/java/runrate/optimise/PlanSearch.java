package runrate.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.risk.Watch;
import runrate.scenario.Escalation;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.scenario.TaskSuccess;
import runrate.tradeoff.Scores;

/// Looks for the cheapest plan that still does the work: every combination of what may change is priced by the engine,
/// and of those that keep to every limit three are named. Nothing is guessed: a model without a score is left out and
/// counted, and where nothing says what an answer is worth there is no cheapest plan.
public final class PlanSearch {
  /// Finer steps than these are not tried.
  private static final int MOST_PLANS = 1_000_000;
  /// Enough to tell whether there is one.
  private static final int SOME_MIXES = 10_000;

  private final CostEngine engine;
  private final Scenario scenario;
  private final Work work;
  private final PlanLimits limits;
  private final Set<MayChange> mayChange;
  private final Candidates candidates;
  private final List<String> askedOnce = new ArrayList<>();
  private boolean waitAssumed;
  private int stepPercent = 100;

  private PlanSearch(CostEngine engine, Scenario scenario, PlanLimits limits, Set<MayChange> mayChange) {
    this.engine = engine;
    this.scenario = scenario;
    this.work = engine.work(scenario);
    this.limits = limits;
    this.mayChange = mayChange;
    this.candidates = new Candidates(engine, work, limits.vendors(),
        mayChange.contains(MayChange.CHANNEL));
  }

  /// @param scenario free of errors
  public static SearchReport of(CostEngine engine, Scenario scenario, PlanLimits limits, Set<MayChange> mayChange,
      Watch watch) {
    return new PlanSearch(engine, scenario, limits, mayChange).report(watch);
  }

  private SearchReport report(Watch watch) {
    Optional<Refused> refused = refusal().or(this::worthless).or(this::unplaced);
    if (refused.isPresent()) {
      return refused(refused.get());
    }
    List<TaskPlans> tasks = new ArrayList<>();
    for (int i = 0; i < work.parts().size(); i++) {
      Optional<TaskPlans> plans = plans(i, watch);
      if (plans.isEmpty()) {
        return refused(other("Work of several kinds is searched only where the month is the sum of its tasks: here "
            + "free units, brackets, a commitment, reserved capacity, a local model or a shared prefix tie them "
            + "together.").orElseThrow());
      }
      tasks.add(plans.get());
    }
    return report(tasks);
  }

  private Optional<Refused> refusal() {
    if (work.callsPerMonth() == 0) {
      return other("There are no calls, so no plan costs anything.");
    }
    if (scenario.plan().contract().reserved().stream().anyMatch(capacity ->
        capacity.beyond() == ReservedCapacity.Beyond.REFUSE)) {
      return other("Reserved capacity that turns calls away makes the plan the cheapest that does least: let it "
          + "pay beyond on demand first.");
    }
    return Optional.empty();
  }

  private static Optional<Refused> other(String sentence) {
    return Optional.of(new Refused(sentence, Refused.Lack.OTHER));
  }

  /// Nothing says what an answer is worth.
  private Optional<Refused> worthless() {
    boolean worth = limits.quality() > 0 || scenario.quality().failedOutcomeCostUsd() > 0
        || scenario.tasks().isEmpty() && scenario.business().successShare().isPresent()
        || scenario.tasks().stream().anyMatch(task -> task.qualityFloor().isPresent()
            || task.failedOutcomeCostUsd().isPresent() || !task.success().equals(TaskSuccess.UNKNOWN));
    return worth ? Optional.empty() : Optional.of(new Refused("Set a least quality, a success rate or what a failure "
        + "costs first: without one the cheapest plan is the worst.", Refused.Lack.WORTH));
  }

  /// A kind of work has no mix that may be tried.
  private Optional<Refused> unplaced() {
    boolean routing = mayChange.contains(MayChange.ROUTING);
    return work.parts().stream().filter(part -> new Mixes(engine.book(), scenario, part,
        candidates.of(part, routing), SOME_MIXES).of(mayChange).isEmpty()).findFirst().flatMap(part ->
            candidates.of(part, routing).isEmpty() || !routing
            ? Optional.of(new Refused("No model of the vendors allowed has a quality score%s, so no plan can be placed"
                .formatted(part.isNamed() ? " for " + part.task().name() : "") + ": score one first.",
                Refused.Lack.SCORE, unscored(part)))
            : other("No mix in even steps lies inside the bounds of its shares: widen them first."))
        .or(() -> work.parts().stream().filter(this::isUnscoredAgain).findFirst().map(part -> new Refused(
            "The second try of %s goes to a model that has no quality score: score it first.".formatted(
                part.task().name()), Refused.Lack.SCORE, part.task().escalate().map(Escalation::to))));
  }

  private Optional<String> unscored(Work.Part part) {
    return new Scores(engine, scenario).of(part).unscored().filter(model -> engine.book().find(model).filter(offer ->
        limits.vendors().contains(offer.card().vendor().id())).isPresent());
  }

  private SecondTries secondTries(Work.Part part) {
    boolean may = mayChange.contains(MayChange.ESCALATION);
    return new SecondTries(engine, work, part, may ? candidates.of(part, true) : List.of(), may);
  }

  /// Whether a second try that stays as it is makes the answers of a task as good as nobody knows.
  private boolean isUnscoredAgain(Work.Part part) {
    return part.attempts().first().isPresent()
        && part.tries().stream().anyMatch(each -> each.again() && !candidates.isScored(part, each.model()))
        && !secondTries(part).isWeighed();
  }

  /// Whether every kind of work has a least quality.
  private boolean isFloored() {
    return limits.quality() > 0 || !scenario.tasks().isEmpty() && scenario.tasks().stream().allMatch(task ->
        task.qualityFloor().isPresent());
  }

  private SearchReport refused(Refused why) {
    return new SearchReport(scenario, limits, mayChange, today(), 0, OptionalLong.of(0), List.of(), List.of(),
        new Once<>(() -> OtherFronts.NONE), List.of(), Optional.empty(), Optional.empty(), GiveWay.NONE,
        Optional.of(why), candidates.scored(), candidates.sold(), Assumed.NOTHING, stepPercent, Optional.empty(),
        Optional.empty());
  }

  private Optional<TaskPlans> plans(int task, Watch watch) {
    Work.Part part = work.parts().get(task);
    boolean routing = mayChange.contains(MayChange.ROUTING);
    List<String> models = candidates.of(part, routing);
    List<Offer> offers = candidates.offers(models);
    var choices = new Settings(scenario, part, offers, mayChange);
    waitAssumed |= choices.isWaitAssumed();
    List<Setting> settings = choices.all();
    var mixes = new Mixes(engine.book(), scenario, part, models, MOST_PLANS / settings.size());
    stepPercent = routing ? mixes.stepPercent() : stepPercent;
    SecondTries more = secondTries(part);
    if (mayChange.contains(MayChange.ESCALATION) && !more.isWeighed()) {
      askedOnce.add(part.task().name());
    }
    return new TaskPricing(engine, work, task, more.ways(mixes.of(mayChange)), settings).plans(watch);
  }

  private SearchReport report(List<TaskPlans> tasks) {
    var plans = new WholePlans(engine, scenario, limits, tasks, mayChange.contains(MayChange.ROUTING));
    Tried tried = tried(tasks, plans);
    List<PlanSpot> fitting = tried.fitting();
    CheapestSuccess.Found success = isFloored() || fitting.isEmpty()
        ? new CheapestSuccess.Found(Optional.empty(), true) : tried.success().get();
    Optional<PlanSpot> perSuccess = success.spot();
    var speeds = new Speeds(engine, scenario);
    boolean others = mayChange.contains(MayChange.ROUTING) || mayChange.contains(MayChange.ESCALATION);
    boolean speed = work.parts().stream().flatMap(part -> candidates.of(part, others).stream())
        .anyMatch(speeds::isAssumed);
    boolean thinking = tasks.stream().flatMap(task -> task.settings().stream()).anyMatch(setting ->
        setting.lossPoints() > 0);
    return new SearchReport(scenario, limits, mayChange, today(), tried.counted(), tried.fit(), tried.frontier(),
        fitting, tried.others(), plans.answers(fitting, perSuccess), perSuccess, plans.between(fitting),
        tried.giveWay(), Optional.empty(), candidates.scored(), candidates.sold(),
        new Assumed(speed, waitAssumed, thinking, !isFloored(), !success.ofAll(),
            TakenRates.of(engine.book(), scenario, tasks), askedOnce,
            mayChange.contains(MayChange.CHANNEL) ? candidates.soldElsewhere() : List.of()), stepPercent,
        Optional.of(tried.cloud()), Optional.of(plans));
  }

  private Tried tried(List<TaskPlans> tasks, WholePlans plans) {
    var outcomes = Outcomes.of(scenario, tasks);
    if (tasks.size() == 1 && !tasks.getFirst().part().isNamed()) {
      return new OneTask(tasks.getFirst(), limits, outcomes, plan -> plans.isCarried(scenario.withPlan(old ->
          tasks.getFirst().with(plan).scenario().plan())), plans::hull).tried();
    }
    double calls = work.callsPerMonth();
    DoubleUnaryOperator invoiced = usd -> scenario.plan().contract().onSum().invoiceUsd(usd);
    return new SeveralTasks(tasks, tasks.stream().mapToDouble(task -> task.part().callsPerMonth() / calls).toArray(),
        limits, outcomes, invoiced, spot -> plans.isCarried(plans.with(spot))).tried();
  }

  private Optional<PlanSpot> today() {
    Scores.Mean quality = new Scores(engine, scenario).ofPlan(work);
    double calls = work.callsPerMonth();
    double loss = calls == 0 ? 0 : work.parts().stream().mapToDouble(part -> part.callsPerMonth() / calls
        * LessThinking.loss(part)).sum();
    double monthUsd = engine.prepare(scenario).monthUsd();
    return quality.score().isEmpty() ? Optional.empty() : Optional.of(new PlanSpot(monthUsd,
        Math.max(0, quality.score().getAsDouble() - loss), secondsToday(engine, scenario),
        Outcomes.today(scenario, work, monthUsd), List.of()));
  }

  /// How long an answer takes today, the mean over calls; of several kinds of work the slowest that cannot wait, 0
  /// where all of it can.
  public static double secondsToday(CostEngine engine, Scenario scenario) {
    var speeds = new Speeds(engine, scenario);
    return engine.work(scenario).parts().stream().filter(part -> SeveralTasks.isHurried(part.task()))
        .mapToDouble(speeds::seconds).max().orElse(0);
  }
}
