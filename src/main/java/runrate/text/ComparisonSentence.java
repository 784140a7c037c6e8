package runrate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import runrate.compare.ColumnFacts;
import runrate.compare.Comparison;
import runrate.compare.OutcomeTrade;
import runrate.compare.Row;

/// What a comparison comes to, in a sentence or two: the cheapest column, and the one to take where that one is
/// retired or not good enough.
public final class ComparisonSentence {
  private static final double SAME = 1e-9;

  private ComparisonSentence() {}

  public static String of(Comparison comparison) {
    Row total = comparison.total();
    List<Integer> byCost = new ArrayList<>();
    for (int i = 0; i < comparison.columns().size(); i++) {
      if (total.value(i).isPresent()) {
        byCost.add(i);
      }
    }
    byCost.sort(Comparator.comparingDouble(i -> total.value(i).getAsDouble()));
    if (byCost.isEmpty()) {
      return "No column can be priced.";
    }
    if (byCost.size() < 2) {
      return comparison.columns().size() < 2 ? "Add a column to compare with." : "Only %s can be priced.".formatted(
          name(comparison, byCost.getFirst()));
    }
    if (alike(total, byCost.getFirst(), byCost.getLast())) {
      return "All columns cost the same.";
    }
    int first = byCost.getFirst();
    String doubt = doubt(comparison, first);
    if (doubt.isEmpty()) {
      return "%s is the cheapest%s.".formatted(name(comparison, first), against(comparison, total, first))
          + outcome(comparison, first);
    }
    return byCost.stream().filter(i -> doubt(comparison, i).isEmpty()).findFirst()
        .map(i -> "%s is the cheapest, but %s. Of %s %s costs least%s.".formatted(name(comparison, first), doubt,
            byCost.get(1).equals(i) ? "the others" : "those without such a doubt", name(comparison, i),
            against(comparison, total, i)))
        .orElse("%s is the cheapest, but %s; so is every other column.".formatted(name(comparison, first), doubt));
  }

  /// Cheaper requests that fail more often may still make the dearer outcome.
  private static String outcome(Comparison comparison, int column) {
    ColumnFacts reference = comparison.columns().get(comparison.reference()).facts().orElse(null);
    return reference == null ? "" : OutcomeTrade.of(reference, comparison.columns().get(column).facts().orElseThrow())
        .map(trade -> " An outcome costs %s there, %s than on %s%s.".formatted(
            money(comparison).perRequest(trade.usd()), Figures.percent(Math.abs(trade.change()))
                + (trade.change() < 0 ? " less" : " more"), name(comparison, comparison.reference()),
            turn(money(comparison), trade))).orElse("");
  }

  private static Money money(Comparison comparison) {
    return Money.of(comparison.columns().get(comparison.reference()).column().scenario());
  }

  private static String turn(Money money, OutcomeTrade trade) {
    return trade.turnsAtUsd() <= 0 ? ": it fails too often, whatever a failure costs"
        : (trade.change() < 0 ? ", unless a failure costs more than %s" : "; it would cost less if a failure cost less "
            + "than %s").formatted(money.precise(trade.turnsAtUsd()));
  }

  private static boolean alike(Row total, int one, int other) {
    double first = total.value(one).getAsDouble();
    return Math.abs(total.value(other).getAsDouble() - first) <= SAME * Math.abs(first);
  }

  private static String name(Comparison comparison, int column) {
    return comparison.columns().get(column).column().name();
  }

  private static String against(Comparison comparison, Row total, int column) {
    OptionalDouble change = total.change(column);
    return change.isEmpty() || Math.abs(change.getAsDouble()) < 0.0005 ? ""
        : ": %s against %s".formatted(ComparedFigures.change(total, column), name(comparison, comparison.reference()));
  }

  /// Why a column should not be taken; empty where it may.
  private static String doubt(Comparison comparison, int column) {
    ColumnFacts facts = comparison.columns().get(column).facts().orElseThrow();
    double floor = comparison.columns().get(comparison.reference()).column().scenario().quality().floor();
    if (facts.isRetired()) {
      return "retired";
    }
    if (floor > 0 && facts.quality().isEmpty()) {
      return "nobody scored its quality";
    }
    return floor > 0 && facts.quality().getAsDouble() < floor
        ? "below the quality floor of " + Figures.trimmed(floor, 1) : "";
  }
}
