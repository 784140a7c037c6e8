package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import runrate.scenario.Plan;
import runrate.scenario.Workload;

/// The turns of a conversation whose calls pay the same prices, with the mean of their tokens: cost
/// is a straight line in tokens as long as no threshold lies between them. A call that grows with no
/// conversation is one turn.
///
/// @param share       part of the model's calls
/// @param batchPrices absent where the model has no batch mode
record PricedTurns(double share, CallTokens tokens, CallPrices livePrices, Optional<CallPrices> batchPrices) {

  static List<PricedTurns> of(RouteTerms terms, Plan plan, Workload workload) {
    int turns = workload.call().conversation().turns();
    var bounds = new TreeSet<Integer>(List.of(0, turns));
    if (workload.call().conversation().grows()) {
      var prefixes = new PromptParts(terms, plan, workload);
      for (var tier : terms.tiers()) {
        bounds.add(first(turns, turn -> terms.isLong(prefixes.tokens(turn), tier)));
      }
      bounds.add(first(turns, turn -> turn >= 1));
      bounds.add(first(turns, prefixes::isLongEnough));
    }
    List<PricedTurns> all = new ArrayList<>(bounds.size() - 1);
    int from = 0;
    for (int to : bounds.tailSet(1)) {
      all.add(of(terms, plan, workload, from, to));
      from = to;
    }
    return all;
  }

  /// First turn from which something holds that grows true with the turns; all turns if it never does.
  private static int first(int turns, IntPredicate holds) {
    int low = 0;
    int high = turns;
    while (low < high) {
      int middle = (low + high) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static PricedTurns of(RouteTerms terms, Plan plan, Workload workload, int from, int to) {
    var parts = new PromptParts(terms, plan, workload);
    double last = parts.tokens(to - 1);
    return new PricedTurns((to - from) / (double) workload.call().conversation().turns(),
        parts.mean(from, to), terms.prices(terms.mode(), last),
        terms.batchMode().map(mode -> terms.prices(mode, last)));
  }
}
