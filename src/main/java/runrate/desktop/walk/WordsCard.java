package runrate.desktop.walk;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.StepWords;
import runrate.scenario.WalkStep;
import runrate.text.WalkWords;

/// The words of the step in hand: title, sentence and notes.
final class WordsCard extends VBox {
  private static final double NAMES = 76;

  private final CountedField title;
  private final CountedField sentence;
  private final NotesArea notes;
  private final Button duplicate = button("walk-duplicate", "Duplicate", "walk-link");
  private final Button remove = button("walk-remove", "Remove", "walk-remove");
  private final Label hint = StyledLabel.wrapped("The figure is computed, never typed: {saved} {cost} {share} {budget} "
      + "in a title, a sentence or notes follow the plan.", "walk-order");

  WordsCard(WalkHand hand) {
    super(10);
    getStyleClass().addAll("card", "walk-words");
    // A title must be there: while it is empty the step keeps the one it had.
    title = new CountedField(hand.store(), "walk-title", "Title", WalkWords.MOST_OF_A_TITLE, (typed, gesture) -> {
      if (!typed.isBlank()) {
        hand.edit(step -> step.withWords(new StepWords(typed, step.sentence(), step.words().notes())), gesture);
      }
    });
    sentence = new CountedField(hand.store(), "walk-sentence", "Sentence", WalkWords.MOST_WORDS, (typed, gesture) ->
        hand.edit(step -> step.withWords(new StepWords(step.title(), typed, step.words().notes())), gesture));
    notes = new NotesArea(hand.store(), (typed, gesture) ->
        hand.edit(step -> step.withWords(new StepWords(step.title(), step.sentence(), typed)), gesture));
    duplicate.setOnAction(event -> hand.duplicate());
    remove.setOnAction(event -> hand.remove());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var buttons = new HBox(16, duplicate, remove, gap, StyledLabel.of("every change is one undo", "walk-order"));
    buttons.setAlignment(Pos.CENTER_LEFT);
    var fields = fields();
    VBox.setVgrow(fields, Priority.ALWAYS);
    var head = new HBox(10, StyledLabel.of("Words", "card-title"), StyledLabel.of("of this step", "card-finding"));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, fields, hint, buttons);
  }

  private GridPane fields() {
    var grid = new GridPane(0, 10);
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES), wide);
    grid.addRow(0, StyledLabel.of("Title", "walk-label"), title);
    grid.addRow(1, StyledLabel.of("Sentence", "walk-label"), sentence);
    Label name = StyledLabel.of("Notes", "walk-label");
    GridPane.setValignment(name, VPos.TOP);
    grid.addRow(2, name, notes);
    var tall = new RowConstraints();
    tall.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().addAll(new RowConstraints(), new RowConstraints(), tall);
    return grid;
  }

  private static Button button(String id, String words, String styleClass) {
    var button = new Button(words);
    button.setId(id);
    button.getStyleClass().setAll("quiet-button", styleClass);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  void show(WalkStep step, boolean full) {
    title.show(step.title());
    sentence.show(step.sentence());
    notes.show(step.words().notes());
    duplicate.setDisable(full);
  }

  /// In little room the hint goes.
  void fold(boolean folded) {
    Restyle.keep(hint, !folded);
  }

  void focusTitle() {
    title.focus();
  }
}
