package runrate.draft;

import java.util.Map;
import java.util.TreeMap;

/// What an invoice says of one model, over a month.
///
/// @param model         as `vendor/model`
/// @param writtenTokens tokens written to the cache, by the id of the lifetime they were written for
public record InvoicedModel(String model, double uncachedTokens, double readTokens, Map<String, Double> writtenTokens,
    double outputTokens, double requests) {

  public InvoicedModel {
    var written = new TreeMap<>(writtenTokens);
    written.values().removeIf(tokens -> tokens == 0);
    writtenTokens = Map.copyOf(written);
  }

  public double allWritten() {
    return writtenTokens.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  public double inputTokens() {
    return uncachedTokens + readTokens + allWritten();
  }

  /// The same for several models together; the name is the first one's.
  InvoicedModel plus(InvoicedModel other) {
    Map<String, Double> written = new TreeMap<>(writtenTokens);
    other.writtenTokens.forEach((lifetime, tokens) -> written.merge(lifetime, tokens, Double::sum));
    return new InvoicedModel(model, uncachedTokens + other.uncachedTokens, readTokens + other.readTokens, written,
        outputTokens + other.outputTokens, requests + other.requests);
  }
}
