package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import runrate.inputs.Work;

/// The calls of all work as they are sent, fewer than requests where a coordinator groups them.
///
/// @param perMonth  in the month `estimate` speaks of
/// @param perDay    on one of all work's days; a task with other days counts by its month
/// @param perWorkday on a day on which all tasks work, each with its own calls a day
/// @param perMinute in an average minute of each task's working day
record SentCalls(List<TaskCalls> tasks, double perMonth, double perDay, double perWorkday, double perMinute) {

  static SentCalls of(Work work, List<PricedRoute> routes) {
    List<TaskCalls> tasks = new ArrayList<>();
    routes.forEach(route -> {
      if (tasks.isEmpty() || tasks.getLast() != route.calls()) {
        tasks.add(route.calls());
      }
    });
    double days = TaskCalls.days(work.whole());
    double month = 0;
    double day = 0;
    double workday = 0;
    double minute = 0;
    for (TaskCalls task : tasks) {
      month += task.part().callsPerMonth() / task.scenario().plan().requestsPerCall();
      day += TaskCalls.perDay(task.scenario()) * (task.days() / days);
      workday += TaskCalls.perDay(task.scenario());
      minute += task.callsPerMinute();
    }
    return new SentCalls(List.copyOf(tasks), month, day, workday, minute);
  }
}
