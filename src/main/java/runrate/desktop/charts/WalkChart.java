package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import runrate.savings.Lever;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;
import runrate.text.WalkWords;
import runrate.walk.WalkReport;

/// A walk as bars for a whole room: where it starts, what each step changes, where it stands now. Steps still to
/// come are pale; the present one is the only bright one.
public final class WalkChart extends PlotPane {
  private static final double BAR = 0.72;
  private static final double LINE = 46;
  private static final double HATCH_GAP = 16;
  /// Beyond this many bars only the present one is named: the back row could not read the others.
  private static final int MOST_NAMED = 8;

  private final AxisFrame frame = new AxisFrame(this, 0, 64, 104);
  private final Shapes future = shapes("walk-future");
  private final Shapes start = shapes("plot-baseline");
  private final Shapes pastSaved = shapes("walk-past-saved");
  private final Shapes pastIncrease = shapes("walk-past-increase");
  private final Shapes saved = shapes("plot-saved");
  private final Shapes increase = shapes("plot-increase");
  private final Shapes hatch = shapes("plot-hatch");
  private final Shapes now = shapes("plot-plan");
  private final Shapes connectors = shapes("plot-connector");
  private final Shapes budgetLine = shapes("plot-budget");
  private final Labels names = labels("walk-name");
  private final Labels focusName = labels("walk-focus-name");
  private final Labels values = labels("walk-value");
  private final Labels savedValue = labels("walk-saved-value");
  private final Labels increaseValue = labels("walk-increase-value");
  private final Labels budgetText = labels("walk-budget");

  private final FreePlaces places = new FreePlaces(LINE + 6);

  private WalkReport walk;
  private List<Integer> bars = List.of();
  private int step;
  private double progress = 1;
  private boolean held;
  private double slot;

  public WalkChart() {
    super("walk-chart");
  }

  /// @param at   the step in front
  /// @param part how far its bar has grown, 0 to 1
  /// @param wait whether its figure is still held back
  public void show(WalkReport newWalk, int at, double part, boolean wait) {
    walk = newWalk;
    step = at;
    progress = part;
    held = wait;
    bars = new ArrayList<>();
    for (int i = 0; i < walk.steps().size(); i++) {
      if (i == 0 || walk.steps().get(i).moves()) {
        bars.add(i);
      }
    }
    requestLayout();
  }

  @Override
  protected void draw(double width, double height) {
    if (walk == null) {
      return;
    }
    slot = width / (bars.size() + 1);
    double most = Math.max(walk.largestUsd(), Double.MIN_NORMAL);
    frame.fit(width, height, 0, most);
    frame.drawGround(frame.bottom());
    places.clear(0, 0, width, frame.bottom());
    for (int i = 0; i < bars.size(); i++) {
      bar(i, bars.get(i));
    }
    standing(bars.size());
    budgetUsd(most).ifPresent(usd -> {
      budgetLine.horizontal(0, width, frame.y(usd));
      places.takeLine(0, frame.y(usd), width, frame.y(usd));
    });
    figures();
    budgetUsd(most).ifPresent(usd -> budgetWords(usd, width, most));
  }

  private double x(int column) {
    return column * slot + slot * (1 - BAR) / 2;
  }

  private void bar(int column, int index) {
    WalkReport.Step shown = walk.steps().get(index);
    double from = index == 0 ? 0 : shown.beforeUsd();
    double to = index == step && index > 0 ? from + (shown.usd() - from) * progress : shown.usd();
    double top = frame.y(Math.max(from, to));
    double tall = frame.tall(Math.abs(to - from));
    layer(shown, index).rectangle(x(column), top, slot * BAR, tall);
    places.take(x(column), top, slot * BAR, tall);
    if (index == step && index > 0 && shown.savingUsd() > 0) {
      hatch.hatch(x(column), top, slot * BAR, tall, HATCH_GAP);
    }
    double level = Math.round(frame.y(shown.usd())) + 0.5;
    connectors.line(x(column) + slot * BAR, level, x(column + 1), level);
    places.takeLine(x(column) + slot * BAR, level, x(column + 1), level);
    name(column, index == step, name(index));
  }

  private Shapes layer(WalkReport.Step shown, int index) {
    boolean cheaper = shown.savingUsd() > 0;
    return index > step ? future : index == 0 ? start
        : index == step ? cheaper ? saved : increase : cheaper ? pastSaved : pastIncrease;
  }

  /// What it comes to at the present step.
  private void standing(int column) {
    now.rectangle(x(column), frame.y(standingUsd()), slot * BAR, frame.tall(standingUsd()));
    places.take(x(column), frame.y(standingUsd()), slot * BAR, frame.tall(standingUsd()));
    name(column, !bars.contains(step), "Now");
  }

  private double standingUsd() {
    WalkReport.Step shown = walk.steps().get(step);
    return shown.beforeUsd() + (shown.usd() - shown.beforeUsd()) * progress;
  }

  /// The present step's figure first: the others find room beside it.
  private void figures() {
    if (bars.contains(step) && !held) {
      figure(bars.indexOf(step), step);
    }
    write(values, WalkWords.amount(walk, held ? walk.steps().get(step).beforeUsd() : walk.steps().get(step).usd()),
        bars.size(), frame.y(standingUsd()), frame.bottom(), true);
    for (int i = 0; i < bars.size() && bars.size() < MOST_NAMED; i++) {
      if (bars.get(i) != step) {
        figure(i, bars.get(i));
      }
    }
  }

  private void figure(int column, int index) {
    WalkReport.Step shown = walk.steps().get(index);
    double top = frame.y(index == 0 ? shown.usd() : Math.max(shown.beforeUsd(), shown.usd()));
    double bottom = index == 0 ? frame.bottom() : frame.y(Math.min(shown.beforeUsd(), shown.usd()));
    boolean focus = index == step && index > 0;
    Labels layer = !focus ? values : shown.savingUsd() > 0 ? savedValue : increaseValue;
    write(layer, index == 0 ? WalkWords.amount(walk, shown.usd()) : WalkWords.signed(walk, shown), column, top, bottom,
        focus || index == 0);
  }

  /// Above its bar, as low as nothing is in the way, else below it; left out where there is no room and it may be.
  private void write(Labels layer, String text, int column, double top, double bottom, boolean must) {
    double middle = x(column) + slot * BAR / 2;
    double width = layer.width(text);
    double first = top - LINE * 0.62;
    double[] heights = DoubleStream.concat(DoubleStream.iterate(first, y -> y > LINE / 2, y -> y - 4),
        DoubleStream.of(bottom + LINE * 0.62)).toArray();
    places.firstFor(middle - width / 2, width, heights, must).ifPresent(y -> {
      layer.write(text, middle, y, HPos.CENTER);
      places.takeText(middle - width / 2, y, width);
    });
  }

  private String name(int index) {
    var told = walk.steps().get(index).step();
    return told.levers().size() == 1 && told.changes().isEmpty()
        ? List.of(Lever.values()).stream().filter(lever -> lever.key().equals(told.levers().getFirst())).findFirst()
            .map(Lever::label).orElse(told.title())
        : held && index == step ? WalkWords.titleBefore(told) : WalkWords.title(walk, walk.steps().get(index));
  }

  /// On two lines where one is too wide for its bar.
  private void name(int column, boolean focus, String words) {
    if (!focus && bars.size() >= MOST_NAMED) {
      return;
    }
    Labels layer = focus ? focusName : names;
    double middle = x(column) + slot * BAR / 2;
    String first = words;
    String second = "";
    while (layer.width(first) > slot * 0.96 && first.contains(" ")) {
      int cut = first.lastIndexOf(' ');
      second = (first.substring(cut + 1) + " " + second).strip();
      first = first.substring(0, cut);
    }
    layer.write(first, middle, frame.bottom() + LINE * 0.7, HPos.CENTER);
    if (!second.isEmpty()) {
      layer.write(second, middle, frame.bottom() + LINE * 1.6, HPos.CENTER);
    }
  }

  private OptionalDouble budgetUsd(double most) {
    Scenario scenario = walk.steps().get(step).scenario();
    OptionalDouble budget = scenario.budget().monthlyUsd();
    boolean shown = walk.figure() == Walk.Figure.MONTH && walk.steps().get(step).step().look().budget();
    return shown && budget.orElse(most) <= most ? budget : OptionalDouble.empty();
  }

  /// The line's own words stand where they cover nothing, above it or below.
  private void budgetWords(double usd, double width, double most) {
    String words = "Budget " + money().amount(usd, most);
    double wide = budgetText.width(words);
    for (double middle : new double[] {frame.y(usd) - LINE * 0.7, frame.y(usd) + LINE * 0.7}) {
      for (double left = 0; left + wide <= width; left += slot / 8) {
        if (places.isFreeForText(left, middle, wide)) {
          budgetText.write(words, left, middle, HPos.LEFT);
          return;
        }
      }
    }
  }
}
