package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Input;
import runrate.pricing.VolumeBracket;
import runrate.scenario.Scenario;

/// Volume brackets of one contract: up to which spend, and what is taken off the part below.
final class BracketRows extends LeverRow {
  private static final double FIRST_BOUND = 10_000;
  private static final double FIELD_WIDTH = 84;
  private static final double SHARE_WIDTH = 60;

  private final String id;
  private final ScenarioStore store;
  private final Of of;
  private final Button add = new Button("add a bracket", new FontIcon(Feather.PLUS));
  private final VBox list = new VBox(4);
  private final List<BracketRow> rows = new ArrayList<>();

  /// Where the brackets stand, and their numbers.
  ///
  /// @param path  of the list
  /// @param bound of the bracket at an index
  record Of(String path, Function<Scenario, List<VolumeBracket>> get,
      BiFunction<Scenario, List<VolumeBracket>, Scenario> with, IntFunction<Input> bound,
          IntFunction<Input> discount) {}

  BracketRows(ScenarioStore store, Of of, String term) {
    this.id = of.path();
    this.store = store;
    this.of = of;
    setSpacing(4);
    add.setId(id + "-add");
    add.getStyleClass().setAll("quiet-button");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> store.edit(scenario -> of.with().apply(scenario, plusOne(of.get().apply(scenario)))));
    var head = new HBox(6, Terms.label("Volume brackets", term), gap(), add);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, list);
  }

  /// The first two part the spend at a bound; another one takes the upper part of the last. Nothing is taken off until
  /// a share is typed.
  private static List<VolumeBracket> plusOne(List<VolumeBracket> brackets) {
    List<VolumeBracket> more = new ArrayList<>(brackets);
    double bound = brackets.stream().flatMapToDouble(bracket -> bracket.upToUsd().stream()).max().orElse(0);
    double discount = brackets.isEmpty() ? 0 : brackets.getLast().discount();
    if (!more.isEmpty() && more.getLast().upToUsd().isEmpty()) {
      more.removeLast();
    }
    more.add(new VolumeBracket(OptionalDouble.of(bound == 0 ? FIRST_BOUND : bound * 2), discount));
    more.add(new VolumeBracket(OptionalDouble.empty(), discount));
    return more;
  }

  private void remove(int index) {
    store.edit(scenario -> {
      List<VolumeBracket> fewer = new ArrayList<>(of.get().apply(scenario));
      fewer.remove(index);
      return of.with().apply(scenario, fewer);
    });
    add.requestFocus();
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  @Override
  long changes(Scenario scenario) {
    return of.get().apply(scenario).isEmpty() ? 0 : 1;
  }

  @Override
  void show(DeskState state) {
    List<VolumeBracket> brackets = of.get().apply(state.scenario());
    if (rows.size() != brackets.size()) {
      rows.clear();
      for (int i = 0; i < brackets.size(); i++) {
        rows.add(new BracketRow(i));
      }
      list.getChildren().setAll(rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(brackets.get(i), i);
    }
    Restyle.keep(list, !rows.isEmpty());
  }

  private final class BracketRow extends VBox {
    private final Label words = StyledLabel.of("", "lever-note");
    private final UnitField bound;
    private final UnitField discount;

    BracketRow(int index) {
      super(2);
      getStyleClass().add("dial-row-small");
      bound = field(of.bound().apply(index).alwaysGiven(), "Upper bound of the bracket", 100_000, 1_000, FIELD_WIDTH);
      discount = field(of.discount().apply(index), "Discount inside the bracket", 0.5, 0.01, SHARE_WIDTH);
      var line = new HBox(6, words, bound, gap(), discount, new SmallButton("%s-%s-remove".formatted(id, index),
          Feather.X, "Remove the bracket", () -> remove(index)));
      line.setAlignment(Pos.CENTER_LEFT);
      words.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(List.<Node>of(line, bound.reply(), discount.reply()));
    }

    private UnitField field(Input input, String label, double high, double step, double width) {
      var turning = new Turning(store);
      var dial = Dial.of(input, label, 0, high, step);
      var field = new UnitField(dial, store, (typed, gesture) ->
          typed.ifPresent(value -> turning.edit(scenario -> dial.set(scenario, value), gesture)));
      field.usuallyWide(width);
      return field;
    }

    void show(VolumeBracket bracket, int index) {
      words.setText(bracket.upToUsd().isPresent() ? "up to" : index == 0 ? "all of it" : "above that");
      Restyle.keep(bound, bracket.upToUsd().isPresent());
      bound.show(bracket.upToUsd().orElse(Double.NaN), "");
      discount.show(bracket.discount(), "");
    }
  }
}
