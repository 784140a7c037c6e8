package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.UsesByDay;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.files.export.FocusUsage;
import runrate.files.export.FocusVersion;
import runrate.files.warehouse.UsageStore;
import runrate.text.Figures;
import runrate.text.UsageWords;
import runrate.units.Problem;
import runrate.usage.CallSum;
import runrate.usage.LogPrices;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;

/// `runrate usage export`: recorded calls as billing rows of the FOCUS kind.
@Command(name = "export", description = "Write recorded calls as FOCUS billing rows, a row a day, model and meter.")
final class UsageExportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "LOG", arity = "0..*", description = "Logs to write by themselves, of which nothing is "
      + "kept. Without: everything that was read before.")
  private List<Path> logs = List.of();

  @Option(names = "--focus", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path file;

  @Option(names = "--draft", description = "As the draft of FOCUS 1.5 has it, in place of 1.2.")
  private boolean draft;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private LogInput input;

  @Mixin
  private Overwriting overwriting;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Problem> refusal = overwriting.refusal(file, logs);
    if (refusal.isPresent()) {
      err.println(refusal.get().line());
      return ExitCode.UNUSABLE;
    }
    return input.askNamed(logs, err, this::write);
  }

  private int write(UsageStore store, LogPrices prices, LoggedNames names, LocalDate today) throws WarehouseException {
    CallQuestions calls = store.questions(prices, today);
    List<LoggedUse> uses = new UsesByDay(calls).byFeatureAndTeam();
    try {
      AtomicFile.write(file, new FocusUsage(names).bytes(uses, draft ? FocusVersion.DRAFT_1_5 : FocusVersion.V1_2));
    } catch (IOException e) {
      spec.commandLine().getErr().println(Problem.error("", "the rows could not be written: " + Reason.of(e),
          "Choose another place").inFile(file.toString()).line());
      return ExitCode.UNUSABLE;
    }
    tell(uses, calls.total());
    return ExitCode.FINE;
  }

  private void tell(List<LoggedUse> uses, CallSum total) {
    PrintWriter out = spec.commandLine().getOut();
    List<LoggedUse> billed = uses.stream().filter(FocusUsage::isBilled).toList();
    BigDecimal usd = billed.stream().map(LoggedUse::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    out.printf("%s of %s written: %s%n", UsageWords.usd(usd), requests(billed), file);
    if (total.unpriced() > 0) {
      out.printf("  left out: %s without a price%n", Figures.counted(total.unpriced(), "request"));
    }
    long timeless = total.requests() - uses.stream().mapToLong(LoggedUse::requests).sum();
    if (timeless > 0) {
      out.printf("  left out: %s without a day, %s%n", Figures.counted(timeless, "request"), UsageWords.usd(
          total.usd().subtract(uses.stream().map(LoggedUse::usd).reduce(BigDecimal.ZERO, BigDecimal::add))));
    }
  }

  private static String requests(List<LoggedUse> uses) {
    return Figures.counted(uses.stream().mapToLong(LoggedUse::requests).sum(), "request");
  }
}
