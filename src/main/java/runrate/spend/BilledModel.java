package runrate.spend;

import java.util.Map;
import java.util.OptionalDouble;
import runrate.pricing.Offer;

/// What was read of one model; what does not stand there is absent, not 0.
///
/// @param tokens   by class: uncached, read, output
/// @param written  tokens written to the cache, by the id of the lifetime they were written for
public record BilledModel(Offer offer, Map<BillClass, Double> tokens, Map<String, Double> written,
    OptionalDouble requests) {
  public BilledModel {
    tokens = Map.copyOf(tokens);
    written = Map.copyOf(written);
  }
}
