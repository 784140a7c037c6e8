package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.ChartTable;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.usage.UsageView;
import runrate.testing.MadeUpBill;

/// The log and the bill of [LedgerTabTest], the log in a database: the same figures, whichever of them comes first.
class BilledDatabaseTabTest {
  private static final List<String> ROWS = List.of("Priced from the log: $9.000000", "Not in the log: $2.700000",
      "Another price: −$0.900000", "Tools and fees: $2.000000", "Credits: −$1.000000", "Taxes: $0.500000",
      "Billed: $12.300000");

  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir private Path folder;
  private final OpenDesk desk = shared.desk();
  private Path bill;

  @BeforeEach
  void fill() throws IOException, SQLException {
    Path log = Files.writeString(folder.resolve("log.csv"), MadeUpBill.log(3, 4, 6));
    bill = Files.writeString(folder.resolve("focus-2026-11.csv"), MadeUpBill.billWithMore(3, 4, 5, 6));
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("lake.duckdb"));
        Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE calls AS SELECT * FROM read_csv('%s')".formatted(log));
    }
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-imports");
  }

  @AfterEach
  void forget() {
    desk.hands().clickNamed("#usage-close-sample");
    desk.settleUntil(() -> isShown("#usage-forget"));
    desk.hands().clickNamed("#usage-forget");
    desk.hands().clickNamed("#usage-imports-action");
    desk.settleUntil(() -> !isShown("#usage-forget"));
    desk.hands().clickNamed("#usage-drop-database");
    desk.hands().clickNamed("#usage-attribution");
    desk.tab("Desk");
  }

  private boolean isShown(String selector) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> selector.equals("#" + node.getId())
        && Nodes.isShown(node)));
  }

  private void drop(Path file) {
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(file)));
  }

  private void openDatabase() {
    drop(folder.resolve("lake.duckdb"));
    desk.run(() -> ((TextInputControl) desk.node("#usage-db-table")).setText("calls"));
    desk.hands().clickNamed("#usage-db-test");
    desk.settleUntil(() -> isShown("#usage-db-answers"));
    desk.hands().clickNamed("#usage-db-read");
    desk.settleUntil(() -> isShown("#usage-close-sample"));
  }

  private List<String> rows() {
    List<ChartTable.Row> rows = desk.call(() -> ((PlotPane) desk.node(".ledger-chart")).table().orElseThrow().rows());
    return rows.stream().map(row -> row.texts().getFirst() + ": " + row.texts().get(2)).toList();
  }

  @Test
  void aBillThatWasReadBeforeStandsBesideTheDatabase() {
    drop(bill);
    desk.settleUntil(() -> isShown("#usage-forget"));
    openDatabase();
    desk.settleUntil(() -> isShown("#card-ledger"));
    assertEquals(ROWS, rows());
    assertTrue(isShown("#source-actions-1"));
  }

  @Test
  void aBillThatIsReadLaterLeavesTheDatabaseInSight() {
    openDatabase();
    drop(bill);
    desk.settleUntil(() -> isShown("#card-ledger") && isShown("#usage-close-sample"));
    assertEquals(ROWS, rows());
    assertEquals("asked from a database", desk.text("#usage-sample"));
  }
}
