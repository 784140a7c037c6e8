package runrate.desktop.walk;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.present.SlideFrame;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.usage.SlideCalls;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.Walks;
import runrate.scenario.WalkStep;
import runrate.units.Problem;
import runrate.walk.WalkReport;

/// The walk of the open scenario: its steps in their order, the slide of the one in hand, how it is shown and what is
/// said. Nothing of a walk needs a text editor.
public final class WalkEditor extends VBox {
  private static final double ROOMY_WIDTH = 1440;
  private static final double ROOMY_HEIGHT = 840;

  private final WalkHand hand;
  private final WalkActions actions;
  private final WalkHead head;
  private final StepList list;
  private final SlideFrame preview;
  private final VBox seen;
  private final StepCard card;
  private final StepChecks checks;
  private final WordsCard words;
  private final KeysCard keys = new KeysCard();
  private final EmptyWalk empty;
  private final HBox body;
  private Optional<WalkReport> walk = Optional.empty();

  public WalkEditor(ScenarioStore store, WalkActions actions, SlideCalls calls) {
    this.actions = actions;
    hand = new WalkHand(store, this::showChosen);
    setId("walk-editor");
    getStyleClass().add("walk-editor");
    head = new WalkHead(actions, () -> actions.present().accept(hand.chosen()));
    words = new WordsCard(hand);
    list = new StepList(hand, words::focusTitle, calls);
    preview = new SlideFrame(store.engine(), calls, true);
    preview.setId("walk-preview");
    preview.getStyleClass().add("walk-preview");
    checks = new StepChecks(hand, words::focusTitle);
    card = new StepCard(hand, checks);
    seen = new VBox(8, preview);
    var above = new HBox(seen, card);
    above.getStyleClass().addAll("card", "walk-above");
    HBox.setHgrow(seen, Priority.ALWAYS);
    var below = new HBox(16, words, keys);
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox.setVgrow(below, Priority.ALWAYS);
    var right = new VBox(16, above, below);
    HBox.setHgrow(right, Priority.ALWAYS);
    body = new HBox(16, list, right);
    empty = new EmptyWalk(actions);
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox.setVgrow(empty, Priority.ALWAYS);
    getChildren().addAll(head, body, empty);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    widthProperty().addListener(property -> fold());
    heightProperty().addListener(property -> fold());
  }

  /// In little room the keys, the sentences of the list and the hint go.
  private void fold() {
    boolean folded = getWidth() < ROOMY_WIDTH || getHeight() < ROOMY_HEIGHT;
    Restyle.set(this, folded ? new String[] {"walk-editor"} : new String[] {"walk-editor", "roomy"});
    Restyle.keep(keys, !folded);
    list.fold(folded);
    words.fold(folded);
    if (folded && !seen.getChildren().contains(checks)) {
      seen.getChildren().add(checks);
    }
    card.keepChecks(!folded);
  }

  /// Shows the walk of a state. Only an editor in sight is told.
  public void show(DeskState state) {
    List<WalkStep> steps = hand.walk().steps();
    Restyle.keep(body, !steps.isEmpty());
    Restyle.keep(empty, steps.isEmpty());
    ReadResult<WalkReport> read = steps.isEmpty() || !state.isPriced() ? new ReadResult<>(Optional.empty(), List.of())
        : Walks.of(hand.store().engine(), hand.scenario());
    walk = read.value();
    head.show(state.scenario().name(), steps.size(), steps.isEmpty() || walk.isPresent() ? ""
        : read.errors().stream().findFirst().map(Problem::line).orElse("the plan cannot be priced"));
    if (!steps.isEmpty()) {
      list.show(walk);
      showChosen();
    }
  }

  private void showChosen() {
    list.showChosen();
    words.show(hand.step(), hand.walk().isFull());
    walk.ifPresent(report -> {
      card.show(hand.step(), TurnWords.of(report, hand.chosen(), hand.scenario()), report.steps().size());
      preview.show(report, hand.chosen());
      // The checks look at the slide as it is drawn.
      preview.applyCss();
      preview.layout();
      checks.show(report, preview);
    });
    card.setDisable(walk.isEmpty());
  }

  /// The step in hand, for a walk that begins there.
  public int chosen() {
    return hand.chosen();
  }

  /// Takes a step in hand.
  public void choose(int step) {
    hand.choose(step);
    focus();
  }

  /// Adds a step behind the one in hand.
  public void add(WalkStep step) {
    hand.add(step);
    focus();
  }

  /// Puts the keyboard on the step in hand.
  public void focus() {
    if (hand.walk().isEmpty()) {
      empty.first().requestFocus();
    } else {
      list.focus();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      hand.move(hand.chosen(), hand.chosen() - 1);
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      hand.move(hand.chosen(), hand.chosen() + 1);
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
      hand.duplicate();
    } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.ESCAPE) {
      actions.leave().run();
    } else {
      return;
    }
    event.consume();
  }
}
