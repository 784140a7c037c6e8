package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.VendorInvoice;
import runrate.pricing.VendorTerms;

/// A vendor's own terms in a few words.
public final class VendorTermsSentence {
  private VendorTermsSentence() {}

  /// `After Anthropic's 15 % discount (your own)`
  public static String of(VendorInvoice invoice) {
    return "After %s's %s".formatted(invoice.vendor(), words(invoice));
  }

  /// `15 % discount (your own)`
  public static String words(VendorInvoice invoice) {
    return of(invoice.terms()) + switch (invoice.origin()) {
      case CARD -> "";
      case OWN_CARD -> " (your own)";
      case SCENARIO -> " (in this scenario)";
      case SCENARIO_AND_OWN_CARD -> " (in this scenario and your own)";
    };
  }

  /// `$100 of credit, volume brackets, 15 % discount, at least $500`; empty where there are none.
  public static String of(VendorTerms terms) {
    List<String> parts = new ArrayList<>();
    if (terms.freeCreditUsd() > 0) {
      parts.add(Figures.usd(terms.freeCreditUsd()) + " of credit");
    }
    if (!terms.contract().volumeBrackets().isEmpty()) {
      parts.add("volume brackets");
    }
    if (terms.contract().discount() > 0) {
      parts.add(Figures.percent(terms.contract().discount(), 1) + " discount");
    }
    if (terms.contract().surcharge() > 0) {
      parts.add(Figures.percent(terms.contract().surcharge(), 1) + " surcharge");
    }
    terms.contract().commitMonthlyUsd().ifPresent(usd -> parts.add("commitment of at least " + Figures.usd(usd)));
    return String.join(", ", parts);
  }
}
