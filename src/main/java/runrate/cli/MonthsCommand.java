package runrate.cli;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
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
import runrate.text.Money;
import runrate.text.YearRows;
import runrate.text.YearSentence;
import runrate.text.YoursSentence;

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
      print(read, year.inUnits(Money.of(read.scenario()).centUsd()), out);
    }
    return failOverBudget && year.isOver() ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }

  private static String line(List<String> cells) {
    var line = new StringBuilder("  %-9s %6s %13s".formatted(cells.get(0), cells.get(1), cells.get(2)));
    cells.stream().skip(3).forEach(amount -> line.append(" %16s".formatted(amount)));
    return line.toString();
  }

  private static void print(ScenarioInput.Priceable read, TwelveMonths year, PrintWriter out) {
    Money money = Money.of(read.scenario());
    out.printf("%s%n%s%n%n", read.scenario().name(),
        YearSentence.of(money, year, read.scenario().forecast().growthPerMonth()));
    out.println(line(YearRows.heads(year, Integer.MAX_VALUE)));
    List<List<String>> rows = YearRows.of(money, year, Integer.MAX_VALUE, YearMonth::toString);
    for (int i = 0; i < rows.size(); i++) {
      out.println("%s  %s".formatted(line(rows.get(i)), YearSentence.happens(year, year.months().get(i)))
          .stripTrailing());
    }
    out.println(line(YearRows.sum(money, year, Integer.MAX_VALUE)).stripTrailing());
    YearSentence.days(read.scenario(), year).ifPresent(words -> out.printf("%n%s%n", words));
    YoursSentence.of(read.engine().report(read.scenario())).ifPresent(sentence -> out.printf("%n%s%n", sentence));
    YoursSentence.later(read.engine().book(), read.scenario()).ifPresent(out::println);
    read.printWarnings(out);
  }
}
