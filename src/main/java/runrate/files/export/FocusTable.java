package runrate.files.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Charges as a FOCUS file: every column that must be there, and those that say what one token of which class costs,
/// in the order of their names.
///
/// @param account     whose bill it would be
/// @param accountName for people; empty where it has none
record FocusTable(FocusVersion version, String account, String accountName) {
  private static final String CURRENCY = "USD";

  private record Column(String name, BiConsumer<CsvText, FocusCharge> cell) {
    static Column text(String name, Function<FocusCharge, String> cell) {
      return new Column(name, (csv, charge) -> textOrNothing(csv, cell.apply(charge)));
    }

    /// Where something was used; nothing elsewhere.
    static Column ofUse(String name, Function<FocusUse, String> cell) {
      return text(name, charge -> charge.use().map(cell).orElse(""));
    }

    static Column money(String name, Function<FocusCharge, BigDecimal> cell) {
      return new Column(name, (csv, charge) -> csv.decimal(cell.apply(charge)));
    }

    static Column amount(String name, Function<FocusUse, BigDecimal> cell) {
      return new Column(name, (csv, charge) -> charge.use().map(cell).ifPresentOrElse(csv::decimal, csv::empty));
    }

    static Column day(String name, Function<FocusCharge, LocalDate> cell) {
      return text(name, charge -> cell.apply(charge) + "T00:00:00Z");
    }

    private static void textOrNothing(CsvText csv, String text) {
      if (text.isEmpty()) {
        csv.empty();
      } else {
        csv.text(text);
      }
    }
  }

  byte[] bytes(List<FocusCharge> charges) {
    List<Column> columns = Stream.of(costs(), periods(), prices(), names()).flatMap(Function.identity())
        .sorted(Comparator.comparing(Column::name)).toList();
    var csv = new CsvText(Locale.ROOT).head(columns.stream().map(Column::name).toList());
    for (FocusCharge charge : charges) {
      columns.forEach(column -> column.cell().accept(csv, charge));
      csv.end();
    }
    return csv.bytes();
  }

  /// Nothing is agreed on by the row: what is, is a row of its own.
  private static Stream<Column> costs() {
    return Stream.of(Column.money("BilledCost", FocusCharge::billed), Column.money("EffectiveCost",
        FocusCharge::billed), Column.money("ListCost", FocusCharge::list), Column.money("ContractedCost",
            FocusCharge::list), Column.text("BillingCurrency", charge -> CURRENCY));
  }

  private static Stream<Column> periods() {
    return Stream.of(Column.day("BillingPeriodStart", charge -> charge.month().atDay(1)),
        Column.day("BillingPeriodEnd", charge -> charge.month().plusMonths(1).atDay(1)),
        Column.day("ChargePeriodStart", FocusCharge::from), Column.day("ChargePeriodEnd", FocusCharge::to));
  }

  private Stream<Column> prices() {
    return Stream.of(Column.amount("ConsumedQuantity", FocusUse::quantity), Column.ofUse("ConsumedUnit",
        FocusUse::unit), Column.amount("ListUnitPrice", FocusUse::usdEach), Column.amount("ContractedUnitPrice",
            FocusUse::usdEach), Column.ofUse("PricingCategory", use -> "Standard"), Column.amount("PricingQuantity",
                FocusUse::pricingQuantity), Column.ofUse("PricingUnit", FocusUse::pricingUnit),
        Column.ofUse("SkuId", FocusUse::sku), Column.ofUse("SkuMeter", FocusUse::name),
        Column.ofUse("SkuPriceId", FocusUse::priceId), Column.ofUse("SkuPriceDetails", use -> use.details(version)));
  }

  private Stream<Column> names() {
    return Stream.of(Column.text("BillingAccountId", charge -> account), Column.text("BillingAccountName",
        charge -> accountName), Column.text("ChargeCategory", charge -> charge.category().word()),
        Column.text("ChargeClass", charge -> ""), Column.text("ChargeDescription", FocusCharge::description),
        Column.text("ChargeFrequency", charge -> charge.category().frequency()),
        Column.text(version.seller(), FocusCharge::seller), Column.text(version.host(), FocusCharge::seller),
        Column.text("InvoiceIssuerName", FocusCharge::seller),
        Column.text("ServiceCategory", charge -> "AI and Machine Learning"),
        Column.text("ServiceName", charge -> charge.seller() + " API"),
        Column.text("ServiceSubcategory", charge -> "Generative AI"), Column.text("Tags", charge ->
            json(charge.tags())));
  }

  private static String json(Map<String, String> tags) {
    return tags.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(tags);
  }
}
