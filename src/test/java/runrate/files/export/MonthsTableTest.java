package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import runrate.forecast.TwelveMonths;
import runrate.scenario.Period;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// A year ahead in files: the figures of the window, to the cent.
class MonthsTableTest {
  private static final Scenario GROWING = Shipped.scenario("20-agents", "forecast.growthPerMonth=0.02");
  private static final TwelveMonths YEAR = TwelveMonths.of(Shipped.engine(), GROWING.withBudget(
      budget -> budget.with(Period.YEAR, "", OptionalDouble.of(264_000))));

  @Test
  void theWorkbooksFormulasComeToTheMonthsAndTheYear() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(MonthsTable.xlsx(GROWING, YEAR)))) {
      var sheet = book.getSheetAt(0);
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      assertEquals("SUM('Twelve months'!$D$4:$D$4)", sheet.getRow(3).getCell(4).getCellFormula());
      for (int i = 0; i < 12; i++) {
        var row = sheet.getRow(3 + i);
        assertEquals(YEAR.months().get(i).usd(), evaluator.evaluate(row.getCell(4)).getNumberValue(), 0.005);
      }
      assertEquals(YEAR.inUnits(0.01).totalUsd(), evaluator.evaluate(sheet.getRow(14).getCell(6)).getNumberValue(),
          1e-6);
      var total = sheet.getRow(15);
      assertEquals("Together", total.getCell(0).getStringCellValue());
      assertEquals("SUM('Twelve months'!$E$4:$E$15)", total.getCell(4).getCellFormula());
      assertEquals(YEAR.inUnits(0.01).totalUsd(), evaluator.evaluate(total.getCell(4)).getNumberValue(), 1e-6);
      assertEquals(260, evaluator.evaluate(total.getCell(1)).getNumberValue(), 1e-6);
    }
  }

  @Test
  void theTableHasAMonthALineAndSaysWhenTheBudgetIsGone() {
    List<String> lines = new String(MonthsTable.csv(GROWING, YEAR, Locale.GERMANY), StandardCharsets.UTF_8)
        .lines().toList();
    assertEquals(14, lines.size());
    assertTrue(lines.getLast().startsWith("Together;260;"), lines.getLast());
    assertTrue(lines.getLast().contains(";303470,56;;"), lines.getLast());
    assertTrue(lines.get(1).contains("23173,31"), lines.get(1));
    assertTrue(lines.get(11).contains("budget gone on 17 Sep; over the month's budget"), lines.get(11));
  }
}
