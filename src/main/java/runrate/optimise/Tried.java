package runrate.optimise;

import java.util.List;
import java.util.OptionalLong;

/// What came of trying every plan.
///
/// @param counted  plans there are
/// @param fit      how many keep to every limit; absent where tasks were put together by their fronts alone
/// @param frontier of all plans
/// @param fitting  the front of those that keep to every limit
/// @param others   fronts by other axes: whoever waits for an answer does not wait for them
/// @param success  the plan whose successes cost least, worked out when it is asked for
/// @param giveWay  where none does
record Tried(double counted, OptionalLong fit, List<PlanSpot> frontier, List<PlanSpot> fitting,
    Once<OtherFronts> others, Once<CheapestSuccess.Found> success, GiveWay giveWay, Cloud cloud) {
  Tried {
    frontier = List.copyOf(frontier);
    fitting = List.copyOf(fitting);
  }
}
