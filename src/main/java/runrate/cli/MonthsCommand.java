package runrate.cli;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.report.MonthsJson;
import runrate.forecast.TwelveMonths;
import runrate.inputs.Range;
import runrate.scenario.Period;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.YearSentence;

/// `runrate months`: twelve calendar months, each at its own days, prices and growth, and the day the year's budget is
/// gone.
@Command(name = "months", description = "Twelve months with growth and price changes, and the day a budget is gone.")
final class MonthsCommand extends ScenarioCommand {
  @Spec
  private CommandSpec spec;

  private OptionalDouble yearBudgetUsd = OptionalDouble.empty();

  @Option(names = "--fail-over-budget", description = "Exit with 1 if the year's budget does not last.")
  private boolean failOverBudget;

  @Option(names = "--year-budget", paramLabel = "USD", description =
      "What may be spent in the twelve months, in place of what the scenario says.")
  void yearBudget(double usd) {
    if (!(usd > 0) || usd > Range.LARGEST) {
      throw new ParameterException(spec.commandLine(), "--year-budget is %s; it must be above 0".formatted(usd));
    }
    yearBudgetUsd = OptionalDouble.of(usd);
  }

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    TwelveMonths year = TwelveMonths.of(read.engine(), yearBudgetUsd.isEmpty() ? read.scenario()
        : read.scenario().withBudget(budget -> budget.with(Period.YEAR, "", yearBudgetUsd)));
    if (json) {
      out.println(MonthsJson.of(read.scenario(), year, read.warnings()));
    } else {
      print(read, year, out);
    }
    return failOverBudget && year.isOver() ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }

  private static void print(ScenarioInput.Priceable read, TwelveMonths year, PrintWriter out) {
    Money money = Money.of(read.scenario());
    out.printf("%s%n%s%n%n", read.scenario().name(),
        YearSentence.of(money, year, read.scenario().forecast().growthPerMonth()));
    out.printf("  %-9s %6s %13s", "month", "days", "calls");
    year.vendors().forEach(vendor -> out.printf(" %16s", vendor));
    out.printf(" %14s %15s%n", "the month", "so far");
    for (TwelveMonths.Month month : year.months()) {
      out.printf("  %-9s %6s %13s", month.month(), Figures.trimmed(month.workingDays(), 1),
          Figures.whole(month.calls()));
      month.byVendorUsd().forEach(usd -> out.printf(" %16s", money.cents(usd)));
      out.printf(" %14s %15s", money.cents(month.usd()), money.cents(month.soFarUsd()));
      out.println(("  " + YearSentence.happens(year, month)).stripTrailing());
    }
    read.warnings().stream().filter(warning -> !warning.isError()).forEach(warning ->
        out.printf("warning: %s%n", warning.line()));
  }
}
