package runrate.scenario;

import java.util.List;

/// The same scenario with some inputs changed: a column beside it.
public record Variant(String name, Changes set) {
  public Variant(String name, List<String> changes) {
    this(name, Changes.of(changes));
  }

  /// `path=value`, one an input.
  public List<String> changes() {
    return set.lines();
  }

  public Variant withChanges(List<String> others) {
    return new Variant(name, set.withLines(others));
  }
}
