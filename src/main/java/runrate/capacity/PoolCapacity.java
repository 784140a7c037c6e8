package runrate.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Whether the models that share one pool of limits carry the plan's busiest minute (cost model 4.7).
///
/// @param pool             name of the pool, with its vendor
/// @param tier             usage tier, empty where there is none
/// @param models           names of the models in it
/// @param known            false: the vendor shows its limits only in the console, so they are asked for
/// @param peakCallsPerMinute live calls of the busiest minute
/// @param inputTokensPerCall `x_in`: tokens of one call that count toward an input limit
/// @param outputTokensPerCall `x_out`
/// @param largestCallTokens input of a call that finds nothing in the cache
/// @param gauges           every known limit and its use
/// @param maxCallsPerMinute `min(RPM, ITPM / x_in, OTPM / x_out, TPM / (x_in + x_out))`, absent without limits
/// @param maxAgents        agents that can run at the plan's pace, absent without limits or calls
/// @param rejectedShare    first attempts turned away at the peak, Poisson traffic on a token bucket
/// @param burstCalls       calls that start at the same moment
/// @param burstRejected    of these, those the full bucket has no room for
/// @param oneCallTooLarge  a call that misses the cache is larger than the limit of a whole minute
public record PoolCapacity(String pool, String tier, List<String> models, boolean known,
    double peakCallsPerMinute, double inputTokensPerCall, double outputTokensPerCall, double largestCallTokens,
    List<Gauge> gauges, OptionalDouble maxCallsPerMinute, OptionalInt maxAgents, double rejectedShare,
    double burstCalls, double burstRejected, Optional<Gauge> oneCallTooLarge) {
  public PoolCapacity {
    models = List.copyOf(models);
    gauges = List.copyOf(gauges);
  }

  /// The limit that is reached first, absent where none is known.
  public Optional<Gauge> binding() {
    return gauges.stream().max(Comparator.comparingDouble(Gauge::utilisation));
  }

  /// `rho` of the binding limit, 0 where none is known.
  public double utilisation() {
    return binding().map(Gauge::utilisation).orElse(0.0);
  }

  public boolean isFeasible() {
    return utilisation() <= 1 && oneCallTooLarge.isEmpty();
  }
}
