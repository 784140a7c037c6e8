package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.files.export.ShowbackTable;
import runrate.files.report.ShowbackJson;
import runrate.inputs.OneOf;
import runrate.scenario.Period;
import runrate.showback.OwnerDay;
import runrate.showback.OwnerLine;
import runrate.showback.OwnerSpend;
import runrate.showback.Showback;
import runrate.text.Money;
import runrate.text.ShowbackWords;
import runrate.units.Problem;
import runrate.usage.CallDimension;

/// `runrate usage budgets`: budget, actual, forecast and variance of every team, feature or user.
@Command(name = "budgets", description = "Hold the budgets of teams, features or users against recorded calls.")
final class UsageBudgetsCommand extends ScenarioCommand {
  @Spec
  private CommandSpec spec;

  @Mixin
  private AskedLogs logs;

  @Option(names = "--by", paramLabel = "WORD", description = "team, feature or user; what the log has names for where "
      + "nothing is said.")
  private String by;

  @Option(names = "--period", paramLabel = "WORD", description = "week, month (the default) or quarter.")
  private String period = "month";

  @Option(names = "--in", paramLabel = "DATE", description = "A day of the period; else the last that is "
      + "recorded.")
  private LocalDate within;

  @Option(names = "--write", paramLabel = "FILE", description = "Write them as a workbook (.xlsx) or a table (.csv).")
  private Path file;

  @Mixin
  private Overwriting overwriting;

  @Mixin
  private SharedCosts shared;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    if (file != null) {
      isTable();
    }
    if (!mayWrite(overwriting, file, read.sources())) {
      return ExitCode.UNUSABLE;
    }
    try {
      Optional<Found> found = found(read, out);
      if (found.isEmpty()) {
        return ExitCode.FINE;
      }
      if (!mayWrite(overwriting, file, found.get().files())) {
        return ExitCode.UNUSABLE;
      }
      Optional<Showback> all = found.get().showback();
      if (all.isEmpty()) {
        complain(found.get().noDay());
        return ExitCode.UNUSABLE;
      }
      if (json) {
        out.println(ShowbackJson.of(read.scenario(), all.get(), read.warnings()));
      } else {
        print(read, all.get(), out);
      }
      return file == null ? ExitCode.FINE : written(read, all.get(), json, out);
    } catch (WarehouseException e) {
      complain(e.problem().line());
      return ExitCode.UNUSABLE;
    }
  }

  private Optional<CallDimension> asked() {
    return Optional.ofNullable(by).map(word -> CallDimension.of(word).filter(Showback.OWNERS::contains).orElseThrow(
        () -> wrong("--by", word, Showback.OWNERS.stream().map(CallDimension::word))));
  }

  private Period period() {
    return Showback.PERIODS.stream().filter(each -> OneOf.word(each).equals(period)).findFirst().orElseThrow(() ->
        wrong("--period", period, Showback.PERIODS.stream().map(OneOf::word)));
  }

  private ParameterException wrong(String option, String word, Stream<String> words) {
    return new ParameterException(spec.commandLine(), "%s is '%s'; use one of %s".formatted(option, word,
        words.collect(Collectors.joining(", "))));
  }

  /// @param files the calls were read from
  /// @param noDay what to do where no call has one
  private record Found(Optional<Showback> showback, List<Path> files, String noDay) {}

  private Optional<Found> found(ScenarioInput.Priceable read, PrintWriter out) throws WarehouseException {
    Period wanted = period();
    Optional<CallDimension> owner = asked();
    return logs.ask(read.engine().book(), out, (calls, names, files) -> {
      OwnerSpend spend = new OwnerSpend(List.of(), Optional.empty());
      CallDimension told = owner.orElse(Showback.OWNERS.getFirst());
      for (CallDimension each : owner.map(List::of).orElse(Showback.OWNERS)) {
        if (spend.days().stream().noneMatch(OwnerDay::isNamed)) {
          spend = shared.paid(calls, each);
          told = each;
        }
      }
      LocalDate last = spend.days().stream().map(OwnerDay::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
      return new Found(Showback.of(read.scenario(), told, wanted, Optional.ofNullable(within).orElse(last), spend),
          files, logs.noDay(calls));
    });
  }

  private boolean isTable() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
      throw new ParameterException(spec.commandLine(), "--write is '%s'; its name must end in .xlsx or .csv"
          .formatted(file));
    }
    return name.endsWith(".csv");
  }

  private int written(ScenarioInput.Priceable read, Showback all, boolean json, PrintWriter out) {
    try {
      AtomicFile.write(file, isTable() ? ShowbackTable.csv(read.scenario(), all, false, Locale.getDefault(
          Locale.Category.FORMAT)) : ShowbackTable.xlsx(read.scenario(), all, false));
    } catch (IOException e) {
      complain(Problem.error("", "the file could not be written: " + Reason.of(e), "Choose another place").inFile(
          file.toString()).line());
      return ExitCode.UNUSABLE;
    }
    if (!json) {
      out.printf("%nWritten: %s%n", file);
    }
    return ExitCode.FINE;
  }

  private static void print(ScenarioInput.Priceable read, Showback all, PrintWriter out) {
    Money money = Money.of(read.scenario());
    out.printf("%s: budgets by %s, %s%n%s%n%s%n%n", read.scenario().name(), all.by().word(), ShowbackWords.period(all),
        ShowbackWords.sentence(money, all), ShowbackWords.basis(all));
    List<OwnerLine> lines = Stream.concat(all.lines().stream(), Stream.of(all.total())).toList();
    int wide = lines.stream().mapToInt(line -> ShowbackWords.owner(line).length()).max().orElse(0);
    String columns = "  %-" + Math.max(8, wide) + "s %14s %14s %14s %14s %8s";
    out.println(columns.formatted(Stream.concat(Stream.of(all.by().word()), ShowbackWords.HEADS.stream()).toArray()));
    lines.forEach(line -> out.println((columns + "  %s").formatted(Stream.of(Stream.of(ShowbackWords.owner(line)),
        ShowbackWords.figures(money, line).stream(), Stream.of(Stream.of(ShowbackWords.verdict(money, line),
            ShowbackWords.note(money, line)).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "))))
        .flatMap(words -> words).toArray()).stripTrailing()));
    read.printWarnings(out);
  }
}
