package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.PolicyShape;
import runrate.pricing.RateBook;
import runrate.scenario.Budget;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.units.Problem;

/// Holds what a day does at its limit against the rate book, and against there being a limit at all.
record PolicyCheck(RateBook book, Budget budget) {
  List<Problem> problems() {
    return Stream.of(unknown(), unlimited()).flatMap(Optional::stream).toList();
  }

  private Optional<Problem> unknown() {
    return budget.policy().model().filter(model -> book.find(model).isEmpty()).map(model ->
        UnknownName.model(book, Keys.path(PolicyShape.MODEL), model));
  }

  private Optional<Problem> unlimited() {
    return budget.policy().onLimit() == OnLimit.NONE || budget.dailyUsd().isPresent() ? Optional.empty()
        : Optional.of(Problem.warning(Keys.path(PolicyShape.ON_LIMIT), "there is no budget of a day, so no day reaches "
            + "its limit", "Add { \"period\": \"day\", \"amount\": 1000 } to budgets, with your own amount"));
  }
}
