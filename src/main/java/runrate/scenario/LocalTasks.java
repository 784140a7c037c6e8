package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.PerUnit;
import runrate.units.Require;

/// Simple tasks that a model on one's own machine does instead of the mix. Its tokens are free; its
/// busy hours, `answer tokens / (speed * 3600 * parallel)`, may cost something (cost model 4.8).
///
/// @param share             part of the requests that goes to it
/// @param model             `vendor/model` of a rate card
/// @param machineUsdPerHour price of a busy hour; absent means what the card says
/// @param tokensPerSecond   speed at which one request is answered; absent until measured
/// @param parallel          requests it answers at the same time
public record LocalTasks(double share, String model, OptionalDouble machineUsdPerHour,
    OptionalDouble tokensPerSecond, int parallel) {
  public static final String DEFAULT_MODEL = "local/local-free";
  public static final LocalTasks NONE =
      new LocalTasks(0, DEFAULT_MODEL, OptionalDouble.empty(), OptionalDouble.empty(), 1);

  public LocalTasks {
    Require.share("share", share);
    machineUsdPerHour.ifPresent(usd -> Require.atLeastZero("machineUsdPerHour", usd, "USD an hour"));
    tokensPerSecond.ifPresent(speed -> Require.aboveZero("tokensPerSecond", speed, "tokens a second"));
    Require.aboveZero("parallel", parallel, "requests at a time");
  }

  /// Machine hours that so many answer tokens take; absent while the speed is unknown.
  public OptionalDouble busyHours(double answerTokens) {
    return tokensPerSecond.isPresent()
        ? OptionalDouble.of(answerTokens / (tokensPerSecond.getAsDouble() * PerUnit.SECONDS_PER_HOUR * parallel))
        : OptionalDouble.empty();
  }

  public LocalTasks withShare(double newShare) {
    return new LocalTasks(newShare, model, machineUsdPerHour, tokensPerSecond, parallel);
  }

  public LocalTasks withMachineUsdPerHour(OptionalDouble usd) {
    return new LocalTasks(share, model, usd, tokensPerSecond, parallel);
  }

  public LocalTasks withTokensPerSecond(OptionalDouble speed) {
    return new LocalTasks(share, model, machineUsdPerHour, speed, parallel);
  }

  public LocalTasks withParallel(int count) {
    return new LocalTasks(share, model, machineUsdPerHour, tokensPerSecond, count);
  }
}
