package runrate.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import runrate.files.report.ReportJson;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.YoursSentence;
import runrate.tradeoff.ParetoFrontier;

/// `runrate frontier`: options by cost and quality, and which of them nothing beats.
@Command(name = "frontier", description = "Options by cost and quality, and those no other one beats.")
final class FrontierCommand extends ScenarioCommand {
  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    ParetoFrontier frontier = ParetoFrontier.of(read.engine(), read.scenario());
    if (json) {
      out.println(ReportJson.frontier(read.scenario(), frontier));
      return ExitCode.FINE;
    }
    Money money = Money.of(read.scenario());
    out.printf("%s%n%n", read.scenario().name());
    frontier.points().forEach(point -> out.printf("  %-32s %12s   quality %5s   %s%s%n",
        point.option().name(), money.precise(point.option().costPerRequestUsd()),
        Figures.trimmed(point.option().quality(), 1), point.onFrontier() ? "on the frontier"
            : point.perhaps() ? "perhaps dominated" : "dominated",
        point.feasible() ? "" : ", outside the limits"));
    YoursSentence.of(read.engine().report(read.scenario())).ifPresent(sentence -> out.printf("%n%s%n", sentence));
    frontier.notes().forEach(note -> out.printf("note: %s%n", note));
    return ExitCode.FINE;
  }
}
