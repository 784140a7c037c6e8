package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.VendorInvoice;
import runrate.inputs.Work;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;

/// Says which prices and terms of a month are kept on this computer alone, so that somebody else's month
/// may differ.
public final class YoursSentence {
  private YoursSentence() {}

  /// `Your own price of GPT-4.1 counts from 29 Nov 2026 on.`; empty where none begins later than the scenario's day.
  public static Optional<String> later(RateBook book, Scenario scenario) {
    String words = Work.of(scenario).models().stream().flatMap(model -> book.find(model).stream()).distinct()
        .flatMap(offer -> offer.ownPricesAfter(scenario.pricesAsOf()).stream().map(period ->
            "Your own price of %s counts from %s on.".formatted(offer.shortName(), Figures.date(period.from()))))
        .collect(Collectors.joining(" "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

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
