package runrate.desktop.levers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.ContractShape;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.pricing.Offer;
import runrate.scenario.Plan;

/// The folded groups of the plan: caching, trimming with grouping and a local model, the contract,
/// quality and rate limits.
final class PlanGroups {
  private final ScenarioStore store;

  private PlanGroups(ScenarioStore store) {
    this.store = store;
  }

  static List<FoldedGroup> of(ScenarioStore store) {
    var groups = new PlanGroups(store);
    return List.of(new FoldedGroup("group-cache", "Cache and hit rate", CacheRows::summary,
        List.of(new CacheRows(store))), groups.trimming(), groups.contract(),
        new FoldedGroup("group-quality", "Quality scores", QualityScores::summary, List.of(new QualityScores(store),
            groups.small(Dials.FLOOR), groups.small(Dials.CEILING).whenEmpty(state -> "none"),
            groups.small(Dials.SUCCESS_CEILING).whenEmpty(state -> "none"))).ofTheHouse(),
        LimitGroup.of(store).ofTheHouse());
  }

  private FoldedGroup trimming() {
    return counted("group-trim", "Trim, group, local model", List.of(small(Dials.PRUNING), small(Dials.TRIM),
        small(Dials.THINKING_CAP).whenEmpty(state -> "none"), small(Dials.REQUESTS),
        small(Dials.SHARED).whenEmpty(PlanGroups::cacheableShare), small(Dials.LOCAL_SHARE),
        new OneNote(List.of(small(Dials.LOCAL_SPEED).whenEmpty(state -> "unknown"),
            small(Dials.MACHINE).whenEmpty(state -> "as card"), small(Dials.PARALLEL)))));
  }

  /// What grouped requests share unless somebody says otherwise.
  private static String cacheableShare(DeskState state) {
    return Unit.PERCENT.text(state.scenario().plan().caching().cacheableShare());
  }

  private FoldedGroup contract() {
    var region = new Choice(PlanShape.REGION, "Region", store,
        state -> sold(state, state.scenario().plan().region(), offer -> offer.regions().keySet()),
        scenario -> scenario.plan().region(),
        (scenario, id) -> scenario.withPlan(plan -> plan.withRegion(id)), Function.identity())
        .usually(Plan.GLOBAL_REGION);
    var mode = new Choice(PlanShape.MODE, "Service mode", store,
        state -> sold(state, state.scenario().plan().serviceMode(), PlanGroups::liveModes),
        scenario -> scenario.plan().serviceMode(),
        (scenario, id) -> scenario.withPlan(plan -> plan.withServiceMode(id)), Function.identity())
        .usually(Plan.STANDARD_MODE)
        .because(state -> state.scenario().plan().batchShare() == 1 ? "every call is batched" : "");
    return counted("group-contract", "Contract, region, service", List.of(new VendorContractRows(store), region, mode,
        new ReservedRows(store), small(Dials.DISCOUNT), small(Dials.COMMIT).whenEmpty(state -> "none"), brackets(),
        new AgreedSum(store))).ofTheHouse();
  }

  private BracketRows brackets() {
    return new BracketRows(store, new BracketRows.Of(Keys.path(ContractShape.BRACKETS),
        scenario -> scenario.plan().contract().onSum().volumeBrackets(),
        (scenario, brackets) -> scenario.withPlan(plan -> plan.withContract(plan.contract().onSum()
            .withVolumeBrackets(brackets))),
        index -> Inputs.of(ContractShape.BRACKETS, index, ContractShape.UP_TO),
        index -> Inputs.of(ContractShape.BRACKETS, index, ContractShape.BRACKET_DISCOUNT)),
        Keys.path(ContractShape.BRACKETS));
  }

  private static FoldedGroup counted(String id, String title, List<LeverRow> rows) {
    return new FoldedGroup(id, title, state -> FoldedGroup.changed(state, rows), rows);
  }

  private DialRow small(Dial dial) {
    return DialRow.small(dial, store);
  }

  private static Set<String> liveModes(Offer offer) {
    Set<String> ids = new LinkedHashSet<>(offer.modes().keySet());
    offer.batchMode().ifPresent(batch -> ids.remove(batch.id()));
    return ids;
  }

  /// What any model of the mix sells, and what is chosen now.
  private List<String> sold(DeskState state, String chosen, Function<Offer, Set<String>> ids) {
    Set<String> all = new LinkedHashSet<>();
    state.scenario().plan().routing().routes().forEach(
        route -> store.engine().book().find(route.model()).ifPresent(offer -> all.addAll(ids.apply(offer))));
    all.add(chosen);
    return all.stream().sorted().toList();
  }
}
