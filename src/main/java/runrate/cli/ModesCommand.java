package runrate.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import runrate.files.report.ModesJson;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.modes.TaskMode;
import runrate.text.Figures;
import runrate.text.ModeStrip;
import runrate.text.ModeWords;
import runrate.text.Money;

/// `runrate modes`: what a call costs synchronous, asynchronous and batched, which kind of work may wait, and what
/// batching it saves.
@Command(name = "modes", description = "Synchronous, asynchronous or batched: cost, advice and saving by task.")
final class ModesCommand extends ScenarioCommand {
  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    ModeReport report = ModeReport.of(read.engine(), read.scenario());
    if (json) {
      out.println(ModesJson.of(report, read.warnings()));
    } else {
      print(report, out);
      read.printWarnings(out);
    }
    return ExitCode.FINE;
  }

  private static void print(ModeReport report, PrintWriter out) {
    Money money = Money.of(report.scenario());
    out.printf("%s%n%s%n%n", report.scenario().name(), ModeStrip.of(money, report));
    out.println("  %-14s %-14s %-9s %-24s %s".formatted("Mode", "latency", "price", "", "when to use"));
    for (CallMode mode : CallMode.values()) {
      out.println("  %-14s %-14s %-9s %-24s %s".formatted(ModeWords.name(mode), ModeWords.latency(mode),
          ModeWords.price(report, mode), ModeWords.callHere(money, report, mode), ModeWords.use(mode)));
    }
    out.printf("%nWould anyone notice six hours?%n");
    out.println("  %-28s %8s %12s %-17s %14s  %s".formatted("", "of calls", "calls a day", "", "saves a month",
        "advice"));
    report.tasks().forEach(task -> print(money, task, out));
    ModeWords.taken(money, report).ifPresent(taken -> out.printf("  %s%n", taken));
    if (!report.jobs().isEmpty()) {
      out.printf("%nBatch files%s%n", report.advised().equals(report.scenario()) ? "" : ", as advised");
      report.jobs().forEach(jobs -> out.printf("  %s%n", ModeWords.of(money, jobs)));
    }
  }

  private static void print(Money money, TaskMode task, PrintWriter out) {
    out.println("  %-28s %8s %12s %-17s %14s  %s%s".formatted(
        task.task().name().isEmpty() ? "All work" : task.task().name(), Figures.percent(task.callShare()),
        Figures.whole(task.callsPerDay()), ModeWords.within(task.task().within()), ModeWords.saves(money, task),
        ModeWords.advice(money, task),
        ModeWords.answer(task.answerSeconds()).map(", an answer takes "::concat).orElse("")));
  }
}
