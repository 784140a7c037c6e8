package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.capacity.ReservedUse;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.ContractShape;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.ReservedCapacity.Beyond;
import runrate.scenario.Scenario;
import runrate.text.LimitSentence;

/// Capacity that is paid by the month, a model each.
final class ReservedRows extends LeverRow {
  private static final List<String> WORDS = List.of("paid by the token", "refused");

  private final ScenarioStore store;
  private final VBox list = new VBox(4);
  private final List<CapacityRow> rows = new ArrayList<>();

  ReservedRows(ScenarioStore store) {
    this.store = store;
    setSpacing(4);
    var add = new Button("reserve", new FontIcon(Feather.PLUS));
    add.setId("reserved-add");
    add.setAccessibleText("Reserve capacity for a model");
    add.getStyleClass().setAll("quiet-button");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> add());
    var head = new HBox(6, Terms.label("Reserved capacity", Keys.path(ContractShape.RESERVED)), gap(), add);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, list, note());
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static List<ReservedCapacity> of(Scenario scenario) {
    return scenario.plan().contract().reserved();
  }

  private void change(UnaryOperator<List<ReservedCapacity>> change) {
    store.edit(scenario -> scenario.withPlan(plan -> plan.withContract(plan.contract().withReserved(
        change.apply(new ArrayList<>(plan.contract().reserved()))))));
  }

  /// For the model with most calls that has none yet, else for the first that has none.
  private void add() {
    List<String> taken = of(store.state().scenario()).stream().map(ReservedCapacity::model).toList();
    store.state().scenario().plan().routing().routes().stream().filter(route -> !taken.contains(route.model()))
        .max((one, other) -> Double.compare(one.share(), other.share())).map(route -> route.model())
        .or(() -> store.engine().book().offers().stream().map(offer -> offer.key())
            .filter(key -> !taken.contains(key)).findFirst())
        .ifPresent(model -> change(all -> {
          all.add(new ReservedCapacity(model, paidNow(model), OptionalDouble.empty(), Beyond.ON_DEMAND));
          return all;
        }));
  }

  /// What the live calls of the model cost by the token, so that nothing moves until a price is typed.
  private double paidNow(String model) {
    return Math.max(1, Math.round(store.state().report().cost().byModel().stream()
        .filter(cost -> cost.model().equals(model)).mapToDouble(cost -> cost.monthUsd() * cost.livePart())
        .sum()));
  }

  @Override
  long changes(Scenario scenario) {
    return of(scenario).size();
  }

  @Override
  void show(DeskState state) {
    List<ReservedCapacity> capacities = of(state.scenario());
    if (rows.size() != capacities.size()) {
      rows.clear();
      for (int i = 0; i < capacities.size(); i++) {
        rows.add(new CapacityRow(i));
      }
      list.getChildren().setAll(rows);
    }
    rows.forEach(row -> row.show(state));
    Restyle.keep(list, !rows.isEmpty());
    say(!state.isPriced() || rows.isEmpty() ? "" : ReservedUse.of(store.engine(), state.scenario()).stream()
        .map(LimitSentence::of).collect(Collectors.joining(" ")));
  }

  /// One model's capacity: its price, what it carries, what becomes of the rest.
  private final class CapacityRow extends VBox {
    private final int index;
    private final SearchMenu model;
    private final List<LeverRow> inputs;

    CapacityRow(int index) {
      super(4);
      this.index = index;
      model = new SearchMenu("", () -> ModelMenu.popup(() -> store.engine().book(),
          Optional.of(at(store.state().scenario()).model()), this::choose));
      model.setId("reserved-%s-model".formatted(index));
      model.getStyleClass().add("quiet-menu");
      model.setMinWidth(USE_PREF_SIZE);
      var head = new HBox(6, model, gap(), new SmallButton("reserved-%s-remove".formatted(index), Feather.X,
          "Give the capacity up", () -> change(all -> {
            all.remove(index);
            return all;
          })));
      head.setAlignment(Pos.CENTER_LEFT);
      inputs = List.of(DialRow.small(Dial.of(Inputs.of(ContractShape.RESERVED, index, ContractShape.RESERVED_PRICE),
          "Its price a month", 0, 50_000, 500), store),
          DialRow.small(Dial.of(Inputs.of(ContractShape.RESERVED, index, ContractShape.RESERVED_TOKENS),
              "Tokens a minute", 1, 1_000_000, 1_000), store).whenEmpty(state -> "all fit"), beyond());
      var body = new VBox(4);
      body.getStyleClass().add("group-body");
      body.getChildren().addAll(inputs);
      getChildren().addAll(head, body);
    }

    private Choice beyond() {
      return new Choice("reserved-%s-beyond".formatted(index), "The rest is", Keys.path(ContractShape.BEYOND),
          store, state -> WORDS, scenario -> WORDS.get(at(scenario).beyond().ordinal()),
          (scenario, words) -> set(scenario, at(scenario).withBeyond(Beyond.values()[WORDS.indexOf(words)])),
          words -> words).wide();
    }

    private ReservedCapacity at(Scenario scenario) {
      return of(scenario).get(index);
    }

    private Scenario set(Scenario scenario, ReservedCapacity changed) {
      List<ReservedCapacity> all = new ArrayList<>(of(scenario));
      all.set(index, changed);
      return scenario.withPlan(plan -> plan.withContract(plan.contract().withReserved(all)));
    }

    private void choose(String key) {
      if (of(store.state().scenario()).stream().noneMatch(capacity -> capacity.model().equals(key))) {
        change(all -> {
          ReservedCapacity old = all.get(index);
          all.set(index, new ReservedCapacity(key, old.monthlyUsd(), old.tokensPerMinute(), old.beyond()));
          return all;
        });
      }
    }

    void show(DeskState state) {
      model.setText(store.engine().book().shortName(at(state.scenario()).model()));
      model.setAccessibleText("Reserved for " + model.getText());
      inputs.forEach(row -> row.show(state));
    }
  }
}
