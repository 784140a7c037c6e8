package runrate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.EquivalentsFile;
import runrate.files.UserFolder;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.units.Problem;

class SameWorkloadTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");
  private static final SameWorkload SAME = new SameWorkload(Shipped.engine().book(), EquivalentsFile.shipped());

  @TempDir
  private Path folder;

  private static List<Problem> errors(Column column) {
    return Shipped.engine().check(column.scenario()).stream().filter(Problem::isError).toList();
  }

  @Test
  void everyModelOfTheMixMovesToTheVendorsModelOfItsSize() {
    Column moved = SAME.on("openai", AGENTS).orElseThrow();
    assertEquals(List.of(new RouteShare("openai/gpt-6-luna", 0.2), new RouteShare("openai/gpt-6.2-sol", 0.7),
        new RouteShare("openai/gpt-6.2-astra", 0.1)), moved.scenario().plan().routing().routes());
    assertEquals(AGENTS.workload(), moved.scenario().workload());
  }

  @Test
  void aVendorWithoutALargeModelLendsItsNextOne() {
    Column moved = SAME.on("xai", AGENTS).orElseThrow();
    assertEquals(List.of(new RouteShare("xai/grok-4.7", 1)), moved.scenario().plan().routing().routes());
  }

  @Test
  void whatNobodyThereSellsGivesWayToWhatTheyHave() {
    Shipped.engine().book().vendors().stream().filter(vendor -> !vendor.id().equals("local")).forEach(vendor ->
        assertEquals(List.of(), errors(SAME.on(vendor.id(), AGENTS).orElseThrow()), vendor.id()));
  }

  @Test
  void aLocalModelCountsItsMachineHours() {
    Scenario machine = Shipped.scenario("20-agents", "plan.local.tokensPerSecond=100",
        "plan.local.machineUsdPerHour=2");
    Column moved = SAME.on("local", machine).orElseThrow();
    double hours = 176_000.0 * 1200 / (100 * 3600);
    assertNear(hours * 2, Shipped.engine().report(moved.scenario()).monthUsd());
  }

  @Test
  void nothingIsMovedToWhereNobodySells() {
    assertTrue(SAME.on("nobody", AGENTS).isEmpty());
    assertTrue(SAME.on("openai/no-such-model", AGENTS).isEmpty());
  }

  @Test
  void everyEquivalentIsOnARateCard() {
    Equivalents shipped = EquivalentsFile.shipped();
    shipped.byVendor().values().forEach(sizes -> sizes.values().forEach(models -> models.forEach(model ->
        assertTrue(Shipped.engine().book().find(model).isPresent(), model))));
    Shipped.engine().book().offers().forEach(offer -> assertTrue(shipped.sizeOf(offer.key()).isPresent(), offer.key()));
  }

  @Test
  void aChosenEquivalentIsKeptAndProposedFromThenOn() throws IOException {
    var user = new UserFolder(folder);
    EquivalentsFile.write(user, EquivalentsFile.shipped().proposing("openai", Equivalents.Size.MID, "openai/gpt-4o"));
    Equivalents own = EquivalentsFile.read(user).value().orElseThrow();
    assertEquals("openai/gpt-4o", own.modelOf("openai", Equivalents.Size.MID).orElseThrow());
    assertEquals(EquivalentsFile.shipped().asOf(), own.asOf());
  }

  @Test
  void aBrokenListIsToldAndTheShippedOneUsed() throws IOException {
    Files.writeString(folder.resolve("equivalents.json"), "{ \"asOf\": \"2026-11-20\" }");
    var read = EquivalentsFile.read(new UserFolder(folder));
    assertEquals(EquivalentsFile.shipped(), read.value().orElseThrow());
    assertTrue(read.problems().getFirst().line().contains("source"));
  }
}
