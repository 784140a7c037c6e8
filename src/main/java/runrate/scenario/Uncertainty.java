package runrate.scenario;

import java.util.List;

/// What is not known for certain of a scenario's inputs.
///
/// @param assumptions inputs that were not measured, with the range they may lie in
/// @param links       which of them move together; the others know nothing of each other
public record Uncertainty(List<Assumption> assumptions, List<RankLink> links) {
  public static final Uncertainty NONE = new Uncertainty(List.of(), List.of());

  public Uncertainty {
    assumptions = List.copyOf(assumptions);
    links = List.copyOf(links);
  }

  public Uncertainty withAssumptions(List<Assumption> changed) {
    return new Uncertainty(changed, links);
  }

  public Uncertainty withLinks(List<RankLink> changed) {
    return new Uncertainty(assumptions, changed);
  }
}
