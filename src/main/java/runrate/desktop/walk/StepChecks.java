package runrate.desktop.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.present.SlideFrame;
import runrate.scenario.StepLook;
import runrate.text.WalkWords;
import runrate.walk.WalkReport;

/// Looks at the slide as the room will: whether a line runs through a word of its picture, and whether the back row can
/// read it. What fails is a warning, with a way to mend it.
final class StepChecks extends VBox {
  private final WalkHand hand;
  private final Check lines = new Check("walk-check-lines");
  private final Check size = new Check("walk-check-size");

  /// One sentence with its mark, and the button that mends what it says.
  private static final class Check extends HBox {
    private final Label words = StyledLabel.wrapped("", "walk-check");
    private final Button mend = new Button("Mend");

    Check(String id) {
      super(6);
      setAlignment(Pos.CENTER_LEFT);
      words.setId(id);
      mend.setId(id + "-mend");
      mend.getStyleClass().setAll("quiet-button", "walk-link");
      mend.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().addAll(words, mend);
    }

    void show(String fine, Optional<String> wrong, Runnable mending) {
      words.setText(wrong.orElse(fine));
      Restyle.icon(words, wrong.isPresent() ? Feather.ALERT_TRIANGLE : Feather.CHECK);
      Restyle.set(words, "label", wrong.isPresent() ? "walk-check-wrong" : "walk-check");
      Restyle.keep(mend, wrong.isPresent());
      mend.setOnAction(event -> mending.run());
    }
  }

  private final Runnable onTitle;

  /// @param onTitle asked to edit the title
  StepChecks(WalkHand hand, Runnable onTitle) {
    super(4);
    this.hand = hand;
    this.onTitle = onTitle;
    getChildren().addAll(lines, size);
  }

  /// @param slide of the step, laid out
  void show(WalkReport walk, SlideFrame slide) {
    WalkReport.Step step = walk.steps().get(hand.chosen());
    List<String> struck = slide.struckTexts();
    lines.show("no label lies on a line", struck.stream().findFirst().map("%s lies on a line"::formatted),
        () -> look(look -> new StepLook(look.view(), look.figure(), false, look.sentence(), look.pause())));
    int words = WalkWords.words(step.step().sentence());
    boolean unsaid = step.step().look().sentence() && words > WalkWords.MOST_WORDS;
    boolean wide = !slide.isSentenceWhole();
    size.show("readable from the back row", !slide.isTitleWhole() ? Optional.of("the title is wider than the slide")
        : unsaid ? Optional.of("%s of %s words: the sentence is left to the handout".formatted(words,
            WalkWords.MOST_WORDS)) : wide ? Optional.of("the sentence is wider than the slide") : Optional.empty(),
        (unsaid || wide) && slide.isTitleWhole()
        ? () -> look(look -> new StepLook(look.view(), look.figure(), look.budget(), false, look.pause())) : onTitle);
  }

  private void look(UnaryOperator<StepLook> change) {
    hand.edit(step -> step.withLook(change.apply(step.look())));
  }
}
