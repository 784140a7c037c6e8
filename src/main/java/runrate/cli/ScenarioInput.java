package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// The options every command on one scenario shares, and the reading that goes with them.
final class ScenarioInput {
  @Parameters(paramLabel = "SCENARIO", arity = "0..1",
      description = "A scenario file, or the name of a shipped one. Without it: 20-agents.")
  private String scenario;

  @Option(names = "--set", paramLabel = "PATH=VALUE",
      description = "Change one input, for example plan.batchShare=0.4. May be repeated.")
  private final List<String> changes = new ArrayList<>();

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Option(names = "--strict", description = "Exit with 1 if there is a warning about prices or costs.")
  private boolean strict;

  @Mixin
  private RateCardInput rateCards;

  /// A scenario that can be priced, with the engine to do it and the warnings to show: a rate card that was
  /// left out is one of them.
  ///
  /// @param sources what was read: the scenario, and a folder of rate cards that was named
  record Priceable(Path file, List<Path> sources, CostEngine engine, Scenario scenario, List<Problem> warnings) {
    /// What should be known beside an answer in words. Errors were told on the error stream.
    void printWarnings(PrintWriter out) {
      warnings.stream().filter(warning -> !warning.isError())
          .forEach(warning -> out.printf("warning: %s%n", warning.line()));
    }
  }

  /// Reads cards and scenario and prints every error; returns nothing if it cannot be priced.
  Optional<Priceable> read(PrintWriter err) {
    RunrateHome home = RunrateHome.find();
    var cards = rateCards.read(home);
    CostEngine engine = new CostEngine(cards.book().readOn(Today.date()));
    Path file = scenario == null ? home.defaultScenario() : home.scenario(scenario);
    ReadResult<Scenario> read = ScenarioReader.readPriceable(engine, file, changes);
    List<Problem> all = Stream.concat(cards.problems().stream(), cards.book().cards().isEmpty() ? Stream.empty()
        : read.problems().stream()).toList();
    // A card that was left out may change every figure, whatever the command goes on to print.
    all.stream().filter(Problem::isError).forEach(problem -> err.println(problem.line()));
    return read.value().map(priceable -> new Priceable(file,
        Stream.concat(Stream.of(file), rateCards.named().stream()).toList(), engine, priceable, all));
  }

  /// What a command ends with, whose scenario gave rise to warnings.
  int strictly(int code, Priceable read) {
    return strict && code == ExitCode.FINE && !read.warnings().isEmpty() ? ExitCode.BROKEN_LIMIT : code;
  }
}
