package runrate.files.sheet;

import java.util.List;

/// One sheet.
///
/// @param name       one word of this program's own, so that references need no quotes
/// @param widths     of the first columns, in characters
/// @param frozenRows that stay in sight while the others scroll
public record Sheet(String name, List<Double> widths, int frozenRows, List<List<Cell>> rows) {
  public Sheet {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }
}
