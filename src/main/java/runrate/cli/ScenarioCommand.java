package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import runrate.files.scenario.ScenarioWriter;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.text.CurrencySentence;
import runrate.units.Problem;

/// A command that reads one scenario and answers one question about it, as text or as JSON.
abstract class ScenarioCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Mixin
  private ScenarioInput input;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Override
  public final Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return input.read(spec.commandLine().getErr()).map(read -> input.strictly(answered(read, out), read))
        .orElse(ExitCode.UNUSABLE);
  }

  private int answered(ScenarioInput.Priceable read, PrintWriter out) {
    int code = answer(read, json, out);
    if (!json) {
      CurrencySentence.of(read.engine().book(), read.scenario()).ifPresent(sentence -> out.printf("%n%s%n", sentence));
    }
    return code;
  }

  /// Says on the error stream what keeps the command from answering.
  final void complain(String line) {
    spec.commandLine().getErr().println(line);
  }

  /// Whether a file may be written, and where not, says why.
  ///
  /// @param file `null` where nothing is to be written
  /// @param read what must not be written over
  final boolean mayWrite(Overwriting overwriting, Path file, List<Path> read) {
    Optional<Problem> refused = Optional.ofNullable(file).flatMap(wanted -> overwriting.refusal(wanted, read));
    refused.map(Problem::line).ifPresent(this::complain);
    return refused.isEmpty();
  }

  /// Writes a scenario that the command has made, or says why that cannot be.
  final int write(RateBook book, Scenario made, Path file, PrintWriter out) {
    try {
      ScenarioWriter.write(book, made, file);
    } catch (IOException e) {
      complain(ScenarioWriter.problem(file, e).line());
      return ExitCode.UNUSABLE;
    }
    if (!json) {
      out.printf("%nScenario written: %s%n", file);
    }
    return ExitCode.FINE;
  }

  /// Prints the answer and returns the exit code.
  abstract int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out);
}
