package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import runrate.files.report.Export;
import runrate.files.sheet.XlsxWriter;
import runrate.files.workbook.Computed;
import runrate.files.workbook.LiveWorkbook;
import runrate.scenario.Scenario;
import runrate.testing.InLocale;
import runrate.testing.Shipped;
import runrate.text.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The summary and the report with hashes.
@Isolated("changes the default locale and time zone")
class ReportsTest {
  private static Export export(Scenario scenario) {
    return Export.of(Shipped.engine(), scenario, List.of(), "test");
  }

  /// As the command says them: 66 of 100 months of the example are over, drawn from this seed.
  @Test
  void theChancesAreThoseOfTheCommand() {
    JsonNode risk = json(Shipped.scenario("20-agents")).get("risk");
    assertEquals(0.66, risk.get("probabilityOverBudget").doubleValue(), 0.005);
    assertEquals(20261118, risk.get("seed").intValue());
    assertEquals(100_000, risk.get("trials").intValue());
    assertTrue(risk.get("p10").doubleValue() < risk.get("p50").doubleValue());
    assertEquals("plan.caching.hitRate", risk.get("ranges").get(0).get("path").stringValue());
    assertFalse(risk.has("tripwires"));
    assertTrue(json(Shipped.scenario("worked-request")).get("risk").isNull());
  }

  private static JsonNode json(Scenario scenario) {
    return JsonMapper.shared().readTree(JsonReport.bytes(export(scenario)));
  }

  @Test
  void theReportHoldsEstimateSavingsForecastAndFrontier() {
    JsonNode root = json(Shipped.scenario("20-agents"));
    assertEquals(22869.8624, root.at("/estimate/monthlyCostUsd").doubleValue(), 1e-9);
    assertEquals(45408.0, root.at("/savings/baselineUsd").doubleValue(), 1e-9);
    assertEquals("2026-11", root.at("/forecast/month").stringValue());
    assertTrue(root.at("/frontier/points").size() > 0);
    assertTrue(root.at("/inputsHash").stringValue().matches("sha256:[0-9a-f]{64}"));
    assertTrue(root.at("/reproduce").stringValue().contains("runrate export"));
  }

  @Test
  void aFigureOfOnesOwnStandsBesideTheForecastMarkedAsTyped() {
    Scenario typed = Shipped.scenario("20-agents", "forecast.ownMonthUsd=21000");
    JsonNode own = json(typed).at("/forecast/own");
    assertEquals(21_000, own.get("monthEndUsd").doubleValue());
    assertEquals("month", own.get("from").stringValue());
    assertTrue(json(Shipped.scenario("20-agents")).at("/forecast/own").isNull());
    String memo = new String(MarkdownReport.bytes(export(typed)), StandardCharsets.UTF_8);
    String said = "A person's own figure, typed for the month and not computed, ends Nov 2026 at $21,000: $2,173 "
        + "(9\u2009%) less than the plan, within the budget.";
    assertTrue(memo.contains(MarkdownText.of(said)), memo);
    assertTrue(summary(typed).contains(said), summary(typed));
    assertEquals(verdict(Shipped.scenario("20-agents")), verdict(typed));
  }

  /// The first column of the workbook's first sheet, its broken sentences whole again.
  private static String summary(Scenario scenario) {
    XSSFSheet sheet = new Computed(XlsxWriter.bytes(LiveWorkbook.of(export(scenario)))).book().getSheetAt(0);
    return StreamSupport.stream(sheet.spliterator(), false).map(row -> row.getCell(0)).filter(Objects::nonNull)
        .map(Object::toString).collect(Collectors.joining(" "));
  }

  private static String verdict(Scenario scenario) {
    Export export = export(scenario);
    return export.verdict(Money.of(scenario), export.report(), export.savings());
  }

  @Test
  void theHashesTellWhichInputsAndCardsWereUsed() {
    JsonNode one = json(Shipped.scenario("20-agents"));
    JsonNode changed = json(Shipped.scenario("20-agents", "plan.batchShare=0.11"));
    JsonNode elsewhere = json(Shipped.scenario("billion-tokens-gpt-4o"));
    assertNotEquals(one.get("inputsHash"), changed.get("inputsHash"));
    assertEquals(one.get("rateCardsHash"), changed.get("rateCardsHash"));
    assertNotEquals(one.get("rateCardsHash"), elsewhere.get("rateCardsHash"));
  }

  @Test
  void everyFormatButTheTableOfACountryIsTheSameEverywhere() {
    Scenario scenario = Shipped.scenario("20-agents");
    TimeZone before = TimeZone.getDefault();
    for (ExportFormat format : ExportFormat.values()) {
      byte[] here = InLocale.run("en-US", () -> format.bytes(export(scenario)));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      byte[] there = InLocale.run("ar-EG", () -> format.bytes(export(scenario)));
      TimeZone.setDefault(before);
      assertArrayEquals(here, there, format.label());
    }
  }

  @Test
  void theSummaryTellsVerdictFiguresAndSources() {
    String text = new String(MarkdownReport.bytes(export(Shipped.scenario("20-agents"))), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("# 20 agents\n\n**"), text);
    for (String part : List.of("| A month | $22,869.86 |  |", "| Naive use | $45,408.00 |  |", "OVER BUDGET by $869.86",
        "| **Together** | **$22,869.86** |", "## Saved against naive use", "`plan.caching.hitRate`", "## Prices",
        "checked")) {
      assertTrue(text.contains(part), part);
    }
  }
}
