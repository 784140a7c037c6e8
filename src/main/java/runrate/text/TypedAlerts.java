package runrate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Parts of a budget as people type them: `50, 75, 90 %`.
public final class TypedAlerts {
  /// What is said of a text that is none.
  public static final String DEMAND = "Alerts are per cents from 0 to 100, like 50, 75, 90.";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private TypedAlerts() {}

  /// Per cents between commas, semicolons or gaps, as shares, each once and the smallest first; empty for a text that
  /// is something else.
  public static Optional<List<Double>> read(String typed) {
    List<Double> shares = new ArrayList<>();
    for (String each : typed.replace("%", " ").strip().split("[,;\\s\u2009]+")) {
      if (!each.isEmpty()) {
        if (!each.matches("\\d{1,3}(\\.\\d{1,6})?") || new BigDecimal(each).compareTo(HUNDRED) > 0) {
          return Optional.empty();
        }
        shares.add(new BigDecimal(each).divide(HUNDRED).doubleValue());
      }
    }
    return Optional.of(shares.stream().distinct().sorted().toList());
  }

  /// `50, 75, 90`.
  public static String text(List<Double> shares) {
    return shares.stream().map(share -> Figures.trimmed(share * HUNDRED.doubleValue(), 6))
        .collect(Collectors.joining(", "));
  }
}
