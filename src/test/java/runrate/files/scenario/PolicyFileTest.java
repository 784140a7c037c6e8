package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.files.disk.ReadResult;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.BudgetPolicy.Raise;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Written;

/// What a day does at its limit, as it stands in a file.
class PolicyFileTest {
  private static final String DAY = "\"budgets\": [{ \"amount\": 1000, \"period\": \"day\" }], ";

  private static ReadResult<Scenario> read(String policy) {
    return ScenarioReader.parse("s.json", Written.SCENARIO.replace("\"schemaVersion\"", DAY
        + "\"budget\": { \"policy\": %s }, \"schemaVersion\"".formatted(policy)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyKeyOfAPolicyIsReadAndWrittenAgain() {
    Scenario read = read("""
        { "onLimit": "cheaper", "model": "anthropic/claude-haiku-4-5", "offPeak": "both", "check": "after",
          "lagMinutes": 15, "fallbackCapUsd": 300, "raise": { "toUsd": 1500, "until": "2026-11-20" } }""")
        .value().orElseThrow();
    var policy = new BudgetPolicy(OnLimit.CHEAPER, Optional.of("anthropic/claude-haiku-4-5"), OffPeak.BOTH, Check.AFTER,
        15, OptionalDouble.of(300), Optional.of(new Raise(1_500, LocalDate.of(2026, 11, 20))));
    assertEquals(policy, read.budget().policy());
    assertEquals(1_000, read.budget().dailyUsd().orElseThrow());
    assertEquals(read, ScenarioReader.parse("s.json", ScenarioWriter.text(read).getBytes(StandardCharsets.UTF_8))
        .value().orElseThrow());
  }

  @Test
  void aFileWithoutAPolicyIsWrittenWithoutOne() {
    assertFalse(ScenarioWriter.text(Shipped.scenario("20-agents")).contains("policy"));
    Scenario spelt = read("{ \"onLimit\": \"none\" }").value().orElseThrow();
    assertEquals(BudgetPolicy.NONE, spelt.budget().policy());
    assertFalse(ScenarioWriter.text(spelt).contains("policy"));
  }

  @Test
  void aPolicyIsSetByItsPaths() {
    Scenario set = Shipped.scenario("20-agents", "budget.policy.onLimit=queue", "budget.policy.offPeak=night",
        "budget.policy.raise.toUsd=1200", "budget.policy.raise.until=2026-11-25");
    assertEquals(BudgetPolicy.NONE.withOnLimit(OnLimit.QUEUE).withOffPeak(OffPeak.NIGHT)
        .withRaise(Optional.of(new Raise(1_200, LocalDate.of(2026, 11, 25)))), set.budget().policy());
    assertTrue(ScenarioWriter.text(set).contains("\"onLimit\" : \"queue\"")
        || ScenarioWriter.text(set).contains("\"onLimit\": \"queue\""), ScenarioWriter.text(set));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`{ \"onLimit\": \"halt\" }` | budget.policy.onLimit: 'halt' is not known. Use one of none, stop, queue, "
          + "cheaper, local.",
      "`{ \"offPeak\": \"lunch\" }` | budget.policy.offPeak: 'lunch' is not known. Use one of weekend, night, both.",
      "`{ \"check\": \"never\" }` | budget.policy.check: 'never' is not known. Use one of before, after.",
      "`{ \"lagMinutes\": -1 }` | budget.policy.lagMinutes: this is -1, but it must be 0 or more.",
      "`{ \"fallbackCapUsd\": 0 }` | budget.policy.fallbackCapUsd: this is 0, but it must be above 0.",
      "`{ \"model\": 5 }` | budget.policy.model: this must be text, but it is a number. Put it in quotes.",
      "`{ \"raise\": { \"toUsd\": 1500 } }` | budget.policy.raise.until: this key is required and missing. Add it.",
      "`{ \"raise\": { \"toUsd\": 0, \"until\": \"2026-11-20\" } }` | budget.policy.raise.toUsd: this is 0, but "
          + "it must be above 0.",
      "`{ \"raise\": { \"toUsd\": 1500, \"until\": \"soon\" } }` | budget.policy.raise.until: 'soon' is not a "
          + "date like 2026-11-20.",
      "`{ \"raise\": { \"toUsd\": 900, \"until\": \"2026-11-20\" } }` | budget.policy.raise.toUsd: this is not above "
          + "what a day may spend already. Name a higher amount, or take the raise out.",
      "`{ \"onLimits\": \"stop\" }` | budget.policy.onLimits: this key is not known. Perhaps 'onLimit' is meant.",
      "`7` | budget.policy: this must be an object in braces, but it is a number."})
  void oneMistakeInAPolicyIsOneLine(String policy, String line) {
    assertEquals(List.of("s.json: " + line), read(policy).problems().stream().map(problem ->
        problem.line().startsWith("s.json: ") ? problem.line() : "s.json: " + problem.line()).toList());
  }

  @Test
  void theWordThatOnceStoodInTheBudgetSaysWhereItStandsNow() {
    String old = Written.SCENARIO.replace("\"schemaVersion\"", "\"budget\": { \"onLimit\": \"%s\" }, "
        + "\"schemaVersion\"");
    assertEquals(List.of(), ScenarioReader.parse("s.json", old.formatted("none").getBytes(StandardCharsets.UTF_8))
        .problems());
    assertTrue(ScenarioReader.parse("s.json", old.formatted("queue").getBytes(StandardCharsets.UTF_8)).problems()
        .getFirst().line().endsWith("budget.onLimit: 'queue' stands in the wrong place. Say it in "
            + "budget.policy.onLimit."));
  }

  @Test
  void aModelThatIsNowhereSoldIsNamedAndAPolicyWithoutALimitIsToldOf() {
    Scenario unknown = Shipped.scenario("20-agents", "budget.policy.onLimit=cheaper",
        "budget.policy.model=anthropic/claude-haiku-4-6");
    List<String> lines = Shipped.engine().check(unknown).stream().map(problem -> problem.line()).toList();
    assertTrue(lines.stream().anyMatch(line -> line.contains("budget.policy.model: model 'anthropic/claude-haiku-4-6' "
        + "is not on any rate card. Perhaps ")), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.contains("budget.policy.onLimit: there is no budget of a "
        + "day, so no day reaches its limit. Add {")), lines.toString());
  }
}
