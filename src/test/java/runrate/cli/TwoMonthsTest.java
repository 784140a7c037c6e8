package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.UsesByDay;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.BilledRows;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.ledger.GapCause;
import runrate.ledger.Reconciliation;
import runrate.risk.Watch;
import runrate.testing.Shipped;
import runrate.text.LedgerWords;
import runrate.usage.LoggedNames;
import tools.jackson.databind.JsonNode;

/// The invented log and bill of the README's pictures: 22 days of ten calls in October, 21 of thirteen in November, of
/// which the log lacks the twelfth. The bill of November has a search fee of $0.30 a day, a credit of $2.50, and $2 on
/// one day that nobody can explain.
class TwoMonthsTest {
  private static final String FOLDER = "src/test/resources/runrate/usage/";
  private static final String LOG = FOLDER + "two-months.csv";
  private static final String BILL = FOLDER + "two-months-bill.json";

  @TempDir
  private Path folder;

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", folder.toString());
  }

  @AfterEach
  void forgetIt() {
    System.clearProperty("runrate.user");
  }

  @Test
  void theBillIsTheCallsAndFourCauses() {
    JsonNode all = Ran.command("usage", "reconcile", LOG, BILL, "--json").json();
    JsonNode causes = all.get("total").get("causes");
    assertEquals("6.3 -2.5", "%s %s".formatted(causes.get("fees").decimalValue().stripTrailingZeros().toPlainString(),
        causes.get("credits").decimalValue().stripTrailingZeros().toPlainString()));
    assertEquals(2, causes.get("noName").doubleValue(), 1e-4);
    assertTrue(causes.get("missingDays").doubleValue() > 3, causes::toString);
  }

  /// As the card has it: the day is named.
  @Test
  void theDayThatIsMissingIsNamed() throws WarehouseException {
    var names = new LoggedNames(Shipped.engine().book());
    List<Path> files = List.of(Path.of(LOG), Path.of(BILL));
    try (UsageStore store = UsageStore.inMemory(new UsageFolder(folder), files)) {
      for (Path file : files) {
        store.read(file, ReadOptions.USUAL, Watch.NONE);
      }
      Reconciliation all = Reconciliation.of(names, new UsesByDay(store.questions(store.prices(names), LocalDate.of(
          2026, 11, 28))).all(), new BilledRows(store).all(), Optional.empty(), Optional.empty());
      assertEquals("12 Nov: no call in the log", LedgerWords.what(all, GapCause.MISSING_DAYS, BigDecimal.ONE));
    }
  }

  @Test
  void novemberHasFortyCallsMore() {
    JsonNode bridge = Ran.command("usage", "bridge", LOG, "--json").json();
    assertEquals("220 260", "%s %s".formatted(bridge.get("from").get("calls"), bridge.get("to").get("calls")));
  }
}
