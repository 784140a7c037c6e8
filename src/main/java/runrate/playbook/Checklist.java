package runrate.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.playbook.CheckRow.Mark;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.savings.Lever;
import runrate.savings.LeverTurns;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Baseline;
import runrate.scenario.BudgetScope;
import runrate.scenario.Failure;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;

/// What is done of the checklist, what is open and what is not needed here. What is done saves what its bar of the
/// waterfall from naive use does; what is open is priced alone, on today's plan.
public final class Checklist {
  /// Part of the context that "send each agent less" is tried with.
  public static final double LESS_CONTEXT = 0.1;
  /// Failing attempts that are set aside: the upper end of 10 to 15 %, three attempts, each billed whole.
  public static final Failure RETRIES = new Failure(0.15, 3, 1, 1);
  /// Starts are spread over most of a lifetime of five minutes.
  private static final double SPREAD_SECONDS = 240;

  private final CostEngine engine;
  private final Scenario scenario;
  private final Playbook book;
  private final double todayUsd;
  private final SavingsWaterfall savings;

  private Checklist(CostEngine engine, Playbook book) {
    this.engine = engine;
    this.scenario = book.scenario();
    this.book = book;
    this.todayUsd = book.todayUsd();
    this.savings = SavingsWaterfall.of(engine, scenario.withBaseline(new Baseline(scenario.baseline().model(),
        Optional.empty())));
  }

  /// @param book of a scenario free of errors
  public static List<CheckRow> of(CostEngine engine, Playbook book) {
    return book.refused().isPresent() ? List.of() : new Checklist(engine, book).rows();
  }

  private List<CheckRow> rows() {
    return List.of(step(CheckItem.CACHE_PREFIX, PlaybookStep.CACHING),
        step(CheckItem.ROUTE_DOWN, PlaybookStep.ROUTING), step(CheckItem.BATCH, PlaybookStep.BATCH), sendLess(),
        retries(), watch(), stagger(), superseded(), step(CheckItem.NEGOTIATE, PlaybookStep.COMMITMENT));
  }

  private double usd(Scenario changed) {
    return engine.prepare(changed).monthUsd();
  }

  /// What would save nothing is not needed; what costs is told where it makes the figure an honest one, or has to be
  /// done.
  private CheckRow priced(CheckItem item, Scenario applied, boolean must) {
    double saves = todayUsd - usd(applied);
    return saves > 0 || must && saves < 0 ? CheckRow.open(item, scenario, todayUsd, saves, applied)
        : CheckRow.notNeeded(item, scenario, Optional.of(Hindrance.SAVES_NOTHING));
  }

  private CheckRow priced(CheckItem item, Scenario applied) {
    return priced(item, applied, false);
  }

  /// Done as soon as today's plan saves anything by it.
  private CheckRow step(CheckItem item, PlaybookStep step) {
    return done(item, step.lever()).or(() -> book.step(step).map(report -> report.applied()
        .map(applied -> priced(item, applied)).orElseGet(() -> CheckRow.of(item, Mark.DONE, scenario))))
        .orElseGet(() -> CheckRow.notNeeded(item, scenario, book.left().stream().filter(left -> left.step() == step)
            .map(Playbook.Left::why).findFirst()));
  }

  private Optional<CheckRow> done(CheckItem item, Lever lever) {
    return savings.step(lever).filter(SavingsWaterfall.Step::used).map(step ->
        CheckRow.done(item, scenario, step.beforeUsd(), step.savingUsd(), true));
  }

  private CheckRow sendLess() {
    return done(CheckItem.SEND_LESS, Lever.PRUNING).orElseGet(() -> priced(CheckItem.SEND_LESS,
        LeverTurns.planned(scenario, (task, seen) -> seen.plan().withContextPruning(LESS_CONTEXT))));
  }

  private CheckRow retries() {
    boolean setAside = Work.of(scenario).parts().stream().anyMatch(part ->
        part.scenario().workload().failure().share() > 0);
    if (!setAside) {
      return priced(CheckItem.RETRY_BUDGET, scenario.withWorkload(work -> work.withFailure(RETRIES)), true);
    }
    Scenario without = scenario.withWorkload(work -> work.withFailure(work.failure().withShare(0)));
    return CheckRow.done(CheckItem.RETRY_BUDGET, scenario, usd(without), usd(without) - todayUsd, false);
  }

  /// One mean over all work hides the dear agent.
  private CheckRow watch() {
    boolean apart = !scenario.tasks().isEmpty() || scenario.budget().lines().stream().anyMatch(line ->
        line.scope().kind() != BudgetScope.Kind.ALL);
    return CheckRow.of(CheckItem.WATCH_BY_AGENT, apart ? Mark.DONE : Mark.OPEN, scenario);
  }

  private CheckRow stagger() {
    boolean derived = Work.of(scenario).parts().stream().map(Work.Part::scenario).anyMatch(seen ->
        seen.plan().caching().inForce(seen.workload().call().conversation())
            && seen.plan().caching().hitRate() instanceof HitRate.Derived);
    if (!derived) {
      return CheckRow.notNeeded(CheckItem.STAGGER, scenario, Optional.empty());
    }
    Launch launch = scenario.plan().caching().launch();
    return launch.pattern() != Launch.Pattern.LOCKSTEP ? CheckRow.of(CheckItem.STAGGER, Mark.DONE, scenario)
        : priced(CheckItem.STAGGER, LeverTurns.planned(scenario, (task, seen) ->
            seen.plan().withCaching(seen.plan().caching().withLaunch(launch.withPattern(Launch.Pattern.STAGGERED)
                .withSpreadSeconds(SPREAD_SECONDS)))));
  }

  private CheckRow superseded() {
    Map<String, Offer> successors = Successors.of(engine, scenario);
    Stream<String> models = Work.of(scenario).models().stream();
    if (successors.isEmpty()) {
      boolean current = models.flatMap(model -> engine.book().find(model).stream()).noneMatch(offer ->
          Successors.isSuperseded(offer.model()));
      return CheckRow.of(CheckItem.SUPERSEDED, current ? Mark.DONE : Mark.OPEN, scenario);
    }
    Scenario applied = Successors.applied(scenario, successors);
    return engine.misfit(applied).isPresent() ? CheckRow.notNeeded(CheckItem.SUPERSEDED, scenario,
        Optional.of(Hindrance.TOO_SMALL_A_MODEL)) : priced(CheckItem.SUPERSEDED, applied, isAnyRetired());
  }

  /// A model that is sold no longer has to be left, whatever its successor costs.
  private boolean isAnyRetired() {
    return Work.of(scenario).models().stream().flatMap(model -> engine.book().find(model).stream()).anyMatch(offer ->
        offer.model().status() == ModelCard.Status.RETIRED);
  }
}
