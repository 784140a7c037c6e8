package runrate.costing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.inputs.PlanShape;
import runrate.inputs.QualityShape;
import runrate.inputs.ScenarioShape;
import runrate.inputs.WorkloadShape;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.Tokenizer;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.units.NearestName;
import runrate.units.PerUnit;
import runrate.units.Problem;

/// Holds a scenario against the rate book (rate-card rules, scenario checks): what cannot be priced
/// is an error, what a reader should know is a warning.
final class ScenarioCheck {
  private final CostEngine engine;
  private final RateBook book;
  private final Scenario scenario;
  private final Plan plan;
  private final List<Problem> problems = new ArrayList<>();
  /// Names of models whose price is old, by the day it was checked: one line a day, not a model.
  private final Map<LocalDate, String> oldPrices = new TreeMap<>();

  ScenarioCheck(CostEngine engine, Scenario scenario) {
    this.engine = engine;
    this.book = engine.book();
    this.scenario = scenario;
    this.plan = scenario.plan();
  }

  List<Problem> problems() {
    checkShares(plan.routing(), Keys.path(PlanShape.ROUTING));
    List<Offer> offers = checkRoutes(plan, Keys.path(ScenarioShape.PLAN));
    checkTwice(offers);
    checkMeasuredOn();
    if (scenario.baseline().pinned().isPresent()) {
      checkRoutes(scenario.baseline().pinned().get(), Keys.path(ScenarioShape.PINNED));
    } else {
      scenario.baseline().model().ifPresent(model ->
          checkModel(model, Plan.naive(model), Keys.path(ScenarioShape.BASELINE_MODEL)));
    }
    scenario.quality().scores().forEach(score -> {
      if (book.find(score.model()).isEmpty()) {
        problems.add(UnknownName.model(book, Keys.path(QualityShape.SCORES), score.model()));
      }
    });
    new SoldCheck(plan, scenario.workload().call().conversation(), offers, problems::add).run();
    new FeeCheck(book, scenario.workload().call().feeUses().keySet(), problems::add).run();
    new LimitCheck(book, plan.limits(), offers, problems::add).run();
    var contract = new ContractCheck(book, plan, problems::add);
    contract.run();
    checkSpend();
    if (!plan.contract().reserved().isEmpty() && problems.stream().noneMatch(Problem::isError)) {
      contract.refused(engine.prepare(scenario));
    }
    problems.addAll(new TaskCheck(engine, scenario, problems).problems());
    problems.addAll(new PolicyCheck(book, scenario.budget()).problems());
    problems.addAll(new BudgetCheck(scenario).problems());
    new UsersCheck(scenario).problem().ifPresent(problems::add);
    new RangeCheck(scenario, problems::add).run();
    new RecordedCheck(scenario.forecast()).problem().ifPresent(problems::add);
    tellOldPrices();
    return problems;
  }

  /// What a task's own plan and workload come to, beside what is the whole house's.
  List<Problem> ofTask() {
    checkShares(plan.routing(), Keys.path(PlanShape.ROUTING));
    List<Offer> offers = checkRoutes(plan, Keys.path(ScenarioShape.PLAN));
    checkTwice(offers);
    checkMeasuredOn();
    new SoldCheck(plan, scenario.workload().call().conversation(), offers, problems::add).run();
    new FeeCheck(book, scenario.workload().call().feeUses().keySet(), problems::add).run();
    tellOldPrices();
    return problems;
  }

  private void tellOldPrices() {
    oldPrices.forEach((checked, names) -> warning(Keys.path(ScenarioShape.PRICES_AS_OF),
        "the prices of %s were last checked on %s, %s days ago".formatted(names, checked,
            book.daysSince(checked, scenario.pricesAsOf())), "Check them again"));
  }

  /// A model of the mix that is not known has been told with the mix.
  private void checkMeasuredOn() {
    String model = scenario.workload().tokensMeasuredOn();
    boolean routed = plan.routing().routes().stream().anyMatch(route -> route.model().equals(model));
    if (!routed && !model.equals(Tokenizer.REFERENCE) && book.find(model).isEmpty()) {
      problems.add(NearestName.word(model, List.of(Tokenizer.REFERENCE)).map(meant -> Problem.error(
          Keys.path(WorkloadShape.MEASURED_ON), UnknownName.ofModel(model), "Perhaps '%s' is meant".formatted(meant)))
          .orElseGet(() -> UnknownName.model(book, Keys.path(WorkloadShape.MEASURED_ON), model)));
    }
  }

  private void checkShares(RoutingMix mix, String where) {
    if (Math.abs(mix.sum() - 1) > RoutingMix.TOLERANCE) {
      error(where, "the shares add up to %s %%".formatted(number(mix.sum() * 100)), "They must add up to 100 %");
    }
  }

  /// An alias and its model are one: two routes to it would split its cache in two.
  private void checkTwice(List<Offer> offers) {
    Set<String> seen = new HashSet<>();
    offers.stream().map(Offer::key).filter(key -> !seen.add(key)).forEach(key -> error(Keys.path(PlanShape.ROUTING),
        "model '%s' stands in the mix twice, perhaps under another name".formatted(key),
        "Add the shares up in one entry"));
  }

  private List<Offer> checkRoutes(Plan checked, String where) {
    List<Offer> offers = new ArrayList<>();
    List<RouteShare> routes = checked.routing().routes();
    for (int i = 0; i < routes.size(); i++) {
      checkModel(routes.get(i).model(), checked, "%s.routing[%s].model".formatted(where, i)).ifPresent(offers::add);
    }
    if (checked.local().share() > 0) {
      checkLocal(checked, where).ifPresent(offers::add);
    }
    return offers;
  }

  /// The local model may stand in the mix as well; its calls are then added up.
  private Optional<Offer> checkLocal(Plan checked, String where) {
    var local = checked.local();
    boolean routed = checked.routing().routes().stream().anyMatch(route -> route.model().equals(local.model()));
    Optional<Offer> offer = checkModel(local.model(), checked, where + ".local.model");
    if (local.machineUsdPerHour().orElse(0) > 0 && local.tokensPerSecond().isEmpty()) {
      error(where + ".local.tokensPerSecond", "the machine's hours have a price, but its speed is not known",
          "Give the tokens a second it answers with");
    }
    checkBusyHours(checked, where);
    return routed ? Optional.empty() : offer;
  }

  private void checkBusyHours(Plan checked, String where) {
    double answers = (checked.answerTokens(scenario.workload()) + checked.thinkingTokens(scenario.workload()))
        / checked.requestsPerCall() * scenario.workload().teamCallsPerDay() * checked.local().share()
        * book.find(checked.local().model()).map(offer -> book.tokenFactor(offer,
            scenario.workload().tokensMeasuredOn())).orElse(1.0);
    checked.local().busyHours(answers).ifPresent(hours -> {
      if (hours > PerUnit.HOURS_PER_DAY) {
        warning(where + ".local.share", "the local machine would be busy %s hours a day".formatted(number(hours)),
            "Give it fewer calls, more speed or more parallel requests");
      }
    });
  }

  private Optional<Offer> checkModel(String key, Plan checked, String where) {
    Optional<Offer> offer = book.find(key);
    if (offer.isEmpty()) {
      problems.add(UnknownName.model(book, where, key));
      return Optional.empty();
    }
    RouteTerms.of(book, offer.get(), checked, scenario).ifPresentOrElse(terms -> {
      var check = new RouteCheck(scenario, checked, terms, where, problems);
      check.priceDate(book, oldPrices);
      check.tokens(new RouteFit(book, scenario, checked), key);
      if (checked == plan) {
        check.offered();
      }
    }, () -> error(where, new Misfit(key, key, Misfit.Reason.NO_PRICE, 0, 0).sentence(scenario),
        "Its first price is from %s; set pricesAsOf to that day or later"
            .formatted(offer.get().model().prices().getFirst().from())));
    return offer;
  }

  /// A tier that was named lets one spend so much and no more; whoever named none is told in the capacity report.
  private void checkSpend() {
    if (VendorSpend.isCapChosen(plan.limits()) && problems.stream().noneMatch(Problem::isError)) {
      PreparedPlan prepared = engine.prepare(scenario);
      VendorSpend.of(CostReport.of(prepared), scenario, prepared.flows()).stream().filter(VendorSpend::isOverCap)
          .forEach(spend -> warning(Keys.path(LimitShape.TIER),
          "the month at %s comes to $%s, more than the $%s that may be spent there"
              .formatted(spend.vendor(), number(spend.monthUsd()), number(spend.capUsd().getAsDouble())),
              "The vendor stops at the cap: spend less or name a higher tier"));
    }
  }

  private void error(String where, String what, String hint) {
    problems.add(Problem.error(where, what, hint));
  }

  private void warning(String where, String what, String hint) {
    problems.add(Problem.warning(where, what, hint));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
  }
}
