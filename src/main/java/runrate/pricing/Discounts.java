package runrate.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Discounts a vendor publishes for everybody; a plan's own contract stands in the scenario.
public record Discounts(List<Bracket> volumeBrackets, Optional<Commitment> commit) {
  public static final Discounts NONE = new Discounts(List.of(), Optional.empty());

  public Discounts {
    volumeBrackets = List.copyOf(volumeBrackets);
  }

  /// The part of a month's spend up to a bound, and the discount on it; the last has no bound.
  public record Bracket(OptionalDouble upToUsd, double discount) {}

  /// A minimum a month that is owed whatever is used.
  public record Commitment(BigDecimal minimumUsd, double discount, String basis) {}
}
