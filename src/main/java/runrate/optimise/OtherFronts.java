package runrate.optimise;

import java.util.List;
import java.util.Optional;

/// The fronts by speed and by what a success costs, as far as there are any, and what lies under that of quality.
///
/// @param speed   month and seconds of the plans that are good enough; absent where nobody waits for an answer
/// @param outcome cost of a success and quality; absent where nobody said how often the work succeeds
/// @param hull    what two mixes put together come to at the quality of each plan of the front by quality; none of
///                several kinds of work
/// @param leftOut why an axis is missing that could be there, a sentence each
public record OtherFronts(Optional<AxisFront> speed, Optional<AxisFront> outcome, List<PlanSpot> hull,
    List<String> leftOut) {
  static final OtherFronts NONE = new OtherFronts(Optional.empty(), Optional.empty(), List.of(),
      List.of());

  public OtherFronts {
    hull = List.copyOf(hull);
    leftOut = List.copyOf(leftOut);
  }
}
