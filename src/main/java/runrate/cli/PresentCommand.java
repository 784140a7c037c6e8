package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioWriter;
import runrate.files.scenario.Walks;
import runrate.text.WalkWords;
import runrate.units.Problem;
import runrate.walk.WalkReport;

/// `runrate present`: walks through a scenario in full screen; without a display, prints the walk.
@Command(name = "present", description = "Walk through a scenario in full screen, or print its steps.")
final class PresentCommand implements Callable<Integer> {
  private final Windows windows;

  @Spec
  private CommandSpec spec;

  @Mixin
  private ScenarioInput input;

  @Option(names = "--text", description = "Print the steps instead of opening a window.")
  private boolean text;

  @Option(names = "--make", paramLabel = "FILE",
      description = "Write the scenario with a walk made from its waterfall.")
  private Path made;

  @Mixin
  private Overwriting overwriting;

  PresentCommand(Windows windows) {
    this.windows = windows;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    return input.read(err).map(read -> input.strictly(made != null ? make(read, err) : present(read, err),
        read)).orElse(ExitCode.UNUSABLE);
  }

  private int make(ScenarioInput.Priceable read, PrintWriter err) {
    Optional<Problem> refusal = overwriting.refusal(made, read.sources());
    if (refusal.isPresent()) {
      err.println(refusal.get().line());
      return ExitCode.UNUSABLE;
    }
    try {
      var walk = Walks.made(read.engine(), read.scenario());
      ScenarioWriter.write(read.engine().book(), read.scenario().withPresentation(shown -> shown.withWalk(walk)), made);
      return ExitCode.FINE;
    } catch (IOException e) {
      err.println(ScenarioWriter.problem(made, e).line());
      return ExitCode.UNUSABLE;
    }
  }

  private int present(ScenarioInput.Priceable read, PrintWriter err) {
    ReadResult<WalkReport> walk = Walks.of(read.engine(), read.scenario());
    walk.errors().stream().map(problem -> problem.inFile(read.file().toString())).map(Problem::line)
        .forEach(err::println);
    if (walk.value().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    if (text || !windows.present(read.file())) {
      print(walk.value().get(), spec.commandLine().getOut());
    }
    return ExitCode.FINE;
  }

  private static void print(WalkReport walk, PrintWriter out) {
    out.printf("%s%n%n", walk.title());
    int number = 1;
    for (WalkReport.Step step : walk.steps()) {
      out.println("%2s. %-44s %14s   %s %s".formatted(number++, WalkWords.title(walk, step),
          step.moves() ? WalkWords.signed(walk, step) : "", WalkWords.amount(walk, step.usd()),
          WalkWords.span(walk.figure())));
      if (!step.step().sentence().isBlank()) {
        out.println("    " + WalkWords.sentence(walk, step));
      }
    }
  }
}
