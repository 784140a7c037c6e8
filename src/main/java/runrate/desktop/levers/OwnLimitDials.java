package runrate.desktop.levers;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import runrate.desktop.store.ScenarioStore;
import runrate.pricing.RateLimits;
import runrate.pricing.TierLimits;
import runrate.scenario.LimitPlan.OwnLimit;
import runrate.scenario.Scenario;

/// The limits one may have read in a vendor's console for one model; a dial each.
enum OwnLimitDials {
  REQUESTS("rpm", "Requests a minute", Unit.AMOUNT, OwnLimit::requestsPerMinute,
      card -> card.value(RateLimits.Limit::requestsPerMinute)),
  INPUT("inputTpm", "Input tokens a minute", Unit.AMOUNT, OwnLimit::inputTokensPerMinute,
      card -> card.value(RateLimits.Limit::inputTokensPerMinute)),
  OUTPUT("outputTpm", "Output tokens a minute", Unit.AMOUNT, OwnLimit::outputTokensPerMinute,
      card -> card.value(RateLimits.Limit::outputTokensPerMinute)),
  TOTAL("totalTpm", "Both together a minute", Unit.AMOUNT, OwnLimit::totalTokensPerMinute,
      card -> card.value(RateLimits.Limit::totalTokensPerMinute)),
  CONCURRENCY("concurrency", "Calls at a time", Unit.AMOUNT, OwnLimit::concurrency,
      card -> card.value(RateLimits.Limit::concurrency)),
  SPEND_CAP("monthlySpendCap", "Spend cap a month", Unit.USD, OwnLimit::monthlySpendCapUsd,
      TierLimits::monthlySpendCapUsd);

  private static final double MOST = 1e12;

  private final String key;
  private final String label;
  private final Unit unit;
  private final Function<OwnLimit, OptionalDouble> get;
  private final Function<TierLimits, OptionalDouble> onCard;

  OwnLimitDials(String key, String label, Unit unit, Function<OwnLimit, OptionalDouble> get,
      Function<TierLimits, OptionalDouble> onCard) {
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.get = get;
    this.onCard = onCard;
  }

  /// A row for each limit; an empty field says what the card says.
  ///
  /// @param model `vendor/model`
  static List<DialRow> rows(ScenarioStore store, String model) {
    return Arrays.stream(values()).map(limit -> DialRow.small(limit.dial(model), store).whenEmpty(
        state -> store.engine().book().find(model).map(
            offer -> limit.words(offer.limits(state.scenario().plan().limits().tier()))).orElse("unknown"))).toList();
  }

  /// @param model `vendor/model`
  static List<Dial> of(String model) {
    return Arrays.stream(values()).map(limit -> limit.dial(model)).toList();
  }

  private String words(TierLimits card) {
    OptionalDouble value = onCard.apply(card);
    return value.isPresent() ? unit.text(value.getAsDouble()) : "unknown";
  }

  private Dial dial(String model) {
    return new Dial("plan.limits.own[%s].%s".formatted(model, key), label, key, unit, 1, MOST, 1, 1e6, 100, Double.NaN,
        scenario -> get.apply(own(scenario, model)).orElse(Double.NaN),
        (scenario, value) -> set(scenario, model, OptionalDouble.of(value)))
        .clearedBy(scenario -> set(scenario, model, OptionalDouble.empty()));
  }

  private static OwnLimit own(Scenario scenario, String model) {
    return scenario.plan().limits().ownLimit(model).orElseGet(() -> OwnLimit.unknown(model));
  }

  private Scenario set(Scenario scenario, String model, OptionalDouble value) {
    OwnLimit old = own(scenario, model);
    return LimitDials.with(scenario, limits -> limits.withOwnLimit(new OwnLimit(model,
        kept(REQUESTS, old, value), kept(INPUT, old, value), kept(OUTPUT, old, value), kept(TOTAL, old, value),
        kept(CONCURRENCY, old, value), old.batchQueueTokens(), kept(SPEND_CAP, old, value))));
  }

  private OptionalDouble kept(OwnLimitDials other, OwnLimit old, OptionalDouble value) {
    return other == this ? value : other.get.apply(old);
  }
}
