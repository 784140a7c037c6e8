package runrate.files.warehouse;

import static runrate.files.warehouse.BillField.*;

import java.util.List;

/// Bills: what a vendor says is owed, or was paid. They are kept beside the calls and never added to them.
final class BillFormats {
  private BillFormats() {}

  static List<LogFormat> all() {
    return List.of(anthropic(), openAi(), openAiCsv(), focus(), invoice());
  }

  /// Amounts are cents.
  private static LogFormat anthropic() {
    return LogFormat.of("anthropic-cost", "Anthropic cost report", "result.amount", "result.cost_type")
        .rows(ClaudeFormats.buckets())
        .with(STARTED, "{bucket.starting_at}").with(ENDED, "{bucket.ending_at}").with(VENDOR, "'anthropic'")
        .with(MODEL, "{result.model}").with(TIER, "{result.service_tier}")
        .with(METER, "CASE WHEN {result.cost_type} = 'tokens' THEN {result.token_type} ELSE {result.cost_type} END")
        .with(CATEGORY, usage("{result.amount}"))
        .with(BILLED, "CAST(TRY_CAST({result.amount} AS DECIMAL(24, 10)) * 0.01 AS VARCHAR)")
        .with(CURRENCY, "{result.currency}").with(ITEM, "{result.description}")
        .with(ROW_ID, "concat_ws('/', {result.description}, {result.model}, {result.workspace_id}, "
            + "{result.cost_type}, {result.context_window}, {result.service_tier}, {result.token_type}, "
            + "{result.inference_geo})");
  }

  private static LogFormat openAi() {
    return openAi(LogFormat.of("openai-costs", "OpenAI cost report", "result.amount.value", "bucket.start_time")
        .rows(ClaudeFormats.buckets()).with(STARTED, "{bucket.start_time}").with(ENDED, "{bucket.end_time}")
        .with(BILLED, "{result.amount.value}").with(CATEGORY, usage("{result.amount.value}"))
        .with(CURRENCY, "{result.amount.currency}"), "{result.line_item}")
        .with(ROW_ID, "concat_ws('/', {result.line_item}, {result.project_id}, {result.organization_id})");
  }

  private static LogFormat openAiCsv() {
    return openAi(LogFormat.of("openai-dashboard-costs", "OpenAI dashboard cost CSV", "amount_value", "line_item")
        .with(NOT_A_ROW, "CASE WHEN coalesce({amount_value}, '') = '' THEN 'an empty bucket' END")
        .with(STARTED, "{start_time}").with(ENDED, "{end_time}").with(BILLED, "{amount_value}")
        .with(CATEGORY, usage("{amount_value}"))
        .with(CURRENCY, "{amount_currency}"), "{line_item}")
        .with(ROW_ID, "concat_ws('/', {line_item}, {project_id}, {organization_id})");
  }

  /// What takes off a bill without a word of its own for that is a credit.
  private static String usage(String amount) {
    return "CASE WHEN regexp_matches(trim(%s), '^[-(]') THEN 'credit' ELSE 'usage' END".formatted(amount);
  }

  /// Its items are a model and what was metered, with a comma between: `gpt-4o-2024-08-06, cached input`.
  private static LogFormat openAi(LogFormat format, String item) {
    return format.with(VENDOR, "'openai'").with(ITEM, item)
        .with(MODEL, "CASE WHEN strpos(%1$s, ',') > 0 THEN trim(split_part(%1$s, ',', 1)) END".formatted(item))
        .with(METER, item)
        .with(TIER, "CASE WHEN regexp_matches(lower(%s), 'batch') THEN 'batch' END".formatted(item));
  }

  /// Of 1.0 to 1.4, and of the draft of 1.5: who sells has been called three names, and properties of a price begin
  /// with `x_` until they are defined. A bill of a whole cloud has rows of much else.
  private static LogFormat focus() {
    String model = "coalesce(%s, %s, {x_ModelId})".formatted(detail("ModelId"), detail("x_ModelId"));
    String consumed = "lower({ConsumedUnit}) LIKE '%token%' OR {PricingQuantity} IS NULL";
    return LogFormat.of("focus", "FOCUS bill", "BilledCost", "ChargePeriodStart")
        .with(NOT_A_ROW, "CASE WHEN lower({ServiceCategory}) <> 'ai and machine learning' AND " + model + " IS NULL "
            + "THEN 'a charge for another kind of service' END")
        .with(STARTED, "{ChargePeriodStart}").with(ENDED, "{ChargePeriodEnd}")
        .with(VENDOR, "coalesce({ServiceProviderName}, {ProviderName}, {InvoiceIssuerName}, {PublisherName}, "
            + "{HostProviderName})")
        .with(MODEL, model)
        .with(TIER, "coalesce(%s, %s)".formatted(detail("x_ServiceMode"), detail("ServiceMode")))
        .with(METER, "coalesce(nullif(concat_ws(' ', CASE %s WHEN 'Read' THEN 'cache read' WHEN 'Write' "
            .formatted(detail("TokenCacheAction")) + "THEN 'cache write' END, %s, %s, %s, {SkuMeter}, %s), ''), "
            .formatted(detail("x_TokenType"), detail("TokenType"), detail("TokenDirection"),
                detail("x_CacheLifetime")) + "{ChargeDescription})")
        .with(CATEGORY, "lower(coalesce({ChargeCategory}, {ChargeType}))")
        .with(QUANTITY, "CASE WHEN %s THEN {ConsumedQuantity} ELSE {PricingQuantity} END".formatted(consumed))
        .with(UNIT, "CASE WHEN %s THEN {ConsumedUnit} ELSE {PricingUnit} END".formatted(consumed))
        .with(BILLED, "{BilledCost}").with(LISTED, "{ListCost}").with(CURRENCY, "{BillingCurrency}")
        .with(ITEM, "{ChargeDescription}")
        .with(ROW_ID, "concat_ws('/', {BillingAccountId}, {SubAccountId}, {SkuId}, {SkuPriceId}, {ResourceId}, "
            + "{RegionId}, {ChargeClass}, {ChargeDescription}, {SkuMeter}, {SkuPriceDetails}, {Tags})");
  }

  private static String detail(String property) {
    return "CASE WHEN json_valid({SkuPriceDetails}) THEN json_extract_string({SkuPriceDetails}, '$.%s') END"
        .formatted(property);
  }

  /// A table of a date, a description and an amount, which is for the calendar month of its date.
  private static LogFormat invoice() {
    String item = "coalesce({description}, {Description})";
    return LogFormat.of("invoice", "invoice", "date|Date", "description|Description", "amount|Amount")
        .with(STARTED, "coalesce(%s, %s)".formatted(month(0), DATE)).with(ENDED, month(1))
        .with(VENDOR, "coalesce({vendor}, {Vendor})").with(MODEL, "coalesce({model}, {Model})").with(METER, item)
        .with(CATEGORY, ("CASE WHEN regexp_matches(lower(%1$s), '\\b(tax|vat|gst)\\b') THEN 'tax' "
            + "ELSE %2$s END").formatted(item, usage("coalesce({amount}, {Amount})")))
        .with(BILLED, "coalesce({amount}, {Amount})").with(CURRENCY, "coalesce({currency}, {Currency})")
        .with(ITEM, item);
  }

  private static final String DATE = "trim(coalesce({date}, {Date}))";

  /// `2026-09` is a month, too.
  private static String month(int later) {
    return ("CAST(date_trunc('month', TRY_CAST(%1$s || CASE WHEN regexp_full_match(%1$s, '\\d\\d\\d\\d-\\d\\d') "
        + "THEN '-01' ELSE '' END AS TIMESTAMP)) + INTERVAL %2$s MONTH AS VARCHAR)").formatted(DATE, later);
  }
}
