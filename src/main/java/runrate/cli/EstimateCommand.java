package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import runrate.capacity.OtherMonths;
import runrate.costing.CostReport;
import runrate.files.report.ReportJson;
import runrate.forecast.BudgetStatus;
import runrate.savings.SavingsWaterfall;
import runrate.tradeoff.TaskOutcome;

/// `runrate estimate`: what the month costs, where it goes and what the plan saves.
@Command(name = "estimate", description = "Monthly cost, breakdown and savings of a scenario.")
final class EstimateCommand extends ScenarioCommand {
  @Option(names = "--explain", description = "Show how every line comes about, with the source of its price.")
  private boolean explain;

  @Option(names = "--fail-over-budget", description = "Exit with 1 if the month exceeds the budget.")
  private boolean failOverBudget;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    CostReport report = read.engine().report(read.scenario());
    SavingsWaterfall savings = SavingsWaterfall.of(read.engine(), read.scenario());
    OtherMonths others = OtherMonths.of(read.engine(), read.scenario());
    List<TaskOutcome> tasks = TaskOutcome.of(read.engine(), read.scenario(), report);
    if (json) {
      out.println(ReportJson.estimate(read.scenario(), report, savings, others, tasks, read.warnings()));
    } else {
      new EstimateText(read, report, savings, others, tasks).print(out, explain);
    }
    boolean over = BudgetStatus.of(report.monthUsd(), read.scenario().budget().monthlyUsd())
        == BudgetStatus.OVER_BUDGET;
    return failOverBudget && over ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }
}
