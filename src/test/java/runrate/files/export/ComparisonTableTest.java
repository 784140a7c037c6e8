package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import runrate.compare.Basis;
import runrate.compare.Column;
import runrate.compare.Comparison;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

class ComparisonTableTest {
  private static final Scenario SONNET = Shipped.scenario("billion-tokens-sonnet-4-5");
  private static final Scenario GPT = Shipped.scenario("billion-tokens-gpt-4o");

  private static Comparison comparison(String first, String second) {
    return Comparison.of(Shipped.engine(), List.of(new Column(first, SONNET), new Column(second, GPT)),
        0, Basis.LIST_MONTH);
  }

  @Test
  void aCountryWithDecimalCommasReadsItsOwnNumbers() {
    String csv = new String(ComparisonTable.csv(comparison("Sonnet", "GPT"), Locale.GERMANY), StandardCharsets.UTF_8);
    assertEquals(List.of("\uFEFF;Sonnet;GPT;GPT less Sonnet", "A month;6600;4750;-1850",
        "Uncached input;2100;1750;-350"), csv.lines().limit(3).toList());
  }

  @Test
  void aWorkbooksDifferencesAreFormulasAndNamesAreNot() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(ComparisonTable.xlsx(comparison("=1+1", "@SUM(A1)"))))) {
      Row total = book.getSheetAt(0).getRow(2);
      assertNear(6600, total.getCell(1).getNumericCellValue());
      assertEquals(CellType.FORMULA, total.getCell(3).getCellType());
      var value = book.getCreationHelper().createFormulaEvaluator().evaluate(total.getCell(3));
      assertNear(-1850, value.getNumberValue());
      assertEquals(CellType.STRING, book.getSheetAt(0).getRow(1).getCell(1).getCellType());
      assertTrue(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue().contains("=1+1"));
    }
  }
}
