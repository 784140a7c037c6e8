package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.forecast.BurnForecast;
import runrate.text.Figures;
import runrate.text.Money;

/// The lines of the budget and of its alerts in the burn-rate chart, with their words.
final class BurnLimits {
  /// Between two places that are tried along the line.
  private static final double ALONG = 12;
  private static final double ABOVE = 9;
  private static final double BELOW = 10;

  private final AxisFrame frame;
  private final FreePlaces places;
  private final Layers layers;

  /// What they are drawn with.
  record Layers(Shapes budgetLine, Shapes alertLines, Labels budgetText, Labels note) {}

  BurnLimits(AxisFrame frame, FreePlaces places, Layers layers) {
    this.frame = frame;
    this.places = places;
    this.layers = layers;
  }

  /// All lines come before all words: no words lie on a line that is drawn after them.
  void draw(Money money, BurnForecast forecast, double budget) {
    List<BurnForecast.Alert> alerts = forecast.alerts().reversed().stream().filter(alert -> alert.share() < 1).toList();
    line(layers.budgetLine(), budget);
    alerts.forEach(alert -> line(layers.alertLines(), alert.share() * budget));
    double y = frame.y(budget);
    String words = "Budget " + money.amount(budget);
    List<Spot> spots = beside(y, ABOVE, BELOW, layers.budgetText().width(words));
    spots.add(new Spot(frame.right() + 10, y));
    for (double apart = 4; apart < frame.bottom(); apart += 4) {
      spots.add(new Spot(frame.right() + 10, y - apart));
      spots.add(new Spot(frame.right() + 10, y + apart));
    }
    places.write(layers.budgetText(), words, spots);
    alerts.forEach(alert -> alertWords(alert, frame.y(alert.share() * budget)));
  }

  private void line(Shapes layer, double usd) {
    double y = frame.y(usd);
    layer.horizontal(frame.left(), frame.right(), y);
    places.takeLine(frame.left(), y, frame.right(), y);
  }

  /// Nowhere, if lines pass all along it; `why?` tells the day, too.
  private void alertWords(BurnForecast.Alert alert, double y) {
    String words = "%s alert%s".formatted(Figures.percent(alert.share()),
        alert.day().isPresent() ? ", day " + alert.day().getAsInt() : ", not reached");
    places.write(layers.note(), words, beside(y, -BELOW, -ABOVE, layers.note().width(words)));
  }

  /// From where the line begins to where words as wide as these end with it, on its one side or its other.
  private List<Spot> beside(double y, double first, double other, double wide) {
    List<Spot> spots = new ArrayList<>();
    for (double left = frame.left() + 4; left + wide < frame.right(); left += ALONG) {
      spots.add(new Spot(left, y - first));
      spots.add(new Spot(left, y + other));
    }
    return spots;
  }
}
