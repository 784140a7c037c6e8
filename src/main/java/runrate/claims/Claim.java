package runrate.claims;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A published figure: where it stands, what it says in our own words, and what it can be worked out from.
///
/// @param id     number of the document and of the claim in it, for example `000-060`
/// @param line   line of the document it stands on
/// @param says   the claim as one sentence without its full stop
/// @param kind   what sort of figure it is, for example `worked-example`
/// @param inputs by name, in the order they are read in; empty if the document gives none
/// @param note   our own remark, empty if there is none
public record Claim(String id, Document document, int line, String says, String kind, Role role, Published published,
    Map<String, ClaimedInput> inputs, List<Reading> readings, Links links, String note) {
  public Claim {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    readings = List.copyOf(readings);
  }

  /// The same claim with some inputs changed.
  Claim read(Map<String, Double> changes) {
    Map<String, ClaimedInput> changed = new LinkedHashMap<>(inputs);
    changes.forEach((name, value) -> changed.computeIfPresent(name, (same, old) -> old.withValue(value)));
    return new Claim(id, document, line, says, kind, role, published, changed, List.of(), links, note);
  }

  boolean hasAssumedInput() {
    return inputs.values().stream().anyMatch(ClaimedInput::assumed);
  }
}
