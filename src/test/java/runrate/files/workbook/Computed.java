package runrate.files.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook computed by a program that is not ours, with inputs changed in its cells.
public final class Computed {
  private final XSSFWorkbook book;

  public Computed(byte[] bytes) {
    try {
      book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public XSSFWorkbook book() {
    return book;
  }

  /// Types a number into the input that stands at a place of the scenario file.
  Computed with(String path, double value) {
    input(path).setCellValue(value);
    return this;
  }

  /// Types a word.
  Computed with(String path, String word) {
    input(path).setCellValue(word);
    return this;
  }

  Cell input(String path) {
    for (Row row : book.getSheet(InputsSheet.NAME)) {
      Cell place = row.getCell(3);
      if (place != null && place.getStringCellValue().equals(path)) {
        return row.getCell(1);
      }
    }
    throw new AssertionError("no input " + path);
  }

  /// The result in a named cell, computed anew.
  public double named(String name) {
    return evaluator().evaluate(cell(name)).getNumberValue();
  }

  /// The result beside a label of the summary, computed anew.
  double beside(String label) {
    return besideIn(label, 1);
  }

  /// The result in a column of the row with a label of the summary, computed anew.
  public double besideIn(String label, int column) {
    for (Row row : book.getSheet("Summary")) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(label)) {
        return evaluator().evaluate(row.getCell(column)).getNumberValue();
      }
    }
    throw new AssertionError("no row " + label);
  }

  String word(String name) {
    return evaluator().evaluate(cell(name)).getStringValue();
  }

  /// The result in a named cell as it was written into the file.
  double written(String name) {
    return cell(name).getNumericCellValue();
  }

  private FormulaEvaluator evaluator() {
    return book.getCreationHelper().createFormulaEvaluator();
  }

  public Cell cell(String name) {
    var at = new CellReference(book.getName(name).getRefersToFormula());
    return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }

  /// The first formula whose written result is not what it comes to; empty if all agree.
  public String firstDisagreement() {
    FormulaEvaluator evaluator = evaluator();
    for (var sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          String wrong = disagreement(evaluator, cell);
          if (!wrong.isEmpty()) {
            return "%s!%s: %s".formatted(sheet.getSheetName(), cell.getAddress(), wrong);
          }
        }
      }
    }
    return "";
  }

  private static String disagreement(FormulaEvaluator evaluator, Cell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return "";
    }
    boolean known = ((XSSFCell) cell).getCTCell().isSetV();
    var computed = evaluator.evaluate(cell);
    if (computed.getCellType() == CellType.ERROR) {
      return "%s is an error".formatted(cell.getCellFormula());
    }
    if (!known || computed.getCellType() != CellType.NUMERIC) {
      return "";
    }
    double written = cell.getNumericCellValue();
    double value = computed.getNumberValue();
    return Math.abs(written - value) <= 1e-6 + 1e-9 * Math.abs(written) ? ""
        : "%s: written %s, comes to %s".formatted(cell.getCellFormula(), written, value);
  }
}
