package runrate.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import runrate.costing.CostEngine;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.inputs.Work;
import runrate.playbook.Playbook.Credit;
import runrate.playbook.Playbook.Left;
import runrate.playbook.Playbook.Order;
import runrate.playbook.Playbook.Question;
import runrate.playbook.StepReport.State;
import runrate.savings.LeverTurns;
import runrate.scenario.Assumption;
import runrate.scenario.Assumption.Basis;
import runrate.scenario.Plan;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.tradeoff.Scores;
import runrate.tradeoff.TaskOutcome;
import runrate.units.Shapley;

/// Prices the steps of the playbook in their order, and gives each its credit.
final class PlaybookSteps {
  /// Smaller parts of naive use are rounding, not savings.
  private static final double NEGLIGIBLE = 1e-9;
  /// The success rate that is assumed where nobody said.
  private static final double USUAL_SUCCESS = 0.9;

  private final CostEngine engine;
  private final Scenario scenario;
  private final Question question;
  private final Aims aims;
  private final PlaybookMonths months;
  private final List<Left> left = new ArrayList<>();

  PlaybookSteps(CostEngine engine, Scenario scenario, Question question) {
    this.engine = engine;
    this.scenario = scenario;
    this.question = question;
    Plan naive = Plan.naive(scenario.baselineModel()).withRegion(scenario.plan().region());
    this.aims = new Aims(engine, scenario, naive);
    this.months = new PlaybookMonths(engine, scenario, naive, aims);
  }

  Playbook report() {
    Optional<String> refused = refusal();
    List<PlaybookStep> steps = refused.isPresent() ? List.of() : steps();
    List<PlaybookStep> ordered = question.order() == Order.PUBLISHED ? steps : bestFirst(steps);
    double[] fair = fair(ordered, Reach.LIKELY, -1);
    List<StepReport> reports = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      reports.add(inOrder(ordered, i, fair[i]));
    }
    if (question.credit() == Credit.FAIR) {
      reports = fairly(ordered, reports);
    }
    return new Playbook(scenario, question, months.naiveUsd(), months.startUsd(), todayUsd(Map.of()),
        months.usd(steps, Reach.LOW), months.usd(steps, Reach.LIKELY), months.usd(steps, Reach.HIGH),
        safeUsd(reports), reports, left, test(), score(steps, Reach.LIKELY), score(steps, Reach.HIGH),
        refused);
  }

  private Optional<String> refusal() {
    boolean turnsAway = scenario.plan().contract().reserved().stream().anyMatch(capacity ->
        capacity.beyond() == ReservedCapacity.Beyond.REFUSE);
    boolean free = months.naiveUsd() == 0 && engine.prepare(scenario).monthUsd() == 0;
    return turnsAway ? Optional.of("Reserved capacity that turns calls away saves what it does not do: let it pay "
        + "beyond on demand first.") : engine.work(scenario).callsPerMonth() == 0
            ? Optional.of("There are no calls, so there is nothing to save.")
            : free ? Optional.of("The month costs nothing, so there is nothing to save.") : Optional.empty();
  }

  /// Today's month with each step that needs no test, as long as it makes it cheaper.
  private double safeUsd(List<StepReport> reports) {
    Map<PlaybookStep, Reach> taken = new EnumMap<>(PlaybookStep.class);
    for (StepReport step : reports) {
      if (!step.testFirst() && step.isOpen()) {
        double before = todayUsd(taken);
        taken.put(step.step(), Reach.LIKELY);
        if (todayUsd(taken) > before) {
          taken.remove(step.step());
        }
      }
    }
    return todayUsd(taken);
  }

  /// Those that are for this scenario, as published.
  private List<PlaybookStep> steps() {
    List<PlaybookStep> steps = new ArrayList<>();
    for (PlaybookStep step : PlaybookStep.values()) {
      aims.hindrance(step).or(() -> worthless(steps, step)).ifPresentOrElse(why -> {
        left.add(new Left(step, why));
        months.keep(step);
      }, () -> steps.add(step));
    }
    return steps;
  }

  private Optional<Hindrance> worthless(List<PlaybookStep> before, PlaybookStep step) {
    double beforeUsd = months.usd(before, Reach.LIKELY);
    if (step == PlaybookStep.COMMITMENT && !aims.isAgreed() && beforeUsd < Playbook.LEAST_COMMITMENT_USD) {
      return Optional.of(Hindrance.TOO_LITTLE_SPENT);
    }
    double afterUsd = after(before, step, Reach.LIKELY);
    double least = NEGLIGIBLE * months.naiveUsd();
    boolean saves = beforeUsd - afterUsd > least || after(before, step, Reach.TODAY) - afterUsd > least;
    return isInUse(step) && uses(step) || saves ? Optional.empty() : Optional.of(Hindrance.SAVES_NOTHING);
  }

  /// Whether today's plan has the step's lever anywhere else than naive use has it.
  private boolean uses(PlaybookStep step) {
    return Math.abs(after(List.of(), step, Reach.TODAY) - months.startUsd()) > NEGLIGIBLE * months.naiveUsd();
  }

  private double after(List<PlaybookStep> before, PlaybookStep step, Reach reach) {
    Map<PlaybookStep, Reach> taken = new EnumMap<>(PlaybookStep.class);
    before.forEach(other -> taken.put(other, Reach.LIKELY));
    taken.put(step, reach);
    return months.usd(taken);
  }

  private List<PlaybookStep> bestFirst(List<PlaybookStep> steps) {
    List<PlaybookStep> open = new ArrayList<>(steps);
    List<PlaybookStep> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      PlaybookStep best = open.stream().min(Comparator.comparingDouble(step -> after(ordered, step, Reach.LIKELY)))
          .orElseThrow();
      open.remove(best);
      ordered.add(best);
    }
    return ordered;
  }

  private StepReport inOrder(List<PlaybookStep> ordered, int index, double fairUsd) {
    PlaybookStep step = ordered.get(index);
    List<PlaybookStep> before = ordered.subList(0, index);
    double beforeUsd = months.usd(before, Reach.LIKELY);
    double likely = beforeUsd - after(before, step, Reach.LIKELY);
    double inUse = beforeUsd - after(before, step, Reach.TODAY);
    double share = isInUse(step) ? 1 : likely <= 0 ? 0 : Math.clamp(inUse / likely, 0, 1);
    State state = isInUse(step) ? State.IN_USE : share > NEGLIGIBLE ? State.PARTLY : State.OPEN;
    Scenario goal = isInUse(step) ? scenario : applied(step, Reach.LIKELY);
    return new StepReport(step, state, beforeUsd, beforeUsd - after(before, step, Reach.LOW), likely,
        beforeUsd - after(before, step, Reach.HIGH), share, fairUsd,
        isInUse(step) ? 0 : todayUsd(Map.of()) - todayUsd(Map.of(step, Reach.LIKELY)), basis(step),
        step.isTrade() && !isMeasured(step) && (!isInUse(step) || wasApplied(step)), question.credit(),
        months.naiveUsd(), scenario, goal, applied(step, Reach.HIGH));
  }

  /// Whether no kind of work would be bought otherwise.
  private boolean isInUse(PlaybookStep step) {
    return plans(aims.at(step, Reach.LIKELY)).equals(plans(scenario));
  }

  private static List<Plan> plans(Scenario of) {
    return Work.of(of).parts().stream().map(part -> part.scenario().plan()).toList();
  }

  /// Whether it was taken here, which measures nothing.
  private boolean wasApplied(PlaybookStep step) {
    return scenario.applied().stream().anyMatch(applied -> applied.step().equals(step.word()));
  }

  private Scenario applied(PlaybookStep step, Reach reach) {
    return LeverTurns.turned(scenario, step.lever(), aims.at(step, reach));
  }

  /// Today's month, with some steps otherwise.
  private double todayUsd(Map<PlaybookStep, Reach> otherwise) {
    Map<PlaybookStep, Reach> all = new EnumMap<>(PlaybookStep.class);
    for (PlaybookStep step : PlaybookStep.values()) {
      all.put(step, otherwise.getOrDefault(step, Reach.TODAY));
    }
    return months.usd(all);
  }

  /// Credits of steps that are all likely, but for one.
  private double[] fair(List<PlaybookStep> steps, Reach reach, int otherwise) {
    return Shapley.credits(steps.size(), set -> {
      Map<PlaybookStep, Reach> taken = new EnumMap<>(PlaybookStep.class);
      for (int i = 0; i < steps.size(); i++) {
        if ((set & 1 << i) != 0) {
          taken.put(steps.get(i), i == otherwise ? reach : Reach.LIKELY);
        }
      }
      return months.startUsd() - months.usd(taken);
    });
  }

  /// The largest first, each beginning where the one before it ends.
  private List<StepReport> fairly(List<PlaybookStep> ordered, List<StepReport> inOrder) {
    List<StepReport> sorted = inOrder.stream().sorted(Comparator.comparingDouble(step -> -step.fairUsd())).toList();
    List<StepReport> reports = new ArrayList<>();
    double usd = months.startUsd();
    for (StepReport step : sorted) {
      int index = ordered.indexOf(step.step());
      reports.add(new StepReport(step.step(), step.state(), usd, fair(ordered, Reach.LOW, index)[index],
          step.fairUsd(), fair(ordered, Reach.HIGH, index)[index], step.inUseShare(), step.fairUsd(),
          step.savesNowUsd(), step.basis(), step.testFirst(), question.credit(), step.naiveUsd(), step.today(),
          step.goal(), step.farGoal()));
      usd -= step.fairUsd();
    }
    return reports;
  }

  private Basis basis(PlaybookStep step) {
    return switch (step) {
      case CACHING -> scenario.assumption(Keys.path(CacheShape.HIT_RATE)).map(Assumption::basis)
          .orElse(Basis.PUBLISHED);
      case THINKING -> Basis.GUESSED;
      case ROUTING, BATCH, OUTPUT, COMMITMENT -> Basis.PUBLISHED;
    };
  }

  private boolean isMeasured(PlaybookStep step) {
    return step == PlaybookStep.ROUTING && new Scores(engine, scenario).isMeasured(Work.of(aims.at(step,
        Reach.LIKELY)));
  }

  private OptionalDouble score(List<PlaybookStep> steps, Reach reach) {
    return steps.contains(PlaybookStep.ROUTING) ? new Scores(engine, scenario).ofPlan(Work.of(aims.at(
        PlaybookStep.ROUTING, reach))).score() : OptionalDouble.empty();
  }

  private Playbook.Test test() {
    ToDoubleFunction<OptionalDouble> known = share -> share.orElse(USUAL_SUCCESS);
    OptionalDouble ofTasks = TaskOutcome.success(TaskOutcome.of(engine, scenario, engine.report(scenario)));
    OptionalDouble success = ofTasks.isPresent() ? ofTasks : scenario.business().successShare();
    return new Playbook.Test(known.applyAsDouble(success), success.isEmpty(),
        SampleSize.each(known.applyAsDouble(success), SampleSize.MARGIN));
  }
}
