package runrate.desktop.levers;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import runrate.scenario.Conversation;
import runrate.scenario.Grouping;
import runrate.scenario.LocalTasks;

/// The dials of how tasks become calls: turns of a conversation, requests sent together, and tasks
/// for a model on one's own machine.
final class TaskDials {
  private static final double ANY = Double.NaN;

  static final Dial TURNS = conversation("turns", "Turns of a conversation", "conversationTurns", Unit.COUNT, 1, 50, 1,
      1, 10_000, Conversation::turns, (c, v) -> c.withTurns((int) Math.round(v)));
  static final Dial TOKENS_PER_TURN = conversation("tokensPerTurn", "Added by a turn", "tokensPerTurn", Unit.TOKENS, 0,
      5000, 100, 0, 1e7, Conversation::tokensPerTurn, Conversation::withTokensPerTurn);

  static final Dial REQUESTS = Dials.plan("coordinator.requestsPerCall", "Requests in a call", "requestsPerCall",
      Unit.COUNT, 1, 20, 1, 1, 20, plan -> plan.requestsPerCall(),
      (p, v) -> p.withGrouping(p.grouping().withRequestsPerCall(v)));
  static final Dial SHARED = Dials.plan("coordinator.sharedShare", "Shared by them", "sharedShare", Unit.PERCENT, 0, 1,
      0.01, ANY, 1, plan -> plan.grouping().sharedShare().orElse(ANY),
      (p, v) -> p.withGrouping(p.grouping().withSharedShare(OptionalDouble.of(v))))
      .clearedBy(scenario -> scenario.withPlan(
          plan -> plan.withGrouping(new Grouping(plan.requestsPerCall(), OptionalDouble.empty()))));

  static final Dial LOCAL_SHARE = local("share", "Simple tasks", "localShare", Unit.PERCENT, 0, 1, 0.01, 0, 0, 1,
      LocalTasks::share, LocalTasks::withShare);
  static final Dial LOCAL_SPEED = local("tokensPerSecond", "Its speed", "localSpeed", Unit.SPEED, 1, 200, 1, ANY, 0.1,
      1e6, local -> local.tokensPerSecond().orElse(ANY), (l, v) -> l.withTokensPerSecond(OptionalDouble.of(v)))
      .clearedBy(scenario -> scenario.withPlan(
          plan -> plan.withLocal(plan.local().withTokensPerSecond(OptionalDouble.empty()))));
  static final Dial MACHINE = local("machineUsdPerHour", "Machine, an hour", "machineHour", Unit.USD, 0, 10, 0.1, ANY, 0,
      1e6, local -> local.machineUsdPerHour().orElse(ANY), (l, v) -> l.withMachineUsdPerHour(OptionalDouble.of(v)))
      .clearedBy(scenario -> scenario.withPlan(
          plan -> plan.withLocal(plan.local().withMachineUsdPerHour(OptionalDouble.empty()))));
  static final Dial PARALLEL = local("parallel", "Answers at a time", "localParallel", Unit.COUNT, 1, 32, 1, 1, 1, 10_000,
      LocalTasks::parallel, (l, v) -> l.withParallel((int) Math.round(v)));

  private TaskDials() {}

  private static Dial conversation(String key, String label, String term, Unit unit, double low, double high,
      double step, double usual, double most, ToDoubleFunction<Conversation> get,
      BiFunction<Conversation, Double, Conversation> with) {
    return Dials.workload("conversation." + key, label, term, unit, low, high, step, usual, most,
        w -> get.applyAsDouble(w.call().conversation()),
        (w, v) -> w.withConversation(with.apply(w.call().conversation(), v)));
  }

  private static Dial local(String key, String label, String term, Unit unit, double low, double high, double step,
      double usual, double least, double most, ToDoubleFunction<LocalTasks> get,
      BiFunction<LocalTasks, Double, LocalTasks> with) {
    return new Dial("plan.local." + key, label, term, unit, least, most, low, high, step, usual,
        scenario -> get.applyAsDouble(scenario.plan().local()),
        (s, v) -> s.withPlan(plan -> plan.withLocal(with.apply(plan.local(), v))));
  }
}
