package runrate.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.TaskInputs;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.Baseline;
import runrate.scenario.CachePlan;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
import runrate.scenario.Presentation;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.TaskInput;

/// The same workload bought elsewhere. What nobody there sells gives way to what they have: their own cache
/// lifetime, the standard mode, the global region.
public record SameWorkload(RateBook book, Equivalents equivalents) {
  private static final String LOCAL = "local";

  /// On one model, or on a vendor's equivalents of the plan's models. A local model takes all requests as local
  /// tasks, so that its machine hours count.
  ///
  /// @param named `vendor/model` or a vendor
  /// @return empty where nothing of that name is on the cards
  public Optional<Column> on(String named, Scenario scenario) {
    if (named.equals(LOCAL) || named.startsWith(LOCAL + "/")) {
      return book.find(named.equals(LOCAL) ? LocalTasks.DEFAULT_MODEL : named).map(offer -> local(offer, scenario));
    }
    Optional<RoutingMix> mix = named.contains("/") ? book.find(named).map(offer -> RoutingMix.allOn(offer.key()))
        : equivalents.on(named, scenario.plan()).filter(routing -> offers(routing).size() == routing.routes().size());
    return mix.map(routing -> column(name(routing), moved(scenario, named).withBaseline(baseline(scenario, routing)),
        fitted(
        scenario.plan().withRouting(routing).withLocal(LocalTasks.NONE))));
  }

  /// A task with a mix of its own moves like all work; on one model it has none of its own any more.
  private Scenario moved(Scenario scenario, String named) {
    String path = Keys.path(PlanShape.ROUTING);
    return scenario.withTasks(scenario.tasks().stream().map(task -> !task.sets(path) ? task : named.contains("/")
        ? task.without(path) : equivalents.on(named, TaskInputs.seen(scenario, task).plan())
            .filter(routing -> offers(routing).size() == routing.routes().size())
            .map(routing -> task.with(new TaskInput(path, routing.routes()))).orElse(task.without(path))).toList());
  }

  /// Naive use moves along: to the model of the baseline's size, else to the one with most calls. A pinned plan stays.
  private Baseline baseline(Scenario scenario, RoutingMix mix) {
    String vendor = mix.largest().model().substring(0, mix.largest().model().indexOf('/'));
    String model = mix.routes().size() == 1 ? mix.largest().model() : equivalents.sizeOf(scenario.baselineModel())
        .flatMap(size -> equivalents.modelOf(vendor, size)).orElse(mix.largest().model());
    return new Baseline(Optional.of(model), scenario.baseline().pinned());
  }

  private Column local(Offer offer, Scenario scenario) {
    LocalTasks tasks = scenario.plan().local();
    return column(offer.shortName(), scenario.withTasks(scenario.tasks().stream().map(task -> task.withOwn(
        task.own().stream().filter(input -> !Keys.isWithin(input.path(), PlanShape.LOCAL)).toList())).toList()),
        scenario.plan().withLocal(new LocalTasks(1, offer.key(),
        tasks.machineUsdPerHour(), tasks.tokensPerSecond(), tasks.parallel())));
  }

  private static Column column(String name, Scenario scenario, Plan plan) {
    return new Column(name, scenario.withPlan(old -> plan).withPresentation(shown -> Presentation.NONE).withName(name));
  }

  private Plan fitted(Plan plan) {
    List<Offer> offers = offers(plan.routing());
    CachePlan caching = plan.caching();
    Plan fitted = plan;
    List<Offer> cached = offers.stream().filter(offer -> offer.cachePolicy().isPresent()).toList();
    if (caching.wantedLifetimes().stream().anyMatch(id ->
        nobody(cached, offer -> offer.cachePolicy().orElseThrow().lifetime(id).isPresent()))) {
      fitted = fitted.withCaching(caching.withLifetime(CachePlan.VENDOR_LIFETIME));
    }
    if (nobody(offers, offer -> offer.region(plan.region()).isPresent())) {
      fitted = fitted.withRegion(Plan.GLOBAL_REGION);
    }
    return nobody(offers, offer -> offer.mode(plan.serviceMode()).isPresent())
        ? fitted.withServiceMode(Plan.STANDARD_MODE) : fitted;
  }

  private static boolean nobody(List<Offer> offers, Predicate<Offer> sells) {
    return offers.stream().noneMatch(sells);
  }

  private List<Offer> offers(RoutingMix mix) {
    return mix.routes().stream().flatMap(route -> book.find(route.model()).stream()).toList();
  }

  private String name(RoutingMix mix) {
    List<String> names = offers(mix).stream().map(offer -> offer.shortName()).toList();
    return names.size() == 1 ? names.getFirst() : "%s with %s more".formatted(names.getFirst(), names.size() - 1);
  }
}
