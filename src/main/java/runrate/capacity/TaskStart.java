package runrate.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import runrate.costing.ModelFlow;
import runrate.costing.TaskFlows;
import runrate.scenario.Launch;
import runrate.scenario.Task;
import runrate.units.PerUnit;

/// The live calls with which the agents of one task begin a cold round, in the order they ask.
///
/// @param flows    models that answer live calls
/// @param overflow the model that takes calls a limit turns away, as it answers them
/// @param agents   calls of the round, of which the first few thousand are walked
record TaskStart(TaskFlows task, List<ModelFlow> flows, Optional<ModelFlow> overflow, int agents, List<Call> calls) {
  private static final long SEED = 20261120;
  /// Nobody looks at more lanes; the others do as these do.
  private static final int MOST_WALKED = 5_000;
  private static final int MOST_OF_ALL_TASKS = 20_000;
  private static final int FEWEST_OF_A_TASK = 100;

  /// @param place where it stands among the calls of its task, 0 to 1: calls of several tasks that ask at the same
  ///              moment take turns
  record Call(int agent, double askedMinutes, double place, RoundCall call) {}

  /// @param tasks that start in the same minute
  static TaskStart of(TaskFlows task, Optional<ModelFlow> overflow, int tasks) {
    List<ModelFlow> flows = task.flows().stream().filter(flow -> flow.liveShare() > 0).toList();
    double live = RoundPrices.liveShare(task.flows());
    int agents = (int) Math.max(1, Math.round(task.scenario().workload().agents()
        / task.scenario().plan().requestsPerCall() * live));
    int most = Math.clamp(MOST_OF_ALL_TASKS / tasks, FEWEST_OF_A_TASK, MOST_WALKED);
    List<RoundCall> dealt = RoundCall.dealt(flows, Math.min(agents, most));
    double[] asked = asked(task, live, agents, dealt.size());
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < dealt.size(); i++) {
      calls.add(new Call(i + 1, asked[i], (i + 0.5) / dealt.size(), dealt.get(i)));
    }
    return new TaskStart(task, flows, overflow, agents, calls);
  }

  private static double[] asked(TaskFlows task, double live, int agents, int walked) {
    var random = new SplittableRandom(SEED);
    Launch launch = task.scenario().plan().caching().launch();
    double spread = launch.spreadSeconds() / PerUnit.SECONDS_PER_MINUTE;
    double steady = task.scenario().workload().traffic().teamCallsPerMinute()
        / task.scenario().plan().requestsPerCall() * live;
    double period = steady == 0 ? spread : agents / steady;
    double[] asked = new double[walked];
    double at = 0;
    for (int i = 0; i < walked; i++) {
      asked[i] = switch (launch.pattern()) {
        case LOCKSTEP -> 0;
        case STAGGERED -> i * spread / agents;
        case RANDOM_PHASE -> random.nextDouble() * (spread == 0 ? period : spread);
        case STEADY -> at;
      };
      at += steady == 0 ? 0 : -Math.log(1 - random.nextDouble()) / steady;
    }
    Arrays.sort(asked);
    return asked;
  }

  boolean prewarms() {
    Launch launch = task.scenario().plan().caching().launch();
    return launch.prewarm() && launch.pattern() != Launch.Pattern.STEADY;
  }

  /// Whether its prefix is one entry with that of other tasks that say so.
  boolean isTeam() {
    return task.task().prefix() == Task.Prefix.TEAM;
  }

  /// At the measured pace, else long enough to be seen.
  double lengthMinutes(ModelFlow flow) {
    double nominal = Math.max(flow.launch().life().readableAfterMinutes() * 1.5,
        flow.launch().life().lifetimeMinutes() * 0.1);
    return task.scenario().workload().traffic().pace().callSeconds(flow.answerTokens())
        .orElse(Math.max(0.05, nominal) * PerUnit.SECONDS_PER_MINUTE) / PerUnit.SECONDS_PER_MINUTE;
  }
}
