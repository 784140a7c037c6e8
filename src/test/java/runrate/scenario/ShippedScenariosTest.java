package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertCents;
import static runrate.testing.Near.assertNear;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.files.scenario.ScenarioReader;
import runrate.pricing.TokenClass;
import runrate.savings.SavingsWaterfall;
import runrate.testing.Shipped;

/// The figures of the source documents, from the scenarios that come with the program.
class ShippedScenariosTest {
  static List<Path> everyFile() {
    return Shipped.scenarioFiles();
  }

  @ParameterizedTest
  @MethodSource("everyFile")
  void readsAndCanBePricedWithoutErrors(Path file) {
    var read = ScenarioReader.read(file);
    assertEquals(List.of(), read.problems());
    assertEquals(List.of(), Shipped.engine().check(read.value().orElseThrow()).stream()
        .filter(problem -> problem.isError()).toList());
  }

  @ParameterizedTest
  @CsvSource({"solo-developer, 180, 58.50", "small-team, 810, 263.25", "heavy-parallel, 2160, 702",
      "ci-cd-pipeline, 4500, 1462.50"})
  void aMonthWithoutCachingAndWithEveryPrefixFound(String name, double uncached, double everyHit) {
    // every hit leaves 0.25 + 0.75 * 0.1 = 32.5 % of the bill
    assertNear(uncached, Shipped.monthUsd(name, "plan.caching.enabled=false"));
    assertNear(everyHit, Shipped.monthUsd(name, "plan.caching.hitRate=1"));
  }

  @Test
  void heavyParallelOnARealDayCosts78385() {
    // 300 calls in 480 minutes, 5-minute lifetime: h = 1 - e^-3.125
    assertCents(783.85, Shipped.monthUsd("heavy-parallel"));
  }

  @ParameterizedTest
  @CsvSource({"plan.caching.hitRate=0.8, 0.597", "plan.caching.hitRate=0, 1.425", "plan.caching.enabled=false, 1.2"})
  void aRoundOfFiveAgents(String change, double usd) {
    assertNear(usd, Shipped.monthUsd("round-of-five-agents", change));
  }

  @ParameterizedTest
  @CsvSource({"tickets-real-time, 45", "tickets-batch, 22.5", "nightly-summaries, 27000",
      "nightly-summaries-batch, 13500", "billion-tokens-sonnet-4-5, 6600", "billion-tokens-gpt-4o, 4750",
      "billion-tokens-gemini-2-5-pro, 3875", "billion-tokens-deepseek-v3, 519",
      "thinking-4000-tokens, 300000", "volume-brackets, 53500"})
  void costsWhatTheDocumentWorksOut(String name, double usd) {
    assertNear(usd, Shipped.monthUsd(name));
  }

  @Test
  void legacyOpusCostsThreeTimesAsMuch() {
    var savings = SavingsWaterfall.of(Shipped.engine(), Shipped.scenario("legacy-opus-migration"));
    assertNear(7_500, savings.baselineUsd());
    assertNear(2_500, savings.planUsd());
  }

  @Test
  void prunedContextOnAHalfLocalMixCosts16875InsteadOf236250() {
    var savings = SavingsWaterfall.of(Shipped.engine(), Shipped.scenario("pruned-context-local-model"));
    assertNear(2_362.50, savings.baselineUsd());
    assertNear(168.75, savings.planUsd());
  }

  @ParameterizedTest
  @CsvSource({"routing-70-25-5, 2.06, 10.30", "routing-60-30-10, 2.00, 10.00"})
  void aMixBlendsItsPricesByCalls(String name, double inputUsdPerMTok, double outputUsdPerMTok) {
    // 30,000 calls are 300 million prompt tokens and 30 million answer tokens
    var parts = Shipped.engine().report(Shipped.scenario(name)).breakdown();
    assertNear(300 * inputUsdPerMTok, parts.uncachedInputUsd());
    assertNear(30 * outputUsdPerMTok, parts.outputUsd());
  }

  @Test
  void theWorkedRequestCosts195CentsInThreeParts() {
    // 500 at 3, 10,000 read at 0.30 and 1,000 at 15
    var report = Shipped.engine().report(Shipped.scenario("worked-request"));
    assertNear(0.0195, report.monthUsd());
    assertEquals(7.69, 100 * report.breakdown().of(TokenClass.UNCACHED_INPUT) / report.monthUsd(), 0.005);
    assertEquals(15.38, 100 * report.breakdown().of(TokenClass.CACHE_READ) / report.monthUsd(), 0.005);
    assertEquals(76.92, 100 * report.breakdown().of(TokenClass.OUTPUT) / report.monthUsd(), 0.005);
  }

  @Test
  void noShippedPlanIsDearerThanItsBaseline() {
    for (Path file : everyFile()) {
      Scenario scenario = ScenarioReader.read(file).value().orElseThrow();
      assertTrue(SavingsWaterfall.of(Shipped.engine(), scenario).savingUsd() >= 0, file.toString());
    }
  }
}
