package runrate.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The columns of a cost and usage file as FOCUS 1.2 and its draft of 1.5 define them, as far as rows of a vendor of
/// models may have them.
final class FocusColumns {
  private FocusColumns() {}

  enum Type { TEXT, DECIMAL, PRICE, MOMENT, CURRENCY, JSON }

  /// @param mandatory whether every file has it
  /// @param nullable  whether a row may leave it empty
  /// @param allowed   its values; empty where it may be any
  record Column(Type type, boolean mandatory, boolean nullable, List<String> allowed) {}

  static Map<String, Column> of(boolean isDraft) {
    Map<String, Column> all = new TreeMap<>();
    must(all, Type.DECIMAL, false, "BilledCost", "ContractedCost", "EffectiveCost", "ListCost");
    must(all, Type.MOMENT, false, "BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd");
    must(all, Type.TEXT, false, "BillingAccountId", "InvoiceIssuerName", "ServiceName");
    must(all, Type.TEXT, false, isDraft ? List.of("ServiceProviderName", "HostProviderName")
        : List.of("ProviderName", "PublisherName"));
    must(all, Type.TEXT, true, "BillingAccountName", "ChargeDescription", "PricingUnit");
    must(all, Type.DECIMAL, true, "PricingQuantity");
    must(all, Type.CURRENCY, false, "BillingCurrency");
    all.put("ChargeCategory", new Column(Type.TEXT, true, false, List.of("Usage", "Purchase", "Tax", "Credit",
        "Adjustment")));
    all.put("ChargeClass", new Column(Type.TEXT, true, true, List.of("Correction")));
    all.put("ServiceCategory", new Column(Type.TEXT, true, false, List.of("AI and Machine Learning", "Other")));
    all.put("ChargeFrequency", new Column(Type.TEXT, false, false, List.of("One-Time", "Recurring", "Usage-Based")));
    all.put("PricingCategory", new Column(Type.TEXT, false, true, List.of("Standard", "Dynamic", "Committed",
        "Other")));
    all.put("ServiceSubcategory", new Column(Type.TEXT, false, false, List.of("AI Platforms", "Bots",
        "Generative AI", "Machine Learning", "Natural Language Processing", "Other (AI and Machine Learning)")));
    may(all, Type.DECIMAL, "ConsumedQuantity");
    may(all, Type.PRICE, "ListUnitPrice", "ContractedUnitPrice");
    may(all, Type.TEXT, "ConsumedUnit", "InvoiceId", "SkuId", "SkuMeter", "SkuPriceId", "RegionId", "RegionName",
        "ResourceId", "ResourceName", "ResourceType", "SubAccountId", "SubAccountName");
    may(all, Type.JSON, "SkuPriceDetails", "Tags");
    return all;
  }

  private static void must(Map<String, Column> all, Type type, boolean nullable, String... names) {
    must(all, type, nullable, List.of(names));
  }

  private static void must(Map<String, Column> all, Type type, boolean nullable, List<String> names) {
    names.forEach(name -> all.put(name, new Column(type, true, nullable, List.of())));
  }

  private static void may(Map<String, Column> all, Type type, String... names) {
    List.of(names).forEach(name -> all.put(name, new Column(type, false, true, List.of())));
  }
}
