package runrate.files.scenario;

import java.util.List;
import runrate.files.json.JsonFields;
import runrate.inputs.Range;
import runrate.scenario.LimitPlan;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.LimitPlan.Quota;

/// Reads how a plan lives inside rate limits.
final class LimitPlanReader {
  private static final double DEFAULT_BACKOFF_SECONDS = 1;

  private LimitPlanReader() {}

  static LimitPlan limits(JsonFields fields) {
    List<Quota> quotas = fields.objects("quotas",
        quota -> new Quota(quota.text("feature"), quota.number("share", Range.SHARE)));
    double sum = quotas.stream().mapToDouble(Quota::share).sum();
    if (sum > 1 + 1e-9) {
      fields.error("quotas", "the shares add up to %s".formatted(Math.round(sum * 1e6) / 1e6), "They may add up to 1 at most");
    }
    var limits = new LimitPlan(fields.optionalText("tier"),
        fields.choice("onLimit", LimitPlan.OnLimit.class, LimitPlan.OnLimit.WAIT),
        fields.optionalText("overflowTo"), fields.optionalNumber("clientCallsPerMinute", Range.ABOVE_ZERO),
        fields.number("backoffSeconds", Range.AT_LEAST_ZERO, DEFAULT_BACKOFF_SECONDS),
        fields.objects("own", LimitPlanReader::own), quotas);
    fields.close();
    return limits;
  }

  private static OwnLimit own(JsonFields fields) {
    return new OwnLimit(fields.text("model"), fields.optionalNumber("rpm", Range.ABOVE_ZERO),
        fields.optionalNumber("inputTpm", Range.ABOVE_ZERO), fields.optionalNumber("outputTpm", Range.ABOVE_ZERO),
        fields.optionalNumber("totalTpm", Range.ABOVE_ZERO), fields.optionalNumber("concurrency", Range.ABOVE_ZERO),
        fields.optionalNumber("batchQueueTokens", Range.ABOVE_ZERO),
        fields.optionalNumber("monthlySpendCap", Range.ABOVE_ZERO));
  }
}
