package runrate.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.costing.VendorInvoice;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// What the tokens of an invoice do not explain, kept where it can be seen and taken out: on top of the largest
/// vendor's prices where the invoice is higher, as a discount where it is lower.
final class Unexplained {
  private static final String HIGHER =
      "%s of the invoice are not explained by its tokens: web search, tax, another fee?";
  private static final String LOWER = "the invoice is %s below list: a discount, a credit, batched calls?";

  private Unexplained() {}

  /// @param restUsd not 0
  static Scenario kept(CostEngine engine, Scenario scenario, double restUsd) {
    VendorInvoice largest = engine.report(scenario).invoices().stream()
        .max(Comparator.comparingDouble(VendorInvoice::invoicedUsd)).orElseThrow();
    String vendor = engine.book().vendors().stream().filter(known -> known.name().equals(largest.vendor()))
        .findFirst().orElseThrow().id();
    double surcharge = largest.terms().contract().surcharge();
    double billed = largest.invoicedUsd() + restUsd;
    double before = largest.invoicedUsd() / (1 + surcharge);
    boolean dearer = billed >= before;
    String path = "plan.contract.vendors[%s].%s".formatted(vendor, dearer ? "surcharge" : "discount");
    return scenario.withPlan(plan -> plan.withContract(plan.contract().withVendor(vendor,
        terms -> dearer ? terms.withSurcharge(OptionalDouble.of(billed / before - 1))
            : terms.withDiscount(OptionalDouble.of(Math.clamp(1 - billed / largest.invoicedUsd()
                * (1 - largest.terms().contract().discount()), 0, 1))))))
        .withAssumption(new Assumption(path, words(restUsd), OptionalDouble.empty(), OptionalDouble.empty(),
            "invoice"));
  }

  private static String words(double restUsd) {
    String usd = "$" + new BigDecimal(Math.abs(restUsd)).setScale(2, RoundingMode.HALF_UP).toPlainString();
    return (restUsd > 0 ? HIGHER : LOWER).formatted(usd);
  }
}
