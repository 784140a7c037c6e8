package runrate.optimise;

import java.util.Optional;

/// What stands behind the spots of a search.
public interface WorkedPlans {
  /// The plan of a spot.
  Answer of(PlanSpot spot);

  /// Two mixes of one setting put together that score what the plan of a spot does and cost at least a dollar less,
  /// where there are such and they keep to every limit.
  Optional<Answer> blend(PlanSpot spot);
}
