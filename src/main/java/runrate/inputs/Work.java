package runrate.inputs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.pricing.Contract;
import runrate.scenario.CallsScope;
import runrate.scenario.Escalation;
import runrate.scenario.Plan;
import runrate.scenario.PlanContract;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;
import runrate.scenario.Workload;

/// All work of a scenario, a part a task, each with the scenario as the task sees it and the calls it makes. A scenario
/// without tasks has one nameless part: itself.
///
/// @param whole what belongs to the whole house: contract, limits, budget, forecast
public record Work(Scenario whole, List<Part> parts) {
  public Work {
    parts = List.copyOf(parts);
  }

  /// @param scenario without tasks, with the calls of this one
  public record Part(Task task, Scenario scenario) {
    /// Requests of the task in the month `estimate` speaks of.
    public double callsPerMonth() {
      return scenario.callsPerMonth();
    }

    public boolean isNamed() {
      return !task.name().isEmpty();
    }

    /// How often its calls do what they are for.
    public TaskAttempts attempts() {
      return new TaskAttempts(task, scenario.plan().effectiveRouting().routes());
    }

    /// Models it asks, each with its part of the calls and the scenario these are made by; second tries come last.
    public List<Try> tries() {
      TaskAttempts attempts = attempts();
      double onceMore = attempts.onceMore();
      Stream<Try> first = attempts.mix().stream().map(route -> new Try(route, scenario, false));
      return (onceMore == 0 ? first : Stream.concat(first, task.escalate().stream().map(more ->
          new Try(new RouteShare(more.to(), onceMore), more.again(scenario), true)))).toList();
    }

    /// The same with the part of the answers that count: where it is known how many first tries fail, one that is made
    /// once more counts by its second answer alone. The parts add up to 1.
    public List<Try> answers() {
      TaskAttempts attempts = attempts();
      double kept = 1 - attempts.onceMore();
      return attempts.first().isEmpty() ? tries().stream().filter(each -> !each.again()).toList()
          : tries().stream().map(each -> each.again() ? each : each.withShare(each.share() * kept)).toList();
    }

    /// Models that get calls of it, with their parts; those that are asked once more come last.
    public List<RouteShare> mix() {
      return tries().stream().map(Try::route).toList();
    }

    /// The same kind of work on other models, as a value of its own.
    public Part routed(RoutingMix mix) {
      return new Part(task.with(new TaskInput(Keys.path(PlanShape.ROUTING), mix.routes())),
          scenario.withPlan(plan -> plan.withRouting(mix)));
    }

    /// The same with another second try, or with none.
    public Part asking(Optional<Escalation> more) {
      return more.equals(task.escalate()) ? this
          : new Part(more.map(task::withEscalate).orElseGet(task::withoutEscalation), scenario);
    }

    public Part withPlan(UnaryOperator<Plan> change) {
      return new Part(task, scenario.withPlan(change));
    }
  }

  public static Work of(Scenario scenario) {
    if (scenario.tasks().isEmpty()) {
      return new Work(scenario, List.of(new Part(Task.of(""), scenario)));
    }
    return new Work(scenario, scenario.tasks().stream().map(task -> part(scenario, task)).toList());
  }

  /// One of its tasks alone.
  public static Part part(Scenario scenario, Task task) {
    Scenario seen = TaskInputs.seen(scenario, task).withTasks(List.of());
    return new Part(task, hasOwnCalls(task) ? seen : seen.withWorkload(work -> withTeamCalls(work,
        scenario.workload().teamCallsPerDay() * task.callShare().orElse(1))));
  }

  private static Workload withTeamCalls(Workload work, double teamCallsPerDay) {
    return work.withCallsPerDay(work.callsScope() == CallsScope.AGENT ? teamCallsPerDay / work.agents()
        : teamCallsPerDay);
  }

  /// Whether a task counts its calls itself, instead of taking a share of the scenario's.
  public static boolean hasOwnCalls(Task task) {
    return task.sets(Keys.path(WorkloadShape.CALLS_PER_DAY));
  }

  /// The scenario with so many times the calls, those of tasks that count their own included.
  public static Scenario times(Scenario scenario, double factor) {
    String calls = Keys.path(WorkloadShape.CALLS_PER_DAY);
    return scenario.withWorkload(work -> work.withCallsPerDay(work.callsPerDay() * factor))
        .withTasks(scenario.tasks().stream().map(task -> hasOwnCalls(task) ? task.with(new TaskInput(calls,
            OptionalDouble.of(TaskInputs.seen(scenario, task).workload().callsPerDay() * factor))) : task).toList());
  }

  /// The scenario with all of its calls on other models, in every task.
  public static Scenario routed(Scenario scenario, RoutingMix mix) {
    return scenario.withPlan(plan -> plan.withRouting(mix)).withTasks(scenario.tasks().stream()
        .map(task -> task.without(Keys.path(PlanShape.ROUTING))).toList());
  }

  /// The scenario bought by one plan, in every task.
  public static Scenario bought(Scenario scenario, Plan other) {
    return scenario.withPlan(plan -> other).withTasks(scenario.tasks().stream().map(task -> task.withOwn(
        task.own().stream().filter(input -> !Keys.isWithin(input.path(), ScenarioShape.PLAN)).toList())).toList());
  }

  /// The same work with nothing promised to anybody: a commitment of nothing stands before one on the vendor's card.
  public static Scenario uncommitted(Scenario scenario) {
    PlanContract contract = scenario.plan().contract()
        .withOnSum(sum -> new Contract(sum.volumeBrackets(), OptionalDouble.empty(), sum.discount(),
            sum.surcharge()));
    for (String vendor : of(scenario).models().stream().map(Work::vendor).distinct().toList()) {
      contract = contract.withVendor(vendor, terms -> terms.withCommitMonthlyUsd(OptionalDouble.of(0)));
    }
    PlanContract free = contract.withVendors(contract.vendors().stream().map(terms ->
        terms.withCommitMonthlyUsd(OptionalDouble.of(0))).toList());
    return scenario.withPlan(plan -> plan.withContract(free));
  }

  private static String vendor(String model) {
    return model.substring(0, Math.max(0, model.indexOf('/')));
  }

  /// Models that get calls, each once, in the order of the tasks.
  public List<String> models() {
    return parts.stream().flatMap(part -> part.mix().stream()).map(RouteShare::model).distinct().toList();
  }

  /// What models get of all calls; the parts add up to 1.
  public List<RouteShare> mix() {
    if (parts.size() == 1 && parts.getFirst().task().escalate().isEmpty()) {
      return parts.getFirst().mix();
    }
    Map<String, Double> calls = new LinkedHashMap<>();
    parts.forEach(part -> part.mix().forEach(route -> calls.merge(route.model(), route.share() * weight(part),
        Double::sum)));
    double all = calls.values().stream().mapToDouble(Double::doubleValue).sum();
    return calls.entrySet().stream().map(model -> new RouteShare(model.getKey(), Math.min(1, model.getValue() / all)))
        .toList();
  }

  /// The mean of a figure of the tasks, weighted by calls.
  public double mean(ToDoubleFunction<Scenario> figure) {
    return meanOfParts(part -> figure.applyAsDouble(part.scenario()));
  }

  public double meanOfParts(ToDoubleFunction<Part> figure) {
    if (parts.size() == 1) {
      return figure.applyAsDouble(parts.getFirst());
    }
    double sum = 0;
    double all = 0;
    for (Part part : parts) {
      sum += weight(part) * figure.applyAsDouble(part);
      all += weight(part);
    }
    return sum / all;
  }

  /// The mean of a part of the context, weighted by its tokens: of two tasks the one with the longer context says more.
  public double meanOfContext(ToDoubleFunction<Scenario> share) {
    double context = mean(task -> task.workload().contextTokens());
    return context == 0 ? mean(share) : Math.min(1, mean(task -> task.workload().contextTokens()
        * share.applyAsDouble(task)) / context);
  }

  private double weight(Part part) {
    return callsPerMonth() == 0 ? 1 : part.callsPerMonth();
  }

  public boolean isOfTasks() {
    return parts.getFirst().isNamed();
  }

  /// Requests of all work in the month `estimate` speaks of; retries are not counted.
  public double callsPerMonth() {
    double calls = 0;
    for (Part part : parts) {
      calls += part.callsPerMonth();
    }
    return calls;
  }

  /// The same work with one task in place of another.
  public Work with(int index, Part part) {
    List<Part> changed = new ArrayList<>(parts);
    changed.set(index, part);
    List<Task> tasks = new ArrayList<>(whole.tasks());
    tasks.set(index, part.task());
    return new Work(whole.withTasks(tasks), changed);
  }

  /// The same work at the prices of another day.
  public Work pricedAsOf(LocalDate day) {
    return new Work(whole.withPricesAsOf(day), parts.stream().map(part ->
        new Part(part.task(), part.scenario().withPricesAsOf(day))).toList());
  }

  /// The same work, every kind of it bought by the same change of plan.
  public Work withPlans(UnaryOperator<Plan> change) {
    return new Work(whole.withPlan(change), parts.stream().map(part -> part.withPlan(change)).toList());
  }

  /// The same work, each plan made of this one's and the plan another work has in its place.
  public Work withPlans(Work goal, BinaryOperator<Plan> goalOnto) {
    return new Work(whole.withPlan(plan -> goalOnto.apply(goal.whole.plan(), plan)),
        IntStream.range(0, parts.size()).mapToObj(i -> parts.get(i).withPlan(plan ->
            goalOnto.apply(goal.parts.get(i).scenario().plan(), plan))).toList());
  }
}
