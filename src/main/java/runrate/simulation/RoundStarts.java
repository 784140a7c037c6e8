package runrate.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import runrate.scenario.Launch;

/// Calls in rounds, one of each agent a round.
final class RoundStarts implements Starts {
  private static final int AGENT_BITS = 20;
  /// Turns the bits above the agent's into a part of a whole.
  private static final double PHASE = 0x1p-43;

  private final SplittableRandom chance;
  private final Team team;
  private final double span;
  private final boolean redraws;
  private final int countedFromRound;
  private final int rounds;
  /// Phase in the upper bits, agent in the lower, so that sorting lines the agents up.
  private final long[] phases;
  private int round;
  private int place;

  RoundStarts(Team team, int countedFromRound, int rounds, SplittableRandom chance) {
    this.chance = chance;
    this.team = team;
    this.span = team.spanMinutes();
    this.redraws = team.pattern() == Launch.Pattern.RANDOM_PHASE && span < team.roundMinutes();
    this.countedFromRound = countedFromRound;
    this.rounds = rounds;
    phases = new long[team.agents()];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = i;
    }
    if (team.pattern() == Launch.Pattern.RANDOM_PHASE) {
      drawPhases();
    }
  }

  double roundStart(int number) {
    return number * team.roundMinutes();
  }

  int rounds() {
    return rounds;
  }

  boolean countedRound(int number) {
    return number >= countedFromRound;
  }

  @Override
  public double time() {
    if (round >= rounds) {
      return Double.POSITIVE_INFINITY;
    }
    return roundStart(round) + switch (team.pattern()) {
      case STAGGERED -> place * span / phases.length;
      case RANDOM_PHASE -> (phases[place] >>> AGENT_BITS) * PHASE * span;
      default -> 0;
    };
  }

  @Override
  public int agent() {
    return (int) phases[place] & CallCode.MOST_AGENTS;
  }

  @Override
  public boolean counted() {
    return countedRound(round);
  }

  @Override
  public void advance() {
    place++;
    if (place == phases.length) {
      place = 0;
      round++;
      if (redraws && round < rounds) {
        drawPhases();
      }
    }
  }

  private void drawPhases() {
    for (int agent = 0; agent < phases.length; agent++) {
      phases[agent] = chance.nextLong() >>> 1 & -1L << AGENT_BITS | agent;
    }
    Arrays.sort(phases);
  }
}
