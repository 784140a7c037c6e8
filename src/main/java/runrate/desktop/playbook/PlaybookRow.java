package runrate.desktop.playbook;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.playbook.PlaybookStep;
import runrate.playbook.StepReport;
import runrate.pricing.RateBook;
import runrate.text.Money;
import runrate.text.PlaybookWords;

/// One step of the playbook as a row: how far it is in use, what it turns, what it saves, and a button that takes it.
/// Enter takes it, S leaves it for the next open one.
final class PlaybookRow extends HBox {
  static final double NAME = 118;
  /// What is turned takes a second line before it takes more.
  static final double TURN = 120;
  static final double FIGURE = 62;
  static final double PUBLISHED = 62;
  static final double ACTION = 60;
  static final double GAP = 8;
  /// That of amounts.
  private static final Font FONT = Font.font("Roboto Medium", 12);
  static final double NARROW = 740;
  static final double VERY_NARROW = 600;

  private final PlaybookStep step;
  private final StateDisc disc;
  private final Label name;
  private final Label test = StyledLabel.of("TEST FIRST", "test-first");
  private final Label turn = StyledLabel.wrapped("", "step-turn");
  private final Label low = figure("fact-value");
  private final Label likely = figure("figure-strong");
  private final Label high = figure("fact-value");
  private final Label ofBill = figure("figure-strong");
  private final Label published = figure("group-note");
  private final Label now = figure("mode-saves");
  private final Button apply = new Button("Apply");
  private final Label inUse = StyledLabel.of("in use", "step-in-use");

  /// What a row tells the card it is in.
  ///
  /// @param chosen the keyboard or a click came to it
  /// @param taken  the step is to be applied
  /// @param left   the next open one is to be looked at instead
  record Doing(Consumer<PlaybookStep> chosen, Consumer<PlaybookStep> taken, Consumer<PlaybookStep> left) {}

  PlaybookRow(PlaybookStep step, Doing doing) {
    super(GAP);
    this.step = step;
    disc = new StateDisc(step.ordinal() + 1);
    name = StyledLabel.of(PlaybookWords.name(step), "step-name");
    setId("step-" + step.word());
    getStyleClass().add("step-row");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    Tooltip.install(this, Terms.tooltip(PlaybookWords.kind(step)));
    turn.setMinHeight(0);
    turn.setPrefWidth(TURN);
    turn.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(turn, Priority.ALWAYS);
    published.setMinWidth(PUBLISHED);
    published.setPrefWidth(PUBLISHED);
    apply.setId("step-%s-apply".formatted(step.word()));
    apply.setFocusTraversable(false);
    apply.setOnAction(event -> doing.taken().accept(step));
    var words = new VBox(name, test);
    words.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(column(NAME, Pos.CENTER_LEFT, disc, words), turn, low, likely, high, ofBill, published, now,
        column(ACTION, Pos.CENTER_RIGHT, apply, inUse));
    listen(doing);
  }

  private static HBox column(double width, Pos side, Node... parts) {
    var column = new HBox(7, parts);
    column.setAlignment(side);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    return column;
  }

  private void listen(Doing doing) {
    focusedProperty().subscribe(focused -> {
      if (focused) {
        doing.chosen().accept(step);
      }
    });
    setOnMousePressed(event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, doing));
  }

  private void pressed(KeyEvent event, Doing doing) {
    if (event.getCode() == KeyCode.ENTER && apply.isVisible()) {
      doing.taken().accept(step);
      event.consume();
    } else if (event.getCode() == KeyCode.S && !event.isShortcutDown()) {
      doing.left().accept(step);
      event.consume();
    }
  }

  private static Label figure(String styleClass) {
    Label label = StyledLabel.of("", styleClass);
    label.setMinWidth(FIGURE);
    label.setPrefWidth(FIGURE);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  /// A narrow row has no room for what the step saves at least and at most, one narrower still none for what is
  /// published.
  ///
  /// @param amount how wide amounts are
  void fit(double width, double amount) {
    double more = 4 * (amount - FIGURE);
    List.of(low, high).forEach(label -> Restyle.keep(label, width - more >= NARROW));
    List.of(ofBill, published).forEach(label -> Restyle.keep(label, width - more / 2 >= VERY_NARROW));
    List.of(low, likely, high, now).forEach(label -> wide(label, amount));
  }

  /// What an amount of naive use takes, with its sign.
  static double amount(Money money, double naiveUsd) {
    var text = new Text(signed(money, -naiveUsd, naiveUsd));
    text.setFont(FONT);
    return Math.max(FIGURE, Math.ceil(text.getLayoutBounds().getWidth()) + 1);
  }

  static void wide(Label label, double width) {
    label.setMinWidth(width);
    label.setPrefWidth(width);
  }

  PlaybookStep step() {
    return step;
  }

  void choose(boolean chosen) {
    Restyle.mark(this, "chosen", chosen);
    Restyle.mark(apply, "default-button", chosen);
  }

  /// @param naiveUsd what amounts are rounded beside
  void show(RateBook book, Money money, StepReport report, double naiveUsd) {
    disc.show(report.state());
    Restyle.keep(test, report.testFirst());
    turn.setText(PlaybookWords.turn(book, report));
    low.setText(money.amount(-report.lowUsd(), naiveUsd));
    likely.setText(money.amount(-report.likelyUsd(), naiveUsd));
    high.setText(money.amount(-report.highUsd(), naiveUsd));
    ofBill.setText(PlaybookWords.ofBill(report));
    published.setText(PlaybookWords.published(step));
    now.setText(report.isOpen() ? signed(money, -report.savesNowUsd(), naiveUsd) : "\u2013");
    Restyle.set(now, "label", "mode-saves", report.isOpen() ? report.savesNowUsd() >= 0 ? "cheaper" : "dearer"
        : "group-note");
    Restyle.keep(apply, report.isOpen());
    Restyle.keep(inUse, !report.isOpen());
    setAccessibleText("%s, %s, %s: likely %s, from today's plan alone %s".formatted(PlaybookWords.name(step),
        PlaybookWords.state(report), turn.getText(), likely.getText(), now.getText()));
  }

  private static String signed(Money money, double usd, double naiveUsd) {
    return (usd > 0 ? "+" : "") + money.amount(usd, naiveUsd);
  }
}
