package runrate.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// One row of a comparison.
///
/// @param cells one a column
/// @param best  indexes of the columns with the best figure, among those that meet the quality floor; none where
///              all are alike
public record Row(RowKind kind, List<ComparedCell> cells, int reference, Set<Integer> best) {
  private static final double NEGLIGIBLE = 1e-9;

  private static final double ALIKE = 1e-9;

  public Row {
    cells = List.copyOf(cells);
    best = Set.copyOf(best);
  }

  static Row of(RowKind kind, List<Comparison.Entry> columns, int reference, double floor) {
    List<ComparedCell> cells = new ArrayList<>();
    List<Boolean> eligible = new ArrayList<>();
    for (Comparison.Entry column : columns) {
      cells.add(column.facts().map(kind.cell()).orElse(new ComparedCell.Unknown("cannot be priced")));
      eligible.add(floor == 0 || column.facts().map(facts -> facts.quality().orElse(-1) >= floor).orElse(false));
    }
    return new Row(kind, cells, reference, best(kind, cells, eligible));
  }

  private static Set<Integer> best(RowKind kind, List<ComparedCell> cells, List<Boolean> eligible) {
    Set<Integer> known = new TreeSet<>();
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < cells.size(); i++) {
      if (eligible.get(i) && kind.better() != Better.NEITHER && cells.get(i).value().isPresent()) {
        known.add(i);
        best = Math.min(best, cost(kind, cells.get(i)));
      }
    }
    double least = best;
    Set<Integer> winners = new TreeSet<>(known);
    winners.removeIf(i -> cost(kind, cells.get(i)) > least + Math.abs(least) * ALIKE);
    return winners.size() == known.size() ? Set.of() : winners;
  }

  /// The figure, turned so that less is better.
  private static double cost(RowKind kind, ComparedCell cell) {
    double value = cell.value().orElseThrow();
    return kind.better() == Better.HIGHER ? -value : value;
  }

  public OptionalDouble value(int column) {
    return cells.get(column).value();
  }

  /// How far a column lies from the reference; absent where either is unknown, and for the reference itself.
  public OptionalDouble difference(int column) {
    OptionalDouble here = value(column);
    OptionalDouble there = value(reference);
    return column == reference || here.isEmpty() || there.isEmpty() ? OptionalDouble.empty()
        : OptionalDouble.of(here.getAsDouble() - there.getAsDouble());
  }

  /// The difference as a part of the reference's figure; absent where that is 0, or what adding leaves of it.
  public OptionalDouble change(int column) {
    OptionalDouble difference = difference(column);
    double base = value(reference).orElse(0);
    return difference.isEmpty() || Math.abs(base) <= NEGLIGIBLE * largest() ? OptionalDouble.empty()
        : OptionalDouble.of(difference.getAsDouble() / Math.abs(base));
  }

  /// The largest figure, on whose scale all columns are drawn.
  public double largest() {
    return cells.stream().mapToDouble(cell -> Math.abs(cell.value().orElse(0))).max().orElse(0);
  }

  boolean saysSomething() {
    return cells.stream().anyMatch(cell -> cell instanceof ComparedCell.Words || cell instanceof ComparedCell.Day
        || cell.value().orElse(0) != 0);
  }
}
