package runrate.forecast;

import java.util.OptionalDouble;
import runrate.scenario.ForecastSettings;
import runrate.scenario.OwnForecast;

/// Where the month ends by a person's own figure, beside where the plan takes it.
///
/// A figure for the month is its end. One for a day is what a day of weight 1 costs:
/// `end = spent to date + own * sum of the weights of the days after today`, with the weights the forecast's days have,
/// weekdays, holidays and campaigns. The figure is taken as it is: no burn multiplier and no commitment is added to it.
///
/// @param differenceUsd   own end minus the plan's
/// @param differenceShare of the plan's end; absent where that is nothing
/// @param status          what the budget would be at this end; no verdict of the program follows it
public record OwnEnd(OwnForecast typed, double monthEndUsd, double differenceUsd, OptionalDouble differenceShare,
    BudgetStatus status) {

  static OwnEnd of(OwnForecast typed, ForecastSettings settings, BurnForecast plan) {
    double end = switch (typed.span()) {
      case MONTH -> typed.usd();
      case DAY -> plan.spendToDateUsd() + typed.usd() * weightAfter(settings);
    };
    double difference = end - plan.monthEndUsd();
    return new OwnEnd(typed, end, difference, plan.monthEndUsd() > 0
        ? OptionalDouble.of(difference / plan.monthEndUsd()) : OptionalDouble.empty(),
        BudgetStatus.of(end, plan.budgetUsd()));
  }

  private static double weightAfter(ForecastSettings settings) {
    return settings.dayWeights().stream().skip(settings.today()).mapToDouble(Double::doubleValue).sum();
  }
}
