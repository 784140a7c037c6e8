package runrate.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.UsesByDay;
import runrate.files.calls.WarehouseException;
import runrate.files.export.LedgerTable;
import runrate.files.report.LedgerJson;
import runrate.files.warehouse.BilledRows;
import runrate.files.warehouse.KeptBills;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.database.DatabaseCalls;
import runrate.ledger.ChargeRow;
import runrate.ledger.GapCause;
import runrate.ledger.LedgerLine;
import runrate.ledger.Reconciliation;
import runrate.text.Figures;
import runrate.text.LedgerWords;
import runrate.text.UsageWords;
import runrate.usage.CallSum;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedWork;

/// `runrate usage reconcile`: what is logged, priced and billed, and why a bill is not what its calls come to.
@Command(name = "reconcile", description = "Set bills beside the calls of logs, and name what lies between them.")
final class UsageReconcileCommand implements Callable<Integer> {
  private static final int MOST_LINES = 10;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Logs and bills to compare by themselves, of which "
      + "nothing is kept; with --jdbc bills alone. Without: everything that was read before.")
  private List<Path> files = List.of();

  @Option(names = "--from", paramLabel = "DATE", description = "First day; bills that begin before it are left out.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day; bills that end after it are left out.")
  private LocalDate to;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = "--csv", description = "Print a table instead of text: a line a vendor, model, mode and time.")
  private boolean csv;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private LogInput input;

  @Mixin
  private DatabaseInput database;

  @Mixin
  private TakingRates taking;

  @Mixin
  private NamingRest naming;

  @Override
  public Integer call() {
    NamedDays.inOrder(spec, from, to);
    if (taking.isRefused(files)) {
      return ExitCode.UNUSABLE;
    }
    return database.isGiven() ? input.ask(database, List.of(), spec.commandLine(), this::tell)
        : input.askNamed(files, spec.commandLine().getErr(), (store, prices, names, today) -> tell(store.questions(
            prices, today), new BilledRows(store).all(), store.sources(prices, today), names));
  }

  private int tell(DatabaseCalls asked, CallQuestions calls, LoggedNames names) throws WarehouseException {
    if (!asked.isDated()) {
      spec.commandLine().getErr().println(UsageWords.NO_TIME_IN_DATABASE);
      return ExitCode.UNUSABLE;
    }
    CallSum total = calls.total();
    LogSource source = asked.source(asked.counts(calls, total), total, new LoggedWork(List.of(), Map.of()),
        Instant.now());
    var folder = new UsageFolder(UserFolder.find().folder());
    KeptBills bills = files.isEmpty() ? KeptBills.of(folder, names, Today.date(), 0) : KeptBills.alone(folder, files,
        names, Today.date());
    return tell(calls, bills.rows(), Stream.concat(Stream.of(source), bills.sources().stream()).toList(), names);
  }

  private int tell(CallQuestions calls, List<ChargeRow> bills, List<LogSource> sources, LoggedNames names)
      throws WarehouseException {
    Reconciliation all = naming.name(files, Reconciliation.of(names, bills.isEmpty() ? List.of() : new UsesByDay(calls)
        .all(), bills, Optional.ofNullable(from), Optional.ofNullable(to).map(day -> day.plusDays(1))));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(LedgerJson.of(all));
    } else if (csv) {
      out.print(LedgerTable.csv(all));
    } else if (all.isEmpty()) {
      out.println("There is no bill to compare: runrate usage import FILE reads cost reports, invoices and "
          + "FOCUS files.");
    } else {
      print(all, out);
      LedgerWords.refused(sources).ifPresent(words -> out.println("%s runrate usage %s --list says why.".formatted(
          words, database.isGiven() ? "rollup --jdbc URL" : "import")));
    }
    return taking.take(names.book(), all, json || csv ? Optional.empty() : Optional.of(out));
  }

  private static void print(Reconciliation all, PrintWriter out) {
    out.println(LedgerWords.headline(all));
    out.println(row("vendor", "logged", "priced", "billed", "between"));
    all.by(LedgerLine::vendor).forEach((vendor, line) -> out.println(row(vendor, line)));
    out.println(row("all", all.total()));
    LedgerLine total = all.total();
    total.causes().forEach((cause, usd) -> {
      if (cause != GapCause.NAMED) {
        out.println(part(total, usd, cause.label()));
      }
    });
    all.named().forEach(part -> out.println(part(total, part.usd(), "Named by you: %s%s".formatted(part.name(),
        part.note().isEmpty() ? "" : ", " + part.note()))));
    dearest(all, out);
    LedgerWords.notes(all).forEach(out::println);
  }

  private static String part(LedgerLine total, BigDecimal usd, String words) {
    return "  %14s %7s  %s".formatted(LedgerWords.usd(usd), total.billed().signum() == 0 ? "–" : Figures.percent(
        LedgerWords.part(usd, total), 1), words);
  }

  /// Where most of it lies.
  private static void dearest(Reconciliation all, PrintWriter out) {
    List<LedgerLine> apart = all.lines().stream().filter(line -> line.residual().signum() != 0)
        .filter(line -> largest(line) != GapCause.NO_NAME || all.named().stream().noneMatch(part -> part.vendor()
            .equals(line.vendor())))
        .sorted(Comparator.comparing((LedgerLine line) -> line.residual().abs()).reversed()).toList();
    if (!apart.isEmpty()) {
      out.println("Most of it:");
    }
    apart.stream().limit(MOST_LINES).forEach(line -> out.printf("  %14s  %s, %s: %s%n", LedgerWords.usd(
        line.residual()), time(line), line.model().isEmpty() ? line.vendor() : line.model(), largest(line)
            .label()));
    if (apart.size() > MOST_LINES) {
      out.printf("  and %s more; --csv has them all%n", apart.size() - MOST_LINES);
    }
  }

  private static GapCause largest(LedgerLine line) {
    return line.causes().entrySet().stream().max(Comparator.comparing(each -> each.getValue().abs()))
        .map(Map.Entry::getKey).orElseThrow();
  }

  private static String time(LedgerLine line) {
    LocalDate last = line.to().minusDays(1);
    return line.from().equals(last) ? line.from().toString() : line.from() + " to " + last;
  }

  private static String row(String name, LedgerLine line) {
    return row(name, line.logged().map(LedgerWords::usd).orElse("–"), LedgerWords.usd(line.priced()), LedgerWords.usd(
        line.billed()), LedgerWords.usd(line.residual()));
  }

  private static String row(String... cells) {
    return "  %-20s %14s %14s %14s %14s".formatted((Object[]) cells);
  }
}
