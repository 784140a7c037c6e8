package runrate.desktop.charts;

import java.util.List;
import java.util.function.Consumer;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PolicySentence;
import runrate.text.PolicyWords;

/// What the chart of policies shows, as a table.
final class PolicyTable {
  private PolicyTable() {}

  /// @param onUse told the policy of a row by Enter
  static ChartTable of(Money money, PolicyReport report, Consumer<OnLimit> onUse) {
    return new ChartTable(List.of("policy", "bill", "on time", "late", "days late", "cheaper", "refused", "still open",
        "quality", "calls over the limit"), report.outcomes().stream().map(outcome -> {
          var cells = new ChartTable.Cells().words(PolicySentence.name(outcome.policy()))
              .figure(outcome.billUsd(), money.cents(outcome.billUsd()));
          count(cells, outcome.onTime());
          count(cells, outcome.late());
          cells.figure(outcome.meanDaysLate().orElse(0), outcome.meanDaysLate().isEmpty() ? PolicyWords.NONE
              : Figures.trimmed(outcome.meanDaysLate().getAsDouble(), 1));
          count(cells, outcome.downgraded());
          count(cells, outcome.refused());
          count(cells, outcome.open());
          return quality(cells, outcome).words(PolicySentence.calls(report, outcome))
              .row(at -> onUse.accept(outcome.policy()));
        }).toList());
  }

  private static ChartTable.Cells count(ChartTable.Cells cells, long calls) {
    return cells.figure(calls, PolicyWords.calls(calls));
  }

  private static ChartTable.Cells quality(ChartTable.Cells cells, PolicyOutcome outcome) {
    return cells.figure(outcome.quality().orElse(0), PolicyWords.quality(outcome));
  }
}
