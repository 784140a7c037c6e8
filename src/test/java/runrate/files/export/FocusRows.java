package runrate.files.export;

import java.util.List;
import java.util.Map;
import runrate.files.report.Export;
import runrate.testing.FocusRules;

/// The rows of a forecast's FOCUS file, by the names of their columns.
final class FocusRows {
  private FocusRows() {}

  static List<Map<String, String>> of(Export export) {
    return of(export, FocusVersion.V1_2);
  }

  static List<Map<String, String>> of(Export export, FocusVersion version) {
    return of(FocusCsv.bytes(export, version));
  }

  static List<Map<String, String>> of(byte[] bytes) {
    List<List<String>> rows = CsvRows.read(bytes, ',');
    return rows.subList(1, rows.size()).stream().map(row -> FocusRules.named(rows.getFirst(), row)).toList();
  }

  static Map<String, String> named(Export export, String description) {
    return of(export).stream().filter(row -> row.get("ChargeDescription").equals(description)).findFirst()
        .orElseThrow();
  }
}
