package runrate.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import runrate.costing.Breakdown;

/// What the chosen span of time or work costs, by token class.
final class CostRows {
  private CostRows() {}

  static RowGroup group(Basis basis) {
    List<RowKind> rows = new ArrayList<>(List.of(
        part("Uncached input", basis, Breakdown::uncachedInputUsd),
        part("Cache write", basis, Breakdown::cacheWriteUsd),
        part("Cache read", basis, Breakdown::cacheReadUsd), part("Output", basis, Breakdown::outputUsd),
        part("Thinking", basis, Breakdown::thinkingUsd), part("Fees and rents", basis, Breakdown::feesUsd)));
    if (basis.contracted()) {
      rows.add(new RowKind("Contract and vendor terms", Measure.USD, Better.NEITHER,
          facts -> amount(facts, basis, facts.cost().breakdown().contractUsd())));
    }
    return new RowGroup(title(basis.per()), rows, true);
  }

  static RowKind total(Basis basis) {
    return new RowKind(title(basis.per()), Measure.USD, Better.LOWER,
        facts -> amount(facts, basis, facts.monthUsd(basis.contracted())));
  }

  private static String title(Basis.Per per) {
    return switch (per) {
      case REQUEST -> "A request";
      case USER -> "A user's month";
      case MONTH -> "A month";
      case YEAR -> "Twelve such months";
    };
  }

  private static RowKind part(String label, Basis basis, ToDoubleFunction<Breakdown> usd) {
    return new RowKind(label, Measure.USD, Better.LOWER,
        facts -> amount(facts, basis, usd.applyAsDouble(facts.cost().breakdown())));
  }

  private static ComparedCell amount(ColumnFacts facts, Basis basis, double monthUsd) {
    OptionalDouble factor = facts.factor(basis.per());
    return factor.isPresent() ? ComparedCell.of(monthUsd * factor.getAsDouble())
        : new ComparedCell.Unknown(basis.per() == Basis.Per.USER ? "users not given" : "no calls");
  }
}
