package runrate.inputs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import runrate.scenario.Budget;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.BudgetPolicy.Raise;

/// What a day does at its limit: the keys of `budget.policy`.
public final class PolicyShape {
  public static final OneOf<BudgetPolicy, OnLimit> ON_LIMIT = new OneOf<>("onLimit", OnLimit.class, OnLimit.NONE,
      "What becomes of calls the day's limit does not pay for: they go on, are refused, wait for the off-peak batch, "
          + "or go to a cheaper model or to your own machine.", BudgetPolicy::onLimit);
  public static final Word<BudgetPolicy> MODEL = Word.optional("model",
      "The cheaper model, as vendor/model; the cheapest of the mix if left out.", BudgetPolicy::model);
  public static final OneOf<BudgetPolicy, OffPeak> OFF_PEAK = new OneOf<>("offPeak", OffPeak.class, OffPeak.WEEKEND,
      "When calls run that wait: on the next Saturday or Sunday, in the following night, or whichever comes first.",
      BudgetPolicy::offPeak);
  public static final OneOf<BudgetPolicy, Check> CHECK = new OneOf<>("check", Check.class, Check.BEFORE,
      "Whether spend is held against the limit before each call, or after calls, when it is reported.",
      BudgetPolicy::check);
  public static final Num<BudgetPolicy> LAG = Num.usually(0, "lagMinutes", Range.AT_LEAST_ZERO, Quantity.COUNT,
      "How many minutes reports of spend are late; counts only where the check is after the call.",
      BudgetPolicy::lagMinutes, BudgetPolicy::withLagMinutes);
  public static final Num<BudgetPolicy> FALLBACK_CAP = Num.optional("fallbackCapUsd", Range.ABOVE_ZERO, Quantity.USD,
      "The most a day may spend on the model calls fall back to, within the day's limit.",
      BudgetPolicy::fallbackCapUsd, BudgetPolicy::withFallbackCapUsd);

  public static final Num<Raise> TO = Num.required("toUsd", Range.ABOVE_ZERO, Quantity.USD,
      "What a day may spend meanwhile.", Raise::toUsd, (raise, usd) -> new Raise(usd, raise.until()));
  public static final Dated<Raise, LocalDate> UNTIL = Dated.day("until", true, "The last day it holds.", Raise::until);
  public static final Part<BudgetPolicy, Raise> RAISE = Part.optional("raise", new Shape<>(List.of(TO, UNTIL),
      v -> new Raise(v.number(TO), v.of(UNTIL).orElse(LocalDate.EPOCH))), "A higher limit of a day, for a while.",
      BudgetPolicy::raise, (policy, raise) -> policy.withRaise(Optional.of(raise)));

  public static final Part<Budget, BudgetPolicy> POLICY = Part.of("policy",
      new Shape<>(List.of(ON_LIMIT, MODEL, OFF_PEAK, CHECK, LAG, FALLBACK_CAP, RAISE),
          v -> new BudgetPolicy(v.choice(ON_LIMIT), v.of(MODEL), v.choice(OFF_PEAK), v.choice(CHECK), v.number(LAG),
              v.of(FALLBACK_CAP), v.of(RAISE))),
      "What a day does at its limit, which is the budget of period day.", Budget::policy, Budget::withPolicy)
      .leftOut(BudgetPolicy.NONE);

  private PolicyShape() {}
}
