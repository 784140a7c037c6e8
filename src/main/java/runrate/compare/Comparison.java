package runrate.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Up to six columns side by side, row by row.
///
/// @param columns   in the order they were given
/// @param reference index of the column differences are counted from
/// @param groups    rows that say something: one that is nothing everywhere is left out
public record Comparison(List<Entry> columns, int reference, Basis basis, List<Group> groups) {
  public static final int MOST_COLUMNS = 6;

  public Comparison {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /// A column with its facts, or with what keeps it from being priced.
  public record Entry(Column column, Optional<ColumnFacts> facts, List<Problem> problems) {}

  /// @param addsUp whether the rows are the parts of the comparison's total
  public record Group(String title, List<Row> rows, boolean addsUp) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  public static Comparison of(CostEngine engine, List<Column> columns, int reference, Basis basis) {
    List<Entry> entries = columns.stream().map(column -> entry(engine, measured(column, columns.getFirst()))).toList();
    double floor = columns.get(reference).scenario().quality().floor();
    List<Group> groups = new ArrayList<>();
    for (RowGroup group : Rows.of(basis)) {
      List<Row> rows = group.rows().stream().map(kind -> Row.of(kind, entries, reference, floor))
          .filter(Row::saysSomething).toList();
      if (!rows.isEmpty()) {
        groups.add(new Group(group.title(), rows, group.addsUp()));
      }
    }
    return new Comparison(entries, reference, basis, groups);
  }

  /// A sample of recorded spend was made up for the first column's work: other work or another plan has none.
  private static Column measured(Column column, Column first) {
    Scenario scenario = column.scenario();
    boolean same = scenario.workload().equals(first.scenario().workload())
        && scenario.plan().equals(first.scenario().plan());
    return column == first || same ? column
        : new Column(column.name(), scenario.withForecast(ForecastSettings::withoutSample));
  }

  private static Entry entry(CostEngine engine, Column column) {
    List<Problem> errors = engine.check(column.scenario()).stream().filter(Problem::isError).toList();
    return new Entry(column, errors.isEmpty() ? Optional.of(ColumnFacts.of(engine, column)) : Optional.empty(), errors);
  }

  /// The amount at the head of every column.
  public Row total() {
    return Row.of(CostRows.total(basis), columns, reference,
        columns.get(reference).column().scenario().quality().floor());
  }
}
