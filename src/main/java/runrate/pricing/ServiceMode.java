package runrate.pricing;

import java.util.List;
import java.util.OptionalDouble;

/// A way to have requests served: standard, batch, flex, priority or fast.
///
/// @param aliases               other words the vendor understands for it, such as a former name
/// @param multiplier            on every token price, unless a model publishes its own
/// @param defaultHitRate        share of cached prefixes a batch request finds, where the vendor says
/// @param longContextSupported  false: long prompts fall back to the standard mode, except on a model that
///                              publishes a price for them
public record ServiceMode(String id, List<String> aliases, Kind kind, double multiplier, CacheDiscount cacheDiscount,
    OptionalDouble defaultHitRate, OptionalDouble maxWaitHours, boolean longContextSupported) {

  public ServiceMode {
    aliases = List.copyOf(aliases);
  }

  /// What a mode is for; a plan's batch share goes to the model's mode of kind `BATCH`.
  public enum Kind { STANDARD, BATCH, FLEX, PRIORITY, FAST }
}
