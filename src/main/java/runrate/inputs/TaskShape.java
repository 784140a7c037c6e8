package runrate.inputs;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import runrate.scenario.Escalation;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.scenario.TaskSuccess;

/// One kind of work: an entry of `tasks`.
public final class TaskShape {
  public static final Word<Task> NAME = Word.<Task>required("name", "The role, endpoint or feature.", Task::name)
      .atMost(Task.LONGEST_NAME);
  public static final Num<Task> CALL_SHARE = Num.optional("callShare", Range.SHARE, Quantity.SHARE,
      "The part of the scenario's calls that are of this kind; the shares of all tasks without calls of their own add "
          + "up to 1.", Task::callShare, Task::withCallShare).leftOut();
  public static final Special<Task, List<TaskInput>> SET = new Special<>("set", "ownInputs",
      "Inputs of the workload and the plan that this task has for itself, by path.", Task::own);
  public static final OneOf<Task, Task.Prefix> PREFIX = new OneOf<>("prefix", Task.Prefix.class, Task.Prefix.OWN,
      "Whether its cacheable part is an entry of its own, or one that all tasks of the team keep alive together.",
      Task::prefix).leftOut();
  public static final OneOf<Task, Task.Patience> WITHIN = new OneOf<>("within", Task.Patience.class,
      Task.Patience.UNKNOWN, "How long somebody can wait for its answers.", Task::within).leftOut();
  public static final Special<Task, TaskSuccess> SUCCESS = new Special<>("success",
      "The part of its calls that reach what they are for, of all or by model.", Task::success);
  /// The same as one number for all of its models.
  public static final Num<Task> SUCCESS_SHARE = Num.optional("success", Range.SHARE, Quantity.SHARE,
      SUCCESS.sentence(), task -> task.success().share(),
      (task, share) -> task.withSuccess(new TaskSuccess(share, List.of())));
  public static final Num<Task> FAILED_OUTCOME = Num.optional("failedOutcomeCostUsd", Range.AT_LEAST_ZERO,
      Quantity.USD, "What a failed outcome of this task costs besides its tokens.", Task::failedOutcomeCostUsd,
      Task::withFailedOutcomeCostUsd).leftOut();
  public static final Word<Escalation> TO = Word.required("to", "The model that is asked next, as vendor/model.",
      Escalation::to);
  public static final Num<Escalation> ESCALATED = Num.required("share", Range.SHARE, Quantity.SHARE,
      "The part of the failed calls that is made once more there; of all calls while nobody said how many fail.",
      Escalation::share, Escalation::withShare);
  public static final Num<Escalation> ESCALATED_THINKING = Num.optional("thinkingTokens", Range.AT_LEAST_ZERO,
      Quantity.TOKENS, "Thinking tokens of a second try, whatever cap the plan has; as the first thinks if left out.",
      Escalation::thinkingTokens, Escalation::withThinkingTokens).leftOut();
  public static final Num<Escalation> ESCALATED_SUCCESS = Num.optional("success", Range.SHARE, Quantity.SHARE,
      "The part of the second tries that reach what they are for; the task's success of that model if left out.",
      Escalation::success, Escalation::withSuccess).leftOut();
  public static final Part<Task, Escalation> ESCALATE = Part.optional("escalate",
      new Shape<>(List.of(TO, ESCALATED, ESCALATED_THINKING, ESCALATED_SUCCESS), v -> new Escalation(v.text(TO),
          v.number(ESCALATED), v.of(ESCALATED_THINKING), v.of(ESCALATED_SUCCESS))),
      "Calls that are made once more because the first answer did not do, on another model or with more thinking.",
      Task::escalate, Task::withEscalate);
  /// The share of the calls a task escalates, where it does.
  public static final Num<Task> ESCALATE_SHARE = Num.optional("escalate", Range.SHARE, Quantity.SHARE,
      ESCALATED.sentence(), task -> task.escalate().map(more -> OptionalDouble.of(more.share()))
          .orElse(OptionalDouble.empty()), (task, share) -> task.escalate().isPresent() && share.isPresent()
              ? task.withEscalate(task.escalate().get().withShare(share.getAsDouble())) : task.withoutEscalation());
  /// What its second tries think, where it has any.
  public static final Num<Task> ESCALATE_THINKING = ofEscalation(ESCALATED_THINKING);
  /// How often these succeed.
  public static final Num<Task> ESCALATE_SUCCESS = ofEscalation(ESCALATED_SUCCESS);
  public static final Word<Task> FEATURE = Word.usually("", "feature",
      "Its name in attribution; its own name if left out.", Task::feature).leftOut();
  public static final Num<Task> FLOOR = Num.optional("qualityFloor", Range.SCORE, Quantity.SCORE,
      "The least quality score that will do for this task.", Task::qualityFloor, Task::withQualityFloor).leftOut();

  public static final Entries<Scenario, Task> TASKS = Entries.of("tasks",
      new Shape<>(List.of(NAME, CALL_SHARE, SET, PREFIX, WITHIN, SUCCESS, FAILED_OUTCOME, ESCALATE, FEATURE, FLOOR),
          TaskShape::task),
      "Work of several kinds: each is the scenario with a few inputs of its own.", Scenario::tasks,
      Scenario::withTasks).turning(CALL_SHARE, TaskList::withShare).leftOut();

  private static final double MILLIONTHS = 1e6;

  private TaskShape() {}

  private static Num<Task> ofEscalation(Num<Escalation> key) {
    return Num.optional("escalate." + key.name(), key.range(), key.quantity(), key.sentence(),
        task -> task.escalate().map(key::get).orElse(OptionalDouble.empty()),
        (task, value) -> task.escalate().map(more -> task.withEscalate(key.setter().apply(more, value))).orElse(task));
  }

  private static Task task(Values v) {
    return new Task(v.text(NAME), v.of(CALL_SHARE), v.of(SET), v.choice(PREFIX), v.choice(WITHIN), v.of(SUCCESS),
        v.of(FAILED_OUTCOME), v.of(ESCALATE), v.text(FEATURE), v.of(FLOOR));
  }

  /// Tasks have each a name of their own, and those without calls of their own divide the scenario's.
  static List<Task> tasks(Values v) {
    List<Task> tasks = v.of(TASKS);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tasks.size(); i++) {
      if (!tasks.get(i).name().isBlank() && !names.add(tasks.get(i).name())) {
        v.refuse(TASKS, "[%s].%s".formatted(i, NAME.name()), "there is a task '%s' already".formatted(
            tasks.get(i).name()), "Give it another name");
      }
      refuseTwoCounts(v, tasks.get(i), i);
    }
    if (tasks.size() > Task.MOST) {
      v.refuse(TASKS, "there are %s tasks".formatted(tasks.size()), "Keep at most " + Task.MOST);
    }
    if (v.isSound(TASKS)) {
      refuseOtherSums(v, tasks);
    }
    return tasks;
  }

  private static void refuseTwoCounts(Values v, Task task, int index) {
    if (Work.hasOwnCalls(task) && task.callShare().isPresent()) {
      v.refuse(TASKS, "[%s].%s".formatted(index, CALL_SHARE.name()), "the task has calls of its own, so that it has "
          + "no share of the scenario's", "Keep the share or %s".formatted(Keys.path(WorkloadShape.CALLS_PER_DAY)));
    }
  }

  private static void refuseOtherSums(Values v, List<Task> tasks) {
    List<Task> sharing = tasks.stream().filter(task -> !Work.hasOwnCalls(task)).toList();
    boolean one = sharing.size() == 1 && sharing.getFirst().callShare().isEmpty();
    double sum = sharing.stream().map(Task::callShare).mapToDouble(share -> share.orElse(0)).sum();
    if (!sharing.isEmpty() && !one && Math.abs(sum - 1) > 1 / MILLIONTHS) {
      v.refuse(TASKS, "the call shares add up to %s".formatted(Math.round(sum * MILLIONTHS) / MILLIONTHS),
          "They must add up to 1, tasks with calls of their own left aside");
    }
  }
}
