package runrate.compare;

import java.util.List;

/// What the charts of a comparison draw of one column.
///
/// @param naiveUsd      a month of the workload on the column's baseline model with nothing done about it, list price
/// @param plannedUsd    as planned, list price
/// @param contractedUsd as planned, with all that was agreed
/// @param months        twelve months from the forecast's on, each as invoiced
public record ColumnSeries(String name, double naiveUsd, double plannedUsd, double contractedUsd, List<Double> months) {
  public ColumnSeries {
    months = List.copyOf(months);
  }

  /// The series of every column that can be priced.
  public static List<ColumnSeries> of(Comparison comparison) {
    return comparison.columns().stream().flatMap(entry -> entry.facts().stream()).map(facts -> new ColumnSeries(
        facts.column().name(), PlanRows.naiveUsd(facts), facts.monthUsd(false), facts.monthUsd(true),
        YearCost.of(facts.engine(), facts.scenario()).monthUsd())).toList();
  }
}
