package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.optimise.AxisFront;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSpot;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PlanWords;

/// The words of a chart of plans, each where it stands free of lines and other words; over the cloud on a plate.
final class PlanLabels {
  private static final double LINE = 15;
  private static final double ALONG = 12;
  private static final double AXIS_GAP = 8;

  private final PlotPane chart;
  private final AxisFrame frame;
  private final PlanScale scale;
  private final FreePlaces places;
  private final Shapes plates;
  private final Labels value;
  private final Labels note;
  private final Labels limitText;
  private final Labels best;

  PlanLabels(PlotPane chart, AxisFrame frame, PlanScale scale, FreePlaces places) {
    this.chart = chart;
    this.frame = frame;
    this.scale = scale;
    this.places = places;
    plates = chart.shapes("plans-plate");
    value = chart.labels("plot-value");
    note = chart.labels("plot-note");
    limitText = chart.labels("plot-budget-text");
    best = chart.labels("plot-saved-text");
  }

  /// In the middle of a pane that shows nothing else.
  void alone(String words, double width, double height) {
    note.write(note.fitted(words, width - 2 * AXIS_GAP), width / 2, height / 2, HPos.CENTER);
  }

  /// All that is known of a plan, under the mouse.
  String hover(PlanSpot spot, double calls) {
    Money money = chart.money();
    return "%s a month, %s a request%s%nquality %s, %s".formatted(money.amount(spot.monthUsd()),
        money.perRequest(spot.monthUsd() / calls), spot.outcomeUsd().stream().mapToObj(usd -> ", %s a success"
            .formatted(money.perRequest(usd))).findFirst().orElse(""), PlanWords.score(spot.quality()),
        PlanWords.answerTakes(spot.seconds()));
  }

  /// Round costs below the plot.
  void costs(double calls) {
    String axis = scale.axes().costWords();
    double parts = scale.axes().parts(calls);
    Money money = chart.money();
    double end = frame.right() - 4 - frame.words().width(axis) - AXIS_GAP;
    double low = money.of(scale.lowUsd() / parts);
    double high = money.of(scale.highUsd() / parts);
    List<Double> round = Ticks.logarithmic(low, high, 6);
    for (double amount : round.size() > 1 ? round : Ticks.linear(low, high, 4)) {
      int decimals = amount >= 100 ? 0 : Math.max(2, 1 - (int) Math.floor(Math.log10(amount)));
      String text = money.sign() + Figures.trimmed(amount, decimals);
      double x = scale.x(money.inUsd(amount) * parts);
      if (x + frame.words().width(text) / 2 < end) {
        frame.writeBelow(text, x, 8);
      }
    }
    frame.words().write(axis, frame.right() - 4, frame.bottom() + 12, HPos.RIGHT);
  }

  void today(PlanSpot today, double calls) {
    String figures = scale.axes().figures(chart.money(), today, calls);
    double wide = Math.max(value.width("today"), note.width(figures));
    beside(scale.x(today), scale.y(today), wide).stream().filter(spot -> places.isFreeForText(spot.left(),
        spot.middle(), wide) && places.isFreeForText(spot.left(), spot.middle() + LINE, wide)).findFirst()
        .ifPresent(spot -> {
          write(value, "today", List.of(spot));
          write(note, figures, List.of(new Spot(spot.left(), spot.middle() + LINE)));
        });
  }

  private List<Spot> beside(double x, double y, double wide) {
    List<Spot> spots = new ArrayList<>();
    for (double apart = 0; apart < frame.bottom() - frame.top(); apart += 4) {
      for (double first : new double[] {y - 6 + apart, y - 20 - apart}) {
        spots.add(new Spot(x + 16, first));
        spots.add(new Spot(x - 16 - wide, first));
      }
    }
    return spots;
  }

  private void write(Labels labels, String words, List<Spot> spots) {
    double wide = labels.width(words);
    Optional<Spot> free = spots.stream().filter(spot ->
        places.isFreeForText(spot.left(), spot.middle(), wide)).findFirst();
    free.ifPresent(spot -> {
      plates.rectangle(spot.left() - 3, spot.middle() - LINE / 2, wide + 6, LINE);
      places.write(labels, words, List.of(spot));
    });
  }

  void limits(PlanLines lines, PlanLimits limits, double calls) {
    if (lines.isLimited()) {
      String words = scale.axes().limitWords(scale.axes().limit(limits).orElseThrow());
      List<Spot> spots = new ArrayList<>();
      for (double right = frame.right() - 4; right > frame.left(); right -= ALONG) {
        spots.add(new Spot(right - limitText.width(words), lines.limitY() - 11));
        spots.add(new Spot(right - limitText.width(words), lines.limitY() + 11));
      }
      write(limitText, words, spots);
    }
    scale.axes().costLimit(limits).ifPresent(usd -> {
      String words = "%s a month = %s a request".formatted(chart.money().amount(usd),
          chart.money().perRequest(usd / calls));
      List<Spot> spots = new ArrayList<>();
      for (double middle = frame.bottom() - 9; middle > frame.top(); middle -= ALONG) {
        spots.add(new Spot(lines.costX() + 5, middle));
        spots.add(new Spot(lines.costX() - 5 - limitText.width(words), middle));
      }
      write(limitText, words, spots);
    });
  }

  void frontier(AxisFront front) {
    String words = scale.axes().frontierWords();
    double wide = best.width(words);
    double y = scale.y(front.frontier().getLast());
    List<Spot> spots = new ArrayList<>();
    for (double left = frame.right() - wide - 4; left > frame.left(); left -= ALONG) {
      spots.add(new Spot(left, y - 10));
      spots.add(new Spot(left, y + 12));
    }
    write(best, words, spots);
  }
}
