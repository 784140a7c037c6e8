package runrate.inputs;

import java.util.ArrayList;
import java.util.List;
import runrate.scenario.LimitPlan;
import runrate.scenario.LimitPlan.OnLimit;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.LimitPlan.Quota;

/// How a plan lives inside rate limits: the keys of `plan.limits`.
public final class LimitShape {
  private static final double SLACK = 1e-9;
  private static final double MILLIONTHS = 1e6;

  public static final Word<LimitPlan> TIER = Word.optional("tier",
      "The vendor's class of customer; a higher one, reached by spending more, has wider limits. A name it "
          + "had before is understood.", LimitPlan::tier);
  public static final WordMap<LimitPlan> TIERS = new WordMap<>("tiers",
      "The usage tier at each vendor, by the vendor's id; it stands before the tier for all.",
      LimitPlan::tiers, LimitPlan::withTiers);
  public static final OneOf<LimitPlan, OnLimit> ON_LIMIT = new OneOf<>("onLimit", OnLimit.class, OnLimit.WAIT,
      "What a call does that meets a limit (error 429): wait for room, be tried again after a pause, or go to "
          + "another model.",
      LimitPlan::onLimit);
  public static final Word<LimitPlan> OVERFLOW = Word.optional("overflowTo",
      "The model that takes the calls a limit turns away.", LimitPlan::overflowTo);
  public static final Num<LimitPlan> CLIENT = Num.optional("clientCallsPerMinute", Range.ABOVE_ZERO, Quantity.COUNT,
      "The most calls a minute your own software lets through to the vendor, all agents together.",
      LimitPlan::clientCallsPerMinute, LimitPlan::withClientCallsPerMinute);
  public static final Num<LimitPlan> BACKOFF = Num.usually(1, "backoffSeconds", Range.AT_LEAST_ZERO, Quantity.SECONDS,
      "The pause before a rejected call is tried again; it doubles with every further try.",
      LimitPlan::backoffSeconds, LimitPlan::withBackoffSeconds);

  public static final Word<OwnLimit> MODEL = Word.required("model", "The model, as vendor/model.", OwnLimit::model);
  public static final Num<OwnLimit> REQUESTS = Num.optional("rpm", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "Requests a minute the vendor lets through (RPM).", OwnLimit::requestsPerMinute, OwnLimit::withRequestsPerMinute);
  public static final Num<OwnLimit> INPUT = Num.optional("inputTpm", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "Input tokens a minute the vendor lets through (ITPM); cached ones often do not count.",
      OwnLimit::inputTokensPerMinute, OwnLimit::withInputTokensPerMinute);
  public static final Num<OwnLimit> OUTPUT = Num.optional("outputTpm", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "Output tokens a minute the vendor lets through (OTPM), thinking included.",
      OwnLimit::outputTokensPerMinute, OwnLimit::withOutputTokensPerMinute);
  public static final Num<OwnLimit> TOTAL = Num.optional("totalTpm", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "Input and output tokens a minute together, where the vendor has one limit for both (TPM).",
      OwnLimit::totalTokensPerMinute, OwnLimit::withTotalTokensPerMinute);
  public static final Num<OwnLimit> CONCURRENCY = Num.optional("concurrency", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "Calls the vendor answers at the same time.", OwnLimit::concurrency, OwnLimit::withConcurrency);
  public static final Num<OwnLimit> BATCH_QUEUE = Num.optional("batchQueueTokens", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "Tokens that may wait in the vendor's batch queue at the same time.",
      OwnLimit::batchQueueTokens, OwnLimit::withBatchQueueTokens);
  public static final Num<OwnLimit> SPEND_CAP = Num.optional("monthlySpendCap", Range.ABOVE_ZERO, Quantity.USD,
      "The most the vendor lets you spend in a month before it turns calls away.",
      OwnLimit::monthlySpendCapUsd, OwnLimit::withMonthlySpendCapUsd);
  public static final Entries<LimitPlan, OwnLimit> OWN = Entries.of("own",
      new Shape<>(List.of(MODEL, REQUESTS, INPUT, OUTPUT, TOTAL, CONCURRENCY, BATCH_QUEUE, SPEND_CAP),
          v -> new OwnLimit(v.text(MODEL), v.of(REQUESTS), v.of(INPUT), v.of(OUTPUT), v.of(TOTAL), v.of(CONCURRENCY),
              v.of(BATCH_QUEUE), v.of(SPEND_CAP))),
      "The limits a vendor's console shows for your account; they stand before those of the rate card.",
      LimitPlan::own, LimitPlan::withOwn).named("model", OwnLimit::model, OwnLimit::unknown);

  public static final Word<Quota> FEATURE = Word.required("feature", "The feature it is kept for.", Quota::feature);
  public static final Num<Quota> QUOTA_SHARE = Num.required("share", Range.SHARE, Quantity.SHARE,
      "Its part of every limit.", Quota::share, (quota, share) -> new Quota(quota.feature(), share));
  public static final Entries<LimitPlan, Quota> QUOTAS = Entries.of("quotas",
      new Shape<>(List.of(FEATURE, QUOTA_SHARE), v -> new Quota(v.text(FEATURE), v.number(QUOTA_SHARE))),
      "Parts of every limit that are kept for single features, so that one cannot starve the others.",
      LimitPlan::quotas, LimitPlan::withQuotas).turning(QUOTA_SHARE, LimitShape::withQuota);

  public static final Shape<LimitPlan> SHAPE =
      new Shape<>(List.of(TIER, TIERS, ON_LIMIT, OVERFLOW, CLIENT, BACKOFF, OWN, QUOTAS), LimitShape::limits);

  private LimitShape() {}

  private static LimitPlan limits(Values v) {
    double sum = v.of(QUOTAS).stream().mapToDouble(Quota::share).sum();
    if (sum > 1 + SLACK) {
      v.refuse(QUOTAS, "the shares add up to %s".formatted(Math.round(sum * MILLIONTHS) / MILLIONTHS),
          "They may add up to 1 at most");
    }
    return new LimitPlan(v.of(TIER), v.of(TIERS), v.choice(ON_LIMIT), v.of(OVERFLOW), v.of(CLIENT), v.number(BACKOFF),
        v.of(OWN),
        v.of(QUOTAS));
  }

  /// A quota takes at most what the others leave.
  private static LimitPlan withQuota(LimitPlan limits, int index, double share) {
    List<Quota> quotas = new ArrayList<>(limits.quotas());
    Quota old = quotas.get(index);
    double others = quotas.stream().mapToDouble(Quota::share).sum() - old.share();
    quotas.set(index, new Quota(old.feature(), Math.min(share, Math.clamp(1 - others, 0, 1))));
    return limits.withQuotas(quotas);
  }
}
