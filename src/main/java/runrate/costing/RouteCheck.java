package runrate.costing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import runrate.inputs.CacheShape;
import runrate.inputs.ForecastShape;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.pricing.CachePolicy;
import runrate.pricing.Confidence;
import runrate.pricing.Fee;
import runrate.pricing.ModelCard;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;
import runrate.units.Problem;

/// Holds one model of a plan against the scenario: its price on that day, its limits, and whether it
/// offers what the plan asks for.
final class RouteCheck {
  private static final int OLD_PRICE_DAYS = 90;
  private static final String SHORTEN =
      "Shorten the context (%s), prune, or choose another model".formatted(Keys.path(WorkloadShape.CONTEXT));
  private static final String ANSWER_LESS =
      "Lower %s or thinkingTokens, or choose another model".formatted(Keys.path(WorkloadShape.OUTPUT));

  private final Scenario scenario;
  private final Plan plan;
  private final Workload workload;
  private final RouteTerms terms;
  private final PromptParts parts;
  private final String where;
  private final List<Problem> problems;

  RouteCheck(Scenario scenario, Plan plan, RouteTerms terms, String where, List<Problem> problems) {
    this.scenario = scenario;
    this.plan = plan;
    this.workload = scenario.workload();
    this.terms = terms;
    this.parts = new PromptParts(terms, plan, scenario.workload());
    this.where = where;
    this.problems = problems;
  }

  /// @param book      knows the day it is read on
  /// @param oldPrices told the names of models whose price is old, by the day it was checked
  void priceDate(RateBook book, Map<LocalDate, String> oldPrices) {
    ModelCard model = terms.offer().model();
    var date = scenario.pricesAsOf();
    var period = terms.period();
    if (model.isRetiredOn(date)) {
      warning("%s is retired; its last price stands".formatted(model.name()),
          "Choose a model that is still sold");
    } else if (!period.contains(date)) {
      warning("no price of %s is known after %s; the last one stands"
          .formatted(model.name(), period.to().orElseThrow()), "Check the vendor's page");
    } else if (book.ageInDays(period, date) > OLD_PRICE_DAYS) {
      oldPrices.merge(period.asOf(), model.name(),
          (names, name) -> names.contains(name) ? names : names + ", " + name);
    }
    checkHorizon();
    checkHours(model.name());
    if (period.confidence() == Confidence.LOW) {
      warning("the price of %s is of low confidence".formatted(model.name()),
          "Check it on the vendor's page");
    }
    period.guaranteedUntil().ifPresent(day -> checkPromotion(model.name(), day));
  }

  /// Where nobody said when the calls are made, all of them are priced on the dear side.
  private void checkHours(String name) {
    if (!terms.period().windows().isEmpty() && workload.traffic().workingHours().isEmpty()
        && workload.peakShare() == 1) {
      warning("every call of %s is priced at its dearer hours".formatted(name),
          "Give %s, or peakShare if you know it".formatted(Keys.path(WorkloadShape.WORKING_HOURS)));
    }
  }

  /// A promotion that may end inside the forecast is worth knowing, one that is over needs a look.
  private void checkPromotion(String name, LocalDate lastDay) {
    if (lastDay.isBefore(scenario.pricesAsOf())) {
      warning("the vendor guaranteed the price of %s only until %s".formatted(name, lastDay), "Check it");
    } else if (!lastDay.isAfter(scenario.forecast().lastDay())) {
      warning("the price of %s is a promotion, guaranteed only until %s, inside the forecast".formatted(name, lastDay),
          "Expect a dearer price after it");
    }
  }

  /// The forecast prices every day at its own day's price, the headline all of them as of one day.
  private void checkHorizon() {
    LocalDate end = scenario.forecast().lastDay();
    String name = terms.offer().model().name();
    LocalDate first = terms.offer().model().prices().getFirst().from();
    if (first.isAfter(scenario.forecast().month().atDay(1))) {
      warning("%s has no price before %s; the forecast prices the days before it as of %s".formatted(
          name, first, scenario.pricesAsOf()),
          "Choose a later month of the forecast (%s)".formatted(Keys.path(ForecastShape.MONTH)));
    }
    terms.period().to().filter(day -> !day.isBefore(scenario.pricesAsOf()) && !day.isAfter(end)).ifPresent(day ->
        warning("the price of %s changes on %s; the forecast follows it, the headline is priced as of %s".formatted(
            name, day, scenario.pricesAsOf()), "Set pricesAsOf to that day to see a whole month at the new price"));
    terms.offer().model().retired().filter(day -> day.isAfter(scenario.pricesAsOf()) && !day.isAfter(end))
        .ifPresent(day -> warning("%s retires on %s, inside the forecast".formatted(name, day),
            "Plan its successor"));
  }

  /// What of the prompt or the answer is too large for the model.
  ///
  /// @param model as the plan names it
  void tokens(RouteFit fit, String model) {
    fit.tooLarge(model, terms, misfit -> error(where, misfit.sentence(scenario),
        (misfit.reason() == Misfit.Reason.LARGEST_OUTPUT ? ANSWER_LESS : SHORTEN) + recounted(misfit.tokens())));
    checkStep();
    checkAnswerFits();
  }

  /// A prompt that fits leaves its answer too little room; where it would be cut off depends on the call.
  private void checkAnswerFits() {
    double prompt = longestPrompt();
    double answer = (plan.answerTokens(workload) + plan.thinkingTokens(workload)) * terms.tokenFactor();
    terms.offer().model().contextWindow().ifPresent(window -> {
      if (prompt <= window && prompt + answer > window) {
        warning("a prompt of %s and an answer of %s tokens are more than the %s %s holds".formatted(number(prompt),
            number(answer), number(window), terms.offer().model().name()), "Shorten one of them");
      }
    });
  }

  /// A price step that only this model's own way of counting reaches.
  private void checkStep() {
    double own = longestPrompt();
    double counted = own / terms.tokenFactor();
    terms.tiers().stream().filter(tier -> terms.isLong(own, tier) && !terms.isLong(counted, tier)).findFirst()
        .ifPresent(tier -> warning("a prompt of %s tokens is %s as %s counts them, which is past its price step at %s"
            .formatted(number(counted), number(own), terms.offer().model().name(), number(tier.abovePromptTokens())),
            "Shorten the prompt, or check %s".formatted(Keys.path(WorkloadShape.MEASURED_ON))));
  }

  /// Where it is the model's own count that is too large.
  private String recounted(double tokens) {
    return terms.tokenFactor() == 1 ? ""
        : "; the scenario counts %s for the same text".formatted(number(tokens / terms.tokenFactor()));
  }

  void offered() {
    String name = terms.offer().model().name();
    if (plan.batchShare() > 0 && terms.batchMode().isEmpty()) {
      warning(name + " has no batch mode; its calls stay synchronous", "");
    }
    if (terms.offer().mode(plan.serviceMode()).isEmpty()) {
      warning("%s has no mode '%s'; its standard mode is used".formatted(name, plan.serviceMode()), "");
    } else if (!terms.serves(terms.mode(), longestPrompt())) {
      warning("%s serves long prompts in its standard mode only".formatted(name), "");
    }
    if (!terms.region().id().equals(plan.region())) {
      warning("%s is not sold in region '%s'; its global price is used".formatted(name, plan.region()), "");
    }
    workload.call().feeUses().keySet().stream().filter(fee -> terms.offer().fee(fee).isEmpty()).forEach(fee -> warning(
        fee.equals(Fee.WEB_SEARCH) ? "no web search fee of %s is known; its searches are not priced".formatted(name)
            : "no fee '%s' of %s is known; its uses are not priced".formatted(fee, name),
            "Add the fee to its rate card"));
    if (plan.caching().inForce(workload.call().conversation())) {
      checkCaching(name);
    }
  }

  /// The prompt of a conversation's last turn.
  private double longestPrompt() {
    return parts.tokens(workload.call().conversation().turns() - 1);
  }

  private void checkCaching(String name) {
    if (terms.lifetimes().parts().isEmpty() || terms.period().base().cacheRead().isEmpty()) {
      warning("%s has no price for cached tokens; its prompts are not cached".formatted(name), "");
      return;
    }
    CachePolicy policy = terms.offer().cachePolicy().orElseThrow();
    plan.caching().wantedLifetimes().stream().filter(wanted -> policy.lifetime(wanted).isEmpty()).forEach(wanted ->
        warning("%s does not sell a cache lifetime '%s'; '%s' is used".formatted(
            name, wanted, policy.defaultLifetime().id()), ""));
    terms.withoutWritePrice(longestPrompt()).ifPresent(lifetime -> error(Keys.path(CacheShape.LIFETIME),
        "%s publishes no price of writing for '%s'".formatted(name, lifetime.id()), "Choose another lifetime"));
    double prefix = parts.teamPrefix() / plan.caching().cachedCallShare();
    double minimum = terms.offer().model().minCacheableTokens().orElse(0);
    if (prefix < minimum && !parts.isLongEnough(workload.call().conversation().turns() - 1)) {
      warning("caching has no effect on %s: the shared prefix has %s tokens and this model needs at least %s"
          .formatted(name, number(prefix), number(minimum)), "");
    }
    terms.storageUsdPerMTokHour().ifPresent(rent -> {
      if (terms.storedHoursPerDay(scenario) == 0) {
        warning(("%s charges %s $ an hour for each million tokens kept in an explicit cache; "
            + "here its cache comes by itself")
            .formatted(name, number(rent)), "Set %s to price an explicit one".formatted(Keys.path(CacheShape.STORED)));
      }
    });
    if (terms.offer().model().minCacheableTokens().isEmpty()) {
      warning("the shortest prefix %s caches is not published; any length is taken".formatted(name), "");
    }
  }

  private void error(String place, String what, String hint) {
    problems.add(Problem.error(place, what, hint));
  }

  private void warning(String what, String hint) {
    problems.add(Problem.warning(where, what, hint));
  }

  private static String number(double value) {
    return ScenarioCheck.number(value);
  }
}
