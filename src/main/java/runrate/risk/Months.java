package runrate.risk;

import java.util.Arrays;
import runrate.scenario.Budget;

/// What many drawn months are invoiced, in USD, put in order once.
public final class Months {
  private final double[] sorted;
  private final double[][] parts;

  private Months(double[] sorted, double[][] parts) {
    this.sorted = sorted;
    this.parts = parts;
  }

  /// @param usd in the order they were drawn
  static Months of(double[] usd, Batches batches) {
    double[] sorted = usd.clone();
    Arrays.parallelSort(sorted);
    return new Months(sorted, batches.sorted(usd));
  }

  public int count() {
    return sorted.length;
  }

  /// All of them, the cheapest first.
  public double[] usd() {
    return sorted.clone();
  }

  /// @param share of the months that are below, 0 to 1
  public Percentile percentile(double share) {
    return Percentile.of(sorted, parts, share);
  }

  /// Part of the months that cost more.
  public double shareAbove(double usd) {
    return 1 - after(usd) / (double) sorted.length;
  }

  /// Part of the months that cost less.
  public double shareBelow(double usd) {
    return after(Math.nextDown(usd)) / (double) sorted.length;
  }

  /// Part of the months that break a budget; rounding breaks none.
  public double shareOver(double budgetUsd) {
    int rank = after(budgetUsd);
    while (rank < sorted.length && !Budget.exceeds(sorted[rank], budgetUsd)) {
      rank++;
    }
    return 1 - rank / (double) sorted.length;
  }

  /// How many cost so much or less.
  private int after(double usd) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= usd) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
