package runrate.desktop.levers;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Input;
import runrate.scenario.ChangeBound;
import runrate.scenario.Scenario;

/// How far an input may change when a goal is searched: two fields below its dial. The line stands there while there is
/// a bound or somebody asked for it, and costs nothing before.
final class BoundLine extends VBox {
  private static final double FIELD_WIDTH = 70;

  private final Dial dial;
  private final ScenarioStore store;
  private final Turning turning;
  private Optional<UnitField> low = Optional.empty();
  private Optional<UnitField> high = Optional.empty();
  private boolean asked;

  BoundLine(Dial dial, ScenarioStore store) {
    this.dial = dial;
    this.store = store;
    this.turning = new Turning(store);
    Restyle.keep(this, false);
  }

  /// Opens the fields and puts the keyboard into the upper one, which most bounds have.
  void ask() {
    asked = true;
    show(store.state());
    high.ifPresent(UnitField::focus);
  }

  void show(DeskState state) {
    ChangeBound bound = state.scenario().bound(dial.path());
    boolean shown = asked || !bound.isNone();
    if (shown && high.isEmpty()) {
      build();
    }
    low.ifPresent(field -> field.show(bound.low().orElse(Double.NaN), "any"));
    high.ifPresent(field -> field.show(bound.high().orElse(Double.NaN), "any"));
    Restyle.keep(this, shown);
  }

  private void build() {
    UnitField from = field("low", "at least", ChangeBound::low, ChangeBound::withLow);
    UnitField to = field("high", "at most", ChangeBound::high, ChangeBound::withHigh);
    low = Optional.of(from);
    high = Optional.of(to);
    var row = new HBox(6, words("may change from"), from, words("to"), to);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, from.reply(), to.reply());
  }

  private static Label words(String text) {
    var label = new Label(text);
    label.getStyleClass().add("lever-note");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private UnitField field(String end, String words, Function<ChangeBound, OptionalDouble> get,
      BiFunction<ChangeBound, OptionalDouble, ChangeBound> with) {
    BiFunction<Scenario, OptionalDouble, Scenario> set = (scenario, value) ->
        scenario.withBound(with.apply(scenario.bound(dial.path()), value));
    UnaryOperator<Scenario> clear = scenario -> set.apply(scenario, OptionalDouble.empty());
    var input = new Input("mayChange[%s].%s".formatted(dial.path(), end), dial.input().key(),
        scenario -> get.apply(scenario.bound(dial.path())).orElse(Double.NaN),
        (scenario, value) -> set.apply(scenario, OptionalDouble.of(end.equals("low")
            ? Math.min(value, scenario.bound(dial.path()).high().orElse(value))
            : Math.max(value, scenario.bound(dial.path()).low().orElse(value)))), Optional.of(clear));
    Dial bound = Dial.of(input, "%s may be %s".formatted(dial.label(), words), dial.low(), dial.high(), dial.step());
    var field = new UnitField(bound, store, (value, gesture) -> turning.edit(
        value.isPresent() ? scenario -> bound.set(scenario, value.get()) : clear, gesture));
    field.usuallyWide(FIELD_WIDTH);
    return field;
  }
}
