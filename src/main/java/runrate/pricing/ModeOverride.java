package runrate.pricing;

import java.util.Optional;
import java.util.OptionalDouble;

/// What one model charges in one service mode when it differs from the card's rule: its own
/// multiplier, or published prices, which then stand as they are.
public record ModeOverride(OptionalDouble multiplier, Optional<TieredPrices> prices) {}
