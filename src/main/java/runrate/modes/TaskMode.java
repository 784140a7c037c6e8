package runrate.modes;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.Task;

/// One kind of work and how it is best asked for.
///
/// @param callShare     its part of all requests of the month
/// @param callsPerDay   its requests on one of its days
/// @param advice        what suits its users; nothing while nobody said how long they can wait
/// @param saving        what batching all of it that may be batched saves
/// @param hasBatchMode  whether a model of its mix can be batched at all
/// @param answerSeconds how long one answer takes, failed attempts aside; absent where no speed is known
public record TaskMode(Task task, double callShare, double callsPerDay, Optional<CallMode> advice, BatchSaving saving,
    boolean hasBatchMode, OptionalDouble answerSeconds) {

  /// Whether its users would wait but batching does not pay: it costs more, or nobody sells it.
  public boolean isBatchInVain() {
    return task.within() == Task.Patience.HOURS && advice.filter(CallMode.BATCH::equals).isEmpty();
  }
}
