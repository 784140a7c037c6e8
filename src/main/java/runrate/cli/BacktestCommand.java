package runrate.cli;

import java.io.PrintWriter;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import runrate.backtest.Accuracy;
import runrate.backtest.BackTest;
import runrate.backtest.BandShare;
import runrate.backtest.MadeForecast;
import runrate.backtest.TestedMonth;
import runrate.files.report.BacktestJson;
import runrate.text.BacktestSentence;
import runrate.text.BacktestWords;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.units.Excerpt;

/// `runrate backtest`: past months forecast again from what was known on their 10th, 15th and 20th, against what came.
@Command(name = "backtest", description = "How good the forecast was in recorded months, against a straight line.")
final class BacktestCommand extends ScenarioCommand {
  private static final String ROW = "  %-12s %12s %12s %14s %16s %9s";
  private static final String MONTH = "  %-16s %12s   %s";

  @Option(names = "--band", paramLabel = "80|90", defaultValue = "80", converter = Band.class,
      description = "How many of 100 months a band is to hold: 80 or 90. Usually ${DEFAULT-VALUE}.")
  private BandShare band;

  /// A share of months as per cent.
  static final class Band implements ITypeConverter<BandShare> {
    @Override
    public BandShare convert(String typed) {
      return Stream.of(BandShare.values()).filter(share -> String.valueOf(Math.round(100 * share.share()))
          .equals(typed.replace("%", "").strip())).findFirst().orElseThrow(() ->
          new TypeConversionException("'%s' is no band. Write 80 or 90".formatted(Excerpt.of(typed))));
    }
  }

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    BackTest test = BackTest.of(read.scenario().forecast(), band);
    if (json) {
      out.println(BacktestJson.of(read.scenario(), test, read.warnings()));
      return ExitCode.FINE;
    }
    out.printf("%s%n%n%s%n", read.scenario().name(), BacktestSentence.of(test));
    if (test.isEnough()) {
      print(test, Money.of(read.scenario()), out);
    }
    test.leftOut().forEach(month -> out.printf("%s.%n", BacktestSentence.leftOut(month)));
    if (read.scenario().forecast().isSample()) {
      out.println("The recorded spend is a sample, made up to show the forecast.");
    }
    read.printWarnings(out);
    return ExitCode.FINE;
  }

  private static void print(BackTest test, Money money, PrintWriter out) {
    out.println();
    out.println(ROW.formatted("made on", "inside", "missed by", "straight line", "last week", "band"));
    BackTest.MADE_ON.forEach(day -> out.println(row("day " + day, test.madeOn(day))));
    out.println(row("all", test.all()));
    out.println();
    BacktestWords.simpler(money, test).forEach(words -> out.println("  " + words));
    BacktestWords.held(test).forEach(words -> out.println("  " + words));
    BacktestSentence.worst(test).ifPresent(worst -> out.printf("  %s.%n", worst));
    test.worst().flatMap(BacktestSentence::step).ifPresent(step -> out.printf("  There %s.%n", step));
    out.println();
    out.println(MONTH.formatted("month", "came to", "forecast on day 10, 15 and 20, its band"));
    test.months().forEach(month -> out.println(line(month, money)));
    out.printf("%nMethod: %s.%n", BacktestSentence.method(test));
  }

  private static String row(String name, Accuracy accuracy) {
    return ROW.formatted(name, "%s of %s".formatted(accuracy.inside(), accuracy.count()),
        BacktestSentence.share(accuracy.missed()), BacktestSentence.share(accuracy.straightMissed()),
        BacktestSentence.share(accuracy.lastWeekMissed()), "\u00b1" + Figures.percent(accuracy.halfWidth(), 1));
  }

  private static String line(TestedMonth month, Money money) {
    var forecasts = new StringBuilder();
    for (MadeForecast made : month.forecasts()) {
      forecasts.append("%10s (%s to %s)%s".formatted(money.amount(made.usd()), money.amount(made.band().low(),
          made.usd()), money.amount(made.band().high(), made.usd()), made.isInside() ? "" : " missed"));
    }
    return MONTH.formatted(BacktestSentence.name(month.month()), money.amount(month.cameUsd()),
        forecasts.toString().strip());
  }
}
