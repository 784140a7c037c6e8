package runrate.files.cards;

import runrate.files.json.JsonFields;
import runrate.inputs.Range;
import runrate.pricing.RateLimits;

/// Reads the rate limits of a card: tiers, the limits of each pool in them, batch queues.
final class RateLimitsReader {
  private RateLimitsReader() {}

  static RateLimits rateLimits(JsonFields fields) {
    fields.skip("history", "maxTokensReserved", "unknownLimitPolicy", "source", "note");
    var limits = new RateLimits(fields.text("algorithm", "none"), fields.objects("tiers", tier -> {
      tier.skip("note");
      return new RateLimits.Tier(tier.text("id"), tier.optionalNumber("qualifyPaid", Range.AT_LEAST_ZERO),
          tier.optionalNumber("monthlySpendCap", Range.ABOVE_ZERO), tier.texts("formerly"));
    }), fields.objects("limits", RateLimitsReader::limit),
        fields.objects("batch", batch -> new RateLimits.BatchLimit(batch.text("tier"),
            batch.optionalNumber("rpm", Range.ABOVE_ZERO), batch.optionalNumber("queuedRequests", Range.ABOVE_ZERO))),
        fields.bool("failedRequestsCount", false),
        fields.optionalDate("asOf"));
    fields.close();
    return limits;
  }

  private static RateLimits.Limit limit(JsonFields fields) {
    fields.skip("confidence", "source", "asOf", "note");
    return new RateLimits.Limit(fields.text("pool"), fields.text("tier"),
        fields.optionalNumber("rpm", Range.ABOVE_ZERO), fields.optionalNumber("inputTpm", Range.ABOVE_ZERO),
        fields.optionalNumber("outputTpm", Range.ABOVE_ZERO),
        fields.optionalNumber("totalTpm", Range.ABOVE_ZERO),
        fields.optionalNumber("concurrency", Range.ABOVE_ZERO),
        fields.optionalNumber("batchQueueTokens", Range.ABOVE_ZERO));
  }
}
