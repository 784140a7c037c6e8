package runrate.files.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import runrate.costing.CostEngine;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonChange;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonText;
import runrate.inputs.ScenarioShape;
import runrate.scenario.Scenario;
import runrate.scenario.Variant;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;

/// Reads a scenario file by its [ScenarioShape]. Only the keys without which nothing can be computed are required.
public final class ScenarioReader {
  /// A scenario with ten years of recorded days has half a megabyte. The start page reads several files.
  private static final long MOST_BYTES = 16L << 20;

  private ScenarioReader() {}

  public static ReadResult<Scenario> read(Path file) {
    return read(file, List.of());
  }

  /// @param changes inputs to change before reading, as `plan.batchShare=0.4`
  public static ReadResult<Scenario> read(Path file, List<String> changes) {
    return read(file.toString(), text(file), changes);
  }

  private static ReadResult<JsonNode> text(Path file) {
    return JsonText.read(file, MOST_BYTES);
  }

  /// @param bytes the content of a scenario file, told under this name in problems
  public static ReadResult<Scenario> parse(String name, byte[] bytes) {
    return read(name, JsonText.parse(name, bytes), List.of());
  }

  /// Reads a scenario and holds it against the rate cards; there is a value only if it can be priced.
  public static ReadResult<Scenario> readPriceable(CostEngine engine, Path file, List<String> changes) {
    return priceable(engine, file, changes, problem -> true);
  }

  /// The same for a window, which shows live what else should be known of a scenario.
  public static ReadResult<Scenario> readForWindow(CostEngine engine, Path file) {
    return priceable(engine, file, List.of(), Problem::isError);
  }

  private static ReadResult<Scenario> priceable(CostEngine engine, Path file, List<String> changes,
      Predicate<Problem> told) {
    ReadResult<JsonNode> text = text(file);
    boolean silent = text.value().filter(WhoseTokens::isSilent).isPresent();
    ReadResult<Scenario> read = read(file.toString(), text, changes);
    List<Problem> problems = new ArrayList<>(read.problems());
    read.value().ifPresent(scenario -> {
      if (silent) {
        WhoseTokens.notice(engine.book(), scenario).ifPresent(problems::add);
      }
      problems.addAll(OwnPriceMarks.notices(engine.book(), scenario));
      problems.addAll(engine.check(scenario).stream().filter(told).toList());
    });
    problems.replaceAll(problem -> problem.inFile(file.toString()));
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : read.value(), problems);
  }

  private static ReadResult<Scenario> read(String name, ReadResult<JsonNode> text, List<String> changes) {
    return text.value().map(tree -> read(name, tree, changes))
        .orElseGet(() -> new ReadResult<>(Optional.empty(), text.problems()));
  }

  /// What is wrong with columns and steps, which are read like files of their own.
  private static List<Problem> shown(Scenario scenario) {
    List<Problem> problems = new ArrayList<>(WalkStages.of(scenario).problems());
    int index = 0;
    for (Variant column : scenario.presentation().columns()) {
      String place = "compare[%s].set".formatted(index++);
      problems.addAll(ScenarioChanges.apply(scenario, column.changes(), place).problems());
    }
    return problems;
  }

  private static ReadResult<Scenario> read(String name, JsonNode tree, List<String> changes) {
    List<Problem> problems = new ArrayList<>();
    WhoseTokens.settle(tree);
    Optional<Scenario> before = changes.isEmpty() ? Optional.empty()
        : Optional.of(scenario(new JsonFields(tree, "", new ArrayList<>())));
    changes.forEach(change -> JsonChange.apply(tree, change, "--set", problems));
    Scenario read = scenario(new JsonFields(tree, "", problems));
    Scenario scenario = before.map(read::asChangedFrom).orElse(read);
    if (problems.stream().noneMatch(Problem::isError)) {
      problems.addAll(shown(scenario));
    }
    List<Problem> located = problems.stream().map(problem -> problem.inFile(name)).toList();
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : Optional.of(scenario), located);
  }

  static Scenario scenario(JsonFields fields) {
    fields.skip("$schema");
    return ShapeReader.read(ScenarioShape.SHAPE, fields);
  }
}
