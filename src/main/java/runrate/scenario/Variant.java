package runrate.scenario;

import java.util.List;

/// The same scenario with some inputs changed: a column beside it.
///
/// @param changes `path=value`, one an input, as in the scenario file
public record Variant(String name, List<String> changes) {
  public Variant {
    changes = List.copyOf(changes);
  }
}
