package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.costing.CostReport;
import runrate.files.report.Export;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// Tables, read back.
class TablesTest {
  private static final int USD = 8;

  private static Export export(Scenario scenario) {
    return Export.of(Shipped.engine(), scenario, List.of(), "test");
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
}
