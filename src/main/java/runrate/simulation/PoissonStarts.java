package runrate.simulation;

import java.util.SplittableRandom;

/// Calls at random, evenly over the session, each by any of the agents.
final class PoissonStarts implements Starts {
  private final SplittableRandom chance;
  private final int agents;
  private final double callsPerMinute;
  private final double countedFrom;
  private final double end;
  private double time;
  private int agent;

  PoissonStarts(Team team, double countedFrom, double end, SplittableRandom chance) {
    this.chance = chance;
    this.agents = team.agents();
    this.callsPerMinute = team.callsPerMinute();
    this.countedFrom = countedFrom;
    this.end = end;
    advance();
  }

  @Override
  public double time() {
    return time;
  }

  @Override
  public int agent() {
    return agent;
  }

  @Override
  public boolean counted() {
    return time >= countedFrom;
  }

  @Override
  public void advance() {
    double next = time - Math.log(1 - chance.nextDouble()) / callsPerMinute;
    time = next < end ? next : Double.POSITIVE_INFINITY;
    agent = agents == 1 ? 0 : chance.nextInt(agents);
  }
}
