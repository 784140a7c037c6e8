package runrate.optimise;

import java.util.List;

/// Plans that nobody regrets when they are weighed by one axis.
///
/// @param frontier plans none of which another beats on both, limits of the two axes aside, the cheapest first
/// @param fitting  the same among those that keep to every limit
/// @param cloud    all plans that were tried for it
public record AxisFront(List<PlanSpot> frontier, List<PlanSpot> fitting, Cloud cloud) {
  public AxisFront {
    frontier = List.copyOf(frontier);
    fitting = List.copyOf(fitting);
  }
}
