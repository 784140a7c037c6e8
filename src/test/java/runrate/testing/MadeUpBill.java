package runrate.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A log and a FOCUS bill one can add up by head: a million tokens put into Sonnet 4.6 cost three dollars at list, and
/// are billed at 10 % less.
public final class MadeUpBill {
  private static final String HEAD = "BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,ChargePeriodEnd,"
      + "ChargePeriodStart,ConsumedQuantity,ConsumedUnit,ListCost,ServiceProviderName,ServiceCategory,SkuMeter,"
      + "SkuPriceDetails\n";
  private static final String MODEL = "\"{\"\"ModelId\"\":\"\"claude-sonnet-4-6\"\","
      + "\"\"ServiceMode\"\":\"\"standard\"\"}\"";

  private MadeUpBill() {}

  /// A million tokens on each of some days of November 2026.
  public static String log(Integer... days) {
    return "timestamp,model,vendor,input_tokens,output_tokens\n" + Stream.of(days).map(day ->
        "2026-11-%02dT10:00:00Z,claude-sonnet-4-6,anthropic,1000000,0\n".formatted(day)).collect(Collectors.joining());
  }

  /// $2.70 for each of them.
  public static String bill(Integer... days) {
    return HEAD + Stream.of(days).map(day -> row("2.7", "Usage", "Tokens", day, "1000000,Tokens,3", "Input Tokens",
        MODEL)).collect(Collectors.joining());
  }

  /// The same with two dollars for searches, a credit of one dollar and a tax of fifty cents.
  public static String billWithMore(Integer... days) {
    int last = List.of(days).getLast();
    return bill(days) + row("2", "Usage", "Web search", last, "200,Requests,", "Web search", "") + row("-1", "Credit",
        "Promotion", last, ",,", "", "") + row("0.5", "Tax", "Sales tax", last, ",,", "", "");
  }

  private static String row(String usd, String category, String words, int day, String quantityUnitAndList,
      String meter, String details) {
    return "%s,USD,%s,%s,2026-11-%02dT00:00:00Z,2026-11-%02dT00:00:00Z,%s,Anthropic,AI and Machine Learning,%s,%s\n"
        .formatted(usd, category, words, day + 1, day, quantityUnitAndList, meter, details);
  }
}
