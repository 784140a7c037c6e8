package runrate.costing;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import runrate.launches.LaunchHits;
import runrate.scenario.Launch;

/// What a model's live calls find where a plan writes for one lifetime or for several: the rates of each,
/// weighted by the tokens written for it (cost model 4.10).
///
/// @param parts     shares that add up to 1
/// @param simulated what a simulation found of the team's prefix, in place of the forms; absent where they hold
public record LifetimeHits(List<Part> parts, OptionalDouble simulated) {

  /// @param share part of the written tokens
  public record Part(double share, LaunchHits launch) {}

  public LifetimeHits {
    parts = List.copyOf(parts);
  }

  /// What the forms say.
  LifetimeHits(List<Part> parts) {
    this(parts, OptionalDouble.empty());
  }

  /// The launch that most tokens are written for.
  public LaunchHits main() {
    return parts.stream().max(Comparator.comparingDouble(Part::share)).orElseThrow().launch();
  }

  public double teamHitRate(double callsPerMinute, double probability) {
    return simulated.orElseGet(() -> mean(launch -> launch.teamHitRate(callsPerMinute, probability)));
  }

  public double ownHitRate(double callsPerMinute, double probability) {
    return Math.min(simulated.orElse(1), mean(launch -> launch.ownHitRate(callsPerMinute, probability)));
  }

  /// The same where the team's rate is known: one lifetime, whose rows of rounds need not be counted again.
  ///
  /// @param teamHitRate what [#teamHitRate] says of the same calls
  double ownHitRate(double callsPerMinute, double probability, double teamHitRate) {
    return parts.size() == 1 && simulated.isEmpty()
        ? parts.getFirst().launch().ownHitRate(callsPerMinute, probability, teamHitRate)
        : ownHitRate(callsPerMinute, probability);
  }

  public double prewarmsPerCall(double callsPerMinute, double probability) {
    return mean(launch -> launch.prewarmsPerCall(callsPerMinute, probability));
  }

  /// The same where agents start in another way.
  LifetimeHits sentAs(UnaryOperator<Launch> change) {
    return new LifetimeHits(parts.stream().map(part -> new Part(part.share(),
        part.launch().withLaunch(change.apply(part.launch().launch())))).toList(), simulated);
  }

  LifetimeHits withLimitedColdHitRate(double share) {
    return new LifetimeHits(parts.stream().map(part ->
        new Part(part.share(), part.launch().withLimitedColdHitRate(share))).toList(), simulated);
  }

  /// The same of another number of calls a round.
  LifetimeHits withCallsPerRound(double calls) {
    return new LifetimeHits(parts.stream().map(part ->
        new Part(part.share(), part.launch().withCallsPerRound(calls))).toList(), simulated);
  }

  LifetimeHits withSimulatedRate(double share) {
    return new LifetimeHits(parts, OptionalDouble.of(share));
  }

  private double mean(ToDoubleFunction<LaunchHits> rate) {
    if (parts.size() == 1) {
      return rate.applyAsDouble(parts.getFirst().launch());
    }
    double sum = 0;
    for (Part part : parts) {
      sum += part.share() * rate.applyAsDouble(part.launch());
    }
    return sum;
  }
}
