package runrate.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Which claims are computed again, and how. An id stands once.
public final class Replays {
  private final Map<String, Replay> byId = new LinkedHashMap<>();

  public Replays() {
    TokenCostReplays.addTo(this);
    TokenCountReplays.addTo(this);
    CachingReplays.addTo(this);
    RequestReplays.addTo(this);
    BatchReplays.addTo(this);
    RatioReplays.addTo(this);
    RoutingReplays.addTo(this);
    RetryReplays.addTo(this);
    LimitReplays.addTo(this);
    ForecastReplays.addTo(this);
    OutcomeReplays.addTo(this);
    ContractReplays.addTo(this);
    CountReplays.addTo(this);
  }

  public Optional<Replay> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  int count() {
    return byId.size();
  }

  /// @param ids claim ids, separated by blanks
  void scenario(String ids, ClaimedFigure measure, String formula, Function<ReplayInputs, ClaimBench> bench) {
    add(ids, new Replay.OneScenario(formula, measure, bench));
  }

  void compared(String ids, String formula, ToDoubleFunction<ReplayInputs> figure) {
    ranges(ids, formula, claim -> List.of(figure.applyAsDouble(claim)));
  }

  /// For claims of a range.
  void ranges(String ids, String formula, Function<ReplayInputs, List<Double>> figures) {
    add(ids, new Replay.Compared(formula, figures));
  }

  /// Without the engine.
  void counted(String ids, String formula, Function<ReplayInputs, List<Double>> figures) {
    add(ids, new Replay.Counted(formula, figures));
  }

  private void add(String ids, Replay replay) {
    for (String id : ids.split(" ")) {
      if (byId.put(id, replay) != null) {
        throw new IllegalArgumentException("claim %s is replayed twice".formatted(id));
      }
    }
  }
}
