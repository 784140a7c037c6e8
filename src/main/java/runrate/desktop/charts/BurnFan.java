package runrate.desktop.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import runrate.risk.MonthOutlook;
import runrate.text.Money;
import runrate.text.RiskSentence;

/// The days to come as a fan in which eight of ten months lie, behind the running total of likely values.
final class BurnFan {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private final Shapes area;
  private Optional<MonthOutlook> outlook = Optional.empty();

  BurnFan(PlotPane chart) {
    area = chart.shapes("risk-fan");
  }

  /// @param drawn nothing where no month was drawn of what is shown
  void show(Optional<MonthOutlook> drawn) {
    outlook = drawn.filter(known -> !known.days().isEmpty());
  }

  /// What it reaches up to.
  OptionalDouble highestUsd() {
    return outlook.map(known -> OptionalDouble.of(end(known, HIGH))).orElse(OptionalDouble.empty());
  }

  private static double end(MonthOutlook known, double share) {
    return known.days().getLast().at(share).usd();
  }

  /// @param xs of the days; the first is where the month begins
  void draw(double[] xs, AxisFrame frame) {
    outlook.ifPresent(known -> area.between(Arrays.copyOfRange(xs, known.burn().today(), known.burn().today()
        + known.days().size() + 1), ys(known, HIGH, frame), ys(known, LOW, frame)));
  }

  /// Today, then the days to come, as so large a share of the months is below.
  static double[] ys(MonthOutlook known, double share, AxisFrame frame) {
    return DoubleStream.concat(DoubleStream.of(known.burn().spendToDateUsd()), known.days().stream()
        .mapToDouble(day -> day.at(share).usd())).map(frame::y).toArray();
  }

  /// `8 of 10: $22,550–$26,390`, in whole amounts, then in those of an axis; empty where there is no fan.
  List<String> words(Money money) {
    return outlook.map(known -> known.days().getLast()).map(last -> List.of(
        between(RiskSentence.usd(money, last.at(LOW)), RiskSentence.usd(money, last.at(HIGH))),
        between(money.onAxis(last.at(LOW).usd()), money.onAxis(last.at(HIGH).usd())))).orElse(List.of());
  }

  private static String between(String low, String high) {
    return "8 of 10: %s\u2013%s".formatted(low, high);
  }

  /// Of a day to come: `8 of 10 months between $22,550 and $26,390`.
  String words(Money money, int day) {
    return outlook.filter(known -> day > known.burn().today() && day <= known.burn().today() + known.days().size())
        .map(known -> known.days().get(day - known.burn().today() - 1))
        .map(band -> "%n8 of 10 months between %s and %s".formatted(RiskSentence.usd(money, band.at(LOW)),
            RiskSentence.usd(money, band.at(HIGH)))).orElse("");
  }
}
