package runrate.tradeoff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.PricedWork;
import runrate.costing.TaskCost;
import runrate.inputs.Work;
import runrate.scenario.QualityScore;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

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
    if (scenario.tasks().isEmpty()) {
      return List.of();
    }
    var elsewhere = new Elsewhere(engine, engine.work(scenario), new Scores(engine, scenario));
    return IntStream.range(0, tasks.size())
        .filter(i -> tasks.get(i).quality().isPresent() && tasks.get(i).cost().calls() > 0)
        .mapToObj(i -> new TaskSpot(tasks.get(i), elsewhere.of(i))).toList();
  }

  /// What becomes of the work with one task on one other model; all other tasks are priced once.
  private record Elsewhere(CostEngine engine, Work work, Scores scores, PricedWork priced) {
    Elsewhere(CostEngine engine, Work work, Scores scores) {
      this(engine, work, scores, engine.priced(work));
    }

    List<ModelOption> of(int task) {
      return work.whole().quality().scores().stream().map(QualityScore::model).distinct()
          .filter(model -> !isAllOn(work.parts().get(task), model))
          .flatMap(model -> on(model, task).stream())
          .sorted(Comparator.comparingDouble(ModelOption::costPerRequestUsd)).toList();
    }

    private static boolean isAllOn(Work.Part part, String model) {
      return part.mix().stream().allMatch(route -> route.model().equals(model) || route.share() == 0);
    }

    /// The other tasks fit where they are, so that only this one is asked.
    private Optional<ModelOption> on(String model, int index) {
      Work.Part part = work.parts().get(index).routed(RoutingMix.allOn(model));
      Scores.Mean quality = scores.of(part);
      if (quality.score().isEmpty() || engine.misfit(part.scenario()).isPresent()) {
        return Optional.empty();
      }
      Work changed = work.with(index, part);
      TaskCost cost = engine.prepare(engine.priced(changed, priced)).tasks().get(index);
      return Optional.of(new ModelOption("%s on %s".formatted(part.task().name(), engine.book().shortName(model)),
          cost.costPerRequestUsd(), quality.score().getAsDouble(), ModelOption.Kind.AS_PLANNED,
          Optional.of(changed.whole())));
    }
  }

  /// The task as it is.
  public ModelOption here() {
    return new ModelOption(outcome.cost().task().name(), outcome.cost().costPerRequestUsd(),
        outcome.quality().orElseThrow(), ModelOption.Kind.PLAN, Optional.empty());
  }
}
