package runrate.desktop.present;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.transform.Scale;
import runrate.costing.CostEngine;
import runrate.desktop.charts.BurnChart;
import runrate.desktop.charts.CostChart;
import runrate.desktop.charts.FrontierChart;
import runrate.desktop.charts.WalkChart;
import runrate.desktop.controls.Restyle;
import runrate.forecast.BurnForecast;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.text.WalkWords;
import runrate.tradeoff.ParetoFrontier;
import runrate.walk.WalkReport;

/// One step of a walk on 1920 x 1080: a few words, one number, what it was and is, and the picture that carries it.
/// The desk's own charts are magnified until the back row can read them.
final class Slide extends Pane {
  static final double WIDTH = 1920;
  static final double HEIGHT = 1080;
  private static final double MARGIN = 120;
  private static final double PICTURE_TOP = 372;
  private static final double PICTURE_HEIGHT = 580;
  private static final double MAGNIFIED = 3.2;
  private static final int LONG_NUMBER = 9;

  private final CostEngine engine;
  private final Label title = label("slide-title");
  private final Label number = label("slide-number");
  private final Label unit = label("slide-words");
  private final Label before = label("slide-before");
  private final Path arrow = arrow();
  private final Label after = label("slide-after");
  private final Label sentence = label("slide-words");
  private final HBox change = new HBox(24, before, arrow, after);
  private final HBox figure = new HBox(32, number, unit);
  private final HBox dots = new HBox(14);
  private final WalkChart bars = new WalkChart();
  private final CostChart cost = new CostChart(asked -> { });
  private final BurnChart burn = new BurnChart();
  private final FrontierChart frontier = new FrontierChart((floor, gesture) -> { }, (usd, gesture) -> { });

  Slide(CostEngine engine) {
    this.engine = engine;
    getStyleClass().add("slide");
    number.setId("slide-number");
    title.setId("slide-title");
    sentence.setId("slide-sentence");
    figure.setAlignment(Pos.BASELINE_LEFT);
    change.setAlignment(Pos.CENTER_RIGHT);
    dots.setAlignment(Pos.CENTER);
    for (Region chart : new Region[] {cost, burn, frontier}) {
      chart.getTransforms().add(new Scale(MAGNIFIED, MAGNIFIED));
    }
    getChildren().addAll(title, figure, change, sentence, bars, cost, burn, frontier, dots);
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
    title.setText(position.before() ? "Before" : step.step().title());
    number.setText(position.before() ? WalkWords.amount(walk, step.beforeUsd()) : WalkWords.number(walk, step));
    Restyle.set(number, "label", "slide-number", position.before() || !step.moves() ? "plain"
        : step.savingUsd() > 0 ? "saved" : "over", number.getText().length() > LONG_NUMBER ? "long" : "short");
    unit.setText(WalkWords.span(walk.figure()));
    before.setText(WalkWords.amount(walk, step.beforeUsd()));
    after.setText(WalkWords.amount(walk, step.usd()));
    Restyle.keep(change, step.moves() && !position.before());
    sentence.setText(position.before() ? "" : WalkWords.shownSentence(step.step()));
    picture(walk, position, step, progress);
    dots(walk.steps().size(), position.step());
    requestLayout();
  }

  private void picture(WalkReport walk, Position position, WalkReport.Step step, double progress) {
    StepLook.View view = step.step().view();
    Restyle.keep(bars, view == StepLook.View.STEPS);
    Restyle.keep(cost, view == StepLook.View.COST);
    Restyle.keep(burn, view == StepLook.View.BURN);
    Restyle.keep(frontier, view == StepLook.View.FRONTIER);
    Scenario shown = position.before() && position.step() > 0
        ? walk.steps().get(position.step() - 1).scenario() : step.scenario();
    switch (view) {
      case STEPS -> bars.show(walk, position.step(), position.before() ? 0 : progress);
      case COST -> cost.show(shown, engine.report(shown));
      case BURN -> burn.show(BurnForecast.of(engine, shown));
      case FRONTIER -> frontier.show(ParetoFrontier.of(engine, shown), OptionalDouble.empty());
    }
  }

  private void dots(int count, int at) {
    dots.getChildren().clear();
    for (int i = 0; i < count; i++) {
      var dot = new Region();
      dot.getStyleClass().add(i == at ? "slide-dot-here" : i < at ? "slide-dot-past" : "slide-dot");
      dots.getChildren().add(dot);
    }
  }

  @Override
  protected void layoutChildren() {
    place(title, MARGIN, 58);
    place(figure, MARGIN, 96);
    change.resizeRelocate(WIDTH - MARGIN - change.prefWidth(-1), 238, change.prefWidth(-1), change.prefHeight(-1));
    place(sentence, MARGIN, PICTURE_TOP + PICTURE_HEIGHT + 6);
    double width = WIDTH - 2 * MARGIN;
    bars.resizeRelocate(MARGIN, PICTURE_TOP, width, PICTURE_HEIGHT);
    for (Region chart : new Region[] {cost, burn, frontier}) {
      chart.resizeRelocate(MARGIN, PICTURE_TOP, width / MAGNIFIED, PICTURE_HEIGHT / MAGNIFIED);
    }
    dots.resizeRelocate(0, HEIGHT - 54, WIDTH, 14);
  }

  private static void place(Region node, double x, double y) {
    node.resizeRelocate(x, y, node.prefWidth(-1), node.prefHeight(-1));
  }
}
