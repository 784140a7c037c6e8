package runrate.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Which claims are computed again, and how. An id stands once.
final class Replays {
  private final Map<String, Function<Claim, List<Double>>> byId = new LinkedHashMap<>();

  /// @param ids claim ids, separated by blanks
  void add(String ids, ToDoubleFunction<Claim> figure) {
    addAll(ids, claim -> List.of(figure.applyAsDouble(claim)));
  }

  /// For claims of a range.
  void addAll(String ids, Function<Claim, List<Double>> figures) {
    for (String id : ids.split(" ")) {
      if (byId.put(id, figures) != null) {
        throw new AssertionError(id + " is replayed twice");
      }
    }
  }

  Map<String, Function<Claim, List<Double>>> byId() {
    return byId;
  }
}
