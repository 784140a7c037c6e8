package runrate.desktop.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.SearchPopup;
import runrate.desktop.controls.SearchRow;
import runrate.desktop.controls.StyledLabel;
import runrate.files.scenario.ScenarioChanges;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.savings.Lever;
import runrate.scenario.WalkStep;
import runrate.walk.StepTurn;

/// What the step in hand turns, from what and to what. A step that turns several things shows them one at a time.
final class TurnControls extends VBox {
  private final WalkHand hand;
  private final SearchMenu menu = new SearchMenu("", this::popup);
  private final Button which = new Button();
  private final Label from = StyledLabel.of("", "walk-end");
  private final TurnTarget to;
  private final HBox ends;
  private TurnWords words;
  private int step = -1;
  private int shown;

  TurnControls(WalkHand hand) {
    super(4);
    this.hand = hand;
    to = new TurnTarget(hand);
    menu.setId("walk-turn");
    menu.getStyleClass().add("walk-choice");
    menu.setMaxWidth(Double.MAX_VALUE);
    which.setId("walk-turn-next");
    which.getStyleClass().setAll("quiet-button", "walk-link");
    which.setMinWidth(USE_PREF_SIZE);
    which.setOnAction(event -> {
      shown++;
      show(words);
    });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    from.setId("walk-from");
    var before = new VBox(4, StyledLabel.of("from", "walk-caption"), from);
    var after = new VBox(4, StyledLabel.of("to", "walk-caption"), to);
    from.setMaxWidth(Double.MAX_VALUE);
    ends = new HBox(10, before, after);
    for (VBox end : List.of(before, after)) {
      end.setPrefWidth(1);
      HBox.setHgrow(end, Priority.ALWAYS);
    }
    getChildren().addAll(new HBox(StyledLabel.of("What it turns", "walk-caption"), gap, which), menu, ends);
  }

  void show(TurnWords newWords) {
    words = newWords;
    List<StepTurn> turns = StepTurn.all(hand.step());
    if (step != hand.chosen()) {
      step = hand.chosen();
      shown = 0;
    }
    shown = turns.isEmpty() ? 0 : shown % turns.size();
    Restyle.keep(which, turns.size() > 1);
    which.setText("%s of %s, next".formatted(shown + 1, turns.size()));
    Optional<StepTurn> turn = turns.stream().skip(shown).findFirst();
    menu.setText(turn.map(TurnWords::name).orElse("nothing, it only shows"));
    menu.setAccessibleText("What it turns: " + menu.getText());
    Restyle.keep(ends, turn.isPresent());
    turn.ifPresent(present -> {
      from.setText(words.from(present));
      from.setAccessibleText("From " + from.getText() + ", as the steps before leave it");
      to.show(present, shown, words);
    });
  }

  private SearchPopup popup() {
    List<SearchRow> rows = new ArrayList<>();
    List<String> turned = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      StepTurn turn = StepTurn.of(lever);
      turned.add(TurnWords.name(turn));
      rows.add(new SearchRow(lever.label(), "lever", words.from(turn) + " to " + words.in(turn, words.goal()), "",
          () -> choose(turn)));
    }
    for (Input input : Inputs.all()) {
      if (input.path().matches("(workload|plan|budget)\\..*")) {
        turned.add(TurnWords.name(StepTurn.of(input.path(), "")));
        rows.add(new SearchRow(turned.getLast(),
            input.path().substring(0, input.path().lastIndexOf('.')), words.in(StepTurn.of(input.path(), ""),
            words.after()), "", () -> choose(StepTurn.of(input.path(), value(input)))));
      }
    }
    int count = StepTurn.all(hand.step()).size();
    var popup = new SearchPopup("Search levers and inputs", rows, shown < count ? turned.indexOf(menu.getText()) : -1)
        .note("A lever is taken over from the plan of the desk; an input is set to a value of the step's own.");
    popup.action("One thing more", () -> {
      shown = count;
      menuForMore();
    });
    return popup.action("Nothing, it only shows", () -> hand.edit(step -> count == 0 ? step
        : StepTurn.without(step, shown)));
  }

  /// What it has by then, to begin with.
  private String value(Input input) {
    return ScenarioChanges.valueAt(words.after(), input.path())
        .orElseGet(() -> String.valueOf(input.usual().orElse(input.range().standIn())));
  }

  /// Chooses what is turned besides.
  private void menuForMore() {
    popup().show(menu);
  }

  private void choose(StepTurn turn) {
    int index = shown;
    hand.edit((WalkStep step) -> StepTurn.with(step, index, turn));
  }

  /// What the keyboard reaches first.
  Node first() {
    return menu;
  }
}
