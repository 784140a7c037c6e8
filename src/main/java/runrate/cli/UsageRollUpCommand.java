package runrate.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.SpendByOwner;
import runrate.files.calls.WarehouseException;
import runrate.files.report.UsageJson;
import runrate.files.warehouse.database.DatabaseCalls;
import runrate.sharing.SharedWay;
import runrate.showback.OwnerSpend;
import runrate.showback.SharedDays;
import runrate.text.Figures;
import runrate.text.ShowbackWords;
import runrate.text.UsageWords;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;

/// `runrate usage rollup`: what recorded calls come to, by whatever they are told apart by.
@Command(name = "rollup", description = "Add recorded calls up by feature, user, team, agent, model, outcome, tier or "
    + "day.")
final class UsageRollUpCommand implements Callable<Integer> {
  private static final int MOST_ROWS = 50;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "LOG", arity = "0..*", description = "Logs to add up by themselves, of which nothing is "
      + "kept. Without: everything that was read before.")
  private List<Path> logs = List.of();

  @Option(names = "--by", paramLabel = "WORD", split = ",", description = "One or several of feature, user, team, "
      + "agent, model, outcome, tier and day; feature where nothing is said.")
  private List<String> by = List.of("feature");

  @Option(names = "--list", description = "With --jdbc: up to 100 rows that were refused, by their id and their time, "
      + "with the reason.")
  private boolean list;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private LogInput input;

  @Mixin
  private DatabaseInput database;

  @Mixin
  private SharedCosts shared;

  @Override
  public Integer call() {
    List<CallDimension> dimensions = new ArrayList<>();
    for (String word : by) {
      dimensions.add(CallDimension.of(word).orElseThrow(() -> new ParameterException(spec.commandLine(),
          "--by is '%s'; use one or several of %s".formatted(word, Stream.of(CallDimension.values())
              .map(CallDimension::word).collect(Collectors.joining(", "))))));
    }
    shared.check(dimensions);
    PrintWriter err = spec.commandLine().getErr();
    if (database.isGiven()) {
      return input.ask(database, logs, spec.commandLine(), (from, calls, names) -> {
        CallSum total = calls.total();
        LineCounts counts = from.counts(calls, total);
        int told = tell(dimensions, calls, total, counts);
        if (!json) {
          tellMore(from, calls, counts);
        }
        return told;
      });
    }
    if (list) {
      throw new ParameterException(spec.commandLine(), "--list needs --jdbc URL; runrate usage import LOG --list says "
          + "why lines of a log were refused");
    }
    LogInput.Question question = (store, prices, today) -> {
      CallQuestions calls = store.questions(prices, today);
      return tell(dimensions, calls, calls.total(), store.counts(prices, today));
    };
    return logs.isEmpty() ? input.ask(logs, err, question) : input.askAlone(logs, err, question);
  }

  private int tell(List<CallDimension> dimensions, CallQuestions calls, CallSum total, LineCounts counts)
      throws WarehouseException {
    PrintWriter out = spec.commandLine().getOut();
    Optional<OwnerSpend> paid = shared.isSplit(dimensions) ? Optional.of(shared.paid(calls, dimensions.getFirst()))
        : Optional.empty();
    Optional<SharedWay> way = paid.flatMap(OwnerSpend::way);
    List<CallSum> rows = rows(dimensions, paid, calls);
    if (json) {
      out.println(UsageJson.rollUp(dimensions, rows, total, counts, calls.prices(), way));
    } else if (counts.lines() == 0) {
      out.println(database.isGiven() ? "There is no call in it."
          : "Nothing is recorded yet: runrate usage import LOG reads a log.");
    } else {
      print(dimensions, rows, total, counts, out);
      way.map(of -> ShowbackWords.shared(of, dimensions.getFirst())).ifPresent(sentence ->
          out.println("  (%s)".formatted(sentence)));
      UsageWords.said(calls.prices()).forEach(out::println);
    }
    return ExitCode.FINE;
  }

  private void tellMore(DatabaseCalls from, CallQuestions calls, LineCounts counts) throws WarehouseException {
    PrintWriter out = spec.commandLine().getOut();
    if (!from.isDated()) {
      out.println(UsageWords.NO_TIME_IN_DATABASE);
    }
    if (list) {
      from.refused(calls).forEach(row -> out.println("  refused: " + UsageWords.of(row)));
    } else if (counts.refused() > 0) {
      out.println("%s refused; --list says which and why.".formatted(Figures.counted(counts.refused(), "row")
          + (counts.refused() == 1 ? " was" : " were")));
    }
  }

  private static List<CallSum> rows(List<CallDimension> dimensions, Optional<OwnerSpend> paid, CallQuestions calls)
      throws WarehouseException {
    List<CallSum> rows = calls.sums(dimensions);
    if (paid.flatMap(OwnerSpend::way).isEmpty()) {
      return rows;
    }
    Map<String, BigDecimal> moved = SharedDays.moved(dimensions.getFirst(), new SpendByOwner(calls).days(
        dimensions.getFirst()), paid.get());
    return rows.stream().map(row -> row.withUsd(row.usd().add(moved.getOrDefault(row.keys().getFirst(),
        BigDecimal.ZERO)))).sorted(Comparator.comparing(CallSum::usd).reversed()).toList();
  }

  private static void print(List<CallDimension> dimensions, List<CallSum> rows, CallSum total, LineCounts counts,
      PrintWriter out) {
    out.println(UsageWords.sum(counts));
    int width = Math.max(12, rows.stream().limit(MOST_ROWS).mapToInt(row -> name(row).length()).max().orElse(0));
    out.println(("  %-" + width + "s %12s %8s %12s %12s %12s %12s").formatted(dimensions.stream()
        .map(CallDimension::word).collect(Collectors.joining(", ")), "cost", "share", "requests", "average",
        "successful", "a success") + (total.waits().calls() == 0 ? "" : " %10s".formatted("mean wait")));
    rows.stream().limit(MOST_ROWS).forEach(row -> out.println(line(width, name(row), row, total)));
    if (rows.size() > MOST_ROWS) {
      out.printf("  and %s more; --json has them all%n", rows.size() - MOST_ROWS);
    }
    out.println(line(width, "all", total, total));
  }

  private static String name(CallSum row) {
    return row.keys().stream().map(UsageWords::name).collect(Collectors.joining(", "));
  }

  private static String line(int width, String name, CallSum row, CallSum total) {
    String share = total.usd().signum() == 0 || row.isUnpriced() ? "–"
        : Figures.percent(row.usd().doubleValue() / total.usd().doubleValue());
    return ("  %-" + width + "s %12s %8s %12s %12s %12s %12s%s%s").formatted(name, UsageWords.cost(row), share,
        Figures.whole(row.requests()), UsageWords.orDash(row.meanUsd()),
        UsageWords.success(row).orElse("–"), UsageWords.orDash(row.usdPerSuccess()),
        total.waits().calls() == 0 ? "" : " %10s".formatted(UsageWords.wait(row).orElse("–")),
        row.unpriced() > 0 ? "  %s unpriced".formatted(Figures.whole(row.unpriced())) : "");
  }
}
