package runrate.desktop.walk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.present.SlideFrame;
import runrate.desktop.usage.SlideCalls;
import runrate.scenario.Scenario;
import runrate.scenario.WalkStep;
import runrate.text.WalkWords;
import runrate.walk.WalkReport;

/// One step in the list: its grip, number and slide, its words with the computed figure, and what it turns.
final class StepRow extends HBox {
  private static final double THUMB_WIDTH = 96;
  private static final double THUMB_HEIGHT = 54;

  private final Label number = StyledLabel.of("", "walk-number");
  private final SlideFrame thumb;
  private final Text title = new Text();
  private final Text figure = new Text();
  private final Label sentence = StyledLabel.wrapped("", "walk-row-sentence");
  private final Label chip = StyledLabel.of("", "walk-chip");

  StepRow(CostEngine engine, SlideCalls calls) {
    super(12);
    getStyleClass().setAll("walk-row");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    var grip = new Region();
    grip.getStyleClass().add("walk-grip");
    number.setMinWidth(18);
    thumb = new SlideFrame(engine, calls, false);
    thumb.setMinSize(THUMB_WIDTH, THUMB_HEIGHT);
    thumb.setMaxSize(THUMB_WIDTH, THUMB_HEIGHT);
    title.getStyleClass().setAll("walk-row-title");
    chip.setMinHeight(USE_PREF_SIZE);
    var words = new VBox(5, new TextFlow(title, figure), sentence, chip);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(grip, number, thumb, words);
  }

  /// @param walk empty while some step cannot be priced; the words then stand as they were typed
  void show(WalkStep step, int index, Optional<WalkReport> walk, Scenario goal) {
    setId("walk-row-" + index);
    number.setText(String.valueOf(index + 1));
    Optional<WalkReport.Step> priced = walk.map(report -> report.steps().get(index));
    title.setText(priced.map(told -> WalkWords.title(walk.get(), told)).orElse(step.title()) + "  ");
    figure.setText(priced.map(told -> WalkWords.number(walk.get(), told)).orElse(""));
    Restyle.set(figure, "walk-row-figure", priced.filter(WalkReport.Step::moves)
        .map(told -> told.savingUsd() > 0 ? "saved" : "over").orElse("plain"));
    sentence.setText(priced.map(told -> WalkWords.sentence(walk.get(), told)).orElse(step.sentence()));
    Restyle.keep(sentence, !sentence.getText().isBlank());
    chip.setText(walk.map(report -> TurnWords.of(report, index, goal).chip(step)).orElse("not priced"));
    walk.ifPresent(report -> thumb.show(report, index));
    setAccessibleText("Step %s: %s%s. %s. %s".formatted(index + 1, title.getText(), figure.getText(),
        sentence.getText(), chip.getText()));
  }

  /// @param chosen whether it is the one in hand; only that one is reached by Tab, the arrow keys reach the others
  void showChosen(boolean chosen) {
    Restyle.set(this, chosen ? new String[] {"walk-row", "walk-row-chosen"} : new String[] {"walk-row"});
    setFocusTraversable(chosen);
  }

  /// In little room its sentence is left to the slide.
  void fold(boolean folded) {
    Restyle.keep(sentence, !folded && !sentence.getText().isBlank());
  }
}
