package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import runrate.savings.Lever;
import runrate.scenario.Walk;
import runrate.text.Figures;
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

  private final FreePlaces places = new FreePlaces(LINE);

  private WalkReport walk;
  private List<Integer> bars = List.of();
  private int step;
  private double progress = 1;
  private double slot;

  public WalkChart() {
    super("walk-chart");
  }

  /// @param at   the step in front
  /// @param part how far its bar has grown, 0 to 1
  public void show(WalkReport newWalk, int at, double part) {
    walk = newWalk;
    step = at;
    progress = part;
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
    budget(width, most);
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
    double level = frame.y(shown.usd());
    connectors.line(x(column) + slot * BAR, Math.round(level) + 0.5, x(column + 1), Math.round(level) + 0.5);
    value(column, index, shown, frame.y(Math.max(from, shown.usd())));
    name(column, index == step, name(index));
  }

  private Shapes layer(WalkReport.Step shown, int index) {
    boolean cheaper = shown.savingUsd() > 0;
    return index > step ? future : index == 0 ? start
        : index == step ? cheaper ? saved : increase : cheaper ? pastSaved : pastIncrease;
  }

  private void value(int column, int index, WalkReport.Step shown, double top) {
    double middle = x(column) + slot * BAR / 2;
    String text = index == 0 ? WalkWords.amount(walk, shown.usd()) : WalkWords.signed(walk, shown);
    if (index == step && index > 0) {
      write(shown.savingUsd() > 0 ? savedValue : increaseValue, text, middle, top - LINE * 0.68);
    } else if (bars.size() < MOST_NAMED) {
      write(values, text, middle, top - LINE / 2);
    }
  }

  private void write(Labels layer, String text, double middle, double y) {
    double width = layer.write(text, middle, y, HPos.CENTER);
    places.takeText(middle - width / 2, y, width);
  }

  private String name(int index) {
    var told = walk.steps().get(index).step();
    return told.levers().size() == 1 && told.changes().isEmpty()
        ? List.of(Lever.values()).stream().filter(lever -> lever.key().equals(told.levers().getFirst())).findFirst()
            .map(Lever::label).orElse(told.title()) : told.title();
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

  /// What it comes to at the present step.
  private void standing(int column) {
    WalkReport.Step shown = walk.steps().get(step);
    double usd = shown.beforeUsd() + (shown.usd() - shown.beforeUsd()) * progress;
    now.rectangle(x(column), frame.y(usd), slot * BAR, frame.tall(usd));
    places.take(x(column), frame.y(usd), slot * BAR, frame.tall(usd));
    write(values, WalkWords.amount(walk, shown.usd()), x(column) + slot * BAR / 2, frame.y(usd) - LINE / 2);
    name(column, !bars.contains(step), "Now");
  }

  /// The line's own words stand where they cover nothing, above it or below.
  private void budget(double width, double most) {
    OptionalDouble budget = walk.steps().get(step).scenario().budget().monthlyUsd();
    if (walk.figure() != Walk.Figure.MONTH || budget.isEmpty() || budget.getAsDouble() > most) {
      return;
    }
    double at = frame.y(budget.getAsDouble());
    budgetLine.horizontal(0, width, at);
    String words = "Budget " + Figures.usd(budget.getAsDouble(), most);
    double wide = budgetText.width(words);
    for (double middle : new double[] {at - LINE * 0.6, at + LINE * 0.6}) {
      for (double left = 0; left + wide <= width; left += slot / 4) {
        if (places.isFreeForText(left, middle, wide)) {
          budgetText.write(words, left, middle, HPos.LEFT);
          return;
        }
      }
    }
  }
}
