package runrate.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.units.Require;

/// How a plan lives inside the vendors' rate limits.
///
/// @param tier                 usage tier at every vendor that has one of that name; absent means the first
/// @param tiers                usage tier by vendor, which stands before the one for all
/// @param onLimit              what a call does that meets a limit
/// @param overflowTo           `vendor/model` that takes the calls a limit turns away
/// @param clientCallsPerMinute a limiter of one's own ahead of the vendor's, calls of the whole team
/// @param backoffSeconds       pause before the first retry, doubled before each further one, with full jitter
/// @param own                  limits read in a vendor's console, which stand before those of the card
/// @param quotas               parts of the limits kept for single features
public record LimitPlan(Optional<String> tier, Map<String, String> tiers, OnLimit onLimit, Optional<String> overflowTo,
    OptionalDouble clientCallsPerMinute, double backoffSeconds, List<OwnLimit> own, List<Quota> quotas) {
  public static final LimitPlan NONE = new LimitPlan(Optional.empty(), Map.of(), OnLimit.WAIT, Optional.empty(),
      OptionalDouble.empty(), 1, List.of(), List.of());

  /// What a call does that meets a limit: wait for room, try again after a pause, go to another model.
  public enum OnLimit { WAIT, RETRY, OVERFLOW }

  /// Limits of one model as its vendor's console shows them.
  ///
  /// @param model `vendor/model`
  public record OwnLimit(String model, OptionalDouble requestsPerMinute, OptionalDouble inputTokensPerMinute,
      OptionalDouble outputTokensPerMinute, OptionalDouble totalTokensPerMinute, OptionalDouble concurrency,
      OptionalDouble batchQueueTokens, OptionalDouble monthlySpendCapUsd) {

    public static OwnLimit unknown(String model) {
      return new OwnLimit(model, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
          OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    public OwnLimit withRequestsPerMinute(OptionalDouble count) {
      return new OwnLimit(model, count, inputTokensPerMinute, outputTokensPerMinute, totalTokensPerMinute, concurrency,
          batchQueueTokens, monthlySpendCapUsd);
    }

    public OwnLimit withInputTokensPerMinute(OptionalDouble tokens) {
      return new OwnLimit(model, requestsPerMinute, tokens, outputTokensPerMinute, totalTokensPerMinute, concurrency,
          batchQueueTokens, monthlySpendCapUsd);
    }

    public OwnLimit withOutputTokensPerMinute(OptionalDouble tokens) {
      return new OwnLimit(model, requestsPerMinute, inputTokensPerMinute, tokens, totalTokensPerMinute, concurrency,
          batchQueueTokens, monthlySpendCapUsd);
    }

    public OwnLimit withTotalTokensPerMinute(OptionalDouble tokens) {
      return new OwnLimit(model, requestsPerMinute, inputTokensPerMinute, outputTokensPerMinute, tokens, concurrency,
          batchQueueTokens, monthlySpendCapUsd);
    }

    public OwnLimit withConcurrency(OptionalDouble calls) {
      return new OwnLimit(model, requestsPerMinute, inputTokensPerMinute, outputTokensPerMinute, totalTokensPerMinute,
          calls, batchQueueTokens, monthlySpendCapUsd);
    }

    public OwnLimit withBatchQueueTokens(OptionalDouble tokens) {
      return new OwnLimit(model, requestsPerMinute, inputTokensPerMinute, outputTokensPerMinute, totalTokensPerMinute,
          concurrency, tokens, monthlySpendCapUsd);
    }

    public OwnLimit withMonthlySpendCapUsd(OptionalDouble usd) {
      return new OwnLimit(model, requestsPerMinute, inputTokensPerMinute, outputTokensPerMinute, totalTokensPerMinute,
          concurrency, batchQueueTokens, usd);
    }
  }

  /// A feature and the part of every limit it may use.
  public record Quota(String feature, double share) {
    public Quota {
      Require.share("share", share);
    }
  }

  public LimitPlan {
    clientCallsPerMinute.ifPresent(
        calls -> Require.aboveZero("clientCallsPerMinute", calls, "calls a minute"));
    Require.atLeastZero("backoffSeconds", backoffSeconds, "seconds");
    tiers = Map.copyOf(tiers);
    own = List.copyOf(own);
    quotas = List.copyOf(quotas);
  }

  public Optional<OwnLimit> ownLimit(String model) {
    return own.stream().filter(limit -> limit.model().equals(model)).findFirst();
  }

  public LimitPlan withTier(Optional<String> id) {
    return new LimitPlan(id, tiers, onLimit, overflowTo, clientCallsPerMinute, backoffSeconds, own, quotas);
  }

  public LimitPlan withTiers(Map<String, String> byVendor) {
    return new LimitPlan(tier, byVendor, onLimit, overflowTo, clientCallsPerMinute, backoffSeconds, own, quotas);
  }

  /// The same with another tier at one vendor.
  ///
  /// @param id empty to leave it to the tier for all, else the vendor's first
  public LimitPlan withTierAt(String vendor, Optional<String> id) {
    var changed = new HashMap<>(tiers);
    changed.remove(vendor);
    id.ifPresent(chosen -> changed.put(vendor, chosen));
    return withTiers(changed);
  }

  /// The same, the tier for all written down at each of these vendors, so that one of them can have another.
  public LimitPlan byVendor(List<String> vendors) {
    var changed = new HashMap<>(tiers);
    tier.ifPresent(id -> vendors.forEach(vendor -> changed.putIfAbsent(vendor, id)));
    return withTier(Optional.empty()).withTiers(changed);
  }

  /// The tier that was chosen at a vendor, absent where none was: its first one counts then.
  public Optional<String> tierAt(String vendor) {
    return Optional.ofNullable(tiers.get(vendor)).or(() -> tier);
  }

  public LimitPlan withOnLimit(OnLimit answer) {
    return new LimitPlan(tier, tiers, answer, overflowTo, clientCallsPerMinute, backoffSeconds, own, quotas);
  }

  public LimitPlan withOverflowTo(Optional<String> model) {
    return new LimitPlan(tier, tiers, onLimit, model, clientCallsPerMinute, backoffSeconds, own, quotas);
  }

  public LimitPlan withClientCallsPerMinute(OptionalDouble calls) {
    return new LimitPlan(tier, tiers, onLimit, overflowTo, calls, backoffSeconds, own, quotas);
  }

  public LimitPlan withBackoffSeconds(double seconds) {
    return new LimitPlan(tier, tiers, onLimit, overflowTo, clientCallsPerMinute, seconds, own, quotas);
  }

  public LimitPlan withQuotas(List<Quota> parts) {
    return new LimitPlan(tier, tiers, onLimit, overflowTo, clientCallsPerMinute, backoffSeconds, own, parts);
  }

  public LimitPlan withOwn(List<OwnLimit> limits) {
    return new LimitPlan(tier, tiers, onLimit, overflowTo, clientCallsPerMinute, backoffSeconds, limits, quotas);
  }
}
