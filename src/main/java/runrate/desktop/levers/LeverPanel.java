package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.pricing.Offer;
import runrate.text.BatchSentence;
import runrate.text.BracketSentence;
import runrate.text.Figures;

/// The left side of the window: six levers and the budget in sight, everything else in folded groups.
public final class LeverPanel extends VBox {
  private final ScenarioStore store;
  private final Runnable whyBatch;
  private final List<DialRow> rows = new ArrayList<>();
  private final List<FoldedGroup> groups = new ArrayList<>();
  private final RoutingEditor routing;
  private final QualityScores quality;
  private final ScopeSwitch scope;
  private final DaysMenu days;
  private final CacheRows caching;
  private final Hyperlink batchNote = new Hyperlink();
  private final Label brackets = new Label();
  private Choice region;
  private Choice mode;

  /// @param whyBatch shows why batching saves less than its price list promises
  public LeverPanel(ScenarioStore store, Runnable whyBatch) {
    this.store = store;
    this.whyBatch = whyBatch;
    this.routing = new RoutingEditor(store);
    this.quality = new QualityScores(store);
    this.scope = new ScopeSwitch(store);
    this.days = new DaysMenu(store);
    this.caching = new CacheRows(store);
    getStyleClass().add("lever-panel");
    var body = new VBox();
    body.getStyleClass().add("lever-body");
    body.getChildren().add(caption("WORKLOAD"));
    body.getChildren().addAll(workload());
    body.getChildren().add(caption("PLAN"));
    body.getChildren().addAll(plan());
    var scroll = new PlainScroll(body);
    scroll.getStyleClass().add("lever-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var budget = new VBox(caption("BUDGET"), row(DialRow.withSlider(Dials.BUDGET, store).whenEmpty(state -> "none")));
    budget.getStyleClass().add("budget-footer");
    getChildren().addAll(scroll, budget);
  }

  private List<Node> workload() {
    List<DialRow> more = List.of(small(Dials.OUTPUT), small(Dials.THINKING),
        small(Dials.DAYS).whenEmpty(state -> "calendar"), small(Dials.HOURS), small(Dials.FAILURES),
        small(Dials.ATTEMPTS), small(Dials.BILLED), small(Dials.SEARCHES), small(Dials.PEAK));
    return List.of(row(DialRow.withSlider(Dials.AGENTS, store)), row(DialRow.withSlider(Dials.CALLS, store).with(days)),
        scope, row(DialRow.withSlider(Dials.CONTEXT, store)),
        group("group-workload", "Tokens, days, failures", state -> FoldedGroup.changed(state, more), more));
  }

  private List<Node> plan() {
    DialRow batchHits = small(Dials.BATCH_HIT_RATE).whenEmpty(state ->
        Figures.trimmed(state.report().batch().batchHitRate() * 100, 1));
    List<DialRow> trimming = List.of(small(Dials.PRUNING), small(Dials.TRIM),
        small(Dials.THINKING_CAP).whenEmpty(state -> "none"));
    List<DialRow> contract = List.of(small(Dials.DISCOUNT), small(Dials.COMMIT));
    choices();
    List<Node> bought = new ArrayList<>(contract);
    bought.addAll(List.of(brackets, region, mode));
    brackets.getStyleClass().add("lever-note");
    brackets.setWrapText(true);
    batchNote.getStyleClass().add("batch-note");
    batchNote.setOnAction(event -> whyBatch.run());
    batchNote.setWrapText(true);
    return List.of(row(DialRow.withSlider(Dials.CACHEABLE, store)), row(DialRow.withSlider(Dials.BATCH, store)),
        batchHits, batchNote, routing,
        group("group-cache", "Cache and hit rate", CacheRows::summary, List.of(caching)),
        group("group-trim", "Pruning, output, thinking", state -> trimSummary(state, trimming), trimming),
        group("group-contract", "Contract, region, service", state -> contractSummary(state, contract), bought),
        group("group-quality", "Quality scores", QualityScores::summary, List.of(quality, small(Dials.FLOOR),
            small(Dials.CEILING).whenEmpty(state -> "none"))));
  }

  private void choices() {
    region = new Choice("plan.region", "Region", "region", store,
        state -> sold(state, state.scenario().plan().region(), offer -> offer.regions().keySet()),
        scenario -> scenario.plan().region(),
        (scenario, id) -> scenario.withPlan(plan -> plan.withRegion(id)), Function.identity());
    mode = new Choice("plan.serviceMode", "Service mode", "serviceMode", store,
        state -> sold(state, state.scenario().plan().serviceMode(), LeverPanel::liveModes),
        scenario -> scenario.plan().serviceMode(),
        (scenario, id) -> scenario.withPlan(plan -> plan.withServiceMode(id)), Function.identity());
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

  private FoldedGroup group(String id, String title, Function<DeskState, String> summary, List<? extends Node> body) {
    var group = new FoldedGroup(id, title, summary, body);
    groups.add(group);
    return group;
  }

  private DialRow small(Dial dial) {
    return row(DialRow.small(dial, store));
  }

  private DialRow row(DialRow row) {
    rows.add(row);
    return row;
  }

  private static Label caption(String text) {
    var label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }

  private static String trimSummary(DeskState state, List<DialRow> dials) {
    long changed = dials.stream().filter(dial -> dial.dial().isChanged(state.scenario())).count()
        + (state.scenario().plan().thinkingCapTokens().isPresent() ? 1 : 0);
    return FoldedGroup.changed(changed);
  }

  private static String contractSummary(DeskState state, List<DialRow> dials) {
    var plan = state.scenario().plan();
    long changed = dials.stream().filter(dial -> dial.dial().isChanged(state.scenario())).count()
        + (plan.region().equals("global") ? 0 : 1) + (plan.serviceMode().equals("standard") ? 0 : 1)
        + (plan.contract().volumeBrackets().isEmpty() ? 0 : 1);
    return FoldedGroup.changed(changed);
  }

  public void show(DeskState state) {
    rows.forEach(row -> row.show(state));
    groups.forEach(group -> group.show(state));
    routing.show(state);
    quality.show(state);
    scope.show(state);
    days.show(state);
    caching.show(state);
    String discounts = BracketSentence.of(state.scenario().plan().contract());
    brackets.setText(discounts);
    Restyle.keep(brackets, !discounts.isEmpty());
    region.show(state, "");
    mode.show(state, state.scenario().plan().batchShare() == 1 ? "every call is batched" : "");
    showBatch(state.report());
  }

  private void showBatch(DeskReport report) {
    var effect = report.batch();
    boolean shown = BatchSentence.of(effect).isPresent();
    Restyle.keep(batchNote, shown);
    batchNote.setText(effect.raisesTheBill()
        ? "A batched call costs %s more. Why?".formatted(Figures.percent(-effect.saving()))
        : "A batched call saves %s, not %s. Why?".formatted(
            Figures.percent(effect.saving()), Figures.percent(effect.discount())));
  }

}
