package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import tools.jackson.databind.JsonNode;

class ClaimsCommandTest {
  @TempDir Path folder;

  private static List<JsonNode> claims(Ran ran) {
    return StreamSupport.stream(ran.json().get("claims").spliterator(), false).toList();
  }

  @Test
  void allClaimsAreListedAndCounted() {
    Ran ran = Ran.command("claims");
    assertEquals(0, ran.exitCode());
    assertEquals("", ran.err());
    assertEquals(352, ran.out().lines().filter(line -> line.matches("\\d{3}-\\d{3} .*")).count());
    assertTrue(ran.out().endsWith("352 published figures: 203 hold exactly, 30 do not add up.%n".formatted()),
        ran.out());
  }

  @Test
  void documentFourHoldsElevenFiguresThatDoNotAddUp() {
    Ran ran = Ran.command("claims", "--document", "S004", "--verdict", "INCONSISTENT");
    assertEquals(11, ran.out().lines().filter(line -> line.startsWith("004-")).count());
    assertTrue(ran.says("11 published figures: 0 hold exactly, 11 do not add up."), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DERIVED-RANGE", "derived-range", "DERIVED_RANGE"})
  void aVerdictIsUnderstoodHoweverItIsWritten(String verdict) {
    assertEquals(13, claims(Ran.command("claims", "--verdict", verdict, "--json")).size());
  }

  @Test
  void derivedFiguresAreTheOnesTheirDocumentWorkedOut() {
    assertEquals(128, claims(Ran.command("claims", "--derived", "--json")).size());
  }

  @Test
  void oneClaimIsShownWhole() {
    Ran ran = Ran.command("claims", "004-072");
    assertTrue(ran.says("published  $10,000/month"), ran.out());
    assertTrue(ran.says("computed   $300,000/month"), ran.out());
    assertTrue(ran.says("calls a day × days × thinking tokens × output price"), ran.out());
    assertTrue(ran.says("one day: $10,000/month, as published"), ran.out());
    assertTrue(ran.says("thirty of them cost $300,000"), ran.out());
  }

  @Test
  void aPublishedPriceStandsBesideTheCardInUse() {
    assertTrue(Ran.command("claims", "000-004").says("Our rate card says $5.00/MTok on 20 Nov 2026."));
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() {
    for (String[] wrong : new String[][] {{"claims", "000-999"}, {"claims", "--document", "S009"},
        {"claims", "--verdict", "WRONG"}, {"claims", "--out", "x.json"}, {"claims", "004-018", "--out", "x.json"}}) {
      Ran ran = Ran.command(wrong);
      assertEquals(2, ran.exitCode());
      assertEquals(1, ran.errLines().size(), ran.err());
    }
    assertFalse(Files.exists(Path.of("x.json")));
  }

  /// Claims of a month's cost.
  @ParameterizedTest
  @CsvSource({"000-016, 0.24", "000-020, 1.2", "000-057, 0.285", "000-059, 0.312", "000-060, 0.597", "000-086, 180",
      "000-087, 58.5", "000-092, 4500", "002-086, 27000", "002-087, 13500", "002-092, 0.0075", "003-029, 45",
      "003-036, 0.0000015", "004-072, 300000", "004-083, 2", "004-099, 6600", "004-105, 519"})
  void aClaimWrittenAsAScenarioCostsWhatWasComputed(String id, double usd) {
    assertNear(usd, Ran.command("estimate", written(id), "--json").number("monthlyCostUsd"));
  }

  /// Claims of what is saved.
  @ParameterizedTest
  @CsvSource({"003-033, 22.5", "004-042, 5000", "004-058, 13860"})
  void aClaimOfASavingSavesWhatWasComputed(String id, double usd) {
    Ran ran = Ran.command("estimate", written(id), "--json");
    assertNear(usd, ran.number("baselineMonthlyCostUsd") - ran.number("monthlyCostUsd"));
  }

  private String written(String id) {
    Path file = folder.resolve(id + ".json");
    assertEquals(0, Ran.command("claims", id, "--out", file.toString()).exitCode());
    return file.toString();
  }

  @Test
  void aWrittenClaimSaysWhereItComesFromAndPassesTheCheck() {
    String file = written("000-060");
    Scenario written = ScenarioReader.read(Path.of(file)).value().orElseThrow();
    assertEquals("Claim 000-060", written.name());
    assertEquals("With caching the round of five agents costs $0.597 (S000, line 85).", written.description());
    assertEquals("Parallel API Pricing: What Concurrent Calls Actually Cost", written.source());
    assertEquals("1 file checked, 0 errors, 0 warnings", Ran.command("check", file).out().strip());
  }

  @Test
  void noPriceListHasModelsOfClaims() {
    assertFalse(Ran.command("prices").out().contains("claims/"));
    assertFalse(Ran.command("prices", "--json").out().contains("claims"));
    assertEquals(2, Ran.command("prices", "claims/000-060").exitCode());
    assertEquals(2, Ran.command("prices", "--vendor", "claims").exitCode());
  }

  @Test
  void aScenarioOnAClaimThatIsNotThereIsRefused() {
    Ran ran = Ran.command("estimate", "--set", "plan.routing[0].model=claims/000-999");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("claims/000-999"), ran.err());
  }
}
