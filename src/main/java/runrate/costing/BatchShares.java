package runrate.costing;

import java.util.Map;

/// What each task has batched of its calls, 0 to 1, while one prepared plan is asked at other shares than its own.
interface BatchShares {
  /// As each task's own plan has it.
  BatchShares PLANNED = calls -> calls.scenario().plan().batchShare();

  double of(TaskCalls calls);

  /// The plan's, which holds where a task has none of its own.
  static BatchShares ofAllWork(double share) {
    return calls -> calls.batchShare(share);
  }

  /// One of each task, by its name.
  static BatchShares ofTasks(Map<String, Double> shares) {
    return calls -> shares.get(calls.task().name());
  }
}
