package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.compare.Basis;
import runrate.compare.Column;
import runrate.compare.Comparison;
import runrate.compare.SameWorkload;
import runrate.costing.CostEngine;
import runrate.files.EquivalentsFile;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.files.export.ComparisonTable;
import runrate.files.report.CompareJson;
import runrate.files.scenario.Columns;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.units.Problem;

/// `runrate compare`: scenarios side by side, or one scenario on other models, vendors, days and contracts.
@Command(name = "compare", mixinStandardHelpOptions = true,
    description = "Scenarios side by side: costs, savings, capacity, quality, unit economics.")
final class CompareCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", arity = "0..6",
      description = "Scenario files, or names of shipped ones. The first is compared with.")
  private List<String> scenarios = List.of();

  @Option(names = "--on", paramLabel = "MODEL",
      description = "A column more: the first scenario on a vendor/model, or on a vendor's equivalents.")
  private List<String> models = List.of();

  @Option(names = "--set", paramLabel = "PATH=VALUE",
      description = "Change one input of every scenario before comparing.")
  private List<String> changes = List.of();

  @Option(names = "--list", description = "Compare list prices: no contract, no vendor's terms.")
  private boolean list;

  @Option(names = "--per", defaultValue = "month", description = "request, user, month or year.")
  private String per;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the table to a .xlsx or .csv instead.")
  private Path out;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = "--strict", description = "Exit with 1 if there is a warning about prices or costs.")
  private boolean strict;

  @Mixin
  private RateCardInput rateCards;

  @Mixin
  private Overwriting overwriting;

  @Override
  public Integer call() {
    RunrateHome home = RunrateHome.find();
    var cards = rateCards.read(home);
    CostEngine engine = new CostEngine(cards.book().readOn(Today.date()));
    List<Problem> problems = new ArrayList<>(cards.problems());
    Optional<List<Column>> columns = columns(home, engine, problems);
    PrintWriter err = spec.commandLine().getErr();
    problems.stream().filter(Problem::isError).forEach(problem -> err.println(problem.line()));
    if (columns.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    var comparison = Comparison.of(engine, columns.get(), 0, new Basis(!list, per()));
    int code = out == null ? print(comparison, columns.get(), problems) : write(home, comparison);
    return strict && code == ExitCode.FINE && !problems.isEmpty() ? ExitCode.BROKEN_LIMIT : code;
  }

  private int write(RunrateHome home, Comparison comparison) {
    boolean sheet = out.toString().endsWith(".xlsx");
    if (!sheet && !out.toString().endsWith(".csv")) {
      throw new ParameterException(spec.commandLine(),
          "--out is '%s'; it must name a .xlsx or .csv file".formatted(out));
    }
    Optional<Problem> refusal = overwriting.refusal(out,
        Stream.concat(scenarios.stream().map(home::scenario), rateCards.named().stream()).toList());
    if (refusal.isPresent()) {
      spec.commandLine().getErr().println(refusal.get().line());
      return ExitCode.UNUSABLE;
    }
    try {
      AtomicFile.write(out, sheet ? ComparisonTable.xlsx(comparison) : ComparisonTable.csv(comparison, Figures.LOCALE));
    } catch (IOException e) {
      spec.commandLine().getErr().println(Problem.error("", "the table could not be written: " + Reason.of(e),
          "Choose another place").inFile(out.toString()).line());
      return ExitCode.UNUSABLE;
    }
    return ExitCode.FINE;
  }

  private int print(Comparison comparison, List<Column> columns, List<Problem> problems) {
    PrintWriter text = spec.commandLine().getOut();
    if (json) {
      text.println(CompareJson.of(comparison));
    } else {
      new CompareText(comparison).print(text);
      Columns.differences(columns).forEach(text::println);
      problems.stream().filter(problem -> !problem.isError())
          .forEach(problem -> text.printf("warning: %s%n", problem.line()));
    }
    return comparison.columns().stream().anyMatch(entry -> entry.facts().isPresent())
        ? ExitCode.FINE : ExitCode.UNUSABLE;
  }

  private Optional<List<Column>> columns(RunrateHome home, CostEngine engine, List<Problem> problems) {
    List<String> named = scenarios.isEmpty() ? List.of(home.defaultScenario().toString()) : scenarios;
    List<Scenario> read = new ArrayList<>();
    for (String name : named) {
      Path file = home.scenario(name);
      var result = ScenarioReader.readPriceable(engine, file, changes);
      problems.addAll(result.problems());
      result.value().ifPresent(read::add);
    }
    if (read.size() < named.size()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    read.forEach(scenario -> columns.add(new Column(scenario.name(), scenario)));
    if (read.size() == 1 && models.isEmpty()) {
      columns.addAll(Columns.beside(read.getFirst()));
    }
    if (!models.isEmpty()) {
      var equivalents = EquivalentsFile.read(UserFolder.find());
      problems.addAll(equivalents.problems());
      var same = new SameWorkload(engine.book(), equivalents.value().orElseThrow());
      models.forEach(model -> columns.add(on(model, same, read.getFirst())));
    }
    if (columns.size() > Comparison.MOST_COLUMNS) {
      throw new ParameterException(spec.commandLine(),
          "there are %s columns; compare at most %s".formatted(columns.size(), Comparison.MOST_COLUMNS));
    }
    return Optional.of(columns);
  }

  private Column on(String model, SameWorkload same, Scenario scenario) {
    return same.on(model, scenario).orElseThrow(() -> new ParameterException(spec.commandLine(),
        "--on is '%s'; name a vendor/model or a vendor of the rate cards".formatted(model)));
  }

  private Basis.Per per() {
    for (Basis.Per candidate : Basis.Per.values()) {
      if (candidate.name().toLowerCase(Locale.ROOT).equals(per)) {
        return candidate;
      }
    }
    throw new ParameterException(spec.commandLine(), "--per is '%s'; use request, user, month or year".formatted(per));
  }
}
