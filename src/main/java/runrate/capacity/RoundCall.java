package runrate.capacity;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.ModelFlow;

/// One call of a round: the model that answers it, and whether it is one of those that are long enough to be cached.
/// Cached calls carry all cacheable tokens, the others pay in full and touch no entry.
record RoundCall(ModelFlow flow, boolean cached) {
  private static final double SLACK = 1e-9;
  private static final double HALF = 0.5;

  /// Calls dealt out over the models in proportion to their shares, and over those that are cached and those that are
  /// not, as evenly as it goes.
  static List<RoundCall> dealt(List<ModelFlow> flows, int calls) {
    double live = flows.stream().mapToDouble(ModelFlow::liveShare).sum();
    double[] owed = new double[flows.size()];
    double[] owedCached = new double[flows.size()];
    List<RoundCall> dealt = new ArrayList<>();
    for (int i = 0; i < calls && !flows.isEmpty(); i++) {
      int best = 0;
      for (int k = 0; k < owed.length; k++) {
        owed[k] += flows.get(k).liveShare() / live;
        best = owed[k] > owed[best] + SLACK ? k : best;
      }
      owed[best]--;
      owedCached[best] += flows.get(best).isCached() ? flows.get(best).cachedCallShare() : 0;
      boolean cached = owedCached[best] >= HALF - SLACK;
      owedCached[best] -= cached ? 1 : 0;
      dealt.add(new RoundCall(flows.get(best), cached));
    }
    return dealt;
  }

  /// Tokens of the team's prefix that it writes or reads.
  double prefixTokens() {
    return cached ? flow.prefixOfCachedCall() : 0;
  }

  /// Input tokens that count toward a limit.
  double inputTokens(boolean reads, boolean readsCount) {
    return reads && !readsCount ? flow.promptTokens() - prefixTokens() : flow.promptTokens();
  }

  double usd(boolean reads) {
    return cached ? flow.cachedCallUsd(reads ? 1 : 0) : flow.usd().plain();
  }
}
