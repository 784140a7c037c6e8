package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.Baseline;
import runrate.scenario.CachePlan;
import runrate.scenario.Scenario;
import runrate.testing.Written;

/// What of the context can be cached is told by its parts or by a share; where both are told they must agree.
class PartsAndSharesTest {
  private static final String PARTS =
      "\"contextParts\": [{ \"name\": \"files\", \"amount\": 37500, \"sharing\": \"team\" },"
      + " { \"name\": \"history\", \"amount\": 5000, \"sharing\": \"own\" }, { \"name\": \"rest\", \"amount\": 7500 }]";
  @TempDir
  private Path folder;

  private Path file(String caching) {
    return Written.file(folder, "parts.json", Written.with("\"contextTokens\": 50000", PARTS)
        .replace("\"batchShare\": 0.5", "\"batchShare\": 0.5, \"caching\": { %s }".formatted(caching)));
  }

  private List<String> problems(String caching) {
    Path file = file(caching);
    return ScenarioReader.read(file).problems().stream().map(problem -> problem.line())
        .map(line -> line.replace(file + ": ", "")).toList();
  }

  private CachePlan caching(String caching) {
    return ScenarioReader.read(file(caching)).value().orElseThrow().plan().caching();
  }

  @Test
  void aShareThatContradictsThePartsIsRefusedInOneLine() {
    assertEquals(List.of("plan.caching.cacheableShare: this is 0.9, but workload.contextParts add up to 0.75."
        + " Leave cacheableShare out, or correct the parts."), problems("\"cacheableShare\": 0.9"));
    assertEquals(List.of("plan.caching.historyShare: this is 0.2, but workload.contextParts add up to 0.1."
        + " Leave historyShare out, or correct the parts."), problems("\"historyShare\": 0.2"));
  }

  @Test
  void roundedSharesAndAPlanThatDoesNotCacheAreNoContradiction() {
    assertEquals(List.of(), problems("\"cacheableShare\": 0.75"));
    assertEquals(List.of(), problems("\"cacheableShare\": 0.754"));
    assertEquals(1, problems("\"cacheableShare\": 0.76").size());
    assertEquals(List.of(), problems("\"enabled\": false, \"cacheableShare\": 0"));
  }

  @Test
  void oneOfBothSaysItAll() {
    assertEquals(0.75, caching("").cacheableShare());
    assertEquals(0.1, caching("").historyShare());
    assertEquals(0.1, caching("\"cacheableShare\": 0.75").historyShare(), "the parts say it");
    assertEquals(List.of(), ScenarioReader.read(Written.file(folder, "share.json",
        Written.with("\"batchShare\": 0.5", "\"caching\": { \"cacheableShare\": 0.9 }"))).problems());
  }

  @Test
  void aPinnedPlanKeepsTheSharesItWasPinnedWith() {
    Scenario open = ScenarioReader.read(file("")).value().orElseThrow();
    var old = open.plan().withCaching(open.plan().caching().withCacheableShare(0.5));
    Scenario pinned = open.withBaseline(new Baseline(Optional.empty(),
        Optional.of(old)));
    assertEquals(pinned, ScenarioReader.parse("pinned", ScenarioWriter.text(pinned).getBytes(
        StandardCharsets.UTF_8)).value().orElseThrow());
    Scenario today = pinned.withPlan(plan -> old);
    var changes = ScenarioChanges.between(pinned, today);
    assertEquals(0.5, ScenarioChanges.apply(pinned, changes, "compare").value().orElseThrow().plan().caching()
        .cacheableShare());
  }

  @Test
  void aColumnThatSetsTheShareDropsThePartsAsTheDialDoes() {
    Scenario open = ScenarioReader.read(file("")).value().orElseThrow();
    Scenario column = ScenarioChanges.apply(open, List.of("plan.caching.cacheableShare=0.5"), "set").value()
        .orElseThrow();
    assertEquals(0.5, column.plan().caching().cacheableShare());
    assertTrue(column.workload().call().composition().parts().isEmpty());
  }

  @Test
  void cachingSwitchedOnAgainCachesWhatThePartsSay() {
    Scenario off = ScenarioReader.read(file("\"enabled\": false, \"cacheableShare\": 0")).value().orElseThrow();
    assertEquals(0.75, off.withCachingEnabled(true).plan().caching().cacheableShare());
  }
}
