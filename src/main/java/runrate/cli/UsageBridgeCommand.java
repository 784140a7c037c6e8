package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.bridge.BridgeFactor;
import runrate.bridge.CostBridge;
import runrate.bridge.TwoPeriods;
import runrate.files.calls.CallsByKind;
import runrate.files.calls.WarehouseException;
import runrate.files.export.BridgeTable;
import runrate.files.report.BridgeJson;
import runrate.text.BridgeWords;
import runrate.text.UsageWords;

/// `runrate usage bridge`: why recorded calls of one period cost more or less than those of another.
@Command(name = "bridge", description = "Say why calls cost more or less than before: by volume, price, mix, cache "
    + "and length.")
final class UsageBridgeCommand implements Callable<Integer> {
  private static final int MOST_ROWS = 20;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "LOG", arity = "0..*", description = "Logs to ask by themselves, of which nothing is kept. "
      + "Without: everything that was read before.")
  private List<Path> logs = List.of();

  @Option(names = "--from", paramLabel = "DAYS", description = "The earlier period: a month (2026-09) or days "
      + "(2026-09-01..2026-09-14), of UTC. Without: the last two months with calls, the same days of both, "
      + "else the halves of the log.")
  private String from;

  @Option(names = "--to", paramLabel = "DAYS", description = "The later period.")
  private String to;

  @Option(names = "--json", description = "Print JSON instead of text; amounts are exact.")
  private boolean json;

  @Option(names = "--csv", description = "Print a table of comma-separated values instead; amounts are exact.")
  private boolean csv;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private LogInput input;

  @Mixin
  private DatabaseInput database;

  @Override
  public Integer call() {
    Optional<TwoPeriods> named = named();
    return input.askCalls(database, logs, spec.commandLine(), (calls, names) -> tell(named, new CallsByKind(calls,
        names)));
  }

  private Optional<TwoPeriods> named() {
    if (from == null && to == null) {
      return Optional.empty();
    }
    if (from == null || to == null) {
      throw wrong("%s names one period; name the other with %s".formatted(from == null ? "--to" : "--from",
          from == null ? "--from" : "--to"));
    }
    var periods = new TwoPeriods(NamedDays.of(spec, "--from", from), NamedDays.of(spec, "--to",
        to), TwoPeriods.Chosen.NAMED);
    if (periods.before().overlaps(periods.after())) {
      throw wrong("--from %s and --to %s have days in common; name periods that have none".formatted(from, to));
    }
    return Optional.of(periods);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private int tell(Optional<TwoPeriods> named, CallsByKind calls) throws WarehouseException {
    List<LocalDate> days = calls.days();
    Optional<TwoPeriods> periods = named.isPresent() ? named : TwoPeriods.of(days);
    if (days.isEmpty() || periods.isEmpty()) {
      spec.commandLine().getErr().println(days.isEmpty() ? database.noDay(calls.questions())
          : "All calls are of %s; two days at least are needed to compare them".formatted(days.getFirst()));
      return ExitCode.UNUSABLE;
    }
    CostBridge bridge = calls.bridge(periods.get());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(BridgeJson.of(bridge, periods.get(), calls.undated()));
    } else if (csv) {
      out.print(BridgeTable.csv(bridge, Locale.getDefault(Locale.Category.FORMAT)));
    } else {
      print(bridge, out);
      BridgeWords.chosen(periods.get()).ifPresent(out::println);
      BridgeWords.notes(bridge, calls.undated()).forEach(out::println);
    }
    return ExitCode.FINE;
  }

  private static void print(CostBridge bridge, PrintWriter out) {
    out.println(BridgeWords.sentence(bridge));
    out.println();
    bridge.byWeight().forEach(factor -> out.println("  %-8s %14s  %s".formatted(factor.word(),
        BridgeWords.change(bridge.part(factor)), Stream.of(BridgeWords.meaning(factor), BridgeWords.note(bridge,
            factor)).filter(words -> !words.isEmpty()).reduce("%s: %s"::formatted).orElseThrow())));
    out.println("  %-8s %14s".formatted("all", BridgeWords.change(bridge.changeUsd())));
    out.println();
    int width = Math.max(12, bridge.rows().stream().limit(MOST_ROWS).mapToInt(row -> BridgeWords.kind(row.kind())
        .length()).max().orElse(0));
    out.println(("  %-" + width + "s %12s %12s %12s").formatted("calls of", "before", "after", "change")
        + Stream.of(BridgeFactor.values()).map(factor -> " %11s".formatted(factor.word())).reduce("", String::concat));
    bridge.rows().stream().limit(MOST_ROWS).forEach(row -> out.println(("  %-" + width + "s %12s %12s %12s").formatted(
        BridgeWords.kind(row.kind()), UsageWords.usd(row.beforeUsd()), UsageWords.usd(row.afterUsd()),
        BridgeWords.change(row.changeUsd())) + Stream.of(BridgeFactor.values()).map(factor -> " %11s".formatted(
            BridgeWords.change(row.parts().get(factor)))).reduce("", String::concat)));
    if (bridge.rows().size() > MOST_ROWS) {
      out.printf("  and %s more; --json has them all%n", bridge.rows().size() - MOST_ROWS);
    }
    out.println();
  }
}
