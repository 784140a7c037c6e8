package runrate.desktop.walk;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.levers.LooseField;
import runrate.files.scenario.Walks;
import runrate.inputs.CacheShape;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.PresentationShape;
import runrate.savings.Lever;
import runrate.scenario.WalkStep;
import runrate.walk.StepTurn;

/// To what a step turns something: a typed number, caching on or off, a word as the file has it, or the plan's own
/// setting, which is turned on the desk.
final class TurnTarget extends StackPane {
  private static final String CACHING = Keys.path(CacheShape.ENABLED);

  private final WalkHand hand;
  private String built = "";
  private StepTurn turn;
  private int index;

  TurnTarget(WalkHand hand) {
    this.hand = hand;
    setMinWidth(0);
  }

  void show(StepTurn newTurn, int newIndex, TurnWords words) {
    turn = newTurn;
    index = newIndex;
    Optional<String> number = newTurn.lever().isPresent() ? StepTurn.numberOf(newTurn.lever().get())
        : Optional.of(newTurn.path()).filter(path -> Inputs.find(path).isPresent());
    boolean caching = newTurn.lever().equals(Optional.of(Lever.CACHING)) || newTurn.path().equals(CACHING);
    String wanted = hand.chosen() + " " + (caching ? CACHING : number.orElse(newTurn.lever().isPresent() ? "lever"
        : newTurn.path()));
    if (!wanted.equals(built)) {
      built = wanted;
      getChildren().setAll(caching ? segments() : number.isPresent() ? field(number.get())
          : newTurn.lever().isPresent() ? asThePlan() : word());
    }
    switch (getChildren().getFirst()) {
      case LooseField field -> field.show(Inputs.at(number.orElseThrow()).value(words.after()), "");
      case Segments<?> segments -> offOrOn(segments).show(words.after().plan().caching().enabled());
      case TextField field -> {
        if (!field.isFocused()) {
          field.setText(newTurn.value());
        }
      }
      case Label label -> label.setText(words.to(newTurn));
      default -> throw new IllegalStateException("nothing shows " + newTurn);
    }
  }

  @SuppressWarnings("unchecked")
  private static Segments<Boolean> offOrOn(Segments<?> segments) {
    return (Segments<Boolean>) segments;
  }

  /// On is what the plan has; off is a setting of the step's own.
  private Segments<Boolean> segments() {
    var segments = new Segments<Boolean>(on ->
        replace(on ? StepTurn.of(Lever.CACHING) : StepTurn.of(CACHING, "false")));
    return segments.option(false, "walk-caching-off", "off").option(true, "walk-caching-on", "on");
  }

  /// A number typed into a lever is no longer the plan's: the step sets it instead of taking it over.
  private LooseField field(String path) {
    int step = hand.chosen();
    var field = new LooseField(hand.store(), Inputs.at("%s[%s].%s".formatted(Keys.path(PresentationShape.STEPS), step,
        path)), "to", scenario -> scenario.withPresentation(shown -> shown.withWalk(shown.walk().with(step,
            withoutLever(shown.walk().steps().get(step), path)))));
    field.setId("walk-to");
    return field;
  }

  private static WalkStep withoutLever(WalkStep step, String path) {
    return step.turning(step.levers().stream().filter(key -> Stream.of(Lever.values())
        .noneMatch(lever -> lever.key().equals(key) && StepTurn.numberOf(lever).equals(Optional.of(path)))).toList(),
        step.changes());
  }

  private Label asThePlan() {
    Label label = StyledLabel.of("", "walk-end");
    label.setId("walk-to");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setTooltip(Terms.tooltip("As the plan has it: turn it on the desk."));
    return label;
  }

  /// Taken with Enter or on leaving, where a walk with it can be priced; otherwise it is given back.
  private Node word() {
    var field = new TextField();
    field.setId("walk-to");
    field.getStyleClass().add("walk-word");
    field.setOnAction(event -> take(field));
    field.focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        take(field);
      }
    });
    return field;
  }

  private void take(TextField field) {
    StepTurn wanted = StepTurn.of(turn.path(), field.getText().strip());
    var changed = hand.scenario().withPresentation(shown -> shown.withWalk(shown.walk().with(hand.chosen(),
        StepTurn.with(hand.step(), index, wanted))));
    if (Walks.of(hand.store().engine(), changed).value().isPresent()) {
      replace(wanted);
    } else {
      field.setText(turn.value());
    }
  }

  private void replace(StepTurn wanted) {
    int at = index;
    if (!wanted.equals(turn)) {
      hand.edit(step -> StepTurn.with(step, at, wanted));
    }
  }
}
