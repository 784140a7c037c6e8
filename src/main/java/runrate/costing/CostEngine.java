package runrate.costing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import runrate.inputs.Try;
import runrate.inputs.Work;
import runrate.launches.CountedRows;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Prices scenarios with one rate book. Everything that asks "what would it cost" asks here: there is
/// no second formula anywhere.
///
/// A scenario must be free of errors ([#check]); pricing one that names an unknown model is a
/// programmer's mistake and throws `IllegalArgumentException`.
public final class CostEngine {
  private final RateBook book;
  private final CountedRows counted;
  /// Of the scenario that was asked for last, which mostly is asked for again.
  private volatile Optional<Work> last = Optional.empty();

  public CostEngine(RateBook book) {
    this(book, new CountedRows());
  }

  private CostEngine(RateBook book, CountedRows counted) {
    this.book = book;
    this.counted = counted;
  }

  /// The same engine at other prices. Launches know no prices, so what was counted of them holds.
  public CostEngine withBook(RateBook other) {
    return new CostEngine(other, counted);
  }

  public RateBook book() {
    return book;
  }

  /// All work of a scenario.
  public Work work(Scenario scenario) {
    Optional<Work> known = last.filter(work -> work.whole() == scenario);
    if (known.isPresent()) {
      return known.get();
    }
    var work = Work.of(scenario);
    last = Optional.of(work);
    return work;
  }

  /// Everything that keeps a scenario from being priced (errors) or should be known (warnings).
  public List<Problem> check(Scenario scenario) {
    return new ScenarioCheck(this, scenario).problems();
  }

  /// The first model of the scenario's plan that cannot be bought as the plan wants it; empty where all can.
  public Optional<Misfit> misfit(Scenario scenario) {
    return misfit(work(scenario));
  }

  /// The same of work that is bought by other plans than its scenario's.
  Optional<Misfit> misfit(Work work) {
    return work.parts().stream().flatMap(part -> part.tries().stream()).map(asked ->
        new RouteFit(book, asked.scenario(), asked.scenario().plan()).misfit(asked.model()))
        .flatMap(Optional::stream).findFirst();
  }

  private static Stream<RouteShare> mix(Work work) {
    return work.parts().stream().flatMap(part -> part.mix().stream());
  }

  /// Resolves prices, tiers and modes of the scenario's own plan.
  public PreparedPlan prepare(Scenario scenario) {
    return prepare(work(scenario));
  }

  /// The same of work of several kinds: a route for each model of each task.
  public PreparedPlan prepare(Work work) {
    return prepare(priced(work));
  }

  /// The same of work whose routes are priced.
  public PreparedPlan prepare(PricedWork priced) {
    Work work = priced.work();
    List<PricedRoute> together = ReservedLoad.divided(SharedPrefix.among(priced.routes()),
        BatchShares.PLANNED);
    return new PreparedPlan(work, book, together, FeePools.of(work, together));
  }

  /// Resolves what calls of each model of each task cost.
  public PricedWork priced(Work work) {
    return PricedWork.of(work, calls -> priced(calls, work.whole().plan()));
  }

  /// The same where some tasks are as they were: theirs are not asked again.
  public PricedWork priced(Work work, PricedWork known) {
    return PricedWork.of(work, calls -> known.routesOf(calls).orElseGet(() -> priced(calls, work.whole().plan())));
  }

  private List<PricedRoute> priced(TaskCalls calls, Plan ofTheHouse) {
    return calls.part().tries().stream().map(asked -> {
      RouteTerms terms = terms(asked);
      return PricedRoute.of(terms, asked, reserved(terms.offer(), ofTheHouse), calls, counted);
    }).toList();
  }

  /// What each model of one task's mix would cost at other shares; nothing where the month is no sum of its routes.
  ///
  /// @param work with every model that is to be asked for in the mix of the task
  /// @param task its place
  public Optional<RouteMonths> routeMonths(Work work, int task) {
    return RouteMonths.of(prepare(work), task);
  }

  /// The same at the prices of another day. A model that had no price yet keeps that of the
  /// scenario's date.
  public PreparedPlan prepareOn(Scenario scenario, LocalDate day) {
    Work work = work(scenario);
    boolean sold = mix(work).allMatch(route -> book.find(route.model())
        .flatMap(offer -> offer.model().priceOn(day)).isPresent());
    return prepare(sold ? work.pricedAsOf(day) : work);
  }

  /// Days after the first and up to the last on which the price of a model of the plan changes, each
  /// Monday included where a price follows the team's working hours: summer time may begin or end.
  public SortedSet<LocalDate> priceChanges(Scenario scenario, LocalDate first, LocalDate last) {
    SortedSet<LocalDate> days = new TreeSet<>();
    Work work = work(scenario);
    if (followsHours(work)) {
      first.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).datesUntil(last.plusDays(1), Period.ofWeeks(1))
          .forEach(days::add);
    }
    mix(work).forEach(route -> book.find(route.model()).ifPresent(offer ->
        offer.model().prices().stream().map(PricePeriod::from)
            .filter(day -> day.isAfter(first) && !day.isAfter(last)).forEach(days::add)));
    return days;
  }

  private boolean followsHours(Work work) {
    return work.parts().stream()
        .filter(part -> part.scenario().workload().traffic().workingHours().isPresent())
        .flatMap(part -> part.mix().stream())
        .anyMatch(route -> book.find(route.model()).map(offer -> offer.model().prices().stream()
            .anyMatch(period -> !period.windows().isEmpty())).orElse(false));
  }

  /// The month in USD of the same workload bought by another plan.
  public double monthUsd(Scenario scenario, Plan plan) {
    return prepare(work(scenario).withPlans(old -> plan)).monthUsd();
  }

  /// The same as if nothing had been agreed with any vendor.
  public double listUsd(Scenario scenario, Plan plan) {
    return prepare(work(scenario).withPlans(old -> plan)).atList().monthUsd();
  }

  /// The month broken down by model, mode and token class.
  public CostReport report(Scenario scenario) {
    return CostReport.of(prepare(scenario));
  }

  private Optional<ReservedCapacity> reserved(Offer offer, Plan plan) {
    return plan.contract().reserved().stream().filter(capacity -> book.find(capacity.model())
        .map(known -> known.key().equals(offer.key())).orElse(false)).findFirst();
  }

  private RouteTerms terms(Try asked) {
    Scenario scenario = asked.scenario();
    Offer offer = book.find(asked.model()).orElseThrow(
        () -> new IllegalArgumentException("unknown model " + asked.model()));
    return RouteTerms.of(book, offer, scenario.plan(), scenario).orElseThrow(
        () -> new IllegalArgumentException(
            "%s has no price on %s".formatted(asked.model(), scenario.pricesAsOf())));
  }
}
