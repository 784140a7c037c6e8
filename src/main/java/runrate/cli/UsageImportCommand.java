package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.calls.WarehouseException;
import runrate.files.report.UsageJson;
import runrate.files.warehouse.LogFormats;
import runrate.files.warehouse.UsageStore;
import runrate.text.UsageWords;
import runrate.usage.LineCounts;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;

/// `runrate usage import`: reads logs into the store of recorded calls, with an account of every line.
@Command(name = "import", description = "Read logs of calls: files, or folders of them.")
final class UsageImportCommand implements Callable<Integer> {
  private static final int MOST_NOTES = 20;
  private static final int ALL_NOTES = 100_000;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "LOG", arity = "1..*", description = "Transcripts, usage exports of vendors, logs of "
      + "proxies and telemetry, or any table of calls: JSON, JSON lines, CSV or Parquet. A folder is read with all in "
      + "it; what was read before is read again where it has changed.")
  private List<Path> logs;

  @Option(names = "--list", description = "Every line that is no priced call, with the reason.")
  private boolean list;

  @Option(names = "--dry-run", description = "Only say what would be read.")
  private boolean dryRun;

  @Option(names = "--strict", description = "Exit with 1 if a line is refused or has no price.")
  private boolean strict;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private LogInput input;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    return dryRun ? input.askAlone(logs, err, this::tell) : input.ask(logs, err, this::tell);
  }

  private int tell(UsageStore store, LogPrices prices, LocalDate today) throws WarehouseException {
    List<String> paths = logs.stream().map(log -> log.toAbsolutePath().normalize().toString()).toList();
    List<LogSource> read = store.sources(prices, today).stream().filter(source -> paths.contains(source.path()))
        .toList();
    LineCounts counts = LineCounts.sum(read.stream().map(LogSource::counts).toList());
    List<Integer> ids = read.stream().map(LogSource::id).toList();
    List<LineNote> notes = store.notes(prices, today, ids, list || json ? ALL_NOTES : MOST_NOTES);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(UsageJson.read(read, counts, store.total(prices, today, ids), notes));
    } else {
      read.forEach(source -> print(source, out));
      print(read, counts, notes, out);
    }
    return strict && counts.unpriced() + counts.refused() > 0 ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }

  private static void print(LogSource source, PrintWriter out) {
    out.printf("%s: %s%n  %s%n  %s, %s%n", source.label(), String.join(", ", source.formats()),
        UsageWords.sum(source.counts()), source.counts().priced() == 0 ? "no priced call"
            : UsageWords.usd(source.usd()), UsageWords.days(source));
    source.flags().forEach(flag -> out.printf("  note: %s%n", flag));
    source.problems().forEach(problem -> out.printf("  not read: %s%n", problem));
  }

  private void print(List<LogSource> read, LineCounts counts, List<LineNote> notes, PrintWriter out) {
    notes.forEach(note -> out.printf("  %s%n", UsageWords.of(note)));
    if (notes.size() < counts.needALook()) {
      out.printf("  --list says why, a line for each of %s%n", counts.needALook());
    }
    if (read.stream().anyMatch(source -> source.formats().stream().anyMatch(LogFormats.billLabels()::contains))) {
      out.println("Bills are beside the calls, not among them; runrate usage reconcile compares them.");
    }
    if (read.stream().anyMatch(LogSource::isTimeless)) {
      out.println("No column was taken for the time of calls where it says “no time in it”, so nothing of them is told "
          + "by day; name it, if there is one, with --columns started=NAME.");
    }
    out.println(dryRun ? "Nothing was kept." : "Kept; runrate usage rollup says who pays for what.");
  }
}
