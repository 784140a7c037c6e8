package runrate.compare;

import java.util.List;

/// The groups of a comparison in their order. A later analysis adds its group here and nothing else changes.
final class Rows {
  private Rows() {}

  static List<RowGroup> of(Basis basis) {
    return List.of(CostRows.group(basis), PlanRows.savings(), PlanRows.volume(), CapacityRows.group(),
        ForecastRows.group(basis),
        QualityRows.group(), EconomicsRows.group(basis), ComparedPrices.prices(), ComparedPrices.trust());
  }
}
