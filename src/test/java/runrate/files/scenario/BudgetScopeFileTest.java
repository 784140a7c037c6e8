package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.files.disk.ReadResult;
import runrate.scenario.BudgetScope;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Written;
import runrate.units.Problem;

/// Whose spend a budget is of, as it stands in a file.
class BudgetScopeFileTest {
  private static ReadResult<Scenario> read(String line) {
    String text = Written.SCENARIO.replace("\"schemaVersion\"", "\"budgets\": [%s], \"schemaVersion\"".formatted(line));
    return ScenarioReader.parse("s.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadResult<Scenario> scope(String keys) {
    return read("{ \"amount\": 5, \"scope\": { %s } }".formatted(keys));
  }

  @Test
  void aScopeComesBackAsItWasWritten() {
    for (String keys : List.of("\"kind\": \"pullRequest\", \"each\": true, \"count\": 120",
        "\"kind\": \"user\", \"name\": \"Ann\", \"count\": 40", "\"kind\": \"task\", \"name\": \"coder\"",
        "\"kind\": \"team\", \"count\": 4", "\"kind\": \"feature\", \"name\": \"search\"")) {
      Scenario one = scope(keys).value().orElseThrow();
      assertEquals(one, ScenarioReader.parse("s.json", ScenarioWriter.text(one).getBytes(StandardCharsets.UTF_8))
          .value().orElseThrow(), keys);
    }
    assertEquals(BudgetScope.ofEach(BudgetScope.Kind.PULL_REQUEST, 120), scope("\"kind\": \"pullRequest\", "
        + "\"each\": true, \"count\": 120").value().orElseThrow().budget().lines().getFirst().scope());
  }

  @Test
  void aLineOfAllWorkIsWrittenAsBefore() {
    Scenario day = read("{ \"amount\": 5, \"period\": \"day\" }").value().orElseThrow();
    String line = ScenarioWriter.text(day).replaceAll("\\s", "");
    assertTrue(line.contains("\"budgets\":[{\"name\":\"\",\"amount\":5,\"unit\":\"usd\",\"period\":\"day\","
        + "\"scope\":{\"kind\":\"all\"}}]"), line);
  }

  @Test
  void aBudgetOfAPartIsNoBudgetOfTheMonth() {
    Scenario part = read("{ \"amount\": 5, \"scope\": { \"kind\": \"user\", \"each\": true, \"count\": 9 } }, "
        + "{ \"amount\": 7, \"period\": \"day\", \"scope\": { \"kind\": \"team\", \"count\": 2 } }").value()
        .orElseThrow();
    assertEquals(OptionalDouble.empty(), part.budget().monthlyUsd());
    assertEquals(OptionalDouble.empty(), part.budget().dailyUsd());
    assertTrue(part.budget().isOfOtherPeriodsOnly());
  }

  @Test
  void linesOfOnePeriodAndDifferentScopesStandSideBySide() {
    var result = read("{ \"amount\": 5 }, { \"amount\": 1, \"scope\": { \"kind\": \"user\", \"each\": true, \"count\": "
        + "9 } }, { \"amount\": 2, \"scope\": { \"kind\": \"team\", \"each\": true, \"count\": 2 } }");
    assertEquals(2, result.value().orElseThrow().budget().lines().size());
    assertEquals(OptionalDouble.of(5), result.value().orElseThrow().budget().monthlyUsd());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`\"kind\": \"team\"` | budgets[0].scope.count: nobody has said how many there are of this kind, \"team\". "
          + "Say how many there are in count, as 20.",
      "`\"kind\": \"task\"` | budgets[0].scope.count: nobody has said how many there are of this kind, \"task\". "
          + "Name a task in name, or say how many in count.",
      "`\"kind\": \"user\", \"count\": 0` | budgets[0].scope.count: this is 0, but it must be a whole number of 1 or "
          + "more.",
      "`\"kind\": \"user\", \"count\": 2.5` | budgets[0].scope.count: this is 2.5, but it must be a whole number of "
          + "1 or more.",
      "`\"kind\": \"user\", \"name\": \"Ann\", \"each\": true, \"count\": 4` | budgets[0].scope.each: each is of every "
          + "user, but name is of one. Take one of the two out.",
      "`\"each\": true, \"count\": 4` | budgets[0].scope.kind: \"all\" is the whole bill, and has no name, each or "
          + "count. Name the kind of scope, or take these keys out.",
      "`\"kind\": \"task\", \"name\": \"coder\", \"count\": 4` | budgets[0].scope.count: the plan says what task "
          + "'coder' costs. Take count out.",
      "`\"kind\": \"crew\", \"count\": 4` | budgets[0].scope.kind: 'crew' is not known. Use one of all, task, feature, "
          + "team, user, engineer, pull-request."})
  void whatCannotBeAScopeIsOneLine(String keys, String line) {
    var result = scope(keys);
    assertTrue(result.value().isEmpty());
    assertEquals(List.of("s.json: " + line), result.problems().stream().map(Problem::line).toList());
  }

  @Test
  void aTaskThatIsNotThereIsNamedWithTheNearest() {
    assertEquals(List.of("budgets[0].scope.name: no task is called 'codr'. Perhaps 'coder' is meant."),
        problems("agent-roles", "task", "codr"));
    assertEquals(List.of("budgets[0].scope.name: no task is called 'coder'. The scenario has no tasks: add one."),
        problems("20-agents", "task", "coder"));
    List<String> feature = problems("20-agents", "feature", "search");
    assertEquals(List.of("budgets[0].scope.name: no task is of a feature called 'search'. The scenario has no tasks: "
        + "add one, or say in count how many features there are."), feature);
    assertEquals(List.of(), problems("agent-roles", "task", "coder"));
    assertFalse(Shipped.scenario("agent-roles").tasks().isEmpty());
  }

  private static List<String> problems(String scenario, String kind, String name) {
    Scenario changed = Shipped.scenario(scenario).withBudget(budget -> budget.withLines(List.of(
        PeriodBudget.of(Period.WEEK, 5).withScope(new BudgetScope(
            BudgetScope.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name, false,
            OptionalInt.empty())))));
    return Shipped.engine().check(changed).stream().filter(Problem::isError).map(Problem::line).toList();
  }
}
