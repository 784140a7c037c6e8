package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.files.report.Export;
import runrate.files.report.MonthsJson;
import runrate.files.workbook.Computed;
import runrate.forecast.TwelveMonths;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Period;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.Money;
import runrate.text.YearRows;

/// What leaves the program in another currency: at 1 EUR = 1.25 US dollars, 22,869.86 US dollars are 18,295.89 EUR.
class CurrencyExportsTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final Scenario EUROS = Shipped.scenario("20-agents").withBusiness(business -> business.withCurrency(
      Optional.of(new CurrencyRate("EUR", 0.8, LocalDate.of(2026, 11, 20), "our bank", true))));
  private static final String RATE = "Amounts in EUR at €1 = $1.25, our bank, 20 Nov 2026; "
      + "list prices and agreed terms are in US dollars.";

  private static String text(ExportFormat format) {
    return new String(format.bytes(Export.of(ENGINE, EUROS, List.of(), "test")), StandardCharsets.UTF_8);
  }

  @Test
  void theMarkdownIsInEurosAndNamesTheRate() {
    String page = text(ExportFormat.MARKDOWN);
    assertTrue(page.contains("€18,295.89"), page);
    assertTrue(page.contains(RATE.replace("$", "\\$").replace("=", "\\=")), page);
  }

  @Test
  void theWorkbookFollowsItsRate() {
    var book = new Computed(ExportFormat.XLSX.bytes(Export.of(ENGINE, EUROS, List.of(), "test")));
    assertEquals("", book.firstDisagreement());
    assertEquals(22_869.86, book.named("month_usd"), 0.005);
    assertEquals(18_295.89, book.besideIn("A month", 3), 0.005);
    book.cell("currency_usd").setCellValue(2);
    assertEquals(11_434.93, book.besideIn("A month", 3), 0.005);
  }

  @Test
  void jsonAndBillingRowsStayInDollarsAndJsonSaysAtWhichRateTheyAreShown() {
    String json = text(ExportFormat.JSON);
    assertTrue(json.replaceAll("\\s", "").contains("\"currency\":{\"code\":\"EUR\",\"perUsd\":0.8"), json);
    assertTrue(MonthsJson.of(EUROS, TwelveMonths.of(ENGINE, EUROS), List.of()).contains("\"currency\""));
    assertTrue(text(ExportFormat.FOCUS).contains("USD"));
    assertFalse(text(ExportFormat.FOCUS).contains("EUR"));
  }

  @Test
  void theMonthsTableNamesItsRateToo() {
    assertTrue(text(ExportFormat.CSV).contains("Rate,\"€1 = $1.25, our bank, 20 Nov 2026\",,,,,,,"),
        text(ExportFormat.CSV));
  }

  /// At 150 yen a dollar, 22,869.86 dollars are 3,430,479 yen, of which there are no hundredths.
  @Test
  void yenHaveNoPlacesInTheMonthsTable() {
    Scenario yen = EUROS.withBusiness(business -> business.withCurrency(
        Optional.of(new CurrencyRate("JPY", 150, LocalDate.of(2026, 11, 20), "", true))));
    String csv = new String(ExportFormat.CSV.bytes(Export.of(ENGINE, yen, List.of(), "test")), StandardCharsets.UTF_8);
    assertTrue(csv.contains("Total,,,,,,,,3430479\r\n"), csv);
  }

  @Test
  void theYearIsOneYearInTableAndWords() {
    Scenario growing = EUROS.withForecast(forecast -> forecast.withGrowthPerMonth(0.08))
        .withBudget(budget -> budget.with(Period.YEAR, "", OptionalDouble.of(200_000)));
    Money money = Money.of(growing);
    TwelveMonths year = TwelveMonths.of(ENGINE, growing).inUnits(money.centUsd());
    List<String> csv = new String(MonthsTable.csv(growing, year, Locale.ROOT), StandardCharsets.UTF_8).lines().toList();
    List<List<String>> rows = YearRows.of(money, year, 9, month -> month.toString());
    for (int i = 0; i < rows.size(); i++) {
      String month = rows.get(i).get(rows.get(i).size() - 2).replaceAll("[€,]", "");
      assertTrue(csv.get(i + 1).contains(trimmed(month)), csv.get(i + 1) + " has no " + month);
    }
    assertTrue(csv.getLast().endsWith(",\"€1 = $1.25, our bank, 20 Nov 2026\""), csv.getLast());
    List<String> sum = YearRows.sum(money, year, 9);
    assertEquals(rows.getLast().getLast(), sum.get(sum.size() - 2));
  }

  /// Comma-separated values have no zeros at their ends.
  private static String trimmed(String cents) {
    return cents.replaceAll("\\.?0+$", "");
  }
}
