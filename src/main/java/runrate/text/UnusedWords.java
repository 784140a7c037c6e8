package runrate.text;

import runrate.costing.UnusedCost;

/// What is paid though no call goes there, in the words that stand beside the models.
public final class UnusedWords {
  private UnusedWords() {}

  public static String of(UnusedCost cost) {
    return cost.model().isEmpty() ? "Commitment not used, " + cost.vendor() : "Capacity not used, " + cost.model();
  }
}
