package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.inputs.Input;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.text.FlipWords;
import runrate.text.Money;
import runrate.text.RiskSentence;
import runrate.tradeoff.SuccessTarget;

/// What would flip the verdict: for each lever where the estimate fits the budget, and where half and nine of ten of
/// the months do, or where a success costs no more than it may. Enter, or a double click, sets the lever there.
final class FlipCard extends VBox {
  private static final double ROOM_FOR_SURER = 520;

  private final CardFinding finding = new CardFinding();
  private final FigureTable<Tripwire> table;
  private final Label none = StyledLabel.of("", "card-finding");
  private final BiConsumer<Input, Double> onSet;
  private final Segments<Aim> aims = new Segments<Aim>(chosen -> show())
      .option(Aim.BUDGET, "flips-budget", "the budget").option(Aim.SUCCESS, "flips-success", "what a success may cost");
  private final HBox choice = new HBox(8, StyledLabel.of("A lever is to meet", "card-finding"), aims);
  private final List<FigureColumn<Tripwire>> ofBudget;
  private final FigureColumn<Tripwire> surer;
  private final FigureColumn<Tripwire> ofSuccess = figures("a success", wire -> wire.successFits().value(),
      wire -> FlipWords.flip(wire.input(), wire.successFits()), 200).styled("figure-strong");
  private Shown shown = new Shown(Money.US_DOLLARS, Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  /// What a lever is to meet.
  private enum Aim { BUDGET, SUCCESS }

  private record Shown(Money money, Optional<RiskReport> report, List<Tripwire> wires,
      Optional<SuccessTarget> success, Optional<List<String>> said) {
    boolean hasBudget() {
      return report.filter(bill -> bill.probabilityOverBudget().isPresent()).isPresent();
    }

    List<Tripwire> of(Aim aim) {
      return wires.stream().filter(wire -> (aim == Aim.BUDGET ? wire.estimateFits() : wire.successFits()).isAsked())
          .toList();
    }

    List<String> words(Aim aim) {
      return said.orElseGet(() -> aim == Aim.SUCCESS
          ? FlipWords.success(money, success.orElseThrow(), of(aim))
          : hasBudget() ? List.of(FlipWords.evenOdds(report.orElseThrow(), of(aim)), "")
          : List.of("no budget is set for a month"));
    }
  }

  /// @param onSet given the input and the value to set it to
  /// @param onWhy given the link that was clicked
  FlipCard(BiConsumer<Input, Double> onSet, Consumer<Node> onWhy) {
    this.onSet = onSet;
    setId("card-flips");
    getStyleClass().add("card");
    setMinSize(0, 0);
    surer = figures("9 of 10 fit", wire -> wire.nineOfTenFit().value(), wire ->
        wire.nineOfTenFit().value().isEmpty() ? "never" : FlipWords.flip(wire.input(), wire.nineOfTenFit()), 76);
    ofBudget = List.of(figures("estimate fits", wire -> wire.estimateFits().value(),
            wire -> FlipWords.flipInShort(wire.input(), wire.estimateFits()), 80).styled("figure-strong"),
        figures("half the months fit", wire -> wire.halfFit().value(),
            wire -> FlipWords.flipInShort(wire.input(), wire.halfFit()), 118).styled("figure-strong"),
        surer);
    table = new FigureTable<>(columns());
    widthProperty().subscribe(this::showColumns);
    choice.setAlignment(Pos.CENTER_LEFT);
    layOut(onWhy);
    hear();
  }

  private void layOut(Consumer<Node> onWhy) {
    HBox head = CardHead.of(CardHead.title("What would flip the verdict"), finding,
        CardHead.why("card-flips-why", onWhy));
    table.setId("flip-table");
    table.setPlaceholder(none);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head, choice, table);
  }

  private void hear() {
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
  }

  private static FigureColumn<Tripwire> figures(String head, Function<Tripwire, OptionalDouble> value,
      Function<Tripwire, String> text, double width) {
    return FigureColumn.figures(head, value, text).wide(width);
  }

  private List<FigureColumn<Tripwire>> columns() {
    return Stream.of(Stream.of(FigureColumn.<Tripwire>words("lever", FlipWords::name).wide(114),
        figures("now", wire -> OptionalDouble.of(wire.now()),
            wire -> RiskSentence.value(wire.input(), wire.now()), 54)),
        ofBudget.stream(), Stream.of(ofSuccess)).flatMap(some -> some).toList();
  }

  /// Even odds where there is a value for them, else what the estimate needs; or what a success needs.
  private void set() {
    table.chosen().ifPresent(wire -> {
      OptionalDouble value = aim() == Aim.SUCCESS ? wire.successFits().value()
          : wire.halfFit().value().isPresent() ? wire.halfFit().value() : wire.estimateFits().value();
      value.ifPresent(wanted -> onSet.accept(wire.input(), wanted));
    });
  }

  /// There is a choice where both are set.
  private Aim aim() {
    return shown.success().isEmpty() ? Aim.BUDGET : shown.hasBudget() ? aims.chosen().orElse(Aim.BUDGET) : Aim.SUCCESS;
  }

  /// @param success what a success costs and may, where both are known
  /// @param said    what is told instead of the usual
  void show(Money money, Optional<RiskReport> report, List<Tripwire> wires, Optional<SuccessTarget> success,
      Optional<List<String>> said) {
    shown = new Shown(money, report, wires, success, said);
    success.ifPresent(target -> ofSuccess.setText(FlipWords.successHead(money, target)));
    Restyle.keep(choice, success.isPresent() && shown.hasBudget());
    show();
  }

  /// Rows that are of a scenario before are told apart; nobody may set a lever by them.
  void of(boolean now) {
    Restyle.mark(table, "of-before", !now);
  }

  private void show() {
    none.setText(shown.wires().isEmpty() && !shown.hasBudget() && shown.success().isEmpty()
        ? "A budget of a month says what a lever must meet." : shown.wires().isEmpty() ? "looking for it"
        : "No lever moves it.");
    showColumns();
    table.show(shown.of(aim()));
    finding.show(shown.words(aim()));
  }

  private void showColumns() {
    ofBudget.forEach(column -> column.setVisible(aim() == Aim.BUDGET));
    surer.setVisible(aim() == Aim.BUDGET && getWidth() >= ROOM_FOR_SURER);
    ofSuccess.setVisible(aim() == Aim.SUCCESS);
  }
}
