package runrate.compare;

import java.util.function.Function;

/// How one row comes about. An analysis adds rows to a comparison by naming them; the table knows none.
///
/// @param label what people read at its head
/// @param cell  the figure of one column
public record RowKind(String label, Measure measure, Better better, Function<ColumnFacts, ComparedCell> cell) {

  static RowKind usd(String label, Function<ColumnFacts, ComparedCell> cell) {
    return new RowKind(label, Measure.USD, Better.LOWER, cell);
  }
}
