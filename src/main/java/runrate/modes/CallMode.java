package runrate.modes;

import java.util.Optional;
import runrate.scenario.Task;

/// Ways to ask a vendor for an answer.
public enum CallMode {
  /// The caller waits for the answer: seconds.
  SYNCHRONOUS,
  /// The caller gets the number of a job and asks again, or is called: up to minutes, at the same price.
  ASYNCHRONOUS,
  /// Many requests in one file, worked off when there is room: hours, at the batch price.
  BATCH;

  /// What suits somebody who waits so long; nothing while nobody has said.
  static Optional<CallMode> suiting(Task.Patience patience) {
    return switch (patience) {
      case UNKNOWN -> Optional.empty();
      case SECONDS -> Optional.of(SYNCHRONOUS);
      case MINUTES -> Optional.of(ASYNCHRONOUS);
      case HOURS -> Optional.of(BATCH);
    };
  }
}
