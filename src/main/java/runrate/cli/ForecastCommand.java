package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import runrate.capacity.SimulatedMonth;
import runrate.costing.CostReport;
import runrate.files.report.ReportJson;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.text.BudgetSentence;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PaceSentence;
import runrate.text.ProofSentence;
import runrate.text.SpendSentence;
import runrate.text.YoursSentence;

/// `runrate forecast`: burn rate, month end, alerts and the day the budget is gone.
@Command(name = "forecast", description = "Burn rate, month end, alerts and exhaustion of the budget.")
final class ForecastCommand extends ScenarioCommand {
  @Option(names = "--fail-over-budget", description = "Exit with 1 if the month is heading over the budget.")
  private boolean failOverBudget;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    BurnForecast forecast = BurnForecast.of(read.engine(), read.scenario());
    if (json) {
      out.println(ReportJson.forecast(read.scenario(), forecast,
          BudgetLine.furtherOf(read.engine(), read.scenario(), forecast), read.warnings()));
    } else {
      print(read, forecast, out);
    }
    return failOverBudget && forecast.status() == BudgetStatus.OVER_BUDGET
        ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }

  private static void printLines(Money money, List<BudgetLine> lines, PrintWriter out) {
    if (!lines.isEmpty()) {
      out.printf("%n  Budget                   amount          spent       forecast%n");
      lines.forEach(line -> {
        out.printf("  %-17s %13s  %13s  %13s   %s%n", SpendSentence.name(line),
            money.amount(line.amountUsd().orElse(0)), money.amount(line.spentUsd()),
            money.amount(line.forecastUsd()), SpendSentence.verdict(money, line));
        SpendSentence.parts(money, line).ifPresent(parts -> out.printf("    %s%n", parts));
        SpendSentence.alerts(line).ifPresent(alerts -> out.printf("    %s%n", alerts));
      });
    }
  }

  private static void print(ScenarioInput.Priceable read, BurnForecast forecast, PrintWriter out) {
    Money money = Money.of(read.scenario());
    out.printf("%s, %s, day %s%n%n", read.scenario().name(), read.scenario().forecast().month(), forecast.today());
    if (forecast.hasBurn()) {
      out.printf("  Burn rate        %14s a day%n", money.cents(forecast.burnRateUsdPerDay()));
    }
    out.printf("  Spend to date    %14s%n", money.cents(forecast.spendToDateUsd()));
    out.printf("  Month end        %14s   %s%n", money.cents(forecast.monthEndUsd()), forecast.status().label());
    if (forecast.hasBurn()) {
      out.printf("  %-16s %14s   %s%n", forecast.pace().isKnown() ? "As recorded" : "Going on as now",
          money.cents(forecast.unchangedMonthEndUsd()),
          BudgetStatus.of(forecast.unchangedMonthEndUsd(), forecast.budgetUsd()).label());
    }
    out.printf("  Next month       %14s%n", money.cents(forecast.nextMonthUsd()));
    forecast.budgetUsd().ifPresent(budget -> out.printf("  Budget           %14s%n", money.cents(budget)));
    forecast.alerts().forEach(alert -> out.printf("  %s of the budget: %s%n", Figures.percent(alert.share()),
        alert.day().isPresent() ? "day " + alert.day().getAsInt() : "not reached"));
    forecast.exhaustedOn().ifPresent(day -> out.printf("  Budget exhausted on %s%n", Figures.date(day)));
    printLines(money, BudgetLine.furtherOf(read.engine(), read.scenario(), forecast), out);
    CostReport cost = read.engine().report(read.scenario());
    BudgetSentence.of(money, read.scenario(), cost.monthUsd(), forecast)
        .ifPresent(sentence -> out.printf("%n%s%n", sentence));
    out.printf("%nMethod: %s.%n", forecast.method());
    PaceSentence.of(money, forecast).forEach(out::println);
    if (forecast.recordedDays() > 0 && !read.scenario().forecast().actualSource().isEmpty()) {
      out.printf("The recorded spend is marked \"%s\".%n", read.scenario().forecast().actualSource());
    }
    SimulatedMonth.of(read.engine(), read.scenario(), () -> false)
        .ifPresent(month -> out.println(ProofSentence.beside(money, month)));
    YoursSentence.of(cost).ifPresent(out::println);
    YoursSentence.later(read.engine().book(), read.scenario()).ifPresent(out::println);
    read.warnings().stream().filter(warning -> !warning.isError()).forEach(warning ->
        out.printf("warning: %s%n", warning.line()));
  }
}
