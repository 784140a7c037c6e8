package runrate.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.pricing.RateBook;

/// The plainest scenario a rate book allows: one agent, one model, nothing saved. The window opens on
/// it when no file can be read.
public final class PlainScenario {
  private PlainScenario() {}

  /// @throws IllegalArgumentException if the book has no model at all: without prices there is nothing to show
  public static Scenario of(RateBook book) {
    String model = book.offers().stream().findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rate card could be read")).key();
    var workload = new Workload(Traffic.even(1, 100, CallsScope.TEAM, MonthDays.of(30), 8),
        CallShape.of(1000, 100, 0), Failure.NONE);
    var forecast = new ForecastSettings(YearMonth.from(Scenario.DEFAULT_PRICES_AS_OF), 1, 1, 0, Seasonality.FLAT,
        List.of(), "");
    return new Scenario("New scenario", "", "", Scenario.DEFAULT_PRICES_AS_OF, workload, Plan.naive(model),
        new Baseline(Optional.empty(), Optional.empty()), new Budget(OptionalDouble.empty(), Budget.DEFAULT_ALERTS),
        forecast, QualityBook.EMPTY, List.of());
  }
}
