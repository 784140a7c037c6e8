package runrate.pricing;

import java.util.List;
import java.util.OptionalDouble;

/// A way to have requests served: standard, batch, flex, priority or fast.
///
/// @param aliases               other words the vendor understands for it, such as a former name
/// @param multiplier            on every token price, unless a model publishes its own
/// @param defaultHitRate        share of cached prefixes a batch request finds, where the vendor says
/// @param jobs                  limits of one file of batched requests
/// @param longContextSupported  false: long prompts fall back to the standard mode, except on a model that
///                              publishes a price for them
public record ServiceMode(String id, List<String> aliases, Kind kind, double multiplier, CacheDiscount cacheDiscount,
    OptionalDouble defaultHitRate, OptionalDouble maxWaitHours, boolean longContextSupported,
    JobLimits jobs) {
  /// What one file of batched requests may hold; absent where the vendor does not say.
  public record JobLimits(OptionalDouble maxRequests, OptionalDouble maxBytes) {
    public static final JobLimits UNKNOWN = new JobLimits(OptionalDouble.empty(), OptionalDouble.empty());
  }

  public ServiceMode {
    aliases = List.copyOf(aliases);
  }

  /// A mode whose files have no limit that is known.
  public ServiceMode(String id, List<String> aliases, Kind kind, double multiplier, CacheDiscount cacheDiscount,
      OptionalDouble defaultHitRate, OptionalDouble maxWaitHours, boolean longContextSupported) {
    this(id, aliases, kind, multiplier, cacheDiscount, defaultHitRate, maxWaitHours, longContextSupported,
        JobLimits.UNKNOWN);
  }

  /// `fast (also called priority)`
  public String words() {
    return aliases.isEmpty() ? id : "%s (also called %s)".formatted(id, String.join(", ", aliases));
  }

  /// What a mode is for; a plan's batch share goes to the model's mode of kind `BATCH`.
  public enum Kind { STANDARD, BATCH, FLEX, PRIORITY, FAST }
}
