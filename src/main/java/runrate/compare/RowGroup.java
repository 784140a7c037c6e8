package runrate.compare;

import java.util.List;

/// Rows that belong together.
///
/// @param addsUp whether they are the parts of the comparison's total
public record RowGroup(String title, List<RowKind> rows, boolean addsUp) {
  public RowGroup {
    rows = List.copyOf(rows);
  }

  RowGroup(String title, List<RowKind> rows) {
    this(title, rows, false);
  }
}
