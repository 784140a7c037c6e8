package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.calls.SpendByOwner;
import runrate.files.calls.WarehouseException;
import runrate.files.report.CalibrationJson;
import runrate.playbook.StepEvidence;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.text.CalibrationWords;
import runrate.text.EvidenceWords;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.usage.Calibration;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedPart;
import runrate.usage.LoggedTasks;
import runrate.usage.LoggedWork;
import runrate.usage.MeasuredValue;

/// `runrate usage calibrate`: a plan beside what recorded calls measure of it.
@Command(name = "calibrate", description = "Set a scenario beside what recorded calls measure of it.")
final class UsageCalibrateCommand extends ScenarioCommand {
  @Spec
  private CommandSpec spec;

  @Mixin
  private AskedLogs logs;

  @Option(names = "--only", split = ",", paramLabel = "PATH", description = "Inputs that --write takes over, for "
      + "example plan.caching.hitRate; else all.")
  private List<String> only = List.of();

  @Option(names = "--task", paramLabel = "NAME", description = "The task that is set beside the calls of its feature, "
      + "in a scenario of several.")
  private String task;

  @Option(names = "--as-tasks", description = "Make a task of each feature of the log; --write writes the scenario.")
  private boolean asTasks;

  @Option(names = "--write", paramLabel = "FILE", description = "Write the scenario with the measured values.")
  private Path file;

  @Mixin
  private Overwriting overwriting;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    if (!mayWrite(overwriting, file, read.sources())) {
      return ExitCode.UNUSABLE;
    }
    try {
      Optional<Logged> found = logged(read, out);
      if (found.isEmpty()) {
        return ExitCode.FINE;
      }
      Logged logged = found.get();
      if (!mayWrite(overwriting, file, logged.files())) {
        return ExitCode.UNUSABLE;
      }
      if (logged.work().days().isEmpty()) {
        complain(logged.noDay());
      }
      return asTasks ? split(read, logged, json, out) : calibrate(read, part(read.scenario(), logged), logged.names(),
          json, out);
    } catch (WarehouseException e) {
      complain(e.problem().line());
      return ExitCode.UNUSABLE;
    }
  }

  /// What a log tells of a plan.
  ///
  /// @param files it was read from
  /// @param noDay what to do where no call has one
  private record Logged(LoggedNames names, LoggedWork work, Map<String, LoggedWork> byFeature,
      List<CallSum> features, List<Path> files, String noDay) {}

  private Optional<Logged> logged(ScenarioInput.Priceable read, PrintWriter out) throws WarehouseException {
    return logs.ask(read.engine().book(), out, (calls, names, files) -> new Logged(names, calls.work(),
        new SpendByOwner(calls).workByFeature(), calls.sums(List.of(CallDimension.FEATURE)), files,
        logs.noDay(calls)));
  }

  private LoggedPart part(Scenario scenario, Logged logged) {
    List<LoggedPart> parts = LoggedPart.ofTasks(scenario, logged.byFeature());
    String names = parts.stream().map(LoggedPart::name).collect(Collectors.joining(", "));
    if (task == null && scenario.tasks().isEmpty()) {
      return LoggedPart.all(scenario, logged.work());
    }
    if (parts.isEmpty()) {
      throw new ParameterException(spec.commandLine(), scenario.tasks().isEmpty() ? "--task is '%s', but the scenario "
          .formatted(task) + "has no tasks" : CalibrationWords.noTask(scenario.tasks().stream().map(Task::name)
              .toList()));
    }
    return parts.stream().filter(each -> each.name().equals(task)).findFirst().orElseThrow(() ->
        new ParameterException(spec.commandLine(), task == null ? "the scenario has work of several kinds; say which "
            + "with --task: one of " + names : "--task is '%s'; use one of %s".formatted(task, names)));
  }

  private int calibrate(ScenarioInput.Priceable read, LoggedPart part, LoggedNames names, boolean json,
      PrintWriter out) {
    Calibration calibration = part.calibration(read.engine(), names);
    Optional<String> unknown = only.stream().filter(path -> calibration.rows().stream().noneMatch(row ->
        row.measure().input().path().equals(path))).findFirst();
    if (unknown.isPresent()) {
      complain("--only is '%s', which was not measured; nothing was written".formatted(unknown.get()));
      return ExitCode.UNUSABLE;
    }
    List<StepEvidence> evidence = StepEvidence.of(read.engine(), names, part);
    if (json) {
      out.println(CalibrationJson.of(calibration, evidence, read.warnings()));
    } else {
      print(read, part, calibration, evidence, out);
    }
    return file == null ? ExitCode.FINE : write(read.engine().book(), part.with(calibration.taken(this::isWanted,
        "log, " + CalibrationWords.basis(calibration))), file, out);
  }

  private int split(ScenarioInput.Priceable read, Logged logged, boolean json, PrintWriter out) {
    Optional<Scenario> made = LoggedTasks.of(read.engine(), logged.names(), read.scenario(), logged.work(),
        logged.byFeature(), logged.features(), "log, by feature");
    if (made.isEmpty()) {
      complain("the log tells fewer than two features apart, so there are no tasks to make of them");
      return ExitCode.UNUSABLE;
    }
    if (json) {
      out.println(CalibrationJson.ofTasks(made.get(), read.engine().report(made.get()), read.warnings()));
    } else {
      Money money = Money.of(made.get());
      var report = read.engine().report(made.get());
      out.printf("%s: %s by feature, %s a month%n%n", made.get().name(), Figures.counted(made.get().tasks().size(),
          "task"), money.amount(report.monthUsd()));
      report.byTask().forEach(cost -> out.println("  %-24s %8s of the calls %12s a month".formatted(cost.task().name(),
          Figures.percent(cost.task().callShare().orElse(0), 1), money.amount(cost.monthUsd(), report.monthUsd()))));
      LoggedTasks.check(read.engine(), logged.names(), made.get(), logged.byFeature()).ifPresent(check -> out.printf(
          "%n%s%n", CalibrationWords.check(check)));
    }
    return file == null ? ExitCode.FINE : write(read.engine().book(), made.get(), file, out);
  }

  private boolean isWanted(MeasuredValue value) {
    return only.isEmpty() || only.contains(value.input().path());
  }

  private static void print(ScenarioInput.Priceable read, LoggedPart part, Calibration calibration,
      List<StepEvidence> evidence, PrintWriter out) {
    RateBook book = read.engine().book();
    Money money = Money.of(read.scenario());
    out.printf("%s%n%s%n%s%n%n", read.scenario().name(), CalibrationWords.strip(money, calibration, part.name()),
        CalibrationWords.basis(calibration));
    CalibrationWords.tooLittle(calibration).forEach(line -> out.printf("%s%n%n", line));
    out.println("  %-20s %16s %16s %12s %14s %14s".formatted("", "assumed", "measured", "", "a month", "then"));
    calibration.rows().forEach(row -> out.println("  %-20s %16s %16s %12s %14s %14s".formatted(
        CalibrationWords.name(row.measure().input()), row.measure().mix().isPresent() ? "" : CalibrationWords.assumed(
            book, part.seen(), row.measure()), row.measure().mix().isPresent() ? "" : CalibrationWords.measured(
            book, row.measure()), CalibrationWords.spread(row.measure()), money.change(row.effectUsd(),
            calibration.assumedUsd()), money.amount(row.afterUsd()))));
    calibration.rows().stream().map(Calibration.Row::measure).filter(measure -> measure.mix().isPresent())
        .forEach(measure -> out.printf("%n  Routing: %s assumed, %s measured%n", CalibrationWords.assumed(book,
            part.seen(), measure), CalibrationWords.measured(book, measure)));
    calibration.check().ifPresent(check -> out.printf("%n%s%n", CalibrationWords.check(check)));
    if (!evidence.isEmpty()) {
      out.printf("%n%s%n", EvidenceWords.finding(evidence));
      evidence.forEach(step -> out.println("  " + EvidenceWords.sentence(money, step)));
    }
    read.printWarnings(out);
  }
}
