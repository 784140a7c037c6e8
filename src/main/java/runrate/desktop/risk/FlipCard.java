package runrate.desktop.risk;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.StyledLabel;
import runrate.inputs.Input;
import runrate.risk.Tripwire;
import runrate.text.RiskSentence;

/// What would flip the verdict: for each lever where the estimate fits the budget, and where half and nine of ten of
/// the months do. Enter, or a double click, sets the lever there.
final class FlipCard extends VBox {
  private static final double ROOM_FOR_SURER = 520;

  private final CardFinding finding = new CardFinding();
  private final FigureTable<Tripwire> table;
  private final Label none = StyledLabel.of("", "card-finding");
  private final BiConsumer<Input, Double> onSet;

  /// @param onSet given the input and the value to set it to
  /// @param onWhy given the link that was clicked
  FlipCard(BiConsumer<Input, Double> onSet, Consumer<Node> onWhy) {
    this.onSet = onSet;
    setId("card-flips");
    getStyleClass().add("card");
    setMinSize(0, 0);
    var why = new Hyperlink("why?");
    why.setId("card-flips-why");
    why.getStyleClass().add("why-link");
    why.setMinWidth(USE_PREF_SIZE);
    why.setOnAction(event -> onWhy.accept(why));
    var title = StyledLabel.of("What would flip the verdict", "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(8, title, finding, why);
    head.getStyleClass().add("card-head");
    head.setAlignment(Pos.CENTER_LEFT);
    FigureColumn<Tripwire> surer = figures("9 of 10 fit", wire -> wire.nineOfTenFit().value(), wire ->
        wire.nineOfTenFit().value().isEmpty() ? "never" : RiskSentence.flip(wire.input(), wire.nineOfTenFit()), 76);
    table = new FigureTable<>(List.of(
        FigureColumn.<Tripwire>words("lever", RiskSentence::name).wide(114),
        figures("now", wire -> OptionalDouble.of(wire.now()), wire -> RiskSentence.value(wire.input(), wire.now()), 54),
        figures("estimate fits", wire -> wire.estimateFits().value(),
            wire -> RiskSentence.flipInShort(wire.input(), wire.estimateFits()), 80).styled("figure-strong"),
        figures("half the months fit", wire -> wire.halfFit().value(),
            wire -> RiskSentence.flipInShort(wire.input(), wire.halfFit()), 118).styled("figure-strong"),
        surer));
    widthProperty().subscribe(width -> surer.setVisible(width.doubleValue() >= ROOM_FOR_SURER));
    table.setId("flip-table");
    table.setPlaceholder(none);
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        set();
        event.consume();
      }
    });
    table.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        set();
      }
    });
    getChildren().addAll(head, table);
  }

  private static FigureColumn<Tripwire> figures(String head, Function<Tripwire, OptionalDouble> value,
      Function<Tripwire, String> text, double width) {
    return FigureColumn.figures(head, value, text).wide(width);
  }

  /// Even odds where there is a value for them, else what the estimate needs.
  private void set() {
    table.chosen().ifPresent(wire -> {
      OptionalDouble value = wire.halfFit().value().isPresent() ? wire.halfFit().value() : wire.estimateFits().value();
      value.ifPresent(wanted -> onSet.accept(wire.input(), wanted));
    });
  }

  void show(List<Tripwire> wires, List<String> longToShort) {
    none.setText(wires.isEmpty() && longToShort.size() == 1 ? "A budget of a month says what a lever must meet."
        : "looking for it");
    table.show(wires);
    finding.show(longToShort);
  }
}
