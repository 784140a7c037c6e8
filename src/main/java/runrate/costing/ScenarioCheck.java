package runrate.costing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import runrate.pricing.Confidence;
import runrate.pricing.Fee;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.CachePlan;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;
import runrate.units.NearestName;
import runrate.units.Problem;

/// Holds a scenario against the rate book (rate-card rules, scenario checks): what cannot be priced
/// is an error, what a reader should know is a warning.
final class ScenarioCheck {
  private static final int OLD_PRICE_DAYS = 90;

  private final RateBook book;
  private final Scenario scenario;
  private final Plan plan;
  private final Workload workload;
  private final List<Problem> problems = new ArrayList<>();
  /// Names of models whose price is old, by the day it was checked: one line a day, not a model.
  private final Map<LocalDate, String> oldPrices = new TreeMap<>();

  ScenarioCheck(RateBook book, Scenario scenario) {
    this.book = book;
    this.scenario = scenario;
    this.plan = scenario.plan();
    this.workload = scenario.workload();
  }

  List<Problem> problems() {
    checkShares(plan.routing(), "plan.routing");
    List<Offer> offers = checkRoutes(plan, "plan");
    checkTwice(offers);
    if (scenario.baseline().pinned().isPresent()) {
      checkRoutes(scenario.baseline().pinned().get(), "baseline.plan");
    } else {
      scenario.baseline().model().ifPresent(model -> checkModel(model, Plan.naive(model), "baseline.model"));
    }
    scenario.quality().scores().forEach(score -> {
      if (book.find(score.model()).isEmpty()) {
        unknownModel(score.model(), "quality.scores");
      }
    });
    checkSold(offers);
    checkContract();
    oldPrices.forEach((checked, names) -> warning("pricesAsOf",
        "the prices of %s were last checked on %s, %s days before the scenario's date".formatted(
            names, checked, checked.until(scenario.pricesAsOf(), ChronoUnit.DAYS)), "Check them again"));
    return problems;
  }

  private void checkShares(RoutingMix mix, String where) {
    if (Math.abs(mix.sum() - 1) > RoutingMix.TOLERANCE) {
      error(where, "the shares add up to %s %%".formatted(number(mix.sum() * 100)),
          "They must add up to 100 %");
    }
  }

  /// An alias and its model are one: two routes to it would split its cache in two.
  private void checkTwice(List<Offer> offers) {
    Set<String> seen = new HashSet<>();
    offers.stream().map(Offer::key).filter(key -> !seen.add(key)).forEach(key -> error("plan.routing",
        "model '%s' stands in the mix twice, perhaps under another name".formatted(key), "Add the shares up in one entry"));
  }

  private List<Offer> checkRoutes(Plan checked, String where) {
    List<Offer> offers = new ArrayList<>();
    List<RouteShare> routes = checked.routing().routes();
    for (int i = 0; i < routes.size(); i++) {
      checkModel(routes.get(i).model(), checked, "%s.routing[%s].model".formatted(where, i))
          .ifPresent(offers::add);
    }
    return offers;
  }

  private Optional<Offer> checkModel(String key, Plan checked, String where) {
    Optional<Offer> offer = book.find(key);
    if (offer.isEmpty()) {
      unknownModel(key, where);
      return Optional.empty();
    }
    RouteTerms.of(offer.get(), checked, scenario.pricesAsOf()).ifPresentOrElse(terms -> {
      checkPriceDate(terms, where);
      checkTokens(terms, checked, where);
      if (checked == plan) {
        checkOffered(terms, where);
      }
    }, () -> error(where, "%s has no price on %s".formatted(key, scenario.pricesAsOf()),
        "Its first price is from %s; set pricesAsOf to that day or later"
            .formatted(offer.get().model().prices().getFirst().from())));
    return offer;
  }

  private void unknownModel(String key, String where) {
    List<String> known = book.offers().stream().map(Offer::key).toList();
    error(where, "model '%s' is not on any rate card".formatted(key),
        NearestName.to(key, known).map("Perhaps '%s' is meant"::formatted)
            .orElse("Add it to a rate card or choose another"));
  }

  private void checkPriceDate(RouteTerms terms, String where) {
    ModelCard model = terms.offer().model();
    var date = scenario.pricesAsOf();
    var period = terms.period();
    if (model.isRetiredOn(date)) {
      warning(where, "%s is retired; its last price stands".formatted(model.name()),
          "Choose a model that is still sold");
    } else if (!period.contains(date)) {
      warning(where, "no price of %s is known after %s; the last one stands"
          .formatted(model.name(), period.to().orElseThrow()), "Check the vendor's page");
    } else if (period.asOf().plusDays(OLD_PRICE_DAYS).isBefore(date)) {
      oldPrices.merge(period.asOf(), model.name(),
          (names, name) -> names.contains(name) ? names : names + ", " + name);
    }
    checkHorizon(terms, where);
    if (period.confidence() == Confidence.LOW) {
      warning(where, "the price of %s is of low confidence".formatted(model.name()),
          "Check it on the vendor's page");
    }
    period.guaranteedUntil().filter(day -> day.isBefore(date)).ifPresent(day -> warning(where,
        "the vendor guaranteed the price of %s only until %s".formatted(model.name(), day), "Check it"));
  }

  /// The forecast prices every day of its month, and the next one, as of the scenario's date.
  private void checkHorizon(RouteTerms terms, String where) {
    var end = scenario.forecast().month().plusMonths(1).atEndOfMonth();
    String name = terms.offer().model().name();
    terms.period().to().filter(day -> !day.isBefore(scenario.pricesAsOf()) && !day.isAfter(end)).ifPresent(day ->
        warning(where, "the price of %s changes on %s, inside the forecast, which does not follow it yet".formatted(
            name, day), "Set pricesAsOf to that day to see the new price"));
    terms.offer().model().retired().filter(day -> day.isAfter(scenario.pricesAsOf()) && !day.isAfter(end))
        .ifPresent(day -> warning(where, "%s retires on %s, inside the forecast".formatted(name, day),
            "Plan its successor"));
  }

  private void checkTokens(RouteTerms terms, Plan checked, String where) {
    ModelCard model = terms.offer().model();
    double factor = terms.offer().tokenizerFactor();
    double prompt = terms.promptTokens(checked, workload);
    double answer = (checked.answerTokens(workload) + checked.thinkingTokens(workload)) * factor;
    model.contextWindow().ifPresent(limit -> tooMany(where, "the prompt has", prompt, model.name()
        + "'s context window", limit, "Shorten workload.contextTokens, prune, or choose another model"));
    model.maxInput().ifPresent(limit -> tooMany(where, "the prompt has", prompt, model.name()
        + "'s largest input", limit, "Shorten workload.contextTokens, prune, or choose another model"));
    model.maxOutput().ifPresent(limit -> tooMany(where, "answer and thinking have", answer,
        model.name() + "'s largest output", limit,
        "Lower workload.outputTokens or thinkingTokens, or choose another model"));
  }

  private void tooMany(String where, String subject, double tokens, String limitName, double limit, String hint) {
    if (tokens > limit) {
      error(where, "%s %s tokens, more than %s of %s".formatted(
          subject, number(tokens), limitName, number(limit)), hint);
    }
  }

  private void checkOffered(RouteTerms terms, String where) {
    String name = terms.offer().model().name();
    if (plan.batchShare() > 0 && terms.batchMode().isEmpty()) {
      warning(where, name + " has no batch mode; its calls stay synchronous", "");
    }
    if (!terms.mode().id().equals(plan.serviceMode())) {
      warning(where, "%s has no mode '%s'; its standard mode is used".formatted(name, plan.serviceMode()), "");
    } else if (!terms.mode().longContextSupported()
        && terms.tier(terms.promptTokens(plan, workload)).isPresent()) {
      warning(where, "%s serves long prompts in its standard mode only".formatted(name), "");
    }
    if (!terms.region().id().equals(plan.region())) {
      warning(where, "%s is not sold in region '%s'; its global price is used".formatted(name, plan.region()), "");
    }
    if (workload.webSearchesPerCall() > 0 && terms.offer().fee(Fee.WEB_SEARCH).isEmpty()) {
      warning(where, "no web search fee of %s is known; its searches are not priced".formatted(name),
          "Add the fee to its rate card");
    }
    if (plan.caching().inForce()) {
      checkCaching(terms, where, name);
    }
  }

  private void checkCaching(RouteTerms terms, String where, String name) {
    if (terms.lifetime().isEmpty() || terms.period().base().cacheRead().isEmpty()) {
      warning(where, "%s has no price for cached tokens; its prompts are not cached".formatted(name), "");
      return;
    }
    String wanted = plan.caching().lifetime();
    if (!wanted.equals(CachePlan.VENDOR_LIFETIME) && !terms.lifetime().get().id().equals(wanted)) {
      warning(where, "%s does not sell a cache lifetime '%s'; '%s' is used".formatted(
          name, wanted, terms.lifetime().get().id()), "");
    }
    if (!terms.hasWritePrice(terms.promptTokens(plan, workload))) {
      error("plan.caching.lifetime", "%s publishes no price of writing for '%s'".formatted(
          name, terms.lifetime().get().id()), "Choose another lifetime");
    }
    double prefix = terms.wantedPrefixTokens(plan, workload);
    double minimum = terms.offer().model().minCacheableTokens().orElse(0);
    if (prefix < minimum) {
      warning(where, "caching has no effect on %s: the shared prefix has %s tokens and this model needs at least %s"
          .formatted(name, number(prefix), number(minimum)), "");
    }
    terms.offer().cachePolicy().orElseThrow().storageUsdPerMTokHour().ifPresent(rent -> warning(where,
        "%s charges %s $ an hour for each million tokens kept in an explicit cache, which is not priced yet".formatted(
            name, number(rent)), "Add it by hand if you use explicit caches"));
    if (terms.offer().model().minCacheableTokens().isEmpty()) {
      warning(where, "the shortest prefix %s caches is not published; any length is taken".formatted(name), "");
    }
  }

  /// What no model of the mix sells is a mistake in the plan, not something to stand in for.
  private void checkSold(List<Offer> offers) {
    CachePlan caching = plan.caching();
    if (caching.inForce() && !caching.lifetime().equals(CachePlan.VENDOR_LIFETIME)) {
      nobodySells(offers.stream().filter(offer -> offer.cachePolicy().isPresent()).toList(),
          "plan.caching.lifetime", "cache lifetime '%s'".formatted(caching.lifetime()),
          offer -> offer.cachePolicy().orElseThrow().lifetime(caching.lifetime()).isPresent());
    }
    nobodySells(offers, "plan.region", "region '%s'".formatted(plan.region()),
        offer -> offer.region(plan.region()).isPresent());
    nobodySells(offers, "plan.serviceMode", "service mode '%s'".formatted(plan.serviceMode()),
        offer -> offer.mode(plan.serviceMode()).isPresent());
  }

  private void nobodySells(List<Offer> offers, String where, String what, Predicate<Offer> sells) {
    if (!offers.isEmpty() && offers.stream().noneMatch(sells)) {
      error(where, "no model of the mix sells " + what, "Choose one that is on their rate cards");
    }
  }

  private void checkContract() {
    var contract = plan.contract();
    if (!contract.volumeBrackets().isEmpty() && contract.discount() > 0) {
      warning("plan.contract", "volume brackets and a discount are both set; vendors usually grant one of them", "");
    }
  }

  private void error(String where, String what, String hint) {
    problems.add(Problem.error(where, what, hint));
  }

  private void warning(String where, String what, String hint) {
    problems.add(Problem.warning(where, what, hint));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
  }
}
