package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.Escalation;
import runrate.scenario.RouteShare;
import runrate.scenario.Task;

/// How often the calls of a task do what they are for, at first and with a second try on another model or with more
/// thinking.
///
/// `made once more = (1 - first) * share`; `success = first + made once more * success of second tries`, which is that
/// of the model asked next unless it is said.
///
/// @param mix models that are asked first, with their parts of the task's calls
public record TaskAttempts(Task task, List<RouteShare> mix) {
  public TaskAttempts {
    mix = List.copyOf(mix);
  }

  /// How often the first answer does: as said of all calls, else the mean of the models; absent while nobody said of
  /// one that gets calls.
  public OptionalDouble first() {
    double sum = 0;
    for (RouteShare route : mix) {
      OptionalDouble success = task.success().of(route.model());
      if (success.isEmpty() && route.share() > 0) {
        return OptionalDouble.empty();
      }
      sum += route.share() * success.orElse(0);
    }
    return OptionalDouble.of(sum);
  }

  /// The part of the calls that is made once more: a share of those that fail. While nobody said how many fail it is a
  /// share of all, the most it can be.
  public double onceMore() {
    double failed = 1 - first().orElse(0);
    return task.escalate().map(more -> failed * more.share()).orElse(0.0);
  }

  /// How often a call succeeds in the end; absent while nobody said of a model that is asked.
  public OptionalDouble success() {
    OptionalDouble first = first();
    Optional<Escalation> more = task.escalate().filter(escalation -> escalation.share() > 0);
    if (first.isEmpty() || more.isEmpty()) {
      return first;
    }
    OptionalDouble then = more.get().success().isPresent() ? more.get().success()
        : task.success().of(more.get().to());
    return then.isEmpty() ? then : OptionalDouble.of(first.getAsDouble() + onceMore() * then.getAsDouble());
  }
}
