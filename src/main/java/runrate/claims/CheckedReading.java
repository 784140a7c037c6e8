package runrate.claims;

import java.util.List;

/// A reading of a claim and what comes out of it.
public record CheckedReading(Reading reading, List<Double> computed, Agreement agreement) {
  public CheckedReading {
    computed = List.copyOf(computed);
  }

  /// Whether it comes to the published figure.
  public boolean reproduces() {
    return agreement != Agreement.NONE;
  }
}
