package runrate.scenario;

import runrate.units.Require;

/// Failed attempts and what they are billed.
///
/// Attempts per call are `a = (1 - r^n) / (1 - r)`, calls that succeed in the end `ok = 1 - r^n`,
/// failed attempts `r * a` (cost model 4.2).
///
/// @param share             r: part of the attempts that fail
/// @param maxAttempts       n: attempts at most
/// @param billedShare       part of a failed attempt's input that is billed
/// @param billedOutputShare part of its answer that is billed, of the billed attempts
public record Failure(double share, int maxAttempts, double billedShare, double billedOutputShare) {
  public static final Failure NONE = new Failure(0, 1, 0, 0);

  public Failure {
    Require.share("share", share);
    Require.aboveZero("maxAttempts", maxAttempts, "attempts");
    Require.share("billedShare", billedShare);
    Require.share("billedOutputShare", billedOutputShare);
  }

  public double attemptsPerCall() {
    return share == 1 ? maxAttempts : (1 - Math.pow(share, maxAttempts)) / (1 - share);
  }

  public double successPerCall() {
    return 1 - Math.pow(share, maxAttempts);
  }

  /// How many times one call's input is billed: `ok + r * a * billedShare`.
  public double inputBillings() {
    return successPerCall() + share * attemptsPerCall() * billedShare;
  }

  /// How many times one call's output is billed.
  public double outputBillings() {
    return successPerCall() + share * attemptsPerCall() * billedShare * billedOutputShare;
  }

  /// Tokens one call is billed for, failed attempts included.
  public double billedTokens(double promptTokens, double answerTokens) {
    return promptTokens * inputBillings() + answerTokens * outputBillings();
  }

  public Failure withShare(double newShare) {
    return new Failure(newShare, maxAttempts, billedShare, billedOutputShare);
  }

  public Failure withMaxAttempts(int attempts) {
    return new Failure(share, attempts, billedShare, billedOutputShare);
  }

  public Failure withBilledShare(double newShare) {
    return new Failure(share, maxAttempts, newShare, billedOutputShare);
  }

  public Failure withBilledOutputShare(double newShare) {
    return new Failure(share, maxAttempts, billedShare, newShare);
  }
}
