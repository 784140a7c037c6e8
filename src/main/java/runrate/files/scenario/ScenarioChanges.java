package runrate.files.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonChange;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.inputs.CacheShape;
import runrate.inputs.ContextPartShape;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.ScenarioShape;
import runrate.inputs.TaskShape;
import runrate.scenario.Presentation;
import runrate.scenario.Scenario;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Scenarios told as differences: applies `path=value` changes to one, and finds those that make one scenario
/// of another. What makes a column, a step of a walk or "what changed" is the same list.
public final class ScenarioChanges {
  /// How a scenario is named and shown belongs to each file; it is no input.
  private static final List<String> NO_INPUTS = List.of("name", "description", "source", "published", "compare",
      "walk", "ownPrices");

  private static final List<String> SHARES_OF_PARTS = List.of(Keys.path(CacheShape.CACHEABLE),
      Keys.path(CacheShape.HISTORY));

  /// A key, or an entry of a list: `tasks[1]`, `tasks[*]`.
  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d{1,6}|\\*)])?");

  private ScenarioChanges() {}

  /// The scenario with inputs changed, as a file with these values would be read.
  ///
  /// @param place of the changes in their file, for problems
  public static ReadResult<Scenario> apply(Scenario scenario, List<String> changes, String place) {
    List<Problem> problems = new ArrayList<>();
    JsonNode tree = tree(scenario.withPresentation(shown -> Presentation.NONE));
    if (changes.stream().anyMatch(ScenarioChanges::isShareOfParts)) {
      dropParts(tree, changes);
    }
    dropLifetimes(tree, changes);
    changes.forEach(change -> JsonChange.apply(tree, change, place, problems));
    Scenario changed = ScenarioReader.scenario(new JsonFields(tree, "", problems));
    List<Problem> located = problems.stream().map(problem -> problem.inside(place)).toList();
    return new ReadResult<>(problems.stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(changed),
        located);
  }

  /// The changes that make one scenario's inputs those of another: one a value, lists as a whole.
  public static List<String> between(Scenario from, Scenario to) {
    List<String> changes = new ArrayList<>();
    ObjectNode before = tree(from);
    ObjectNode after = tree(to);
    before.remove(NO_INPUTS);
    after.remove(NO_INPUTS);
    add("", before, after, changes);
    return changes;
  }

  /// The value at a path as people write it after `--set path=`; empty where the file need not name it.
  public static Optional<String> valueAt(Scenario scenario, String path) {
    List<String> values = at(tree(scenario), path).filter(value -> !value.isNull()).map(JsonChange::word).distinct()
        .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /// The values at a path below a node: of every entry where it says `[*]`, and of a task by the path of its input.
  private static Stream<JsonNode> at(JsonNode node, String path) {
    if (path.isEmpty() || node.has(path)) {
      return Stream.of(path.isEmpty() ? node : node.get(path));
    }
    int end = path.indexOf('.');
    Matcher step = STEP.matcher(end < 0 ? path : path.substring(0, end));
    if (!step.matches() || !node.has(step.group(1))) {
      return Stream.empty();
    }
    String rest = end < 0 ? "" : path.substring(end + 1);
    JsonNode child = node.get(step.group(1));
    if (step.group(2) == null) {
      return at(child, rest);
    }
    return step.group(2).equals("*") ? child.valueStream().flatMap(entry -> at(entry, rest))
        : at(child.path(Integer.parseInt(step.group(2))), rest);
  }

  /// As a file would have it: a pinned plan may cache other shares than the parts the context has by now.
  private static ObjectNode tree(Scenario scenario) {
    return (ObjectNode) JsonMapping.MAPPER.readTree(ScenarioWriter.text(scenario.withPartsOnlyWhereTheyFit()));
  }

  private static boolean isShareOfParts(String change) {
    return SHARES_OF_PARTS.stream().anyMatch(path -> change.startsWith(path + "="));
  }

  /// Shares that are set are no longer those of the parts, as on the dial; parts that are set too must fit them.
  private static void dropParts(JsonNode tree, List<String> changes) {
    String parts = Keys.path(ContextPartShape.PARTS);
    if (changes.stream().noneMatch(change -> change.startsWith(parts))) {
      ((ObjectNode) tree.get(ScenarioShape.WORKLOAD.name())).remove(ContextPartShape.PARTS.name());
    }
  }

  /// One lifetime stands in place of several.
  private static void dropLifetimes(JsonNode tree, List<String> changes) {
    boolean one = changes.stream().anyMatch(change -> change.startsWith(Keys.path(CacheShape.LIFETIME) + "="));
    boolean several = changes.stream().anyMatch(change -> change.startsWith(Keys.path(CacheShape.LIFETIMES)));
    if (one && !several && tree.path(ScenarioShape.PLAN.name()).get(PlanShape.CACHING.name())
        instanceof ObjectNode caching) {
      caching.remove(CacheShape.LIFETIMES.name());
    }
  }

  private static void add(String path, JsonNode before, JsonNode after, List<String> changes) {
    if (path.equals(TaskShape.TASKS.name()) && TaskChanges.areAlike(before, after)) {
      changes.addAll(TaskChanges.between(before, after));
    } else if (before instanceof ObjectNode && after instanceof ObjectNode) {
      var keys = new ArrayList<>(after.propertyNames());
      before.propertyNames().stream().filter(key -> !after.has(key)).forEach(keys::add);
      keys.forEach(key -> add(path.isEmpty() ? key : path + "." + key, before.get(key), after.get(key), changes));
    } else if (after == null) {
      changes.add(path + "=null");
    } else if (!after.equals(before)) {
      changes.add(path + "=" + JsonChange.word(after));
    }
  }
}
