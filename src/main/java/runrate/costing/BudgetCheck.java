package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.inputs.BudgetShape;
import runrate.inputs.Keys;
import runrate.scenario.BudgetScope;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.units.NearestName;
import runrate.units.Problem;

/// Holds the scopes of budgets against the tasks of a scenario: a budget of a task or feature that no task has is of
/// nothing.
record BudgetCheck(Scenario scenario) {
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    List<PeriodBudget> lines = scenario.budget().lines();
    for (int i = 0; i < lines.size(); i++) {
      int at = i;
      unknown(lines.get(i).scope()).ifPresent(problem -> problems.add(Problem.error("%s[%s].scope.name".formatted(
          Keys.path(BudgetShape.LINES), at), problem.what(), problem.hint())));
      BudgetScope scope = lines.get(i).scope();
      if (!scope.measured(scenario.tasks()).equals(scope)) {
        String key = scope.count().isPresent() ? "count" : "share";
        problems.add(Problem.warning("%s[%s].scope.%s".formatted(Keys.path(BudgetShape.LINES), at, key),
            "the plan says what feature '%s' costs, so that the %s is not used".formatted(scope.name(), key),
            "Take %s out".formatted(key)));
      }
    }
    return problems;
  }

  private Optional<Problem> unknown(BudgetScope scope) {
    boolean isTask = scope.kind() == BudgetScope.Kind.TASK;
    Stream<String> names = scenario.tasks().stream().map(isTask ? Task::name : Task::attributedTo);
    List<String> known = names.distinct().toList();
    if (!scope.isOfPlan() || known.contains(scope.name())) {
      return Optional.empty();
    }
    String nearest = NearestName.to(scope.name(), known).map("Perhaps '%s' is meant"::formatted).orElse(
        known.isEmpty() ? "The scenario has no tasks: add one" : "Use one of " + String.join(", ", known));
    return Optional.of(Problem.error("", isTask ? "no task is called '%s'".formatted(scope.name())
        : "no task is of a feature called '%s'".formatted(scope.name()),
        isTask ? nearest : nearest + ", or say in count how many features there are"));
  }
}
