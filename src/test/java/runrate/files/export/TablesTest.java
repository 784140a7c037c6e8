package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.capacity.ReservedUse;
import runrate.costing.CostReport;
import runrate.files.report.Export;
import runrate.forecast.BurnForecast;
import runrate.pricing.Contract;
import runrate.scenario.ForecastSettings;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Shipped;

/// Tables and billing rows, read back.
class TablesTest {
  private static final int USD = 8;

  private static Export export(Scenario scenario) {
    return Export.of(Shipped.engine(), scenario, List.of(), "test");
  }

  private static BigDecimal sum(List<List<String>> rows, int column) {
    return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @CsvSource({"en-US,44", "de-DE,59", "fr-FR,59"})
  void aTableReadBackIsTheReport(String tag, int separator) {
    Scenario scenario = Shipped.scenario("20-agents");
    CostReport report = Shipped.engine().report(scenario);
    byte[] bytes = CsvReport.bytes(export(scenario).in(Locale.forLanguageTag(tag)));
    boolean comma = separator == ';';
    List<List<String>> rows = CsvRows.read(bytes, (char) separator);
    assertEquals(1 + report.lines().size() + 2, rows.size());
    for (int i = 0; i < report.lines().size(); i++) {
      List<String> row = rows.get(1 + i);
      assertEquals(9, row.size());
      assertEquals(report.lines().get(i).model(), row.get(1));
      assertNear(report.lines().get(i).calls(), number(row.get(4), comma));
      assertNear(report.lines().get(i).tokensPerCall(), number(row.get(5), comma));
      assertNear(report.lines().get(i).usdPerMTok(), number(row.get(7), comma));
      assertEquals(report.lines().get(i).usd(), number(row.get(USD), comma), 0.01);
    }
    assertEquals(22869.86, number(rows.getLast().get(USD), comma));
    double parts = rows.subList(1, rows.size() - 1).stream().mapToDouble(row -> number(row.get(USD), comma)).sum();
    assertEquals(22869.86, parts, 1e-6);
  }

  private static double number(String text, boolean comma) {
    assertTrue(text.matches(comma ? "-?\\d+(,\\d+)?" : "-?\\d+(\\.\\d+)?"), text);
    return Double.parseDouble(text.replace(',', '.'));
  }

  @Test
  void aTableBeginsWithTheMarkOfUtf8() {
    byte[] bytes = CsvReport.bytes(export(Shipped.scenario("20-agents")));
    assertEquals("\uFEFFLine,Model,", new String(bytes, StandardCharsets.UTF_8).substring(0, 12));
    assertTrue(new String(bytes, StandardCharsets.UTF_8).endsWith(",22869.86\r\n"));
  }

  @Test
  void billingRowsAddUpToTheForecastsMonthEnd() {
    for (String name : List.of("20-agents", "volume-brackets", "ci-cd-pipeline", "pruned-context-local-model")) {
      Scenario scenario = Shipped.scenario(name);
      List<List<String>> rows = CsvRows.read(FocusCsv.bytes(export(scenario)), ',');
      assertEquals(18, rows.getFirst().size());
      double monthEnd = BurnForecast.of(Shipped.engine(), scenario).monthEndUsd();
      assertEquals(monthEnd, sum(rows.subList(1, rows.size()), 0).doubleValue(), 0.0051, name);
    }
  }

  @Test
  void aBillingRowsQuantityTimesItsPriceIsItsCost() {
    List<List<String>> rows = CsvRows.read(FocusCsv.bytes(export(Shipped.scenario("20-agents"))), ',');
    assertEquals("Sample spend, price changes and burn against the month's work", rows.getLast().get(3));
    for (List<String> row : rows.subList(1, rows.size() - 1)) {
      assertEquals("Usage", row.get(2));
      assertEquals("2026-11-01T00:00:00Z", row.get(4));
      assertEquals("2026-12-01T00:00:00Z", row.get(5));
      assertEquals(Double.parseDouble(row.get(0)), Double.parseDouble(row.get(8)) * Double.parseDouble(row.get(9)),
          0.0101);
    }
    assertTrue(rows.stream().anyMatch(row -> row.get(15).equals("claude-sonnet-4-6-cache-read-batch")
        && row.get(17).equals("{'ModelId':'claude-sonnet-4-6','TokenType':'CacheRead','ServiceMode':'Batch'}"
            .replace('\'', '"'))));
  }

  @Test
  void whatAContractTakesOffIsACreditAndWhatItAddsAnAdjustment() {
    Scenario scenario = Shipped.scenario("20-agents");
    Scenario cheaper = scenario.withPlan(plan -> plan.withContract(Contract.NONE.withDiscount(0.1)));
    Scenario committed = scenario.withPlan(plan -> plan.withContract(
        Contract.NONE.withCommitMonthlyUsd(OptionalDouble.of(50_000))));
    assertEquals("Credit", row(cheaper, "All vendors: 10.0\u2009% discount").get(2));
    assertEquals("Adjustment", row(committed, "All vendors: commitment of at least $50,000").get(2));
  }

  private static List<String> row(Scenario scenario, String description) {
    return CsvRows.read(FocusCsv.bytes(export(scenario)), ',').stream().filter(row -> row.get(3).equals(description))
        .findFirst().orElseThrow();
  }

  @Test
  void aFixedPriceIsTheSameInAMonthOfAnyLength() {
    Scenario reserved = Shipped.scenario("20-agents").withPlan(plan -> plan.withContract(PlanContract.NONE.withReserved(
        List.of(new ReservedCapacity("anthropic/claude-sonnet-4-6", 1_000, OptionalDouble.empty(),
            ReservedCapacity.Beyond.ON_DEMAND)))));
    assertEquals("1000.00", row(reserved, "Capacity for Sonnet 4.6").getFirst());
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
    double even = Double.parseDouble(row(reserving(uneven, OptionalDouble.empty()),
        "Anthropic: on reserved capacity").getFirst());
    assertEquals(even / 2, Double.parseDouble(row(uneven, "Anthropic: on reserved capacity").getFirst()), 0.02);
    assertTrue(CsvRows.read(FocusCsv.bytes(export(uneven)), ',').stream()
        .noneMatch(row -> row.get(3).startsWith("Recorded spend")));
  }

  private static Scenario reserving(Scenario scenario, OptionalDouble tokensPerMinute) {
    return scenario.withPlan(plan -> plan.withContract(PlanContract.NONE.withReserved(List.of(new ReservedCapacity(
        "anthropic/claude-sonnet-4-6", 1_000, tokensPerMinute, ReservedCapacity.Beyond.ON_DEMAND)))));
  }

  @Test
  void spendWithoutAnEstimateIsOneAdjustment() {
    Scenario idle = Shipped.scenario("20-agents", "workload.callsPerDay=0");
    List<List<String>> rows = CsvRows.read(FocusCsv.bytes(export(idle)), ',');
    assertEquals(2, rows.size());
    assertEquals("Adjustment", rows.getLast().get(2));
    assertEquals(BurnForecast.of(Shipped.engine(), idle).monthEndUsd(), Double.parseDouble(rows.getLast().get(0)),
        0.005);
  }
}
