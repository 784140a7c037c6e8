package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.inputs.Keys;
import runrate.inputs.Part;
import runrate.scenario.Assumption;
import runrate.scenario.ChangeBound;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.scenario.Escalation;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

/// What a scenario's file holds, shown and changed without a text editor.
class FileRowsTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");

  private static String general(FileRow row) {
    return row.path().replaceAll("\\[[^\\]]*]", "[]");
  }

  private static Scenario set(Scenario scenario, String path, String typed) {
    return FileRows.set(scenario, path, typed).value().orElseThrow(() ->
        new AssertionError(path + "=" + typed + ": " + FileRows.set(scenario, path, typed).problems()));
  }

  @Test
  void everyKeyOfTheSchemaHasARowInSomeScenario() {
    Set<String> shown = new TreeSet<>();
    for (int seed = 1; seed <= 200; seed++) {
      FileRows.of(RandomScenarios.next(new SplittableRandom(seed))).forEach(row -> shown.add(general(row)));
    }
    FileRows.of(AGENTS).stream().filter(row -> row.kind() == FileRow.Kind.LIST).forEach(list -> FileRows.plus(AGENTS,
        list.path()).value().ifPresent(more -> FileRows.of(more).forEach(row -> shown.add(general(row)))));
    // these are begun on their own places in the panel, or by typing into the row of their object
    Scenario bound = AGENTS.withBound(new ChangeBound("plan.batchShare", OptionalDouble.of(0), OptionalDouble.of(0.3)));
    Scenario composed = AGENTS.withComposition(new ContextComposition(List.of(new ContextPart("Rules", 8000,
        ContextPart.Measure.TOKENS, 1, ContextPart.Sharing.TEAM))));
    Scenario escalated = AGENTS.withTasks(List.of(Task.of("a").withEscalate(new Escalation("anthropic/x", 0.1))));
    Stream.of(bound, composed, escalated).flatMap(more -> FileRows.of(more).stream())
        .forEach(row -> shown.add(general(row)));
    Set<String> missing = new LinkedHashSet<>(Keys.paths());
    missing.removeIf(path -> Keys.at(path).orElseThrow() instanceof Part<?, ?> || shown.contains(path));
    assertEquals(Set.of(), missing);
  }

  @Test
  void whatStandsInARowCanBeTypedIntoIt() {
    Seeds.each(20, random -> {
      Scenario scenario = RandomScenarios.next(random);
      for (FileRow row : FileRows.of(scenario)) {
        if (row.kind() == FileRow.Kind.VALUE && !row.value().isEmpty()) {
          assertEquals(scenario, set(scenario, row.path(), row.value()), row.path());
        }
      }
    });
  }

  @Test
  void aTextIsATextWhateverItLooksLike() {
    assertEquals("12", set(AGENTS, "name", "12").name());
    assertEquals("true", set(AGENTS, "notes", "true").about().notes());
  }

  @Test
  void aNumberIsRefusedWithTheWordsOfTheFile() {
    assertEquals(List.of("workload.agents: this is -3, but it must be a whole number of 1 or more."),
        FileRows.set(AGENTS, "workload.agents", "-3").problems().stream().map(p -> p.line()).toList());
    assertTrue(FileRows.set(AGENTS, "plan.batchShare", "1,5").value().isEmpty());
  }

  @Test
  void entriesAreAddedFilledAndTakenOut() {
    int before = AGENTS.assumptions().size();
    Scenario more = FileRows.plus(AGENTS, "assumptions").value().orElseThrow();
    String entry = "assumptions[%s]".formatted(before);
    Scenario filled = set(set(more, entry + ".field", "workload.agents"), entry + ".note", "asked the team");
    Assumption added = filled.assumptions().getLast();
    assertEquals("workload.agents: asked the team", added.field() + ": " + added.note());
    assertEquals(AGENTS, FileRows.minus(filled, entry).value().orElseThrow());
    assertEquals(1, FileRows.plus(AGENTS, "published").value().orElseThrow().presentation().published().size());
    assertEquals(1, FileRows.plus(AGENTS, "quality.points").value().orElseThrow().quality().points().size());
  }

  @Test
  void anEmptyRowLeavesTheValueOpen() {
    assertTrue(set(AGENTS, "budget.monthlyUsd", "").budget().monthlyUsd().isEmpty());
    assertEquals(List.of(0.5, 0.8), set(AGENTS, "budget.alerts", "0.5, 0.8").budget().alertShares());
    assertEquals(List.of(0.5, 0.8), set(AGENTS, "budget.alerts", "0.8, 0.5, 0.8").budget().alertShares());
  }
}
