package runrate.cli;

import java.io.PrintWriter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import runrate.files.report.RiskJson;
import runrate.forecast.BurnForecast;
import runrate.risk.BudgetOdds;
import runrate.risk.Chances;
import runrate.risk.MonthOutlook;
import runrate.risk.MonthVerdict;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.risk.Tripwire;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.OddsWords;
import runrate.text.RangeWords;
import runrate.text.RiskSentence;
import runrate.tradeoff.SuccessTarget;
import runrate.units.Problem;

/// `runrate risk`: what the month comes to if uncertain inputs lie anywhere in their ranges, how likely that breaks the
/// budget, and which input moves it most.
@Command(name = "risk", description = "How sure the month is: percentiles, chance over budget, what moves it.")
final class RiskCommand extends ScenarioCommand {
  private static final double GOOD = 0.1;
  private static final double MIDDLE = 0.5;
  private static final double BAD = 0.9;

  @Option(names = "--trials", defaultValue = "" + RiskReport.USUAL_TRIALS,
      description = "Months to draw, 100 to 1,000,000.")
  private int trials;

  @Option(names = "--seed", defaultValue = "" + RiskReport.USUAL_SEED,
      description = "The same seed draws the same months.")
  private long seed;

  @Mixin
  private VerdictGate gate;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    if (trials < RiskReport.FEWEST_TRIALS || trials > RiskReport.MOST_TRIALS) {
      complain("--trials is %s; it must be between %s and %s".formatted(trials,
          Figures.whole(RiskReport.FEWEST_TRIALS), Figures.whole(RiskReport.MOST_TRIALS)));
      return ExitCode.UNUSABLE;
    }
    if (gate.problem().isPresent()) {
      complain(gate.problem().get());
      return ExitCode.UNUSABLE;
    }
    Optional<Problem> problem = RiskReport.problem(read.engine(), read.scenario());
    if (problem.isPresent()) {
      complain(problem.get().inFile(read.file().toString()).line());
      return ExitCode.UNUSABLE;
    }
    Optional<Chances> chances = Chances.of(read.engine(), read.scenario(), seed, trials);
    var verdict = new MonthVerdict(chances.map(found -> found.outlook().burn()).orElseGet(() ->
        BurnForecast.of(read.engine(), read.scenario())), chances.map(found -> BudgetOdds.of(found.outlook())));
    Optional<String> uncounted = gate.problem(verdict, () -> chances.isEmpty() ? RiskSentence.NO_RANGE
        : "no budget is set; say what a month may cost in budget.monthlyUsd");
    if (uncounted.isPresent()) {
      complain(uncounted.get());
      return ExitCode.UNUSABLE;
    }
    List<Tripwire> wires = chances.isEmpty() ? List.of() : Chances.tripwires(read.engine(), read.scenario(), seed);
    Optional<SuccessTarget> success = SuccessTarget.of(read.engine(), read.scenario());
    if (json) {
      out.println(RiskJson.of(read.scenario(), chances, success, wires, read.warnings()));
      return gate.exitCode(verdict);
    }
    chances.ifPresentOrElse(found -> print(found, wires, success, out), () -> out.printf("%s%n%n%s%n",
        read.scenario().name(),
        RiskSentence.NO_RANGE + "."));
    read.printWarnings(out);
    return gate.exitCode(verdict);
  }

  private static void print(Chances chances, List<Tripwire> wires, Optional<SuccessTarget> success,
      PrintWriter out) {
    RiskReport report = chances.bill();
    Money money = Money.of(report.scenario());
    out.printf("%s%n%n%s%n%n", report.scenario().name(), RiskSentence.of(money, report));
    line(money, out, "A good month", report, GOOD);
    line(money, out, "A middling month", report, MIDDLE);
    line(money, out, "A bad month", report, BAD);
    out.println("  %-18s %14s   %s".formatted("The estimate", money.amount(report.estimateUsd()),
        RiskSentence.estimate(report)));
    out.printf("%nWhat moves it%n");
    report.swings().forEach(swing -> print(money, swing, out));
    print(money, chances.outlook(), out);
    if (!wires.isEmpty()) {
      out.println();
      FlipTable.lines(money, wires, success).forEach(out::println);
    }
    out.printf("%nMethod: %s.%n", RiskSentence.method(report));
  }

  /// The month it is, what is spent of it included.
  private static void print(Money money, MonthOutlook outlook, PrintWriter out) {
    out.printf("%n%s from day %s: %s%n", outlook.burn().days().getFirst().date().getMonth().getDisplayName(
        TextStyle.FULL, Figures.LOCALE), outlook.burn().today(), RiskSentence.outlook(money, outlook));
    out.println("  %-18s %14s".formatted("Spent", money.amount(outlook.burn().spendToDateUsd())));
    if (!outlook.days().isEmpty()) {
      MonthOutlook.DayBand last = outlook.days().getLast();
      out.println("  %-18s %14s   8 of 10 months between %s and %s".formatted("Month end (P50)",
          RiskSentence.usd(money, last.at(MIDDLE)), RiskSentence.usd(money, last.at(GOOD)),
          RiskSentence.usd(money, last.at(BAD))));
    }
    BudgetOdds odds = BudgetOdds.of(outlook);
    if (odds.highest().isPresent()) {
      out.println("  %-18s %14s   %s".formatted("Verdict", odds.standing().label(), OddsWords.rule(odds)));
    }
  }

  private static void line(Money money, PrintWriter out, String name, RiskReport report, double share) {
    out.println("  %-18s %14s   %s".formatted(name, RiskSentence.usd(money, report.percentile(share)),
        RiskSentence.above(report, report.percentile(share))));
  }

  private static void print(Money money, Swing swing, PrintWriter out) {
    out.println("  %-22s %-24s %-22s %4s of the spread   %s".formatted(RiskSentence.name(swing.input()),
        RiskSentence.range(swing.input()), RiskSentence.ends(money, swing), Figures.percent(swing.shareOfSpread()),
        RiskSentence.shape(swing.input())));
    RangeWords.unexpected(swing).ifPresent(words -> out.println("    " + words));
  }
}
