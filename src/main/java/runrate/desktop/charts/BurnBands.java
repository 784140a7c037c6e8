package runrate.desktop.charts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import runrate.costing.CostReport;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.forecast.BurnForecast;
import runrate.text.Money;

/// The modelled part of the running total cut into bands by task, the dearest below. What was recorded is not known by
/// task and is left whole.
final class BurnBands {
  /// A lower band has no name.
  private static final double LINE = 13;
  private static final double BESIDE = 4;

  private final Shapes areas;
  private final Shapes edges;
  private final Labels names;
  private List<Band> bands = List.of();

  /// @param share of the month's cost
  private record Band(String name, double share) {}

  BurnBands(PlotPane chart) {
    areas = chart.shapes("burn-band");
    edges = chart.shapes("burn-band-edge");
    names = chart.labels("plot-note");
  }

  void show(CostReport report) {
    bands = !report.isOfTasks() || report.monthUsd() <= 0 ? List.of() : report.dearestTasks().stream()
        .filter(task -> task.monthUsd() > 0)
        .map(task -> new Band(task.task().name(), task.monthUsd() / report.monthUsd())).toList();
  }

  /// @param xs of the days; the first is where the month begins
  void draw(BurnForecast forecast, double[] xs, AxisFrame frame, FreePlaces places) {
    double[] recorded = recorded(forecast.days());
    double[] lower = heights(forecast, recorded, 0, frame);
    double below = 0;
    for (int i = 0; i < bands.size(); i++) {
      below += bands.get(i).share();
      double[] upper = heights(forecast, recorded, below, frame);
      areas.between(xs, upper, lower);
      boolean inside = i + 1 < bands.size() && lower[lower.length - 1] - upper[upper.length - 1] > BESIDE;
      if (inside) {
        edges.polyline(xs, upper, 0, xs.length - 1);
        places.takeCurve(xs, upper, 0, xs.length - 1);
      }
      lower = upper;
    }
  }

  /// The names at the end of the month, in their bands, wherever nothing else stands by then.
  void name(BurnForecast forecast, double[] xs, AxisFrame frame, FreePlaces places) {
    double[] recorded = recorded(forecast.days());
    double below = 0;
    for (Band band : bands) {
      double[] lower = heights(forecast, recorded, below, frame);
      below += band.share();
      double[] upper = heights(forecast, recorded, below, frame);
      String name = names.fitted(band.name(), frame.width() / 4);
      double wide = names.width(name);
      List<Spot> spots = IntStream.range(1, xs.length).map(i -> xs.length - i)
          .filter(day -> lower[day] - upper[day] >= LINE && xs[day] - wide - BESIDE > frame.left())
          .mapToObj(day -> new Spot(xs[day] - wide - BESIDE, (lower[day] + upper[day]) / 2)).toList();
      places.write(names, name, spots);
    }
  }

  /// What is modelled up to a day by task, a line each, for whoever asks the day; nothing where nothing is cut.
  String words(BurnForecast forecast, int day, Money money) {
    double modelled = forecast.days().get(day - 1).cumulativeUsd() - recorded(forecast.days())[day];
    return bands.stream().map(band -> "%n%s %s".formatted(band.name(), money.amount(band.share() * modelled)))
        .collect(Collectors.joining());
  }

  /// What was recorded up to each day.
  private static double[] recorded(List<BurnForecast.Day> days) {
    double[] usd = new double[days.size() + 1];
    for (int i = 1; i < usd.length; i++) {
      boolean known = days.get(i - 1).kind() == BurnForecast.Kind.RECORDED;
      usd[i] = usd[i - 1] + (known ? days.get(i - 1).usd() : 0);
    }
    return usd;
  }

  private static double[] heights(BurnForecast forecast, double[] recorded, double share, AxisFrame frame) {
    return IntStream.range(0, recorded.length).mapToDouble(i -> {
      double total = i == 0 ? 0 : forecast.days().get(i - 1).cumulativeUsd();
      return frame.y(recorded[i] + share * (total - recorded[i]));
    }).toArray();
  }
}
