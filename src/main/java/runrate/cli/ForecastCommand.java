package runrate.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import runrate.capacity.SimulatedMonth;
import runrate.costing.CostReport;
import runrate.files.report.ReportJson;
import runrate.forecast.BudgetStack;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.forecast.SpendDrift;
import runrate.risk.BudgetOdds;
import runrate.risk.MonthOutlook;
import runrate.risk.MonthVerdict;
import runrate.risk.RiskReport;
import runrate.text.BudgetSentence;
import runrate.text.BudgetWords;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.OddsWords;
import runrate.text.OwnWords;
import runrate.text.PaceSentence;
import runrate.text.ProofSentence;
import runrate.text.RiskSentence;
import runrate.text.YoursSentence;
import runrate.units.Problem;

/// `runrate forecast`: burn rate, month end, alerts and the day the budget is gone.
@Command(name = "forecast", description = "Burn rate, month end, alerts and exhaustion of the budget.")
final class ForecastCommand extends ScenarioCommand {
  @Mixin
  private VerdictGate gate;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    if (gate.problem().isPresent()) {
      complain(gate.problem().get());
      return ExitCode.UNUSABLE;
    }
    BurnForecast forecast = BurnForecast.of(read.engine(), read.scenario());
    Optional<BudgetOdds> odds = BudgetOdds.of(read.engine(), read.scenario());
    var verdict = new MonthVerdict(forecast, odds);
    Optional<String> uncounted = gate.problem(verdict, () -> noOdds(read));
    if (uncounted.isPresent()) {
      complain(uncounted.get());
      return ExitCode.UNUSABLE;
    }
    if (json) {
      out.println(ReportJson.forecast(read.scenario(), forecast, odds,
          BudgetStack.of(read.engine(), read.scenario(), forecast), SpendDrift.of(read.engine(), read.scenario()),
          read.warnings()));
    } else {
      print(read, forecast, odds, out);
    }
    return gate.exitCode(verdict);
  }

  private static String noOdds(ScenarioInput.Priceable read) {
    return read.scenario().budget().monthlyUsd().isEmpty() ? "no budget of a month is set. Set budget.monthlyUsd"
        : RiskReport.problem(read.engine(), read.scenario()).map(Problem::line).orElse(RiskSentence.NO_RANGE);
  }

  private static String verdict(Optional<BudgetOdds> odds, BurnForecast forecast) {
    return odds.map(known -> "%s, %s".formatted(known.standing().label(), OddsWords.of(known, MonthOutlook.Way.PLAN)))
        .orElse(forecast.status().label());
  }

  /// Where the month ends: by the plan, as recorded, and by a person's own figure.
  private static void ends(Money money, BurnForecast forecast, Optional<BudgetOdds> odds, PrintWriter out) {
    out.printf("  Month end        %14s   %s%n", money.cents(forecast.monthEndUsd()),
        verdict(odds, forecast));
    if (forecast.hasBurn()) {
      out.printf("  %-16s %14s   %s%n", forecast.pace().isKnown() ? "As recorded" : "Going on as now",
          money.cents(forecast.unchangedMonthEndUsd()),
          odds.map(known -> OddsWords.of(known, MonthOutlook.Way.RECORDED)).orElse(
              BudgetStatus.of(forecast.unchangedMonthEndUsd(), forecast.budgetUsd()).label()));
    }
    forecast.own().ifPresent(own -> out.printf("  Yours            %14s   %s, %s, %s%n", money.cents(own.monthEndUsd()),
        own.status().label(), OwnWords.difference(money, own), OwnWords.typed(money, own)));
  }

  private static void print(ScenarioInput.Priceable read, BurnForecast forecast, Optional<BudgetOdds> odds,
      PrintWriter out) {
    Money money = Money.of(read.scenario());
    out.printf("%s, %s, day %s%n%n", read.scenario().name(), read.scenario().forecast().month(), forecast.today());
    if (forecast.hasBurn()) {
      out.printf("  Burn rate        %14s a day%n", money.cents(forecast.burnRateUsdPerDay()));
    }
    out.printf("  Spend to date    %14s%n", money.cents(forecast.spendToDateUsd()));
    ends(money, forecast, odds, out);
    out.printf("  Next month       %14s%n", money.cents(forecast.nextMonthUsd()));
    forecast.budgetUsd().ifPresent(budget -> out.printf("  Budget           %14s%s%n", money.cents(budget),
        BudgetWords.resets(read.scenario().budget().reset(), read.scenario().forecast().month().atDay(1))
            .map("   "::concat).orElse("")));
    forecast.alerts().forEach(alert -> out.printf("  %s of the budget: %s%n", Figures.percent(alert.share()),
        alert.day().isPresent() ? "day " + alert.day().getAsInt() : "not reached"));
    forecast.exhaustedOn().ifPresent(day -> out.printf("  Budget exhausted on %s%s%n", Figures.date(day),
        odds.isPresent() ? ", at likely values" : ""));
    BudgetText.print(money, BudgetStack.of(read.engine(), read.scenario(), forecast), out);
    CostReport cost = read.engine().report(read.scenario());
    BudgetSentence.of(money, read.scenario(), cost.monthUsd(), forecast)
        .ifPresent(sentence -> out.printf("%n%s%n", sentence));
    out.printf("%nMethod: %s.%n", forecast.method());
    RiskReport.problem(read.engine(), read.scenario()).ifPresent(problem -> out.println("Not by probability: "
        + problem.line()));
    odds.ifPresent(known -> out.printf("By probability: %s.%n", OddsWords.rule(known)));
    PaceSentence.of(money, forecast).forEach(out::println);
    SpendDrift.of(read.engine(), read.scenario()).ifPresent(drift -> out.println(PaceSentence.drift(money, drift)));
    if (forecast.recordedDays() > 0 && !read.scenario().forecast().actualSource().isEmpty()) {
      out.printf("The recorded spend is marked \"%s\".%n", read.scenario().forecast().actualSource());
    }
    SimulatedMonth.of(read.engine(), read.scenario(), () -> false)
        .ifPresent(month -> out.println(ProofSentence.beside(money, month)));
    YoursSentence.of(cost).ifPresent(out::println);
    YoursSentence.later(read.engine().book(), read.scenario()).ifPresent(out::println);
    read.printWarnings(out);
  }
}
