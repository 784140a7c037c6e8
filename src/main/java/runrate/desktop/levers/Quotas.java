package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.scenario.LimitPlan.Quota;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// Parts of the limits kept for single features; together at most all of them.
final class Quotas extends LeverRow {
  private final ScenarioStore store;
  private final VBox list = new VBox(4);
  private final List<QuotaRow> rows = new ArrayList<>();

  Quotas(ScenarioStore store) {
    this.store = store;
    setSpacing(4);
    var add = new Button("add a quota", new FontIcon(Feather.PLUS));
    add.setId("quota-add");
    add.getStyleClass().setAll("quiet-button");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> add());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(6, Terms.label("Quotas of features", Keys.path(LimitShape.QUOTAS)), gap, add);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, list, note());
  }

  static List<Quota> of(Scenario scenario) {
    return scenario.plan().limits().quotas();
  }

  private static Scenario with(Scenario scenario, UnaryOperator<List<Quota>> change) {
    return scenario.withLimits(limits -> limits.withQuotas(change.apply(new ArrayList<>(limits.quotas()))));
  }

  private void add() {
    store.edit(scenario -> with(scenario, quotas -> {
      quotas.add(new Quota("Feature %s".formatted(quotas.size() + 1), 0));
      return quotas;
    }));
    rows.getLast().name.requestFocus();
  }

  private void remove(int index) {
    store.edit(scenario -> with(scenario, quotas -> {
      quotas.remove(index);
      return quotas;
    }));
  }

  private static Scenario changed(Scenario scenario, int index, UnaryOperator<Quota> change) {
    return with(scenario, quotas -> {
      quotas.set(index, change.apply(quotas.get(index)));
      return quotas;
    });
  }

  @Override
  long changes(Scenario scenario) {
    return of(scenario).size();
  }

  @Override
  void show(DeskState state) {
    List<Quota> quotas = of(state.scenario());
    if (rows.size() != quotas.size()) {
      rows.clear();
      for (int i = 0; i < quotas.size(); i++) {
        rows.add(new QuotaRow(i));
      }
      list.getChildren().setAll(rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(quotas.get(i));
    }
    Restyle.keep(list, !rows.isEmpty());
    double left = 1 - quotas.stream().mapToDouble(Quota::share).sum();
    say(quotas.isEmpty() ? "" : "%s of every limit is left for the rest".formatted(Figures.percent(Math.max(0, left))));
  }

  /// One feature and its part.
  private final class QuotaRow extends HBox {
    private static final double FIELD_WIDTH = 64;

    private final NameField name;
    private final UnitField share;

    QuotaRow(int index) {
      super(6);
      setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("dial-row-small");
      name = new NameField(Keys.path(LimitShape.FEATURE).replace("[]", "[%s]".formatted(index)), "Feature",
          (typed, gesture) ->
          store.edit(scenario -> changed(scenario, index, quota -> new Quota(typed, quota.share())), gesture));
      HBox.setHgrow(name, Priority.ALWAYS);
      share = share(index);
      getChildren().addAll(name, share,
          new SmallButton("quota-%s-remove".formatted(index), Feather.X, "Remove", () -> remove(index)));
    }

    private UnitField share(int index) {
      var turning = new Turning(store);
      var dial = Dial.of(Inputs.of(LimitShape.QUOTAS, index, LimitShape.QUOTA_SHARE), "Part of every limit", 0, 1,
          0.01);
      var field = new UnitField(dial, store, (typed, gesture) ->
          typed.ifPresent(value -> turning.edit(scenario -> dial.set(scenario, value), gesture)));
      field.usuallyWide(FIELD_WIDTH);
      return field;
    }

    void show(Quota quota) {
      name.show(quota.feature());
      share.show(quota.share(), "");
    }
  }
}
