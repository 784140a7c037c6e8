package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.PerUnit;
import runrate.units.Require;

/// How fast one agent can call in a closed loop: `nu = 60 / (ttft + answer / speed + pause)` calls a
/// minute (cost model 4.7). Latency and speed are absent until somebody measured them.
///
/// @param firstTokenSeconds     time to the first token of an answer
/// @param outputTokensPerSecond speed at which an answer is written
/// @param pauseSeconds          what the agent does between two calls
public record Pace(OptionalDouble firstTokenSeconds, OptionalDouble outputTokensPerSecond, double pauseSeconds) {
  public static final Pace UNKNOWN = new Pace(OptionalDouble.empty(), OptionalDouble.empty(), 0);

  public Pace {
    firstTokenSeconds.ifPresent(
        seconds -> Require.atLeastZero("firstTokenSeconds", seconds, "seconds"));
    outputTokensPerSecond.ifPresent(
        speed -> Require.aboveZero("outputTokensPerSecond", speed, "tokens a second"));
    Require.atLeastZero("pauseSeconds", pauseSeconds, "seconds");
  }

  /// How long one call takes, absent while latency or speed is unknown.
  ///
  /// @param answerTokens answer and thinking tokens as the model counts them
  public OptionalDouble callSeconds(double answerTokens) {
    return firstTokenSeconds.isPresent() && outputTokensPerSecond.isPresent()
        ? OptionalDouble.of(firstTokenSeconds.getAsDouble() + answerTokens / outputTokensPerSecond.getAsDouble())
        : OptionalDouble.empty();
  }

  /// Calls a minute one agent makes if it never waits for anybody; absent while unknown.
  public OptionalDouble callsPerMinute(double answerTokens) {
    OptionalDouble call = callSeconds(answerTokens);
    double loop = call.orElse(0) + pauseSeconds;
    return call.isPresent() && loop > 0 ? OptionalDouble.of(PerUnit.SECONDS_PER_MINUTE / loop) : OptionalDouble.empty();
  }

  public Pace withFirstTokenSeconds(OptionalDouble seconds) {
    return new Pace(seconds, outputTokensPerSecond, pauseSeconds);
  }

  public Pace withOutputTokensPerSecond(OptionalDouble speed) {
    return new Pace(firstTokenSeconds, speed, pauseSeconds);
  }

  public Pace withPauseSeconds(double seconds) {
    return new Pace(firstTokenSeconds, outputTokensPerSecond, seconds);
  }
}
