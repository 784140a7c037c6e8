package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonMapping;
import runrate.inputs.Work;
import runrate.scenario.Presentation;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ScenarioChangesTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");

  private static Scenario changed(Scenario scenario, String... changes) {
    var read = ScenarioChanges.apply(scenario, List.of(changes), "compare[0].set");
    assertEquals(List.of(), read.problems());
    return read.value().orElseThrow();
  }

  @Test
  void anInputIsChangedByItsPathAsOnTheCommandLine() {
    Scenario half = changed(AGENTS, "plan.batchShare=0.5", "plan.caching.hitRate=derived");
    assertNear(0.5, half.plan().batchShare());
    assertEquals(List.of("plan.caching.hitRate=derived", "plan.batchShare=0.5"), ScenarioChanges.between(AGENTS, half));
  }

  @Test
  void theChangesFoundBetweenTwoScenariosMakeOneTheOther() {
    Seeds.each(300, random -> {
      Scenario from = RandomScenarios.next(random);
      Scenario to = RandomScenarios.next(random);
      assertEquals(to.withPresentation(shown -> Presentation.NONE),
          changed(from, ScenarioChanges.between(from, to).toArray(String[]::new)));
    });
  }

  @Test
  void equalInputsDifferInNothingWhateverTheirNames() {
    assertEquals(List.of(), ScenarioChanges.between(AGENTS, AGENTS.withName("Another")));
  }

  @Test
  void aColumnThatChangesNothingKnownIsToldWithItsPlace() {
    var read = ScenarioChanges.apply(AGENTS, List.of("plan.batchShere=0.5"), "compare[1].set");
    assertTrue(read.value().isEmpty());
    assertEquals("compare[1].set.plan.batchShere: this key is not known. Perhaps 'batchShare' is meant.",
        read.problems().getFirst().line());
  }

  @Test
  void aPathWithoutEndIsRefusedInOneShortLine() {
    var read = ScenarioChanges.apply(AGENTS, List.of("plan" + ".a".repeat(5000) + "=1"), "compare[0].set");
    assertTrue(read.value().isEmpty());
    assertTrue(read.problems().getFirst().line().length() < 700);
  }

  @Test
  void aValueIsFoundByItsPath() {
    assertEquals("0.1", ScenarioChanges.valueAt(AGENTS, "plan.batchShare").orElseThrow());
    assertTrue(ScenarioChanges.valueAt(AGENTS, "plan.thinkingCapTokens").isEmpty());
    assertTrue(ScenarioChanges.valueAt(AGENTS, "plan.no.such").isEmpty());
  }

  private static ReadResult<Scenario> read(String column) {
    ObjectNode tree = (ObjectNode) JsonMapping.MAPPER.readTree(ScenarioWriter.text(AGENTS));
    tree.putArray("compare").add(JsonMapping.MAPPER.readTree(column));
    return ScenarioReader.parse("test", tree.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Scenario file(String column) {
    assertEquals(List.of(), read(column).problems());
    return read(column).value().orElseThrow();
  }

  @Test
  void aColumnMayNameItsChangesAsATaskDoes() {
    Scenario list = file("{ \"name\": \"half\", \"set\": [ \"plan.batchShare=0.5\", "
        + "\"plan.caching.hitRate=derived\" ] }");
    Scenario object = file("{ \"name\": \"half\", \"set\": { \"plan.batchShare\": 0.5, "
        + "\"plan\": { \"caching\": { \"hitRate\": \"derived\" } } } }");
    assertEquals(Columns.beside(list), Columns.beside(object));
  }

  @Test
  void changesAreWrittenInTheFormTheyWereReadIn() {
    String object = "{ \"name\": \"half\", \"set\": { \"plan.batchShare\": 0.5, \"plan.routing[0].share\": 0.2, "
        + "\"plan.contract.discount\": null, \"plan.caching.lifetime\": \"1h\" } }";
    Scenario read = file(object);
    JsonNode written = JsonMapping.MAPPER.readTree(ScenarioWriter.text(read)).path("compare").get(0);
    assertEquals(JsonMapping.MAPPER.readTree(object), written);
    assertEquals(read, file(written.toString()));
  }

  @Test
  void aWrongValueInAnObjectIsToldAsInAList() {
    var read = read("{ \"name\": \"x\", \"set\": { \"plan.batchShere\": 0.5 } }");
    assertEquals("test: compare[0].set.plan.batchShere: this key is not known. Perhaps 'batchShare' is meant.",
        read.problems().getFirst().line());
  }

  @Test
  void tasksThatDifferInOneInputAreToldByThatInput() {
    Scenario roles = Shipped.scenario("agent-roles");
    Scenario changed = changed(roles, "tasks[1].set.workload.contextTokens=100000", "tasks[2].success=0.5");
    assertEquals(List.of("tasks[1].set.workload.contextTokens=100000", "tasks[2].success=0.5"),
        ScenarioChanges.between(roles, changed));
  }

  @Test
  void whatEveryTaskGivesUpIsSaidOnceAndFollowsLaterEdits() {
    Scenario roles = Shipped.scenario("agent-roles");
    Scenario one = Work.routed(roles, RoutingMix.allOn("anthropic/claude-sonnet-4-6"));
    List<String> column = ScenarioChanges.between(roles, one);
    assertTrue(column.contains("tasks[*].set.plan.routing=null"), column.toString());
    Scenario edited = changed(roles, "tasks[1].set.workload.contextTokens=50000");
    Scenario after = changed(edited, column.toArray(String[]::new));
    assertEquals(Work.routed(edited, RoutingMix.allOn("anthropic/claude-sonnet-4-6"))
        .withPresentation(none -> Presentation.NONE), after);
  }
}
