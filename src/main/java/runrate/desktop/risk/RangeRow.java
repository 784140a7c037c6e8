package runrate.desktop.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.RangeCurve;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.text.Money;
import runrate.text.RangeWords;
import runrate.text.RiskSentence;

/// One uncertain input: its low end, likely value and high end, how values lie between them, where the range comes
/// from, and how much of the spread of all months it makes. The chosen one opens into more.
final class RangeRow extends VBox {
  static final double NAME = 104;
  static final double FIELD = 66;
  static final double CHOICE = 104;
  static final double CURVE = 74;
  static final double SHARE = 84;
  static final double GAP = 8;
  /// A narrower row leaves out the small curve and the source, and has the badge below its name; the chosen one has
  /// curve and source, open.
  static final double NARROW = 740;
  private static final double LOW = 28;

  private final ScenarioStore store;
  private final String field;
  private final Runnable onChosen;
  private final Map<RangeEnd.End, EndPlace> places = new EnumMap<>(RangeEnd.End.class);
  private final Map<RangeEnd.End, UnitField> ends = new EnumMap<>(RangeEnd.End.class);
  private final RangeChoice<Assumption.Shape> shape;
  private final RangeCurve curve = new RangeCurve();
  private final BasisBadge basis = new BasisBadge();
  private final BasisBadge below = new BasisBadge();
  private final CardFinding source = new CardFinding();
  private final HBox from = new HBox(6, basis, source);
  private final Label share = StyledLabel.of("", "range-share");
  private final Label width = StyledLabel.of("", "group-note");
  private final Label beyond = StyledLabel.wrapped("", "group-note");
  private final Label warning = StyledLabel.wrapped("", "range-warning");
  private final RangeDetails details;
  private final boolean isMiddle;
  private boolean chosen;
  private boolean pressed;

  /// @param isMiddle whether low and high are the 5th and the 95th of 100 here, and not the very ends
  /// @param onChosen told that the keyboard or a click came to this row
  RangeRow(ScenarioStore store, String field, boolean isMiddle, Runnable onChosen) {
    this.store = store;
    this.field = field;
    this.onChosen = onChosen;
    this.isMiddle = isMiddle;
    setId("range." + field);
    getStyleClass().add("range-row");
    shape = new RangeChoice<>("range." + field + ".shape", field, List.of(Assumption.Shape.values()),
        RangeWords::shape, choice -> change(assumed -> assumed.withShape(choice), new Object()));
    details = new RangeDetails(store, field);
    getChildren().add(line());
    ends.values().forEach(typed -> getChildren().add(typed.reply()));
    beyond.setId("range." + field + ".beyond");
    getChildren().addAll(beyond, warning, details);
    widthProperty().subscribe(wide -> arrange());
    listen();
    open(false);
  }

  private HBox line() {
    Label name = StyledLabel.of(RiskSentence.label(field), "range-name");
    name.setTooltip(Terms.tooltip(Inputs.at(field).sentence()));
    name.setWrapText(true);
    var named = new VBox(name, below);
    named.setAlignment(Pos.CENTER_LEFT);
    named.setMinWidth(NAME);
    named.setPrefWidth(NAME);
    named.setMaxWidth(NAME);
    var line = new HBox(GAP, named);
    line.setAlignment(Pos.CENTER_LEFT);
    for (RangeEnd.End end : RangeEnd.End.values()) {
      var whole = new RangeEnd(store, field, end);
      EndPlace place = isMiddle ? new MiddleEnd(whole) : whole;
      UnitField typed = new UnitField(place, (value, gesture) -> value.ifPresent(number ->
          change(assumed -> place.with(assumed, number), gesture)));
      places.put(end, place);
      typed.setPrefWidth(FIELD);
      typed.setMinWidth(FIELD);
      typed.setMaxWidth(FIELD);
      ends.put(end, typed);
      line.getChildren().add(typed);
    }
    shape.setPrefWidth(CHOICE);
    curve.setMinSize(CURVE, LOW);
    curve.setPrefSize(CURVE, LOW);
    curve.setMaxSize(CURVE, LOW);
    from.setAlignment(Pos.CENTER_LEFT);
    from.setPrefWidth(0);
    HBox.setHgrow(from, Priority.ALWAYS);
    width.setId("range." + field + ".width");
    var spread = new VBox(share, width);
    spread.setAlignment(Pos.CENTER_RIGHT);
    spread.setMinWidth(SHARE);
    spread.setPrefWidth(SHARE);
    line.getChildren().addAll(shape, curve, from, spread);
    return line;
  }

  /// A row opens when the mouse lets go of it and no list hangs from it, so that nothing moves under a hand.
  private void listen() {
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
    // a button that is let go of elsewhere is told nowhere
    addEventFilter(MouseEvent.MOUSE_MOVED, event -> pressed = false);
    // the same release may bring the keyboard and open a list
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> {
      pressed = false;
      comesIn();
    }));
    shape.showingProperty().subscribe((was, is) -> comesIn());
  }

  /// The keyboard or a click is here.
  void comesIn() {
    if (!pressed && !shape.isShowing() && !chosen) {
      onChosen.run();
    }
  }

  void focus() {
    ends.get(RangeEnd.End.LOW).focus();
  }

  String field() {
    return field;
  }

  void open(boolean open) {
    chosen = open;
    Restyle.mark(this, "chosen", open);
    Restyle.keep(details, open);
    arrange();
  }

  /// Open, the large curve stands for the small one.
  private void arrange() {
    boolean wide = getWidth() > NARROW;
    Restyle.keep(curve, wide);
    curve.setVisible(wide && !chosen);
    from.getChildren().forEach(part -> Restyle.keep(part, wide && (part == basis || !chosen)));
    Restyle.keep(below, !wide);
    Restyle.mark(this, "two-lines", !wide);
    Restyle.keep(width, chosen && !width.getText().isEmpty());
  }

  private void change(UnaryOperator<Assumption> change, Object gesture) {
    store.edit(RiskEdits.changed(field, change), gesture);
  }

  void show(Money money, Optional<RiskReport> report) {
    UncertainInput input = UncertainInput.of(store.state().scenario()).stream()
        .filter(each -> each.path().equals(field)).findFirst().orElseThrow();
    ends.forEach((end, typed) -> typed.show(places.get(end).shown(input), ""));
    ends.get(RangeEnd.End.LIKELY).setDisable(!input.assumption().shape().hasLikely());
    shape.show(input.assumption().shape());
    basis.show(input.assumption().basis());
    below.show(input.assumption().basis());
    source.show(List.of(input.assumption().source().isEmpty() ? "no source yet" : input.assumption().source(), ""));
    beyond.setText(isMiddle ? RangeWords.beyond(input).orElse("") : "");
    Restyle.keep(beyond, !beyond.getText().isEmpty());
    curve.show(input, RangeWords.tails(input));
    details.show(input);
    Optional<Swing> swing = report.flatMap(found -> found.swings().stream()
        .filter(each -> each.input().path().equals(field)).findFirst());
    share.setText(swing.map(found -> RiskSentence.percent(found.shareOfSpread())).orElse(""));
    width.setText(swing.map(found -> RangeWords.wide(money, found)).orElse(""));
    warning.setText(swing.flatMap(RangeWords::unexpected).orElse(""));
    Restyle.keep(warning, !warning.getText().isEmpty());
    arrange();
  }
}
