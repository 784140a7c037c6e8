package runrate.files.scenario;

import java.util.Optional;
import java.util.regex.Pattern;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonNumbers;
import runrate.inputs.Range;
import runrate.scenario.Business;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Purchase;
import tools.jackson.databind.node.ObjectNode;

/// The `business` of a scenario file, read and written.
final class BusinessFields {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private BusinessFields() {}

  static Business read(JsonFields fields) {
    var business = new Business(fields.optionalNumber("requestsPerFeature", Range.ABOVE_ZERO),
        fields.optionalNumber("featuresPerUser", Range.ABOVE_ZERO), fields.optionalNumber("users", Range.ABOVE_ZERO),
        fields.optionalNumber("successShare", Range.SHARE_ABOVE_ZERO),
        fields.optionalNumber("revenuePerUserUsd", Range.AT_LEAST_ZERO),
        purchase(fields.objectOrEmpty("purchase")), fields.object("currency").map(BusinessFields::currency));
    fields.close();
    return business;
  }

  private static Purchase purchase(JsonFields fields) {
    var purchase = new Purchase(fields.choice("channel", Purchase.Channel.class, Purchase.Channel.DIRECT),
        fields.optionalNumber("unusedCommitmentUsd", Range.AT_LEAST_ZERO));
    fields.close();
    return purchase;
  }

  private static CurrencyRate currency(JsonFields fields) {
    String code = fields.text("code");
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      fields.error("code", "'%s' is no currency".formatted(code), "Write three capital letters, for example EUR");
    }
    if (code.equals("USD")) {
      fields.error("code", "US dollars are what everything is shown in already", "Name another currency, or leave it out");
    }
    var currency = new CurrencyRate(code, fields.number("perUsd", Range.ABOVE_ZERO), fields.date("asOf"), fields.text("source", ""));
    fields.close();
    return currency;
  }

  static void write(ObjectNode node, Business business) {
    JsonNumbers.optional(node, "requestsPerFeature", business.requestsPerFeature());
    JsonNumbers.optional(node, "featuresPerUser", business.featuresPerUser());
    JsonNumbers.optional(node, "users", business.users());
    JsonNumbers.optional(node, "successShare", business.successShare());
    JsonNumbers.optional(node, "revenuePerUserUsd", business.revenuePerUserUsd());
    ObjectNode purchase = node.putObject("purchase").put("channel", JsonFields.word(business.purchase().channel()));
    JsonNumbers.optional(purchase, "unusedCommitmentUsd", business.purchase().unusedCommitmentUsd());
    business.currency().ifPresent(rate -> {
      ObjectNode currency = node.putObject("currency").put("code", rate.code());
      JsonNumbers.number(currency, "perUsd", rate.perUsd());
      currency.put("asOf", rate.asOf().toString()).put("source", rate.source());
    });
  }
}
