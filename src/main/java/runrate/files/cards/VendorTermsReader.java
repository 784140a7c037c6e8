package runrate.files.cards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import runrate.files.json.JsonFields;
import runrate.inputs.Range;
import runrate.pricing.Contract;
import runrate.pricing.Fee;
import runrate.pricing.VendorTerms;
import runrate.pricing.VolumeBracket;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// Reads what a vendor charges or grants besides token prices: fees, monthly credit, brackets, a
/// negotiated discount, a surcharge, a commitment.
final class VendorTermsReader {
  private static final String COMBINED = "freeWhenCombinedWith";
  private static final String DISCOUNTED = "discounted";

  private VendorTermsReader() {}

  static List<Fee> fees(JsonFields card) {
    List<JsonFields> places = new ArrayList<>();
    List<List<String>> combined = new ArrayList<>();
    List<Fee> fees = card.objects("fees", fields -> {
      places.add(fields);
      combined.add(fields.texts(COMBINED));
      return fee(fields);
    });
    List<String> known = fees.stream().map(Fee::id).distinct().toList();
    for (int i = 0; i < places.size(); i++) {
      JsonFields place = places.get(i);
      combined.get(i).stream().filter(id -> !known.contains(id)).forEach(id -> place.error(COMBINED,
          "fee '%s' is not on this card".formatted(Excerpt.of(id)),
          NearestName.to(id, known).map("Perhaps '%s' is meant"::formatted).orElse("Add it or correct the name")));
    }
    return fees;
  }

  private static Fee fee(JsonFields fields) {
    fields.skip("note", "minimumMinutes", "freeUnits");
    return new Fee(fields.text("id"), fields.decimal("per", Range.ABOVE_ZERO),
        fields.decimal("price", Range.AT_LEAST_ZERO),
        fields.optionalDecimal("freePerMonth", Range.AT_LEAST_ZERO).orElse(BigDecimal.ZERO),
        fields.bool("billedOnError", false), fields.texts("models"), fields.optionalText("source"),
        fields.optionalDate("asOf"));
  }

  static VendorTerms terms(JsonFields freeTier, JsonFields discounts) {
    freeTier.skip("note");
    double credit = freeTier.number("monthlyCredit", Range.AT_LEAST_ZERO, 0);
    freeTier.close();
    return new VendorTerms(credit, contract(discounts));
  }

  private static Contract contract(JsonFields fields) {
    fields.skip("note", "reservedTier");
    List<VolumeBracket> brackets = fields.objects("volumeBrackets", bracket -> new VolumeBracket(
        bracket.optionalNumber("upTo", Range.ABOVE_ZERO), bracket.number("discount", Range.SHARE)));
    double negotiated = fields.number("negotiated", Range.SHARE, 0);
    JsonFields commit = fields.objectOrEmpty("commit");
    OptionalDouble minimum = fields.has("commit")
        ? OptionalDouble.of(commit.number("minimum", Range.AT_LEAST_ZERO)) : OptionalDouble.empty();
    double forCommitting = commit.number("discount", Range.SHARE, 0);
    if (!commit.text("basis", DISCOUNTED).equals(DISCOUNTED)) {
      commit.error("basis", "a minimum that counts '%s' spend is not known".formatted(commit.text("basis")),
          "Use 'discounted': the least the month's invoice can be");
    }
    double surcharge = fields.number("surcharge", Range.AT_LEAST_ZERO, 0);
    if (negotiated > 0 && forCommitting > 0) {
      fields.error("negotiated", "a negotiated discount and one for the commitment are both set", "Keep one of them");
    }
    commit.close();
    fields.close();
    return new Contract(brackets, minimum, Math.max(negotiated, forCommitting), surcharge);
  }
}
