package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.charts.Shades;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.pricing.Confidence;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// The routing mix: a bar with knobs, and a row a model with its share, a lock and a menu to choose
/// another model. The shares always add up to 100 %.
final class RoutingEditor extends VBox {
  private final ScenarioStore store;
  private final RoutingBar bar;
  private final VBox rows = new VBox();
  private final SearchMenu add;
  private final Label note = new Label();
  private final Label ghost = StyledLabel.wrapped("", "ghost-note");
  private final List<RouteRow> shown = new ArrayList<>();
  private static final String RESCALES = "A typed share rescales the others that are not locked.";
  private final RouteLocks locks = new RouteLocks();
  private final Label whole = StyledLabel.of("what the tasks add up to", "group-note");
  private final GiveBack back = new GiveBack(Keys.path(PlanShape.ROUTING));
  private boolean ofTasks;
  private Optional<DeskState> last = Optional.empty();

  RoutingEditor(ScenarioStore store) {
    this.store = store;
    getStyleClass().add("routing-editor");
    bar = new RoutingBar(this::move);
    add = new SearchMenu("add a model", () -> ModelMenu.popup(() -> store.engine().book(), Optional.empty(),
        model -> change(mix -> holds(mix, model) ? mix : mix.plus(model))));
    add.setId("routing-add");
    add.getStyleClass().add("quiet-menu");
    add.setGraphic(new FontIcon(Feather.PLUS));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Restyle.keep(whole, false);
    var head = new HBox(6, Terms.label("Routing", Keys.path(PlanShape.ROUTING)), back.button(), gap, whole, add);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("routing-head");
    note.getStyleClass().add("lever-note");
    rows.getStyleClass().add("routing-rows");
    Restyle.keep(ghost, false);
    getChildren().addAll(head, bar, rows, ghost, note);
    back.byDelete(this, bar::isFocusWithin, () -> shown.stream().map(row -> row.field));
  }

  /// What several tasks add up to is looked at here, and turned in each of them.
  void scope(LeverScope scope) {
    ofTasks = scope.isOfTasks();
    bar.setDisable(ofTasks);
    rows.setDisable(ofTasks);
    Restyle.keep(add, !ofTasks);
    Restyle.keep(whole, ofTasks);
    back.scope(scope);
  }

  void show(DeskState state) {
    if (last.filter(old -> isAnotherFile(old, state)).isPresent()) {
      locks.clear();
    }
    last = Optional.of(state);
    RoutingMix mix = state.scenario().plan().routing();
    List<String> names = mix.routes().stream().map(route -> name(route.model())).toList();
    List<String> shades = Shades.of(state.report().cost(), state.shades(),
        mix.routes().stream().map(RouteShare::model).toList());
    bar.show(mix, shades, names);
    if (shown.size() != mix.routes().size()) {
      shown.clear();
      for (int i = 0; i < mix.routes().size(); i++) {
        shown.add(new RouteRow(i));
      }
      rows.getChildren().setAll(shown.stream().flatMap(row -> Stream.of(row, row.reply())).toList());
    }
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).show(mix, names.get(i), shades.get(i));
    }
    boolean single = mix.routes().size() == 1;
    note.setText(single && !ofTasks ? "one model takes every call: add another to split them" : "");
    Restyle.keep(note, single && !ofTasks);
  }

  /// A lock belongs to the file it was set in; saving is no other file.
  private static boolean isAnotherFile(DeskState old, DeskState state) {
    return !old.opened().equals(state.opened()) && !old.scenario().equals(state.scenario());
  }

  /// Shows where a plan that somebody points at would have its knobs and shares, and which models it would add.
  void ghost(Optional<Ghost> plan) {
    Optional<RoutingMix> then = plan.map(shown -> shown.then().plan().routing());
    bar.ghost(then);
    shown.forEach(row -> row.ghost(then));
    String added = then.stream().flatMap(mix -> mix.routes().stream()).filter(route -> route.share() > 0
        && shown.stream().noneMatch(row -> row.key().equals(route.model()))).map(route ->
            Figures.percent(route.share()) + " " + name(route.model())).collect(Collectors.joining(", "));
    ghost.setText(added.isEmpty() ? "" : "then also " + added);
    Restyle.keep(ghost, !added.isEmpty());
  }

  /// Puts the keyboard on the share of the entry a path names, or of the first one.
  boolean focus(String path) {
    shown.stream().filter(row -> path.contains("[%s]".formatted(row.index))).findFirst()
        .or(() -> shown.stream().findFirst()).ifPresent(row -> row.field.focus());
    return !shown.isEmpty();
  }

  private String name(String model) {
    return store.engine().book().shortName(model);
  }

  /// What a reader should know of a model before trusting its price.
  private String mark(String model) {
    var date = store.state().scenario().pricesAsOf();
    return store.engine().book().find(model).map(offer -> offer.model().isRetiredOn(date) ? "retired"
        : offer.model().priceOn(date).filter(price -> price.confidence() == Confidence.LOW).isPresent()
            ? "low" : "").orElse("unknown");
  }

  private static boolean holds(RoutingMix mix, String model) {
    return mix.routes().stream().anyMatch(route -> route.model().equals(model));
  }

  private interface MixChange {
    RoutingMix apply(RoutingMix mix);
  }

  private void change(MixChange change) {
    change(change, new Object());
  }

  private void change(MixChange change, Object gesture) {
    store.edit(scenario -> with(scenario, change), gesture);
  }

  private static Scenario with(Scenario scenario, MixChange change) {
    return scenario.withPlan(plan -> plan.withRouting(change.apply(plan.routing())));
  }

  private void move(int knob, double share, Object gesture) {
    change(mix -> locks.moved(mix, knob, share), gesture);
  }

  /// One model of the mix.
  private final class RouteRow extends HBox {
    private final Region swatch = new Region();
    private final SearchMenu model;
    private final ToggleButton lock = new ToggleButton();
    private final UnitField field;
    private final Label badge = new Label();
    private final Label then = StyledLabel.of("", "ghost-note");
    private final int index;

    RouteRow(int index) {
      super(8);
      this.index = index;
      getStyleClass().add("route-row");
      setAlignment(Pos.CENTER_LEFT);
      Dial dial = Dial.of(Inputs.of(PlanShape.ROUTING, index, PlanShape.ROUTE_SHARE), "Share of calls", 0, 1, 0.01)
          .with((scenario, share) -> with(scenario, mix -> mix.withShare(index, share, locks.indexes(mix))));
      field = new UnitField(dial, store, (share, gesture) ->
          share.ifPresent(value -> store.edit(scenario -> dial.set(scenario, value), gesture)));
      field.usuallyWide(64);
      swatch.getStyleClass().add("swatch");
      model = new SearchMenu("", () -> ModelMenu.popup(() -> store.engine().book(), Optional.of(key()), this::choose)
          .action("Remove from the mix", () -> change(mix -> mix.routes().size() > 1 ? mix.minus(index) : mix)));
      model.getStyleClass().add("quiet-menu");
      model.setMinWidth(USE_PREF_SIZE);
      lock.getStyleClass().add("lock");
      lock.setOnAction(event -> toggleLock());
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      badge.getStyleClass().add("badge-warning");
      badge.setMinWidth(USE_PREF_SIZE);
      lock.setTooltip(Terms.tooltip(RESCALES));
      then.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(swatch, model, badge, gap, then, lock, field);
    }

    void ghost(Optional<RoutingMix> plan) {
      double now = store.state().scenario().plan().routing().routes().get(index).share();
      String text = plan.map(mix -> Figures.percent(mix.shareOf(key()))).filter(words ->
          !words.equals(Figures.percent(now))).map("then "::concat).orElse("");
      then.setText(text);
      Restyle.keep(then, !text.isEmpty());
    }

    /// Why a typed share was not taken; it stands below the row.
    FieldReply reply() {
      return field.reply();
    }

    private void choose(String key) {
      change(mix -> holds(mix, key) ? mix : mix.withModel(index, key));
    }

    private String key() {
      return store.state().scenario().plan().routing().routes().get(index).model();
    }

    private void toggleLock() {
      locks.toggle(key());
      RoutingEditor.this.show(store.state());
    }

    void show(RoutingMix mix, String name, String shade) {
      var route = mix.routes().get(index);
      boolean isLocked = locks.holds(route.model());
      model.setText(name);
      Restyle.set(swatch, "swatch", shade + "-fill");
      lock.setSelected(isLocked);
      Restyle.icon(lock, isLocked ? Feather.LOCK : Feather.UNLOCK);
      lock.setAccessibleText(isLocked ? "Unlock the share of " + name : "Lock the share of " + name);
      field.show(route.share(), "");
      badge.setText(mark(route.model()));
      Restyle.keep(badge, !badge.getText().isEmpty());
    }
  }

}
