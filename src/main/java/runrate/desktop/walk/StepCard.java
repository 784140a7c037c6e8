package runrate.desktop.walk;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.WordConverter;
import runrate.scenario.StepLook;
import runrate.scenario.WalkStep;

/// How the step in hand is shown: what it turns, its picture, its large figure, and what else is on the slide.
final class StepCard extends VBox {
  private final WalkHand hand;
  private final Label title = StyledLabel.of("", "card-title");
  private final TurnControls turn;
  private final ComboBox<StepLook.View> view;
  private final ComboBox<StepLook.Large> figure;
  private final CheckBox budget = new CheckBox("budget line");
  private final CheckBox sentence = new CheckBox("sentence on the slide");
  private final CheckBox pause = new CheckBox("pause before the figure");
  private final StepChecks checks;
  private final VBox boxes = new VBox(6, budget, sentence, pause);
  private final Button back = new Button("Back");
  private final Button next = new Button("Next");
  private boolean showing;

  StepCard(WalkHand hand, StepChecks checks) {
    super(8);
    this.hand = hand;
    this.checks = checks;
    turn = new TurnControls(hand);
    view = box("walk-view", "What it shows", List.of(StepLook.View.values()), TurnWords::view);
    figure = box("walk-figure", "Large figure", List.of(StepLook.Large.values()), StepCard::figure);
    getStyleClass().add("walk-step");
    budget.setId("walk-budget");
    sentence.setId("walk-show-sentence");
    pause.setId("walk-pause");
    List.of(budget, sentence, pause).forEach(box -> box.setOnAction(event -> looked()));
    back.setId("walk-back");
    back.setOnAction(event -> hand.choose(hand.chosen() - 1));
    next.setId("walk-next");
    next.setOnAction(event -> hand.choose(hand.chosen() + 1));
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    getChildren().addAll(title, turn, named("What it shows", view), named("Large figure", figure),
        boxes, gap, new HBox(10, back, next));
  }

  private static VBox named(String name, ComboBox<?> box) {
    return new VBox(4, StyledLabel.of(name, "walk-caption"), box);
  }

  private <T> ComboBox<T> box(String id, String name, List<T> options, Function<T, String> words) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(name);
    box.getItems().setAll(options);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new WordConverter<>(words));
    box.valueProperty().addListener(property -> looked());
    return box;
  }

  private static String figure(StepLook.Large figure) {
    return switch (figure) {
      case SAVED -> "what it saves";
      case COST -> "what it then costs";
      case SHARE -> "the share it saves";
    };
  }

  private void looked() {
    if (!showing) {
      hand.edit(step -> step.withLook(new StepLook(view.getValue(), figure.getValue(), budget.isSelected(),
          sentence.isSelected(), pause.isSelected())));
    }
  }

  void show(WalkStep step, TurnWords words, int count) {
    showing = true;
    title.setText("Step %s of %s".formatted(hand.chosen() + 1, count));
    turn.show(words);
    view.setValue(step.look().view());
    figure.setValue(step.look().figure());
    budget.setSelected(step.look().budget());
    sentence.setSelected(step.look().sentence());
    pause.setSelected(step.look().pause());
    back.setDisable(hand.chosen() == 0);
    next.setDisable(hand.chosen() == count - 1);
    showing = false;
  }

  /// Takes the checks below its boxes, or leaves them to somebody with more room.
  void keepChecks(boolean kept) {
    if (kept && !getChildren().contains(checks)) {
      getChildren().add(getChildren().indexOf(boxes) + 1, checks);
    }
  }
}
