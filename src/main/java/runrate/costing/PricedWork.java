package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import runrate.inputs.Work;

/// Work whose routes are priced one by one, before tasks share an entry or a capacity: whoever changes one task after
/// the other prices only that one anew.
public final class PricedWork {
  private final Work work;
  private final List<Priced> tasks;

  /// A task's calls with what each of its models costs.
  private record Priced(TaskCalls calls, List<PricedRoute> routes) {}

  private PricedWork(Work work, List<Priced> tasks) {
    this.work = work;
    this.tasks = tasks;
  }

  static PricedWork of(Work work, Function<TaskCalls, List<PricedRoute>> price) {
    return new PricedWork(work, TaskCalls.of(work).stream().map(calls -> new Priced(calls, price.apply(calls)))
        .toList());
  }

  /// What was priced of the very same calls. A task is asked for by identity: to compare all it holds takes longer than
  /// to price it.
  Optional<List<PricedRoute>> routesOf(TaskCalls calls) {
    return tasks.stream().filter(task -> task.calls().part() == calls.part() && task.calls().share() == calls.share())
        .map(Priced::routes).findFirst();
  }

  Work work() {
    return work;
  }

  List<PricedRoute> routes() {
    return tasks.stream().flatMap(task -> task.routes().stream()).toList();
  }
}
