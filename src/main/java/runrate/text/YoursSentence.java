package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.VendorInvoice;

/// Says which prices and terms of a month are kept on this computer alone, so that somebody else's month
/// may differ.
public final class YoursSentence {
  private YoursSentence() {}

  /// `With your own price of Sonnet 4.6 and your own terms with Anthropic, kept on this computer.`
  public static Optional<String> of(CostReport report) {
    List<String> parts = new ArrayList<>();
    List<String> models = report.byModel().stream().filter(model -> model.origin().own()).map(ModelCost::name)
        .toList();
    if (!models.isEmpty()) {
      parts.add("your own price of " + ClaimFigures.list(models));
    }
    List<String> vendors = report.invoices().stream()
        .filter(VendorInvoice::isOwn).map(VendorInvoice::vendor).toList();
    if (!vendors.isEmpty()) {
      parts.add("your own terms with " + ClaimFigures.list(vendors));
    }
    return parts.isEmpty() ? Optional.empty()
        : Optional.of("With %s, kept on this computer.".formatted(ClaimFigures.list(parts)));
  }
}
