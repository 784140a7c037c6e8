package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.disk.ReadResult;
import runrate.scenario.HitRate;
import runrate.scenario.MonthDays;
import runrate.scenario.Scenario;
import runrate.testing.Written;
import runrate.units.Problem;

/// Changing inputs on the command line.
class SetChangeTest {
  @TempDir
  private Path folder;

  private ReadResult<Scenario> read(String... changes) {
    return ScenarioReader.read(Written.file(folder, "s.json", Written.SCENARIO), List.of(changes));
  }

  private Scenario changed(String... changes) {
    return read(changes).value().orElseThrow(() -> new AssertionError(read(changes).problems().toString()));
  }

  private String onlyLine(String change) {
    List<Problem> problems = read(change).problems();
    assertEquals(1, problems.size(), problems.toString());
    return problems.getFirst().line().substring(folder.resolve("s.json").toString().length() + 2);
  }

  @Test
  void aKeyThatStandsThereIsReplaced() {
    assertEquals(0.25, changed("plan.batchShare=0.25").plan().batchShare());
  }

  @Test
  void aKeyThatIsMissingIsMadeWithItsObjects() {
    assertEquals(HitRate.fixed(0.9), changed("plan.caching.hitRate=0.9").plan().caching().hitRate());
    assertEquals(3, changed("workload.failure.maxAttempts=3").workload().failure().maxAttempts());
  }

  @Test
  void wordsNeedNoQuotesAndNumbersStayNumbers() {
    assertEquals(HitRate.DERIVED, changed("plan.caching.hitRate=derived").plan().caching().hitRate());
    assertEquals(MonthDays.CALENDAR, changed("workload.daysPerMonth=calendar").workload().days());
    assertEquals("A = B", changed("name=A = B").name());
    assertEquals("quoted", changed("name=\"quoted\"").name());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "plan.batchShare=40% | plan.batchShare: this must be a number, but it is '40%'. Write digits, with a point "
          + "before decimals: 1200 or 0.4.",
      "plan.batchShare=0,4 | plan.batchShare: this must be a number, but it is '0,4'. Write digits, with a point "
          + "before decimals: 1200 or 0.4.",
      "plan.batchShare= | plan.batchShare: this must be a number, but it is ''. Write digits, with a point "
          + "before decimals: 1200 or 0.4.",
      "plan.batchShare=\"0.4\" | plan.batchShare: this must be a number, but it is text. Write it without quotes.",
      "plan.routing=[{] | --set plan.routing=[{]: what follows the = is not valid JSON. Check its brackets, commas and "
          + "quotes."})
  void aValueThatIsNoneIsToldAsItWasWritten(String change, String line) {
    assertEquals(line, onlyLine(change));
  }

  @Test
  void elementsOfAListAreNamedByNumber() {
    var mix = changed("plan.routing[0].share=0.1", "plan.routing[1].share=0.9").plan().routing();
    assertEquals(0.1, mix.routes().getFirst().share());
    assertEquals(0.9, mix.routes().getLast().share());
  }

  @Test
  void wholeObjectsMayBeGivenAsJson() {
    var mix = changed("plan.routing=[{\"model\":\"local/local-free\",\"share\":1}]").plan().routing();
    assertEquals("local/local-free", mix.largest().model());
  }

  @Test
  void laterChangesWin() {
    assertEquals(0.3, changed("plan.batchShare=0.2", "plan.batchShare=0.3").plan().batchShare());
  }

  @Test
  void whatAFileMayNotSayAChangeMayNotSayEither() {
    assertEquals("plan.batchShare: this is 7, but it must be between 0 and 1."
        + " Write shares as fractions: 40 % is 0.4.", onlyLine("plan.batchShare=7"));
    assertEquals("plan.batchShair: this key is not known. Perhaps 'batchShare' is meant.",
        onlyLine("plan.batchShair=0.1"));
    assertEquals("workload.agents: this key is required and missing. Add it.", onlyLine("workload.agents=null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.batchShare", "=1", ""})
  void aChangeWithoutAPathOrAValueShowsTheForm(String change) {
    assertEquals("--set: '%s' is not of the form path=value. For example plan.batchShare=0.4.".formatted(change),
        onlyLine(change));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.routing[2].share=1", "plan.routing[7]=1", "plan.routing.share=1",
      "name.first=1", "plan[0]=1"})
  void aPlaceThatDoesNotExistIsNamed(String change) {
    assertTrue(onlyLine(change).startsWith("--set " + change + ": there is no such place in the scenario"));
  }

  @Test
  void aPlaceThatIsNearlyOneIsToldWithTheOneThatIsMeant() {
    assertEquals("--set plan.routing.share=1: there is no such place in the scenario. Perhaps 'plan.routing[0].share' "
        + "is meant.", onlyLine("plan.routing.share=1"));
    assertEquals("--set plan.limits[own].rpm=1: there is no such place in the scenario. Perhaps "
        + "'plan.limits.own[0].rpm' is meant.", onlyLine("plan.limits[own].rpm=1"));
    assertEquals("--set plan.routing[7].share=1: there is no such place in the scenario. Check the path.",
        onlyLine("plan.routing[7].share=1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".=1", "[=1", "plan.routing[99999999999].share=1"})
  void nonsenseIsToldInOneLineToo(String change) {
    assertTrue(onlyLine(change).contains("--set"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan..batchShare=0.1", "plan.batchShare]=0.1"})
  void aCrookedPathIsRefused(String change) {
    assertTrue(onlyLine(change).contains("--set"));
  }

  @Test
  void anExponentNobodyMeansIsOneLine() {
    assertEquals("--set workload.contextTokens=1e99999999999: this number is too large or too fine to be meant."
        + " Check its exponent.", onlyLine("workload.contextTokens=1e99999999999"));
  }

  @Test
  void aNamedEntryIsChangedAndMadeWhereItIsMissing() {
    Scenario limited = changed("plan.limits.own[openai/gpt-4.1].rpm=500",
        "plan.limits.own[openai/gpt-4.1].inputTpm=8e4");
    assertEquals(1, limited.plan().limits().own().size());
    assertEquals(500, limited.plan().limits().ownLimit("openai/gpt-4.1").orElseThrow().requestsPerMinute()
        .orElseThrow());
    assertEquals(80_000,
        limited.plan().limits().ownLimit("openai/gpt-4.1").orElseThrow().inputTokensPerMinute().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.limits[own].rpm=1", "plan.limits.own[openai/gpt-4o].rpm[0]=1", "nosuch[a].b=1",
      "nosuch.x[0]=1", "plan.routing[9].share=1"})
  void aPathThatLeadsNowhereIsOneLineAndLeavesNothingBehind(String change) {
    assertTrue(onlyLine(change).startsWith("--set %s: there is no such place in the scenario. ".formatted(change)));
  }
}
