package runrate.files.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import runrate.files.report.Export;
import runrate.files.sheet.Cell;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.files.sheet.XlsxWriter;
import runrate.files.workbook.Computed;
import runrate.files.workbook.LiveWorkbook;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.units.Problem;

/// Names that would be formulas, links or markup stay names in every file.
class HostileTextTest {
  private static final int MOST = 32_767;

  /// The default scenario with hostile text wherever it has text of others.
  private static Export export(String name) {
    Scenario base = Shipped.scenario("20-agents");
    Scenario hostile = new Scenario(name, name, name, base.pricesAsOf(), base.workload(), base.plan(), base.baseline(),
        base.budget(), base.forecast(), base.quality(),
        List.of(new Assumption(name, name, OptionalDouble.empty(), OptionalDouble.empty(), name)));
    return Export.of(Shipped.engine(), hostile, List.of(Problem.warning(name, name, name)), "test");
  }

  @Test
  void fiveHundredHostileNamesMakeNoFormula() {
    var draft = new SheetDraft("Names");
    HostileNames.all().forEach(name -> draft.add(Cell.text(name), Cell.title(name), Cell.input(name)));
    XSSFWorkbook book = new Computed(XlsxWriter.bytes(new Workbook(List.of(draft.sheet(0)), Map.of()))).book();
    XSSFSheet sheet = book.getSheetAt(0);
    assertEquals(500, sheet.getPhysicalNumberOfRows());
    for (Row row : sheet) {
      for (var cell : row) {
        assertEquals(CellType.STRING, cell.getCellType(), cell.getAddress().toString());
        String text = cell.getStringCellValue();
        boolean dangerous = !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
        assertEquals(dangerous, cell.getCellStyle().getQuotePrefixed(), text);
      }
    }
  }

  @Test
  void namesComeBackAsTheyWereWhereXmlAllowsThem() {
    List<String> names = HostileNames.all();
    var draft = new SheetDraft("Names");
    names.forEach(name -> draft.add(Cell.text(name)));
    XSSFSheet sheet = new Computed(XlsxWriter.bytes(new Workbook(List.of(draft.sheet(0)), Map.of()))).book()
        .getSheetAt(0);
    for (int i = 0; i < names.size(); i++) {
      String kept = names.get(i).length() > MOST ? names.get(i).substring(0, MOST) : names.get(i);
      String meant = kept.codePoints().map(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0xD800
          && c < 0xE000
          ? 0xFFFD : c).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
      String read = sheet.getRow(i).getCell(0).getStringCellValue();
      assertTrue(read.equals(meant) || kept.length() == MOST && meant.startsWith(read), "name " + i + ": " + read);
    }
  }

  @Test
  void aHostileScenarioHasNoFormulaButThoseOfTheProgram() {
    long meant = formulas(export("plain"));
    for (String name : HostileNames.all().subList(0, 60)) {
      assertEquals(meant, formulas(export(name)), name);
    }
  }

  private static long formulas(Export export) {
    XSSFWorkbook book = new Computed(XlsxWriter.bytes(LiveWorkbook.of(export))).book();
    long count = 0;
    for (var sheet : book) {
      for (Row row : sheet) {
        for (var cell : row) {
          count += cell.getCellType() == CellType.FORMULA ? 1 : 0;
        }
      }
    }
    return count;
  }

  @Test
  void noCellOfATableBeginsAFormula() {
    for (String name : HostileNames.all()) {
      byte[] csv = new CsvText(Locale.US).text(name).text("x").end().bytes();
      List<List<String>> rows = CsvRows.read(csv, ',');
      assertEquals(1, rows.size(), name);
      assertEquals(2, rows.getFirst().size(), name);
      String cell = rows.getFirst().getFirst();
      assertFalse(cell.isBlank() || "=+-@\t\r\0".indexOf(cell.strip().charAt(0)) >= 0, name);
    }
  }

  @Test
  void numbersInATableStayNumbers() {
    assertEquals("-12.5,0,1000000,0.000001\r\n", new String(
        new CsvText(Locale.US).number(-12.5).number(0).number(1e6).number(1e-6).end().bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void namesAddNoLineLinkOrTagToASummary() {
    long lines = text(export("plain")).lines().count();
    for (String name : HostileNames.all()) {
      if (name.length() < 1_000) {
        String text = text(export(name)).replace("\\]", "");
        assertEquals(lines, text.lines().count(), name);
        List<String> bare = new ArrayList<>(List.of("<script", "](http", "://x.test", "a@x.test", "</t>"));
        bare.removeIf(part -> !text.contains(part));
        assertEquals(List.of(), bare, name);
      }
    }
  }

  @Test
  void aPipeInATableIsEscaped() {
    assertEquals("a\\|b &#60;i&#62; \\[x\\](y)", MarkdownText.of("a|b\n<i> [x](y)"));
    assertEquals("https&#58;//x.test and www&#46;x.test", MarkdownText.of("https://x.test and www.x.test"));
  }

  private static String text(Export export) {
    return new String(MarkdownReport.bytes(export), StandardCharsets.UTF_8);
  }
}
