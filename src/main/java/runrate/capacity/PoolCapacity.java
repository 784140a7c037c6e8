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
/// @param averageCallsPerMinute live calls of an average minute
/// @param peakCallsPerMinute the same in the busiest minute of a steady stream: times the peak factor
/// @param inputTokensPerCall `x_in`: tokens of one call that count toward an input limit
/// @param outputTokensPerCall `x_out`
/// @param largestCallTokens input of a call that finds nothing in the cache
/// @param gauges           every known limit and its use at the peak
/// @param maxCallsPerMinute `min(RPM, ITPM / x_in, OTPM / x_out, TPM / (x_in + x_out))`, absent without limits
/// @param maxAgents        agents that can run at the plan's pace, absent without limits or calls
/// @param rejectedShare    first attempts turned away at the peak, Poisson traffic on a token bucket
/// @param launch           the busiest minute of a launch, absent for steady calls
/// @param oneCallTooLarge  a call that misses the cache is larger than the limit of a whole minute
public record PoolCapacity(String pool, String tier, List<String> models, boolean known,
    double averageCallsPerMinute, double peakCallsPerMinute, double inputTokensPerCall, double outputTokensPerCall,
        double largestCallTokens,
    List<Gauge> gauges, OptionalDouble maxCallsPerMinute, OptionalInt maxAgents, double rejectedShare,
    Optional<LaunchMinute> launch, Optional<Gauge> oneCallTooLarge) {
  public PoolCapacity {
    models = List.copyOf(models);
    gauges = List.copyOf(gauges);
  }

  /// The limit that is reached first, absent where none is known.
  public Optional<Gauge> binding() {
    return gauges.stream().max(Comparator.comparingDouble(Gauge::utilisation));
  }

  /// Use of a limit on an average minute.
  public double averageOf(Gauge gauge) {
    return peakCallsPerMinute == 0 ? 0 : gauge.utilisation() * averageCallsPerMinute / peakCallsPerMinute;
  }

  /// Use of the same limit in the first minute of a round, at the peak where calls are steady.
  public double busiestOf(Gauge gauge) {
    return launch.flatMap(minute -> minute.gauges().stream().filter(other -> other.kind() == gauge.kind()).findFirst())
        .map(Gauge::utilisation).orElse(gauge.utilisation());
  }

  /// `rho` of the binding limit, 0 where none is known.
  public double utilisation() {
    return binding().map(Gauge::utilisation).orElse(0.0);
  }

  public boolean isFeasible() {
    return utilisation() <= 1 && oneCallTooLarge.isEmpty();
  }
}
