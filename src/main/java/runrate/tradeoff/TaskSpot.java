package runrate.tradeoff;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.Work;
import runrate.scenario.QualityScore;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// Where one kind of work stands by cost and quality, and where it would stand on each scored model alone, everything
/// else as it is.
///
/// @param outcome of the task; its quality is known
/// @param others  cheapest first
public record TaskSpot(TaskOutcome outcome, List<ModelOption> others) {
  public TaskSpot {
    others = List.copyOf(others);
  }

  /// One of each task that has calls and a score; none where all work is of one kind.
  ///
  /// @param tasks outcomes of the scenario, in its order
  public static List<TaskSpot> of(CostEngine engine, Scenario scenario, List<TaskOutcome> tasks) {
    List<Work.Part> parts = Work.of(scenario).parts();
    return scenario.tasks().isEmpty() ? List.of() : IntStream.range(0, tasks.size())
        .filter(i -> tasks.get(i).quality().isPresent() && tasks.get(i).cost().calls() > 0)
        .mapToObj(i -> new TaskSpot(tasks.get(i), others(engine, scenario, parts.get(i), i))).toList();
  }

  private static List<ModelOption> others(CostEngine engine, Scenario scenario, Work.Part part, int index) {
    var scores = new Scores(engine, scenario);
    Set<String> models = new LinkedHashSet<>(scenario.quality().scores().stream().map(QualityScore::model).toList());
    return models.stream().filter(model -> !isAllOn(part, model)).flatMap(model ->
        other(engine, rerouted(scenario, part.task(), model), scores, model, index).stream())
        .sorted(Comparator.comparingDouble(ModelOption::costPerRequestUsd)).toList();
  }

  private static boolean isAllOn(Work.Part part, String model) {
    return part.mix().stream().allMatch(route -> route.model().equals(model) || route.share() == 0);
  }

  private static Scenario rerouted(Scenario scenario, Task task, String model) {
    Task moved = task.with(new TaskInput(Keys.path(PlanShape.ROUTING), RoutingMix.allOn(model).routes()));
    return scenario.withTasks(scenario.tasks().stream().map(each -> each.equals(task) ? moved : each).toList());
  }

  private static Optional<ModelOption> other(CostEngine engine, Scenario changed, Scores scores, String model,
      int index) {
    Work.Part part = Work.of(changed).parts().get(index);
    Scores.Mean quality = scores.of(part);
    return engine.misfit(changed).isPresent() || quality.score().isEmpty() ? Optional.empty()
        : Optional.of(new ModelOption("%s on %s".formatted(part.task().name(), engine.book().shortName(model)),
            engine.report(changed).byTask().get(index).costPerRequestUsd(), quality.score().getAsDouble(),
            ModelOption.Kind.AS_PLANNED, Optional.of(changed)));
  }

  /// The task as it is.
  public ModelOption here() {
    return new ModelOption(outcome.cost().task().name(), outcome.cost().costPerRequestUsd(),
        outcome.quality().orElseThrow(), ModelOption.Kind.PLAN, Optional.empty());
  }
}
