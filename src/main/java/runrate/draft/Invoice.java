package runrate.draft;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A bill, or the totals of a month.
///
/// @param workingDays days of the month on which calls were made, above 0
/// @param models      with at least one request each; one that stands there twice counts as one
/// @param saysUsd     what was billed; absent where only totals are known
/// @param centUsd     the smallest amount it is written with
public record Invoice(YearMonth month, double workingDays, List<InvoicedModel> models, OptionalDouble saysUsd,
    double centUsd) {
  public Invoice {
    Map<String, InvoicedModel> once = new LinkedHashMap<>();
    models.forEach(billed -> once.merge(billed.model(), billed, InvoicedModel::plus));
    models = List.copyOf(once.values());
  }

  public double requests() {
    return models.stream().mapToDouble(InvoicedModel::requests).sum();
  }

  /// All models as one.
  InvoicedModel together() {
    return models.stream().reduce(InvoicedModel::plus).orElseThrow();
  }
}
