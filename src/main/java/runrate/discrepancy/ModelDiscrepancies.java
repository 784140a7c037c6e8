package runrate.discrepancy;

import java.util.List;
import runrate.pricing.Offer;

/// One model in use with every source that knows it.
public record ModelDiscrepancies(Offer offer, List<SourceComparison> sources) {
  public ModelDiscrepancies {
    sources = List.copyOf(sources);
  }

  public String key() {
    return offer.key();
  }
}
