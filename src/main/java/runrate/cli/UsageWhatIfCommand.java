package runrate.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.bridge.OtherCost;
import runrate.files.calls.CallsAtOtherTerms;
import runrate.files.calls.WarehouseException;
import runrate.files.report.OtherCostJson;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.text.OtherCostWords;
import runrate.text.UsageWords;
import runrate.units.Fraction;
import runrate.usage.DaySpan;
import runrate.usage.OtherTerms;

/// `runrate usage whatif`: what recorded calls would have cost under other terms.
@Command(name = "whatif", description = "Say what recorded calls would have cost at another day's prices, on another "
    + "model, without caching, or batched.")
final class UsageWhatIfCommand implements Callable<Integer> {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "LOG", arity = "0..*", description = "Logs to ask by themselves, of which nothing is kept. "
      + "Without: everything that was read before.")
  private List<Path> logs = List.of();

  @Option(names = "--at", paramLabel = "DATE", description = "All calls pay the prices of this day.")
  private LocalDate at;

  @Option(names = "--on", paramLabel = "[FROM=]MODEL", description = "This model of a rate card answers instead, all "
      + "calls or those of a model as the log names it; may be repeated.")
  private List<String> on = new ArrayList<>();

  @Option(names = "--no-cache", description = "No token of a prompt is read from a cache or written to it.")
  private boolean uncached;

  @Option(names = "--batch", paramLabel = "PERCENT", description = "So many of the calls of the standard tier are "
      + "batched, where the model has a batch price.")
  private BigDecimal batch = BigDecimal.ZERO;

  @Option(names = "--in", paramLabel = "DAYS", description = "Only calls of a month (2026-09) or of some days "
      + "(2026-09-01..2026-09-14), of UTC.")
  private String in;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private LogInput input;

  @Mixin
  private DatabaseInput database;

  @Override
  public Integer call() {
    if (at == null && on.isEmpty() && !uncached && batch.signum() == 0) {
      throw wrong("nothing is to be different; use --at, --on, --no-cache or --batch");
    }
    if (batch.signum() < 0 || batch.compareTo(ALL) > 0) {
      throw wrong("--batch is '%s'; write a part of the calls in percent, 0 to 100".formatted(batch.toPlainString()));
    }
    Optional<DaySpan> days = Optional.ofNullable(in).map(words -> NamedDays.of(spec, "--in", words));
    return input.askCalls(database, logs, spec.commandLine(), (calls, names) -> tell(new OtherTerms(
        Optional.ofNullable(at), swaps(names.book()), uncached, false, false), new CallsAtOtherTerms(calls, names,
            days)));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  /// What is said of one model stands before what is said of all.
  private List<OtherTerms.Swap> swaps(RateBook book) {
    return on.stream().map(words -> {
      int is = words.indexOf('=');
      return new OtherTerms.Swap(is < 0 ? Optional.empty() : Optional.of(words.substring(0, is).strip()),
          offer(book, words.substring(is + 1).strip()));
    }).sorted(Comparator.comparing(swap -> swap.from().isEmpty())).toList();
  }

  private Offer offer(RateBook book, String key) {
    return book.find(key).orElseThrow(() -> wrong("--on: " + CardedModels.none(book, key)));
  }

  private int tell(OtherTerms terms, CallsAtOtherTerms calls) throws WarehouseException {
    Fraction share = new Fraction(batch.movePointRight(batch.scale()).toBigIntegerExact(), ALL.movePointRight(
        batch.scale()).toBigIntegerExact());
    OtherCost cost = calls.of(terms, share);
    PrintWriter out = spec.commandLine().getOut();
    List<String> unmeant = OtherCostWords.unmeant(terms, cost);
    if (!unmeant.isEmpty()) {
      unmeant.forEach(spec.commandLine().getErr()::println);
      return ExitCode.UNUSABLE;
    }
    if (json) {
      out.println(OtherCostJson.of(cost, terms, share, calls.days()));
    } else if (cost.rows().isEmpty() && cost.unpriced() + cost.lost() == 0) {
      out.println("Nothing is recorded yet: runrate usage import LOG reads a log.");
    } else {
      print(cost, OtherCostWords.terms(terms, share), out);
      OtherCostWords.notes(cost, terms, share).forEach(out::println);
    }
    return ExitCode.FINE;
  }

  private static void print(OtherCost cost, String terms, PrintWriter out) {
    out.println(OtherCostWords.sentence(cost, terms));
    out.println();
    int width = Math.max(12, cost.rows().stream().mapToInt(row -> OtherCostWords.row(row).length()).max().orElse(0));
    String columns = "  %-" + width + "s %12s %24s  %s";
    out.println(columns.formatted("calls of", "as logged", "then", "change"));
    cost.rows().forEach(row -> out.println(columns.formatted(OtherCostWords.row(row), UsageWords.usd(row.loggedUsd()),
        OtherCostWords.range(row.lowUsd(), row.highUsd()), OtherCostWords.change(row.loggedUsd(), row.lowUsd(),
            row.highUsd()))));
    out.println();
  }
}
