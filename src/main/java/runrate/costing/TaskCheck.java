package runrate.costing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.QualityShape;
import runrate.inputs.TaskInputs;
import runrate.inputs.TaskShape;
import runrate.inputs.Work;
import runrate.pricing.RateBook;
import runrate.scenario.Escalation;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.units.Problem;

/// Holds each task against the rate book, as the scenario it sees: what keeps one from being priced keeps all work from
/// it. What is wrong with all work is told once, in its own place.
final class TaskCheck {
  private static final double SLACK = 1e-6;
  private static final String PLAN_BATCH = Keys.path(PlanShape.BATCH);

  private final CostEngine engine;
  private final RateBook book;
  private final Scenario scenario;
  private final List<Problem> told;
  private final Set<String> known = new HashSet<>();

  /// @param told problems of all work
  TaskCheck(CostEngine engine, Scenario scenario, List<Problem> told) {
    this.engine = engine;
    book = engine.book();
    this.scenario = scenario;
    this.told = told;
    told.forEach(problem -> known.add(problem.what()));
  }

  /// Problems of the tasks that are not those of all work, each told once.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < scenario.tasks().size(); i++) {
      Task task = scenario.tasks().get(i);
      String place = "%s[%s]".formatted(TaskShape.TASKS.name(), i);
      check(task, problem -> add(problems, problem, place));
    }
    unknownTasks(problems);
    if (problems.stream().noneMatch(Problem::isError) && told.stream().noneMatch(Problem::isError)) {
      differentPrefixes(problems);
    }
    return problems;
  }

  private void add(List<Problem> problems, Problem problem, String place) {
    if (known.add(problem.what())) {
      problems.add(new Problem(problem.severity(), problem.file(), place + "." + problem.where(), problem.what(),
          problem.hint()));
    }
  }

  private void check(Task task, Consumer<Problem> found) {
    List<Problem> problems = new ArrayList<>();
    TaskInputs.seen(scenario, task, (path, what, hint) ->
        problems.add(Problem.error(set(path), what, hint)));
    if (problems.isEmpty()) {
      Work.Part part = Work.of(scenario.withTasks(List.of(task))).parts().getFirst();
      problems.addAll(new ScenarioCheck(engine, part.scenario()).ofTask().stream().map(problem -> new Problem(
          problem.severity(), problem.file(), set(problem.where()), problem.what(), problem.hint())).toList());
      if (task.within() == Task.Patience.SECONDS && part.scenario().plan().batchShare() > 0) {
        problems.add(Problem.warning(set(PLAN_BATCH), "%s waits only seconds, but part of its calls is batched"
            .formatted(task.name()), "A batch takes up to a day: set its batch share to 0, or say it can wait"));
      }
    }
    if (problems.stream().noneMatch(Problem::isError) && task.escalate().isPresent()) {
      secondTry(task, problems);
    }
    task.escalate().map(Escalation::to).filter(model -> book.find(model).isEmpty()).ifPresent(model ->
        problems.add(UnknownName.model(book, place(TaskShape.TO), model)));
    task.success().byModel().stream().map(of -> of.model()).filter(model -> book.find(model).isEmpty()).forEach(model ->
        problems.add(UnknownName.model(book, TaskShape.SUCCESS.name(), model)));
    problems.forEach(found);
  }

  /// What is asked for once more has to fit as well as what is asked for first.
  private void secondTry(Task task, List<Problem> problems) {
    Work.Part part = Work.of(scenario.withTasks(List.of(task))).parts().getFirst();
    if (part.attempts().first().isEmpty()) {
      problems.add(Problem.warning(TaskShape.ESCALATE.name(), "nobody said how many calls of %s fail, so that the "
          .formatted(task.name()) + "share made once more is taken of all calls", "Say how often it succeeds"));
    }
    task.escalate().flatMap(more -> new RouteFit(book, more.again(part.scenario()),
        more.again(part.scenario()).plan()).misfit(more.to()))
        .filter(misfit -> misfit.reason() != Misfit.Reason.UNKNOWN).ifPresent(misfit -> problems.add(Problem.error(
            place(misfit.reason() == Misfit.Reason.LARGEST_OUTPUT ? TaskShape.ESCALATED_THINKING : TaskShape.TO),
            "second tries: " + misfit.sentence(scenario), "Ask another model, or for less")));
  }

  private static String place(Key<Escalation> key) {
    return "%s.%s".formatted(TaskShape.ESCALATE.name(), key.name());
  }

  private static String set(String path) {
    return "%s.%s".formatted(TaskShape.SET.name(), path);
  }

  private void unknownTasks(List<Problem> problems) {
    scenario.quality().scores().stream().map(score -> score.task()).filter(name -> !name.isEmpty()
        && scenario.tasks().stream().noneMatch(task -> task.name().equals(name))).distinct().forEach(name ->
        problems.add(Problem.warning(Keys.path(QualityShape.SCORE_TASK), "there is no task '%s'"
            .formatted(name), "Name one of the tasks, or leave it out for all work")));
  }

  /// Where prefixes of one entry differ, the shorter is what is shared.
  private void differentPrefixes(List<Problem> problems) {
    Map<String, SharedPrefix> shared = new TreeMap<>();
    engine.prepare(scenario).routes().forEach(route -> route.shared().ifPresent(prefix ->
        shared.putIfAbsent(route.terms().offer().shortName(), prefix)));
    shared.forEach((model, prefix) -> longest(prefix).filter(tokens -> tokens > prefix.tokens() * (1 + SLACK))
        .ifPresent(tokens -> problems.add(Problem.warning(TaskShape.TASKS.name(),
            "the tasks of the team on %s cache prefixes of %s to %s tokens; the shorter is what they share".formatted(
                model, ScenarioCheck.number(Math.rint(prefix.tokens())),
                ScenarioCheck.number(Math.rint(tokens))), ""))));
  }

  private static Optional<Double> longest(SharedPrefix prefix) {
    return prefix.members().stream().map(PricedRoute::prefixTokens).max(Double::compare);
  }
}
