package runrate.desktop.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.charts.RangeCurve;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.controls.WordConverter;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.text.RangeWords;
import runrate.text.RiskSentence;

/// One uncertain input: its low end, likely value and high end, how values lie between them, where the range comes
/// from, and how much of the spread of all months it makes.
final class RangeRow extends VBox {
  static final double NAME = 104;
  static final double FIELD = 64;
  static final double CHOICE = 108;
  static final double SHARE = 72;
  static final double BIN = 26;
  static final double GAP = 6;
  private static final double CURVE = 74;
  private static final double BASIS = 122;
  private static final double LOW = 28;
  /// A narrower row leaves the curve and its words out.
  private static final double NARROW = 640;

  private final ScenarioStore store;
  private final String field;
  private final Map<RangeEnd.End, UnitField> ends = new EnumMap<>(RangeEnd.End.class);
  private final ComboBox<Assumption.Shape> shape;
  private final ComboBox<Assumption.Basis> basis;
  private final TextField source = new TextField();
  private final RangeCurve curve = new RangeCurve();
  private final Label share = StyledLabel.of("", "range-share");
  private final Label words = StyledLabel.wrapped("", "group-note");
  private final Label warning = StyledLabel.wrapped("", "range-warning");
  private boolean showing;

  RangeRow(ScenarioStore store, String field) {
    this.store = store;
    this.field = field;
    getStyleClass().add("range-row");
    Label name = StyledLabel.of(RiskSentence.label(field), "range-name");
    name.setTooltip(Terms.tooltip(Inputs.at(field).sentence()));
    name.setPrefWidth(NAME);
    name.setMinWidth(NAME);
    name.setWrapText(true);
    var line = new HBox(GAP, name);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    for (RangeEnd.End end : RangeEnd.End.values()) {
      UnitField typed = new UnitField(new RangeEnd(store, field, end), (value, gesture) -> value.ifPresent(number ->
          change(assumed -> end.with(assumed, number), gesture)));
      typed.setPrefWidth(FIELD);
      typed.setMinWidth(FIELD);
      typed.setMaxWidth(FIELD);
      ends.put(end, typed);
      line.getChildren().add(typed);
      getChildren().add(typed.reply());
    }
    shape = choice("range." + field + ".shape", List.of(Assumption.Shape.values()), RangeWords::shape,
        chosen -> change(assumed -> assumed.withShape(chosen), new Object()));
    basis = choice("range." + field + ".basis", List.of(Assumption.Basis.values()), RangeWords::basis,
        chosen -> change(assumed -> RangeWords.withBasis(assumed, chosen), new Object()));
    basis.setPrefWidth(BASIS);
    source.setPromptText("source");
    source.setAccessibleText(RiskSentence.label(field) + ", source");
    source.setMinWidth(60);
    HBox.setHgrow(source, Priority.ALWAYS);
    source.setOnAction(event -> takeSource());
    source.focusedProperty().subscribe((was, is) -> {
      if (!is) {
        takeSource();
      }
    });
    curve.setMinSize(CURVE, LOW);
    curve.setMaxHeight(LOW);
    HBox.setHgrow(curve, Priority.ALWAYS);
    widthProperty().subscribe(width -> List.of(curve, words).forEach(part ->
        Restyle.keep(part, width.doubleValue() > NARROW)));
    share.setMinWidth(SHARE);
    share.setAlignment(Pos.CENTER_RIGHT);
    var bin = new SmallButton("range." + field + ".remove", Feather.TRASH_2,
        "No range for " + RiskSentence.label(field), () -> store.edit(RiskEdits.without(field)));
    bin.setMinWidth(BIN);
    bin.setMaxWidth(BIN);
    line.getChildren().addAll(shape, curve, stretch(), share, bin);
    words.setMinWidth(0);
    words.setPrefWidth(3 * (FIELD + GAP) + CHOICE);
    var below = new HBox(GAP, gap(), words, basis, source);
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(below, warning);
  }

  private static Region stretch() {
    var stretch = new Region();
    HBox.setHgrow(stretch, Priority.SOMETIMES);
    return stretch;
  }

  private static Region gap() {
    var gap = new Region();
    gap.setMinWidth(NAME);
    return gap;
  }

  private <T> ComboBox<T> choice(String id, List<T> options, Function<T, String> words,
      Consumer<T> onChosen) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.getItems().setAll(options);
    box.setConverter(new WordConverter<>(words));
    ArrowKeys.keep(box);
    box.setAccessibleText(RiskSentence.label(field));
    box.setPrefWidth(CHOICE);
    box.setMinWidth(USE_PREF_SIZE);
    box.valueProperty().subscribe((old, chosen) -> {
      if (!showing && chosen != null) {
        onChosen.accept(chosen);
      }
    });
    return box;
  }

  private void change(UnaryOperator<Assumption> change, Object gesture) {
    store.edit(RiskEdits.changed(field, change), gesture);
  }

  private void takeSource() {
    if (!showing) {
      change(assumed -> RangeWords.withSource(assumed, source.getText().strip()), source);
    }
  }

  void show(Optional<RiskReport> report) {
    Assumption assumed = store.state().scenario().assumption(field).orElseThrow();
    UncertainInput input = UncertainInput.of(store.state().scenario()).stream()
        .filter(each -> each.path().equals(field)).findFirst().orElseThrow();
    showing = true;
    ends.get(RangeEnd.End.LOW).show(input.low(), "");
    ends.get(RangeEnd.End.LIKELY).show(input.likely(), "");
    ends.get(RangeEnd.End.HIGH).show(input.high(), "");
    ends.get(RangeEnd.End.LIKELY).setDisable(!assumed.shape().hasLikely());
    shape.setValue(assumed.shape());
    basis.setValue(assumed.basis());
    if (!source.isFocused()) {
      source.setText(assumed.source());
    }
    showing = false;
    curve.show(input, RangeWords.tails(input));
    words.setText(RangeWords.tails(input));
    Optional<Swing> swing = report.flatMap(found -> found.swings().stream()
        .filter(each -> each.input().path().equals(field)).findFirst());
    share.setText(swing.map(found -> RiskSentence.percent(found.shareOfSpread())).orElse(""));
    warning.setText(swing.flatMap(RangeWords::unexpected).orElse(""));
    Restyle.keep(warning, !warning.getText().isEmpty());
  }
}
