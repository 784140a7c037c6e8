package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.BulletBar;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.showback.OwnerLine;
import runrate.showback.Showback;
import runrate.text.Money;
import runrate.text.ShowbackWords;

/// One owner: a budget to type, what is spent of it and where that ends.
final class OwnerRow extends VBox {
  static final double NAME = 210;
  static final double BUDGET = 132;
  static final double FIGURE = 104;
  static final double VERDICT = 150;

  private final Label name = StyledLabel.of("", "step-name");
  private final Label note = StyledLabel.of("", "group-note");
  private final Label spent = figure("figure-strong");
  private final Label end = figure("figure-strong");
  private final Label before = figure("fact-value");
  private final Label used = figure("fact-value");
  private final Label verdict = StyledLabel.of("", "budget-verdict");
  private final BulletBar bar = new BulletBar();
  private final Tooltip hover = Terms.tooltip("");
  private final Optional<FreeNumber> number;
  private final Label budget = figure("figure-strong");
  private Object gesture = new Object();

  /// A row without a budget of its own to type: nobody's, or all.
  ///
  /// @param id of the row
  OwnerRow(String id) {
    number = Optional.empty();
    setId(id);
    lay(budget);
  }

  /// @param stands the owner's budget in a scenario
  /// @param with   a scenario's budget with another one for the owner
  OwnerRow(String id, ScenarioStore store, String owner, Function<Scenario, OptionalDouble> stands,
      Function<OptionalDouble, UnaryOperator<Scenario>> with) {
    setId(id);
    var typed = new FreeNumber(id + "-budget", "Budget of " + owner, Unit.USD_PRECISE, Range.ABOVE_ZERO, 1, true, usd ->
        take(store, with.apply(usd)));
    typed.heldBy(new HeldField(store, typed.path(), typed::label, stands::apply));
    number = Optional.of(typed);
    UnitField field = UnitField.of(typed);
    field.usuallyWide(96);
    field.focusWithinProperty().addListener((property, was, is) -> gesture = new Object());
    lay(field);
    getChildren().add(field.reply());
  }

  private void take(ScenarioStore store, UnaryOperator<Scenario> change) {
    if (number.filter(FreeNumber::isRefused).isEmpty()) {
      store.edit(change, gesture);
    }
  }

  private static Label figure(String style) {
    Label label = StyledLabel.of("", style);
    label.setMinWidth(FIGURE);
    label.setPrefWidth(FIGURE);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private void lay(Node amount) {
    getStyleClass().add("owner-row");
    setAlignment(Pos.CENTER_LEFT);
    var words = new VBox(name, note);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(NAME);
    words.setPrefWidth(NAME);
    var place = new StackPane(amount);
    place.setAlignment(Pos.CENTER_RIGHT);
    StackPane.setAlignment(amount, Pos.CENTER_RIGHT);
    place.setMinWidth(BUDGET);
    place.setPrefWidth(BUDGET);
    var track = new StackPane(bar);
    bar.setMaxWidth(Double.MAX_VALUE);
    track.getStyleClass().add("owner-bar");
    HBox.setHgrow(track, Priority.ALWAYS);
    verdict.setMinWidth(VERDICT);
    Tooltip.install(track, hover);
    var line = new HBox(8, words, place, spent, end, before, used, track, verdict);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
  }

  /// @param narrow whether there is no room for the period before
  void show(Money money, Showback all, OwnerLine line, boolean narrow) {
    List<String> figures = ShowbackWords.figures(money, line);
    name.setText(ShowbackWords.owner(line));
    note.setText(ShowbackWords.note(money, line));
    Restyle.keep(note, !note.getText().isEmpty());
    boolean isOwn = line.budget().filter(known -> !known.scope().each()).isPresent();
    number.ifPresent(typed -> {
      typed.in(money);
      typed.set(isOwn ? line.budgetUsd() : OptionalDouble.empty());
    });
    budget.setText(figures.get(0));
    spent.setText(figures.get(1));
    end.setText(figures.get(2));
    before.setText(line.beforeUsd().map(usd -> money.amount(usd.doubleValue())).orElse("\u2013"));
    Restyle.keep(before, !narrow);
    used.setText(figures.get(4));
    verdict.setText(ShowbackWords.verdict(money, line));
    Restyle.set(verdict, "label", "budget-verdict", line.isOver() ? "over" : line.varianceUsd().isEmpty() ? "none"
        : "holds");
    Restyle.keep(bar, line.budget().isPresent());
    double known = line.actualUsd().doubleValue();
    line.budget().ifPresent(of -> bar.show(new BulletBar.Amounts(of.amount().value(), known, known,
        line.endUsd().orElse(known), of.alerts())));
    hover.setText(ShowbackWords.line(money, all, line));
    bar.setAccessibleText(hover.getText());
    setAccessibleText(hover.getText());
  }

  /// Heads over such rows.
  static HBox heads(String owner, String before, boolean narrow) {
    var heads = new HBox(8, CalibrationRow.head(owner, NAME, Pos.CENTER_LEFT), CalibrationRow.head("budget", BUDGET,
        Pos.CENTER_RIGHT));
    Stream.of(Stream.of("so far", "at the end"), narrow ? Stream.<String>empty() : Stream.of(before),
        Stream.of("used")).flatMap(words -> words).forEach(words -> heads.getChildren().add(CalibrationRow.head(words,
            FIGURE, Pos.CENTER_RIGHT)));
    heads.getStyleClass().add("step-heads");
    return heads;
  }
}
