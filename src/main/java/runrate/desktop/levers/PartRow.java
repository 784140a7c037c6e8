package runrate.desktop.levers;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.ContextPartShape;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.scenario.ContextPart;
import runrate.scenario.ContextPart.Measure;
import runrate.scenario.ContextPart.Sharing;
import runrate.text.Figures;

/// One part of the context: its name and place, its size and who shares it; a line more where its
/// tokens are only estimated.
final class PartRow extends VBox {
  private static final double FIELD_WIDTH = 76;
  /// Tokens over those of English prose, as rules of thumb have it.
  private static final List<Double> FACTORS = List.of(1.0, 1.4, 1.8);

  private final ScenarioStore store;
  private final int index;
  private final Moved onMove;
  private final NameField name;
  private final UnitField amount;
  private final WordMenu<Measure> measure;
  private final WordMenu<Sharing> sharing;
  private final WordMenu<Double> factor;
  private final SmallButton up;
  private final SmallButton down;
  private final SmallButton remove;
  private final Label tokens = new Label();
  private final HBox estimate;

  /// Told where a part has moved to, and which way: -1, 1, or 0 where it went away.
  interface Moved {
    void moved(int place, int step);
  }

  PartRow(int index, ScenarioStore store, Moved onMove) {
    this.index = index;
    this.onMove = onMove;
    this.store = store;
    getStyleClass().add("part-row");
    String id = "context-part-%s-".formatted(index);
    name = new NameField(id + "name", "Name of the part", (typed, gesture) ->
        store.edit(scenario -> Composing.changed(scenario, index, part -> part.withName(typed)), gesture));
    up = new SmallButton(id + "up", Feather.ARROW_UP, "Move up", () -> move(-1));
    down = new SmallButton(id + "down", Feather.ARROW_DOWN, "Move down", () -> move(1));
    remove = new SmallButton(id + "remove", Feather.X, "Remove", this::remove);
    amount = amount();
    measure = new WordMenu<>(id + "measure", "Counted in", Keys.path(ContextPartShape.MEASURE),
        List.of(Measure.values()), PartRow::words, chosen -> change(part -> part.withMeasure(chosen)));
    sharing = new WordMenu<>(id + "sharing", "Shared by", Keys.path(ContextPartShape.SHARING),
        List.of(Sharing.values()), PartRow::words, chosen -> change(part -> part.withSharing(chosen)));
    factor = new WordMenu<>(id + "factor", "Kind of text", Keys.path(ContextPartShape.FACTOR), FACTORS,
        PartRow::words, chosen -> change(part -> part.withFactor(chosen)));
    HBox.setHgrow(name, Priority.ALWAYS);
    estimate = line(factor, gap(), tokens, badge());
    getChildren().addAll(line(name, up, down, remove), line(amount, measure, gap(), sharing), amount.reply(), estimate);
  }

  private UnitField amount() {
    var turning = new Turning(store);
    var dial = Dial.of(Inputs.of(ContextPartShape.PARTS, index, ContextPartShape.AMOUNT), "Size of the part", 0,
        200_000, 100).with((scenario, value) -> Composing.changed(scenario, index, part -> part.withAmount(value)));
    var field = new UnitField(dial, store, (typed, gesture) ->
        typed.ifPresent(value -> turning.edit(scenario -> dial.set(scenario, value), gesture)));
    field.usuallyWide(FIELD_WIDTH);
    return field;
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(4, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// Says that a token count is no measurement.
  static Label badge() {
    var badge = new Label("estimate");
    badge.getStyleClass().setAll("label", "badge-warning");
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }

  private void change(UnaryOperator<ContextPart> change) {
    store.edit(scenario -> Composing.changed(scenario, index, change));
  }

  /// Swaps the part with its neighbour; the keyboard stays on the part.
  private void move(int step) {
    new Composing(store).swap(index, index + step);
    onMove.moved(index + step, step);
  }

  private void remove() {
    new Composing(store).remove(index);
    onMove.moved(index, 0);
  }

  /// Puts the keyboard on the button that moves the part further the same way, as long as it can.
  void focusMove(int step) {
    if (step == 0) {
      remove.requestFocus();
      return;
    }
    var wanted = step < 0 ? up : down;
    (wanted.isDisabled() ? step < 0 ? down : up : wanted).requestFocus();
  }

  void focusAmount() {
    amount.focus();
  }

  void show(ContextPart part, int count) {
    name.show(part.name());
    amount.show(part.amount(), "");
    measure.show(part.measure());
    sharing.show(part.sharing());
    factor.show(part.factor());
    up.setDisable(index == 0);
    down.setDisable(index == count - 1);
    tokens.setText("≈ %s tokens".formatted(Figures.count(part.tokens())));
    Restyle.keep(estimate, part.isEstimated());
  }

  private static String words(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  private static String words(Sharing sharing) {
    return sharing.name().toLowerCase(Locale.ROOT);
  }

  private static String words(double factor) {
    return (factor == 1 ? "prose " : factor == 1.4 ? "code " : factor == 1.8 ? "other languages " : "")
        + Figures.times(factor);
  }
}
