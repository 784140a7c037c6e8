package runrate.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The busiest minute of a launch, where the calls of a cold round come within a minute: all of them at once in
/// lockstep, `min(1, 1 min / spread)` of them otherwise, times the peak factor (cost model 4.10). Whoever finds no
/// entry yet sends its whole prompt.
///
/// @param calls     of this pool in that minute
/// @param writes    of these, calls that write the team's prefix
/// @param gauges    every known limit and what the minute asks of it
/// @param maxAgents agents whose launch fits into the limits of a minute, absent where no limit is known
public record LaunchMinute(double calls, double writes, List<Gauge> gauges, OptionalInt maxAgents) {
  public LaunchMinute {
    gauges = List.copyOf(gauges);
  }

  /// The limit that is reached first, absent where none is known.
  public Optional<Gauge> binding() {
    return gauges.stream().max(Comparator.comparingDouble(Gauge::utilisation));
  }

  /// Above 1 some of the calls start later.
  public double utilisation() {
    return binding().map(Gauge::utilisation).orElse(0.0);
  }

  /// Calls the minute has no room for.
  public double turnedAway() {
    return calls * Math.max(0, 1 - 1 / Math.max(1, utilisation()));
  }
}
