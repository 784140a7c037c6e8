package runrate.desktop.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.usage.SlideCalls;
import runrate.files.scenario.Walks;
import runrate.text.OrderSentence;
import runrate.walk.WalkReport;

/// The steps in their order. A row is dragged, or moved with Alt and an arrow; the lines below say where it lands and
/// what that does to its figure.
final class StepList extends VBox {
  private final WalkHand hand;
  private final Runnable onTitle;
  private final VBox column = new VBox();
  private final List<StepRow> rows = new ArrayList<>();
  private final Label landing = StyledLabel.wrapped("", "walk-landing");
  private final Label order = StyledLabel.wrapped("", "walk-order");
  private final Button add = new Button("add a step", new FontIcon(Feather.PLUS));
  private final SlideCalls calls;
  private Optional<WalkReport> walk = Optional.empty();
  private boolean folded;

  /// @param onTitle asked to edit the title of the step in hand
  StepList(WalkHand hand, Runnable onTitle, SlideCalls calls) {
    this.hand = hand;
    this.calls = calls;
    this.onTitle = onTitle;
    getStyleClass().addAll("card", "walk-list");
    landing.setId("walk-landing");
    order.setId("walk-order");
    add.setId("walk-add");
    add.getStyleClass().setAll("quiet-button", "walk-add");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> hand.add(NewSteps.plain()));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(10, StyledLabel.of("Steps", "card-title"),
        StyledLabel.of("drag, or Alt+Up and Alt+Down", "card-finding"), gap, add);
    head.getStyleClass().add("walk-head");
    column.getStyleClass().add("walk-rows");
    var scroll = new PlainScroll(column);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("desk-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var foot = new VBox(3, landing, order);
    foot.getStyleClass().add("walk-foot");
    foot.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(head, scroll, foot);
    column.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void show(Optional<WalkReport> report) {
    walk = report;
    var steps = hand.walk().steps();
    while (rows.size() < steps.size()) {
      rows.add(row());
    }
    while (rows.size() > steps.size()) {
      rows.removeLast();
    }
    if (!column.getChildren().equals(rows)) {
      column.getChildren().setAll(rows);
    }
    for (int i = 0; i < steps.size(); i++) {
      rows.get(i).show(steps.get(i), i, report, hand.scenario());
      rows.get(i).fold(folded);
    }
    add.setDisable(hand.walk().isFull());
    showChosen();
  }

  /// In little room rows do without their sentences.
  void fold(boolean nowFolded) {
    folded = nowFolded;
    rows.forEach(row -> row.fold(folded));
  }

  void showChosen() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).showChosen(i == hand.chosen());
    }
    landing.setText("Order changes what a step saves");
    order.setText(walk.flatMap(now -> earlier(now)).orElse("The figures here follow at once."));
  }

  /// What the step in hand would save one place earlier.
  private Optional<String> earlier(WalkReport now) {
    int step = hand.chosen();
    return step < 2 ? Optional.empty() : moved(step, step - 1).map(other ->
        OrderSentence.of(now, step, other, step - 1));
  }

  private Optional<WalkReport> moved(int from, int to) {
    return Walks.of(hand.store().engine(), hand.scenario().withPresentation(shown ->
        shown.withWalk(shown.walk().withMoved(from, to)))).value();
  }

  void focus() {
    if (!rows.isEmpty()) {
      rows.get(hand.chosen()).requestFocus();
    }
  }

  private StepRow row() {
    var row = new StepRow(hand.store().engine(), calls);
    new StepDrag(row, column, rows, new StepDrag.Ends() {
      @Override
      public void took(int step) {
        hand.choose(step);
        focus();
      }

      @Override
      public void over(int from, int to) {
        landing.setText(OrderSentence.landing(hand.walk(), from, to));
        order.setText(from == to ? "" : walk.flatMap(now -> moved(from, to)
            .map(other -> OrderSentence.of(now, from, other, to))).orElse("The figures follow at once."));
      }

      @Override
      public void dropped(int from, int to) {
        hand.move(from, to);
        showChosen();
        focus();
      }
    });
    return row;
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> choose(hand.chosen() - 1);
      case DOWN -> choose(hand.chosen() + 1);
      case HOME -> choose(0);
      case END -> choose(rows.size() - 1);
      case ENTER -> onTitle.run();
      case DELETE -> {
        hand.remove();
        focus();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int step) {
    hand.choose(step);
    focus();
  }
}
