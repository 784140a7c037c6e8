package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.capacity.ReservedUse;
import runrate.files.report.Export;
import runrate.forecast.BurnForecast;
import runrate.pricing.Contract;
import runrate.scenario.ForecastSettings;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.FocusRules;
import runrate.testing.Shipped;

/// The forecast as billing rows, read back.
class FocusCsvTest {
  private static final String SAMPLE_SPEND = "Sample spend, price changes and burn against the month's work";

  private static Export export(Scenario scenario) {
    return Export.of(Shipped.engine(), scenario, List.of(), "test");
  }

  static List<String> scenarios() {
    return Shipped.scenarioFiles().stream().map(Path::getFileName).map(Path::toString)
        .map(name -> name.replace(".json", "")).toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioKeepsTheRulesOfBothVersions(String name) {
    Export export = export(Shipped.scenario(name));
    for (FocusVersion version : FocusVersion.values()) {
      assertEquals(List.of(), FocusRules.broken(version == FocusVersion.DRAFT_1_5, CsvRows.read(
          FocusCsv.bytes(export, version), ',')), name);
    }
  }

  /// The rules do find faults: no column may go, a property without `x_` is none of 1.2, and a price times its
  /// quantity is the list cost.
  @Test
  void theRulesRefuseWhatIsWrong() {
    String csv = new String(FocusCsv.bytes(export(Shipped.scenario("20-agents")), FocusVersion.V1_2),
        StandardCharsets.UTF_8);
    for (String[] fault : List.of(new String[] {",ListCost,", ",x_ListCost,"}, new String[] {"x_ModelId", "ModelId"},
        new String[] {",Usage-Based,", ",usage,"}, new String[] {"T00:00:00Z", ""}, new String[] {",USD,", ",US$,"},
        new String[] {"1000000 Tokens", ""})) {
      assertFalse(FocusRules.broken(false, CsvRows.read(csv.replace(fault[0], fault[1]).getBytes(
          StandardCharsets.UTF_8), ',')).isEmpty(), fault[0]);
    }
  }

  @Test
  void billingRowsAddUpToTheForecastsMonthEnd() {
    for (String name : List.of("20-agents", "volume-brackets", "ci-cd-pipeline", "pruned-context-local-model")) {
      Scenario scenario = Shipped.scenario(name);
      List<Map<String, String>> rows = FocusRows.of(export(scenario));
      assertEquals(33, rows.getFirst().size());
      double monthEnd = BurnForecast.of(Shipped.engine(), scenario).monthEndUsd();
      assertEquals(monthEnd, rows.stream().map(row -> new BigDecimal(row.get("BilledCost")))
          .reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue(), 0.0051, name);
    }
  }

  @Test
  void aBillingRowsQuantityTimesItsPriceIsItsCost() {
    List<Map<String, String>> rows = FocusRows.of(export(Shipped.scenario("20-agents")));
    assertEquals(SAMPLE_SPEND, rows.getLast().get("ChargeDescription"));
    for (Map<String, String> row : rows.subList(0, rows.size() - 1)) {
      assertEquals("Usage", row.get("ChargeCategory"));
      assertEquals("2026-11-01T00:00:00Z", row.get("ChargePeriodStart"));
      assertEquals("2026-12-01T00:00:00Z", row.get("ChargePeriodEnd"));
      assertEquals(Double.parseDouble(row.get("BilledCost")), Double.parseDouble(row.get("ListCost")), 0.0101);
    }
  }

  @Test
  void aPriceSaysWhatItIsOf() {
    Export export = export(Shipped.scenario("20-agents"));
    assertEquals("{'x_ModelId':'claude-sonnet-4-6','x_TokenType':'CacheRead','x_ServiceMode':'Batch'}", cacheRead(
        FocusRows.of(export)));
    assertEquals("{'ModelId':'claude-sonnet-4-6','TokenCacheAction':'Read','TokenDirection':'Input',"
        + "'x_ServiceMode':'Batch'}", cacheRead(FocusRows.of(export, FocusVersion.DRAFT_1_5)));
  }

  private static String cacheRead(List<Map<String, String>> rows) {
    Map<String, String> found = rows.stream().filter(row -> row.get("SkuPriceId").equals(
        "claude-sonnet-4-6-cache-read-batch")).findFirst().orElseThrow();
    assertEquals("claude-sonnet-4-6-cache-read", found.get("SkuId"));
    return found.get("SkuPriceDetails").replace('"', '\'');
  }

  @Test
  void whatAContractTakesOffIsACreditAndWhatItAddsAnAdjustment() {
    Scenario scenario = Shipped.scenario("20-agents");
    Scenario cheaper = scenario.withPlan(plan -> plan.withContract(Contract.NONE.withDiscount(0.1)));
    Scenario committed = scenario.withPlan(plan -> plan.withContract(
        Contract.NONE.withCommitMonthlyUsd(OptionalDouble.of(50_000))));
    assertEquals("Credit", FocusRows.named(export(cheaper), "All vendors: 10.0\u2009% discount")
        .get("ChargeCategory"));
    assertEquals("Adjustment", FocusRows.named(export(committed), "All vendors: commitment of at least $50,000")
        .get("ChargeCategory"));
    assertEquals(List.of(), FocusRules.broken(false, CsvRows.read(FocusCsv.bytes(export(cheaper), FocusVersion.V1_2),
        ',')));
  }

  @Test
  void aFixedPriceIsTheSameInAMonthOfAnyLength() {
    Scenario reserved = Shipped.scenario("20-agents").withPlan(plan -> plan.withContract(PlanContract.NONE.withReserved(
        List.of(new ReservedCapacity("anthropic/claude-sonnet-4-6", 1_000, OptionalDouble.empty(),
            ReservedCapacity.Beyond.ON_DEMAND)))));
    assertEquals("1000.00", FocusRows.named(export(reserved), "Capacity for Sonnet 4.6").get("BilledCost"));
  }

  /// Weekdays do three times an average day's work and weekends none, so half of a weekday's calls to Sonnet find room.
  @Test
  void theCreditForReservedCapacityIsThatOfTheDaysAsTheyAre() {
    Scenario average = Shipped.scenario("20-agents", "workload.thinkingTokens=0").withForecast(
        ForecastSettings::withoutSample);
    double wanted = ReservedUse.of(Shipped.engine(), reserving(average, OptionalDouble.empty())).getFirst()
        .averageTokensPerMinute();
    Scenario uneven = reserving(average, OptionalDouble.of(1.5 * wanted)).withForecast(old ->
        old.withToday(1).withSeasonality(new Seasonality(3, 0, false)));
    // all of it runs on the capacity where days are even; of busy days the half does
    double even = carriedUsd(reserving(uneven, OptionalDouble.empty()));
    assertEquals(even / 2, carriedUsd(uneven), 0.02);
    assertTrue(FocusRows.of(export(uneven)).stream()
        .noneMatch(row -> row.get("ChargeDescription").startsWith("Recorded spend")));
  }

  private static double carriedUsd(Scenario scenario) {
    return Double.parseDouble(FocusRows.named(export(scenario), "Anthropic: on reserved capacity").get("BilledCost"));
  }

  private static Scenario reserving(Scenario scenario, OptionalDouble tokensPerMinute) {
    return scenario.withPlan(plan -> plan.withContract(PlanContract.NONE.withReserved(List.of(new ReservedCapacity(
        "anthropic/claude-sonnet-4-6", 1_000, tokensPerMinute, ReservedCapacity.Beyond.ON_DEMAND)))));
  }

  @Test
  void spendWithoutAnEstimateIsOneAdjustment() {
    Scenario idle = Shipped.scenario("20-agents", "workload.callsPerDay=0");
    List<Map<String, String>> rows = FocusRows.of(export(idle));
    assertEquals(1, rows.size());
    assertEquals("Adjustment", rows.getLast().get("ChargeCategory"));
    assertEquals(List.of(), FocusRules.broken(false, CsvRows.read(FocusCsv.bytes(export(idle), FocusVersion.V1_2),
        ',')));
    assertEquals(BurnForecast.of(Shipped.engine(), idle).monthEndUsd(), Double.parseDouble(rows.getLast()
        .get("BilledCost")), 0.005);
  }
}
