package runrate.optimise;

import java.util.List;
import java.util.OptionalDouble;

/// Where a plan stands.
///
/// @param monthUsd what it is invoiced
/// @param quality  mean score of all work, less what less thinking is assumed to cost
/// @param seconds  an answer takes, the mean over calls; of several kinds of work the slowest that cannot wait, 0 where
///                 all of it can
/// @param outcomeUsd what a success costs, failures included; absent where nobody said how often the work succeeds
/// @param plans    number of the plan of each task
public record PlanSpot(double monthUsd, double quality, double seconds, OptionalDouble outcomeUsd,
    List<Integer> plans) {
  public PlanSpot {
    plans = List.copyOf(plans);
  }
}
