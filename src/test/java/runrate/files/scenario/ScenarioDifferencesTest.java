package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.files.disk.ReadResult;
import runrate.scenario.Scenario;
import runrate.scenario.Variant;
import runrate.scenario.WalkStep;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

class ScenarioDifferencesTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");
  private static final Scenario RENT = Shipped.scenario("one-rent-payment");

  private static List<String> between(Scenario there, Scenario here) {
    return ScenarioDifferences.of(there, here, path -> Optional.empty());
  }

  @Test
  void equalScenariosDifferInNothing() {
    assertEquals(List.of(), between(RENT, RENT));
  }

  @Test
  void namesWordsAndNotesAreTold() {
    Scenario here = AGENTS.withAbout(old -> old.withName("Crew").withDescription("Ours.").withNotes("Ask Kim."));
    List<String> lines = between(AGENTS.withAbout(old -> old.withDescription("Theirs.")), here);
    assertEquals(List.of("Name: “20 agents” in the file, “Crew” here",
        "Description: “Theirs.” in the file, “Ours.” here", "Notes: not set in the file, “Ask Kim.” here"), lines);
  }

  @Test
  void stepsAreHeldAgainstTheStepOfTheSameTitleAndTheirOrderIsTold() {
    List<WalkStep> steps = RENT.presentation().walk().steps();
    Scenario here = RENT.withPresentation(old -> old.withWalk(old.walk().withSteps(steps.reversed())));
    assertEquals(1, between(RENT, here).size());
    assertTrue(between(RENT, here).getFirst().startsWith("Walk, step, order: " + steps.getFirst().title()));
    Scenario shorter = RENT.withPresentation(old -> old.withWalk(old.walk().withSteps(steps.subList(1,
        steps.size()))));
    assertEquals(1, between(RENT, shorter).size());
    assertTrue(between(RENT, shorter).getFirst().startsWith(
        "Walk, step “%s”: only in the file".formatted(steps.getFirst().title())), between(RENT, shorter)::toString);
  }

  @Test
  void columnsNameTheInputsTheyChange() {
    Scenario there = AGENTS.withPresentation(old -> old.withColumns(List.of(
        new Variant("Night", List.of("plan.batchShare=0.4")))));
    Scenario here = AGENTS.withPresentation(old -> old.withColumns(List.of(
        new Variant("Night", List.of("plan.batchShare=0.5")), new Variant("Day", List.of()))));
    assertEquals(List.of("Compare column “Night”, changes: Batch share to 40\u2009% in the file, "
        + "Batch share to 50\u2009% here", "Compare column “Day”: only here"), between(there, here));
  }

  @Test
  void theLabelOfTheWindowGoesFirst() {
    Scenario here = AGENTS.withPlan(plan -> plan.withBatchShare(0.4));
    assertEquals(List.of("May wait: 10\u2009% in the file, 40\u2009% here"), ScenarioDifferences.of(AGENTS, here,
        path -> path.equals("plan.batchShare") ? Optional.of("May wait") : Optional.empty()));
  }

  @Test
  void twoLongTextsAreToldFromWhereTheyDiffer() {
    String long1 = "word ".repeat(60);
    Scenario there = AGENTS.withAbout(old -> old.withNotes(long1 + "one"));
    String line = between(there, AGENTS.withAbout(old -> old.withNotes(long1 + "two"))).getFirst();
    assertTrue(line.contains("word one” in the file") && line.contains("word two” here"), line);
  }

  @Test
  void numbersThatReadAlikeAreToldInFull() {
    Scenario here = AGENTS.withPlan(plan -> plan.withBatchShare(0.100001));
    assertEquals(List.of("Batch share: 0.1 in the file, 0.100001 here"), between(AGENTS, here));
  }

  /// Whatever the page of the whole file shows, a difference in it is told, and never by its raw path.
  @Test
  void everyValueThatTheFileHoldsIsTold() {
    for (String name : List.of("20-agents", "one-rent-payment", "four-vendors")) {
      Scenario there = Shipped.scenario(name);
      List<FileRow> rows = FileRows.of(there);
      for (FileRow row : rows.stream().filter(row -> Seeds.isTaken(rows.indexOf(row))).toList()) {
        for (String other : List.of(row.value() + "x", "0.123", "true", "false", "2026-11-03", "2026-12")) {
          Optional<Scenario> here = row.kind() == FileRow.Kind.VALUE ? changed(there, row, other) : Optional.empty();
          here.filter(changed -> !changed.equals(there)).ifPresent(changed -> assertTold(there, changed));
        }
      }
    }
  }

  private static void assertTold(Scenario there, Scenario here) {
    List<String> lines = between(there, here);
    assertFalse(lines.isEmpty());
    lines.forEach(line -> assertFalse(line.matches(".*\\b[a-z]+[A-Z]\\w*:.*|.*Usd.*"), line));
  }

  private static Optional<Scenario> changed(Scenario there, FileRow row, String value) {
    ReadResult<Scenario> read = FileRows.set(there, row.path(), value);
    return read.value();
  }
}
