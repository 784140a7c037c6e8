package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.pricing.RateBook;
import runrate.usage.Calibration;
import runrate.usage.MeasuredValue;

/// Where measured values come from.
public final class WhyCalibration {
  private WhyCalibration() {}

  public static Why of(RateBook book, Money money, Calibration calibration) {
    List<List<String>> rows = calibration.rows().stream().map(row -> row(book, money, calibration, row)).toList();
    List<String> notes = new ArrayList<>(List.of("A share or a mean is one sum over another, so that the plan bills "
        + "what the calls were billed; the middle one of many would not.", "The interval (nine of ten such intervals "
            + "hold the value) follows from how the days differ: calls of one day are alike.", "What agents keep for "
            + "themselves and what the team shares look alike in a log: all of it stands as the team's."));
    calibration.check().ifPresent(check -> notes.add(CalibrationWords.check(check)));
    return new Why("The plan as measured", money.cents(calibration.measuredUsd()), "The month with each measured value "
        + "in place of the assumed one, the value that does most by itself first, each on top of those before it.",
        CalibrationWords.basis(calibration), List.of(new Why.Table(List.of("input", "assumed", "measured", "interval",
            "a month", "then"), rows, List.of())), notes);
  }

  private static List<String> row(RateBook book, Money money, Calibration calibration, Calibration.Row row) {
    MeasuredValue value = row.measure();
    return List.of(CalibrationWords.name(value.input()), CalibrationWords.assumed(book, calibration.scenario(), value),
        CalibrationWords.measured(book, value), CalibrationWords.spread(value), money.change(row.effectUsd(),
            calibration.assumedUsd()), money.cents(row.afterUsd()));
  }
}
