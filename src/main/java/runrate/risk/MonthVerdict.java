package runrate.risk;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.forecast.BurnForecast;
import runrate.risk.BudgetOdds.Standing;

/// The one verdict on a month's budget: by probability where inputs have ranges, else at likely values. It speaks of
/// the forecast month, what is recorded of it included; text, JSON and the gates of the command line ask here.
///
/// @param burn the month at likely values
/// @param odds nothing where no month can be drawn
public record MonthVerdict(BurnForecast burn, Optional<BudgetOdds> odds) {

  public Standing standing() {
    return odds.map(BudgetOdds::standing).orElseGet(() -> switch (burn.status()) {
      case ON_TRACK -> Standing.ON_TRACK;
      case OVER_BUDGET -> Standing.OVER_BUDGET;
      case NO_BUDGET -> Standing.NO_BUDGET;
    });
  }

  public boolean isOver() {
    return standing() == Standing.OVER_BUDGET;
  }

  /// The highest probability by any method; absent where no months were drawn, or without a budget.
  public OptionalDouble highest() {
    return odds.map(BudgetOdds::highest).orElse(OptionalDouble.empty());
  }
}
