package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.costing.CostEngine;
import runrate.files.DocumentKind;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.cards.RateCardReader;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.SchemaText;
import runrate.text.KeyTable;
import runrate.units.Problem;

/// `runrate check`: every problem of rate cards and scenarios, a line each, those of the cards in use
/// included: the same lines the window lists under Problems.
@Command(name = "check", description = "Check rate cards and scenarios; a line for every problem.")
final class CheckCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Rate cards or scenarios.")
  private List<String> files = List.of();

  @Option(names = "--inputs", description = "List every key of a scenario file instead: meaning, bounds, usual value.")
  private boolean inputs;

  @Option(names = "--schema", description = "Print the JSON Schema of scenario files instead, for editors.")
  private boolean schema;

  @Option(names = "--strict", description = "Exit with 1 for warnings, too.")
  private boolean strict;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private RateCardInput rateCards;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (inputs) {
      KeyTable.lines().forEach(out::println);
    }
    if (schema) {
      out.print(SchemaText.text());
      out.flush();
    }
    if (files.isEmpty() && !inputs && !schema) {
      throw new ParameterException(spec.commandLine(), "no file is named. Name scenarios or rate cards");
    }
    return files.isEmpty() ? ExitCode.FINE : check(out);
  }

  private int check(PrintWriter out) {
    RunrateHome home = RunrateHome.find();
    var cards = rateCards.read(home);
    CostEngine engine = new CostEngine(cards.book().readOn(Today.date()));
    Set<Problem> problems = new LinkedHashSet<>(cards.problems());
    files.forEach(file -> problems.addAll(check(engine, home.scenario(file))));
    problems.forEach(problem -> (problem.isError() ? spec.commandLine().getErr() : out)
        .println((problem.isError() ? "error: " : "warning: ") + problem.line()));
    long errors = problems.stream().filter(Problem::isError).count();
    out.printf("%s checked, %s, %s%n", count(files.size(), "file"), count(errors, "error"),
        count(problems.size() - errors, "warning"));
    return errors > 0 || strict && !problems.isEmpty() ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static List<Problem> check(CostEngine engine, Path file) {
    return DocumentKind.of(file) == DocumentKind.RATE_CARD ? RateCardReader.read(file).problems()
        : ScenarioReader.readPriceable(engine, file, List.of()).problems();
  }
}
