package runrate.desktop.levers;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.inputs.LimitShape;
import runrate.inputs.Num;
import runrate.pricing.RateLimits;
import runrate.pricing.TierLimits;
import runrate.scenario.LimitPlan.OwnLimit;

/// The limits one may have read in a vendor's console for one model; a dial each.
enum OwnLimitDials {
  REQUESTS(LimitShape.REQUESTS, "Requests a minute", card -> card.value(RateLimits.Limit::requestsPerMinute)),
  INPUT(LimitShape.INPUT, "Input tokens a minute", card -> card.value(RateLimits.Limit::inputTokensPerMinute)),
  OUTPUT(LimitShape.OUTPUT, "Output tokens a minute", card -> card.value(RateLimits.Limit::outputTokensPerMinute)),
  TOTAL(LimitShape.TOTAL, "Both together a minute", card -> card.value(RateLimits.Limit::totalTokensPerMinute)),
  CONCURRENCY(LimitShape.CONCURRENCY, "Calls at a time", card -> card.value(RateLimits.Limit::concurrency)),
  BATCH_QUEUE(LimitShape.BATCH_QUEUE, "Batch queue, tokens", card -> card.value(RateLimits.Limit::batchQueueTokens)),
  SPEND_CAP(LimitShape.SPEND_CAP, "Spend cap a month", TierLimits::monthlySpendCapUsd);

  private static final double USUAL_LIMIT = 1e6;
  private static final double STEP = 100;

  private final Num<OwnLimit> key;
  private final String label;
  private final Function<TierLimits, OptionalDouble> onCard;

  OwnLimitDials(Num<OwnLimit> key, String label, Function<TierLimits, OptionalDouble> onCard) {
    this.key = key;
    this.label = label;
    this.onCard = onCard;
  }

  /// A row for each limit; an empty field says what the card says.
  ///
  /// @param model `vendor/model`
  static List<DialRow> rows(ScenarioStore store, String model) {
    return Arrays.stream(values()).map(limit -> DialRow.small(limit.dial(model), store).whenEmpty(
        state -> store.engine().book().find(model).map(
            offer -> limit.words(offer.limits(state.scenario().plan().limits().tierAt(offer.vendor()))))
                .orElse("unknown"))).toList();
  }

  /// @param model `vendor/model`
  static List<Dial> of(String model) {
    return Arrays.stream(values()).map(limit -> limit.dial(model)).toList();
  }

  private String words(TierLimits card) {
    OptionalDouble value = onCard.apply(card);
    return value.isPresent() ? Unit.of(key.quantity()).text(value.getAsDouble()) : "unknown";
  }

  private Dial dial(String model) {
    return Dial.of(Inputs.of(LimitShape.OWN, model, key), label, 1, USUAL_LIMIT, STEP);
  }
}
