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
        "\"kind\": \"team\", \"name\": \"search\", \"share\": 0.25", "\"kind\": \"team\", \"count\": 4",
        "\"kind\": \"feature\", \"name\": \"search\"")) {
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
      "`\"each\": true, \"count\": 4` | budgets[0].scope.kind: \"all\" is the whole bill, and has no name, each, "
          + "count or share. Name the kind of scope, or take these keys out.",
      "`\"kind\": \"task\", \"name\": \"coder\", \"count\": 4` | budgets[0].scope.count: the plan says what task "
          + "'coder' costs. Take count out.",
      "`\"kind\": \"crew\", \"count\": 4` | budgets[0].scope.kind: 'crew' is not known. Use one of all, task, feature, "
          + "team, user, engineer, pull-request."})
  void whatCannotBeAScopeIsOneLine(String keys, String line) {
    var result = scope(keys);
    assertTrue(result.value().isEmpty());
    assertEquals(List.of("s.json: " + line), result.problems().stream().map(Problem::line).toList());
  }

  /// A misspelt key is the one fault: what it leaves unsaid is not told besides.
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`\"amount\": 5, \"scope\": { \"kind\": \"user\", \"each\": true, \"countt\": 20 }` "
          + "| budgets[0].scope.countt: this key is not known. Perhaps 'count' is meant.",
      "`\"amount\": 5, \"scope\": { \"kind\": \"task\", \"namee\": \"coder\" }` "
          + "| budgets[0].scope.namee: this key is not known. Perhaps 'name' is meant.",
      "`\"amount\": 5, \"scope\": { \"kindd\": \"user\", \"count\": 20 }` "
          + "| budgets[0].scope.kindd: this key is not known. Perhaps 'kind' is meant.",
      "`\"amountt\": 5, \"period\": \"week\"` "
          + "| budgets[0].amountt: this key is not known. Perhaps 'amount' is meant.",
      "`\"amount\": 5, \"period\": 7` | budgets[0].period: this must be text, but it is a number. Put it in quotes.",
      "`\"amount\": 5, \"period\": \"week\", \"name\": \" \"` "
          + "| budgets[0].name: this text is blank. Write one, or take the key out.",
      "`\"amount\": 5, \"period\": \"fortnight\"` "
          + "| budgets[0].period: 'fortnight' is not known. Use one of day, week, month, quarter, year."})
  void oneFaultIsOneLine(String keys, String line) {
    var result = ScenarioReader.parse("s.json", Written.with("\"schemaVersion\": \"1.0\"",
        "\"schemaVersion\": \"1.0\", \"budget\": { \"monthlyUsd\": 9 }, \"budgets\": [{ %s }]".formatted(keys))
        .getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("s.json: " + line), result.problems().stream().map(Problem::line).toList());
  }

  /// The coder has a part of the plan's bill, whatever count stands beside it.
  @Test
  void aPartThatIsKnownGoesBeforeACount() {
    var counted = new BudgetScope(BudgetScope.Kind.FEATURE, "coder", false, OptionalInt.of(20));
    Scenario roles = Shipped.scenario("agent-roles").withBudget(budget -> budget.withLines(List.of(
        PeriodBudget.of(Period.WEEK, 500).withScope(counted))));
    assertEquals(List.of("budgets[0].scope.count: the plan says what feature 'coder' costs, so that the count is not "
        + "used. Take count out."), Shipped.engine().check(roles).stream().map(Problem::line)
            .filter(line -> line.startsWith("budgets")).toList());
    assertEquals(BudgetScope.Kind.FEATURE, counted.measured(roles.tasks()).kind());
    assertEquals(OptionalInt.empty(), counted.measured(roles.tasks()).count());
    assertEquals(counted, counted.measured(Shipped.scenario("20-agents").tasks()));
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
