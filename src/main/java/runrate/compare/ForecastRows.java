package runrate.compare;

import java.util.List;

/// Where the month and the year are heading.
final class ForecastRows {
  private ForecastRows() {}

  static RowGroup group(Basis basis) {
    return new RowGroup(basis.contracted() ? "Forecast" : "Forecast, contracted", List.of(
        RowKind.usd("Month end", facts -> facts.scenario().forecast().isSample()
            ? new ComparedCell.Figure(facts.burn().monthEndUsd(), "sample spend")
            : ComparedCell.of(facts.burn().monthEndUsd())),
        new RowKind("Left of the budget", Measure.USD, Better.HIGHER, facts -> facts.burn().budgetUsd().isPresent()
            ? ComparedCell.of(facts.burn().budgetUsd().getAsDouble() - facts.burn().monthEndUsd())
            : new ComparedCell.Unknown(facts.scenario().budget().isOfOtherPeriodsOnly() ? "no budget a month"
                : "no budget")), RowKind.usd("Twelve months of the plan, with growth",
            facts -> ComparedCell.of(YearCost.of(facts.engine(), facts.scenario()).totalUsd()))));
  }
}
