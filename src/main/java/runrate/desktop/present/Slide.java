package runrate.desktop.present;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Restyle;
import runrate.desktop.usage.SlideCalls;
import runrate.scenario.StepLook;
import runrate.text.WalkWords;
import runrate.walk.WalkReport;

/// One step of a walk on 1920 x 1080: a few words, one number, what it was and is, and the picture that carries it.
final class Slide extends Pane {
  static final double WIDTH = 1920;
  static final double HEIGHT = 1080;
  static final String KEYS = "Space on · Backspace back · I improvise · B black · Esc ends";
  private static final double MARGIN = 120;
  private static final double PICTURE_TOP = 372;
  private static final double PICTURE_HEIGHT = 580;
  private static final int LONG_NUMBER = 9;

  private final boolean hints;
  private final StepPicture picture;
  private final Label title = label("slide-title");
  private final Label number = label("slide-number");
  private final Label unit = label("slide-words");
  private final Label before = label("slide-before");
  private final Path arrow = arrow();
  private final Label after = label("slide-after");
  private final Label sentence = label("slide-words");
  private final Label keys = label("slide-keys");
  private final HBox change = new HBox(24, before, arrow, after);
  private final HBox figure = new HBox(32, number, unit);
  private final HBox dots = new HBox(14);

  /// @param calls who pays for what, for steps that show it
  /// @param hints whether the first slide names the presenter's keys
  Slide(CostEngine engine, SlideCalls calls, boolean hints) {
    this.hints = hints;
    picture = new StepPicture(engine, calls);
    getStyleClass().add("slide");
    keys.setText(KEYS);
    figure.setAlignment(Pos.BASELINE_LEFT);
    change.setAlignment(Pos.CENTER_RIGHT);
    dots.setAlignment(Pos.CENTER);
    getChildren().addAll(title, figure, change, sentence, picture, dots, keys);
  }

  /// The one slide of a window that is looked up by name; small ones stand beside it.
  Slide named() {
    number.setId("slide-number");
    title.setId("slide-title");
    sentence.setId("slide-sentence");
    keys.setId("slide-keys");
    return this;
  }

  /// Drawn, since the font has none.
  private static Path arrow() {
    var path = new Path(new MoveTo(0, 0), new LineTo(44, 0), new MoveTo(30, -13), new LineTo(44, 0),
        new LineTo(30, 13));
    path.getStyleClass().setAll("slide-arrow");
    return path;
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /// @param progress how far the step's bar has grown, 0 to 1
  void show(WalkReport walk, Position position, double progress) {
    WalkReport.Step step = walk.steps().get(position.step());
    boolean told = !position.before() && !position.waiting();
    title.setText(position.before() ? "Before" : position.waiting()
        ? WalkWords.titleBefore(step.step()) : WalkWords.title(walk, step));
    number.setText(position.before() ? WalkWords.amount(walk, step.beforeUsd()) : WalkWords.number(walk, step));
    Restyle.set(number, "label", "slide-number", position.before() ? "plain" : role(step),
        number.getText().length() > LONG_NUMBER ? "long" : "short");
    unit.setText(position.before() ? WalkWords.span(walk.figure()) : WalkWords.unit(walk, step));
    figure.setVisible(!position.waiting() || position.before());
    before.setText(WalkWords.amount(walk, step.beforeUsd()));
    after.setText(WalkWords.amount(walk, step.usd()));
    Restyle.keep(change, step.moves() && told);
    sentence.setText(told ? WalkWords.shownSentence(walk, step) : "");
    keys.setVisible(hints && position.step() == 0);
    picture.show(walk, position, progress);
    dots(walk.steps().size(), position.step());
    requestLayout();
  }

  /// Only what a step moves is good or bad.
  private static String role(WalkReport.Step step) {
    return !step.moves() || step.step().look().figure() == StepLook.Large.COST ? "plain"
        : step.savingUsd() > 0 ? "saved" : "over";
  }

  private void dots(int count, int at) {
    List<Node> row = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var dot = new Region();
      dot.getStyleClass().add(i == at ? "slide-dot-here" : i < at ? "slide-dot-past" : "slide-dot");
      row.add(dot);
    }
    dots.getChildren().setAll(row);
  }

  List<String> struckTexts() {
    return picture.struckTexts();
  }

  boolean isTitleWhole() {
    return MARGIN + title.prefWidth(-1) <= WIDTH - MARGIN;
  }

  boolean isSentenceWhole() {
    return MARGIN + sentence.prefWidth(-1) <= WIDTH - MARGIN;
  }

  @Override
  protected void layoutChildren() {
    place(title, MARGIN, 58);
    place(figure, MARGIN, 96);
    change.resizeRelocate(WIDTH - MARGIN - change.prefWidth(-1), 238, change.prefWidth(-1), change.prefHeight(-1));
    place(sentence, MARGIN, PICTURE_TOP + PICTURE_HEIGHT + 6);
    place(keys, WIDTH - MARGIN - keys.prefWidth(-1), 18);
    picture.resizeRelocate(MARGIN, PICTURE_TOP, WIDTH - 2 * MARGIN, PICTURE_HEIGHT);
    dots.resizeRelocate(0, HEIGHT - 54, WIDTH, 14);
  }

  private static void place(Region node, double x, double y) {
    node.resizeRelocate(x, y, node.prefWidth(-1), node.prefHeight(-1));
  }
}
