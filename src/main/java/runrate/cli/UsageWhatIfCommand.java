package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.bridge.OtherCost;
import runrate.files.calls.CallsAtOtherTerms;
import runrate.files.calls.WarehouseException;
import runrate.files.report.OtherCostJson;
import runrate.pricing.Offer;
import runrate.text.OtherCostWords;
import runrate.text.UsageWords;
import runrate.units.Fraction;
import runrate.usage.DaySpan;
import runrate.usage.LoggedModel;
import runrate.usage.OtherTerms;
import runrate.usage.PlannedUse;
import runrate.usage.PricedSpan;

/// `runrate usage whatif`: what recorded calls would have cost under other terms.
@Command(name = "whatif", description = "Say what recorded calls would have cost at another day's prices, on another "
    + "model or vendor, without caching, batched, or as a scenario plans it.")
final class UsageWhatIfCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "LOG", arity = "0..*", description = "Logs to ask by themselves, of which nothing is kept. "
      + "Without: everything that was read before.")
  private List<Path> logs = List.of();

  @Mixin
  private OtherTermsInput other;

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
    other.check();
    Optional<DaySpan> days = Optional.ofNullable(in).map(words -> NamedDays.of(spec, "--in", words));
    return input.askCalls(database, logs, spec.commandLine(), (calls, names) -> {
      Optional<PlannedUse> plan = other.plan(names.book());
      return other.isPlanMissing(plan) ? ExitCode.UNUSABLE : tell(other.terms(calls, names, plan), other.batched(plan),
          new CallsAtOtherTerms(calls, names, days));
    });
  }

  private int tell(OtherTerms terms, Fraction share, CallsAtOtherTerms calls) throws WarehouseException {
    List<String> unmeant = OtherCostWords.unmeant(terms, logged(calls));
    if (!unmeant.isEmpty()) {
      unmeant.forEach(spec.commandLine().getErr()::println);
      return ExitCode.UNUSABLE;
    }
    OtherCost cost = calls.of(terms, share);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(OtherCostJson.of(cost, terms, share, calls.days()));
    } else if (cost.rows().isEmpty() && cost.unpriced() + cost.lost() == 0) {
      out.println(calls.days().isPresent() ? "There is no call on these days."
          : "Nothing is recorded yet: runrate usage import LOG reads a log.");
    } else {
      print(cost, OtherCostWords.terms(terms, share), out);
      OtherCostWords.notes(cost, terms, share).forEach(out::println);
    }
    return ExitCode.FINE;
  }

  private static Map<LoggedModel, Offer> logged(CallsAtOtherTerms calls) {
    Map<LoggedModel, Offer> logged = new LinkedHashMap<>();
    calls.questions().prices().spans().stream().map(PricedSpan::of).distinct().forEach(model -> calls.names().find(
        model).ifPresent(own -> logged.put(model, own)));
    return logged;
  }

  private static void print(OtherCost cost, String terms, PrintWriter out) {
    out.println(OtherCostWords.sentence(cost, terms));
    out.println();
    if (cost.rows().isEmpty()) {
      return;
    }
    int width = Math.max(12, cost.rows().stream().mapToInt(row -> OtherCostWords.row(row).length()).max().orElse(0));
    String columns = "  %-" + width + "s %12s %24s  %s";
    out.println(columns.formatted("calls of", "as logged", "then", "change"));
    cost.rows().forEach(row -> out.println(columns.formatted(OtherCostWords.row(row), UsageWords.usd(row.loggedUsd()),
        OtherCostWords.range(row.lowUsd(), row.highUsd()), OtherCostWords.change(row.loggedUsd(), row.lowUsd(),
            row.highUsd()))));
    out.println();
  }
}
