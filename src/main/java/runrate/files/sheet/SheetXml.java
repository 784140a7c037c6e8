package runrate.files.sheet;

import java.io.IOException;
import java.util.List;
import runrate.files.sheet.Cell.NumberResult;
import runrate.files.sheet.Cell.Result;
import runrate.files.sheet.Cell.TextResult;

/// Writes one sheet as XML, a row at a time, so that a large sheet needs no room for its text.
final class SheetXml {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Appendable out;
  private final StringBuilder row = new StringBuilder();

  SheetXml(Appendable out) {
    this.out = out;
  }

  void write(Sheet sheet) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"").append(MAIN)
        .append("\">");
    out.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    out.append("<sheetViews><sheetView workbookViewId=\"0\">");
    if (sheet.frozenRows() > 0) {
      out.append("<pane ySplit=\"%s\" topLeftCell=\"A%s\" activePane=\"bottomLeft\" state=\"frozen\"/>".formatted(
          sheet.frozenRows(), sheet.frozenRows() + 1));
    }
    out.append("</sheetView></sheetViews>");
    widths(sheet.widths());
    out.append("<sheetData>");
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(i + 1, sheet.rows().get(i));
    }
    out.append("</sheetData><pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>");
  }

  private void widths(List<Double> widths) throws IOException {
    if (widths.isEmpty()) {
      return;
    }
    out.append("<cols>");
    for (int i = 0; i < widths.size(); i++) {
      out.append("<col min=\"%s\" max=\"%s\" width=\"%s\" customWidth=\"1\"/>".formatted(i + 1, i + 1, widths.get(i)));
    }
    out.append("</cols>");
  }

  private void row(int number, List<Cell> cells) throws IOException {
    row.setLength(0);
    row.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      cell(cells.get(column), Ref.letters(column), number);
    }
    out.append(row.append("</row>"));
  }

  private void cell(Cell cell, String column, int number) {
    switch (cell) {
      case Cell.Empty empty -> {}
      case Cell.Amount amount -> {
        open(column, number, amount.style().index(), "");
        row.append("<v>").append(amount.value()).append("</v></c>");
      }
      case Cell.Text text -> {
        String fit = CellText.of(text.text());
        open(column, number, text.style().index() + (CellText.looksLikeAFormula(fit) ? Style.count() : 0),
            " t=\"inlineStr\"");
        row.append("<is><t xml:space=\"preserve\">");
        CellText.appendCell(row, fit);
        row.append("</t></is></c>");
      }
      case Cell.Formula formula -> {
        boolean words = formula.result().filter(TextResult.class::isInstance).isPresent();
        open(column, number, formula.style().index(), words ? " t=\"str\"" : "");
        row.append("<f>");
        XmlText.append(row, formula.expression());
        row.append("</f>");
        formula.result().ifPresent(this::result);
        row.append("</c>");
      }
    }
  }

  private void result(Result result) {
    row.append("<v>");
    switch (result) {
      case NumberResult number -> row.append(number.value());
      case TextResult text -> CellText.appendCell(row, CellText.of(text.text()));
    }
    row.append("</v>");
  }

  private void open(String column, int number, int style, String type) {
    row.append("<c r=\"").append(column).append(number).append('"');
    if (style > 0) {
      row.append(" s=\"").append(style).append('"');
    }
    row.append(type).append('>');
  }
}
