package runrate.files.sheet;

import java.util.List;
import java.util.Map;

/// A spreadsheet file.
///
/// @param names cells that formulas and readers can call by a name
public record Workbook(List<Sheet> sheets, Map<String, Ref> names) {
  public Workbook {
    sheets = List.copyOf(sheets);
    names = Map.copyOf(names);
  }
}
