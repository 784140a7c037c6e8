package runrate.compare;

import java.util.List;
import java.util.OptionalDouble;

/// Whether the rate limits carry the plan.
final class CapacityRows {
  private CapacityRows() {}

  static RowGroup group() {
    return new RowGroup("Capacity", List.of(
        new RowKind("Most agents by limits", Measure.COUNT, Better.HIGHER,
            facts -> facts.capacity().maxAgents().isPresent()
            ? ComparedCell.of(facts.capacity().maxAgents().getAsInt()) : new ComparedCell.Unknown("limits not known")),
        new RowKind("Busiest limit, used", Measure.SHARE, Better.LOWER, CapacityRows::busiest)));
  }

  private static ComparedCell busiest(ColumnFacts facts) {
    OptionalDouble most = facts.capacity().pools().stream().flatMapToDouble(pool -> pool.gauges().stream()
        .mapToDouble(gauge -> Math.max(gauge.utilisation(), pool.busiestOf(gauge)))).max();
    return most.isPresent() ? ComparedCell.of(most.getAsDouble()) : new ComparedCell.Unknown("limits not known");
  }
}
