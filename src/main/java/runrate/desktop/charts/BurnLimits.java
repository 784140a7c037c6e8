package runrate.desktop.charts;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import runrate.forecast.BurnForecast;
import runrate.text.Figures;
import runrate.text.Money;

/// The lines of the budget and of its alerts in the burn-rate chart, with their words.
final class BurnLimits {
  private static final double WORDS_BELOW = 18;
  /// Between two places that are tried along the line.
  private static final double ALONG = 12;

  private final AxisFrame frame;
  private final FreePlaces places;
  private final Layers layers;

  /// What they are drawn with.
  record Layers(Shapes budgetLine, Shapes alertLines, Shapes plates, Labels budgetText, Labels note) {}

  BurnLimits(AxisFrame frame, FreePlaces places, Layers layers) {
    this.frame = frame;
    this.places = places;
    this.layers = layers;
  }

  /// All lines come before all words: no words lie on a line that is drawn after them.
  ///
  /// @param x of a day of the month
  void draw(Money money, BurnForecast forecast, double budget, DoubleUnaryOperator x) {
    var spend = new SpendLines(forecast, x, frame);
    List<BurnForecast.Alert> alerts = forecast.alerts().reversed().stream().filter(alert -> alert.share() < 1).toList();
    line(layers.budgetLine(), budget);
    alerts.forEach(alert -> line(layers.alertLines(), alert.share() * budget));
    budgetWords(spend, "Budget " + money.amount(budget), frame.y(budget));
    alerts.forEach(alert -> alertWords(spend, alert, frame.y(alert.share() * budget)));
  }

  private void line(Shapes layer, double usd) {
    double y = frame.y(usd);
    layer.horizontal(frame.left(), frame.right(), y);
    places.takeLine(frame.left(), y, frame.right(), y);
  }

  /// The budget's words begin where the line does, or as far to the right as the spend needs; on a plate where it
  /// leaves no room at all.
  private void budgetWords(SpendLines spend, String words, double y) {
    double wide = layers.budgetText().width(words);
    for (double left = frame.left() + 4; left + wide < frame.right(); left += ALONG) {
      double from = left;
      double[] middles = DoubleStream.of(y - 8, y + 9)
          .filter(middle -> !spend.pass(from - 4, from + wide + 4, middle - 8, middle + 8)).toArray();
      OptionalDouble middle = places.firstFor(left, wide, middles, false);
      if (middle.isPresent()) {
        write(layers.budgetText(), words, left, middle.getAsDouble());
        return;
      }
    }
    write(layers.budgetText(), words, frame.left() + 4, y - 9);
    layers.plates().rectangle(frame.left() + 2, y - 16, wide + 4, 13);
  }

  /// Nowhere, if the spend or another line passes there; `why?` tells the day, too.
  private void alertWords(SpendLines spend, BurnForecast.Alert alert, double y) {
    String words = "%s alert%s".formatted(Figures.percent(alert.share()),
        alert.day().isPresent() ? ", day " + alert.day().getAsInt() : ", not reached");
    double left = frame.left() + 4;
    double wide = layers.note().width(words);
    if (places.isFreeForText(left, y + 9, wide) && !spend.pass(left - 4, left + wide + 4, y, y + WORDS_BELOW)) {
      write(layers.note(), words, left, y + 9);
      layers.plates().rectangle(left - 2, y + 3, wide + 4, 13);
    }
  }

  private void write(Labels labels, String words, double left, double y) {
    places.takeText(left, y, labels.write(words, left, y, HPos.LEFT));
  }
}
