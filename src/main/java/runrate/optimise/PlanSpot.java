package runrate.optimise;

import java.util.List;

/// Where a plan stands.
///
/// @param monthUsd what it is invoiced
/// @param quality  mean score of all work, less what less thinking is assumed to cost
/// @param seconds  an answer takes, the mean over calls; of several kinds of work the slowest that cannot wait, 0 where
///                 all of it can
/// @param plans    number of the plan of each task
public record PlanSpot(double monthUsd, double quality, double seconds, List<Integer> plans) {
  public PlanSpot {
    plans = List.copyOf(plans);
  }
}
