package runrate.desktop.start;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.StyledLabel;
import runrate.draft.NewCase;
import runrate.text.Money;

/// The month from what is assumed to the last answer, a bar each.
final class AnswerBars extends Pane {
  private static final double BAR = 26;
  private static final double GAP = 5;
  private static final int MOST = 7;
  private static final double HEIGHT = 96;
  private static final double BELOW = 18;
  private static final double ABOVE = 16;

  private final List<Region> bars = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final Label last = StyledLabel.of("", "answer-figure");
  private List<Double> months = List.of();

  AnswerBars() {
    getStyleClass().add("answer-bars");
    setMinSize(0, HEIGHT);
    setPrefSize(MOST * (BAR + GAP), HEIGHT);
  }

  void show(Money money, double assumedUsd, List<NewCase.Step> steps) {
    List<Double> all = new ArrayList<>(List.of(assumedUsd));
    steps.forEach(step -> all.add(step.monthUsd()));
    months = List.copyOf(all);
    getChildren().clear();
    bars.clear();
    names.clear();
    for (int i = 0; i < months.size(); i++) {
      var bar = new Region();
      bar.getStyleClass().add(i == months.size() - 1 ? "answer-bar-now" : "answer-bar");
      bars.add(bar);
      names.add(StyledLabel.of(i == 0 ? "start" : String.valueOf(steps.get(i - 1).question().ordinal() + 1),
          "answer-name"));
    }
    last.setText(money.amount(months.getLast()));
    getChildren().addAll(bars);
    getChildren().addAll(names);
    getChildren().add(last);
    setAccessibleText("The month after each answer: " + String.join(", ", months.stream().map(money::amount).toList()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double most = months.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double room = getHeight() - BELOW - ABOVE;
    double step = Math.min(BAR + GAP, getWidth() / Math.max(1, months.size()));
    double wide = step - GAP;
    double left = getWidth() - months.size() * step;
    for (int i = 0; i < bars.size(); i++) {
      double height = most == 0 ? 1 : Math.max(1, months.get(i) / most * room);
      double x = left + i * step;
      bars.get(i).resizeRelocate(x, ABOVE + room - height, wide, height);
      Label name = names.get(i);
      double width = name.prefWidth(-1);
      name.resizeRelocate(x + (wide - width) / 2, getHeight() - BELOW + 3, width, name.prefHeight(-1));
      if (i == bars.size() - 1) {
        double figure = last.prefWidth(-1);
        last.resizeRelocate(Math.min(getWidth() - figure, x + (wide - figure) / 2), room - height, figure, ABOVE);
      }
    }
  }
}
