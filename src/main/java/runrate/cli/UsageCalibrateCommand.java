package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.report.CalibrationJson;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.files.warehouse.WarehouseException;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.text.CalibrationWords;
import runrate.text.Money;
import runrate.units.Problem;
import runrate.usage.Calibration;
import runrate.usage.LogPrices;
import runrate.usage.LoggedNames;
import runrate.usage.MeasuredValue;

/// `runrate usage calibrate`: a plan beside what recorded calls measure of it.
@Command(name = "calibrate", description = "Set a scenario beside what recorded calls measure of it.")
final class UsageCalibrateCommand extends ScenarioCommand {
  @Option(names = "--log", paramLabel = "LOG", description = "Measure this log alone, of which nothing is kept; may be "
      + "repeated. Without: everything that was read before.")
  private final List<Path> logs = new ArrayList<>();

  @Option(names = "--only", split = ",", paramLabel = "PATH", description = "Inputs that --write takes over, for "
      + "example plan.caching.hitRate; else all.")
  private List<String> only = List.of();

  @Option(names = "--write", paramLabel = "FILE", description = "Write the scenario with the measured values.")
  private Path file;

  @Mixin
  private Overwriting overwriting;

  @Mixin
  private LogOptions options;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    Optional<String> refused = refusal(read);
    if (refused.isPresent()) {
      complain(refused.get());
      return ExitCode.UNUSABLE;
    }
    try {
      Calibration calibration = calibrated(read);
      Optional<String> unknown = only.stream().filter(path -> calibration.rows().stream().noneMatch(row ->
          row.measure().input().path().equals(path))).findFirst();
      if (unknown.isPresent()) {
        complain("--only is '%s', which was not measured; nothing was written".formatted(unknown.get()));
        return ExitCode.UNUSABLE;
      }
      if (json) {
        out.println(CalibrationJson.of(calibration, read.warnings()));
      } else {
        print(read, calibration, out);
      }
      return file == null ? ExitCode.FINE : write(read.engine().book(), calibration.taken(this::isWanted,
          "log, " + CalibrationWords.basis(calibration)), file, out);
    } catch (WarehouseException e) {
      complain(e.problem().line());
      return ExitCode.UNUSABLE;
    }
  }

  private Optional<String> refusal(ScenarioInput.Priceable read) {
    if (!read.scenario().tasks().isEmpty()) {
      return Optional.of("a scenario of several tasks cannot be set beside a log of all work yet: choose one without "
          + "tasks");
    }
    return Optional.ofNullable(file).flatMap(wanted -> overwriting.refusal(wanted, read.sources()))
        .map(Problem::line);
  }

  private Calibration calibrated(ScenarioInput.Priceable read) throws WarehouseException {
    UsageFolder folder = new UsageFolder(UserFolder.find().folder());
    try (UsageStore store = logs.isEmpty() ? UsageStore.open(folder, logs) : UsageStore.inMemory(folder, logs)) {
      for (Path log : logs) {
        store.read(log, options.options(), Watch.NONE);
      }
      var names = new LoggedNames(read.engine().book());
      LogPrices prices = store.prices(names);
      return Calibration.of(read.engine(), names, read.scenario(), store.work(prices, Today.date()));
    }
  }

  private boolean isWanted(MeasuredValue value) {
    return only.isEmpty() || only.contains(value.input().path());
  }

  private static void print(ScenarioInput.Priceable read, Calibration calibration, PrintWriter out) {
    RateBook book = read.engine().book();
    Money money = Money.of(read.scenario());
    out.printf("%s%n%s%n%s%n%n", read.scenario().name(), CalibrationWords.strip(money, calibration),
        CalibrationWords.basis(calibration));
    CalibrationWords.tooLittle(calibration).forEach(line -> out.printf("%s%n%n", line));
    out.println("  %-20s %16s %16s %12s %14s %14s".formatted("", "assumed", "measured", "", "a month", "then"));
    calibration.rows().forEach(row -> out.println("  %-20s %16s %16s %12s %14s %14s".formatted(
        CalibrationWords.name(row.measure().input()), row.measure().mix().isPresent() ? "" : CalibrationWords.assumed(
            book, read.scenario(), row.measure()), row.measure().mix().isPresent() ? "" : CalibrationWords.measured(
            book, row.measure()), CalibrationWords.spread(row.measure()), money.change(row.effectUsd(),
            calibration.assumedUsd()), money.amount(row.afterUsd()))));
    calibration.rows().stream().map(Calibration.Row::measure).filter(measure -> measure.mix().isPresent())
        .forEach(measure -> out.printf("%n  Routing: %s assumed, %s measured%n", CalibrationWords.assumed(book,
            read.scenario(), measure), CalibrationWords.measured(book, measure)));
    calibration.check().ifPresent(check -> out.printf("%n%s%n", CalibrationWords.check(check)));
    read.printWarnings(out);
  }
}
