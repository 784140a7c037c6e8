package runrate.capacity;

import runrate.costing.ModelFlow;

/// One agent's call in the round that is shown.
///
/// @param agent          number of the agent, from 1
/// @param model          name of the model that answers
/// @param again          whether the call is made once more
/// @param askedMinutes   when the agent wants to start
/// @param sentMinutes    when its call is sent, later than asked where a limiter of one's own holds it back
/// @param startMinutes   when its call is let through, later than asked where it waits for room
/// @param lengthMinutes  how long the call takes
/// @param rejectedMinutes when it was turned away first, negative if it never was
/// @param prefixTokens   the team's prefix it writes or reads, 0 where it does neither
/// @param usd            what the call costs
public record Lane(int agent, String model, boolean again, double askedMinutes, double sentMinutes,
    double startMinutes, double lengthMinutes, double rejectedMinutes, Outcome outcome, double prefixTokens,
    double usd) {

  /// What becomes of a call.
  public enum Outcome { WRITES, READS, UNCACHED, OVERFLOWS, NEVER_RUNS }

  boolean isOf(ModelFlow flow) {
    return model.equals(flow.name()) && again == flow.key().again();
  }

  public boolean isRejected() {
    return rejectedMinutes >= 0;
  }

  public boolean isWaiting() {
    return startMinutes > askedMinutes;
  }

  boolean isHeldBack() {
    return sentMinutes > askedMinutes;
  }

  /// Whether the vendor lets it start later than it was sent, or elsewhere.
  boolean isRefused() {
    return startMinutes > sentMinutes || outcome == Outcome.OVERFLOWS;
  }

  /// Whether a limit lets it start later, or elsewhere.
  boolean isTurnedAway() {
    return isWaiting() || outcome == Outcome.OVERFLOWS;
  }
}
