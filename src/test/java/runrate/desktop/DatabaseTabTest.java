package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.usage.UsageView;
import runrate.files.RunrateHome;
import runrate.usage.LineNote;

/// Calls that lie in a database, asked from the Usage tab: the thirty requests are $1.323 there as well.
class DatabaseTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  @TempDir static Path folder;
  private final OpenDesk desk = shared.desk();

  @BeforeAll
  static void fill() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("lake.duckdb"));
        Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE thirty AS SELECT * FROM read_csv('%s')".formatted(RunrateHome.find()
          .thirtyRequests()));
    }
  }

  private boolean isShown(String selector) {
    return desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> selector.equals("#" + node.getId())
        && Nodes.isShown(node)));
  }

  private void type(String selector, String text) {
    Node field = desk.node(selector);
    desk.run(() -> ((TextInputControl) field).setText(text));
  }

  private boolean isDisabled(String selector) {
    return desk.call(() -> desk.node(selector).isDisabled());
  }

  @Test
  void aDatabaseIsLookedAtFirst_thenAsked_thenLeft() throws IOException {
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-imports");
    desk.hands().clickNamed("#usage-drop-database");
    assertTrue(isShown("#card-connection"));
    type("#usage-db-url", "jdbc:duckdb:" + folder.resolve("lake.duckdb"));
    type("#usage-db-table", "thirty");
    assertTrue(isDisabled("#usage-db-read"));
    desk.hands().clickNamed("#usage-db-test");
    desk.settleUntil(() -> isShown("#usage-db-answers"));
    assertTrue(desk.call(() -> ((TextArea) desk.node("#usage-db-sql")).getText()).contains("FROM thirty t"));
    assertFalse(isDisabled("#usage-db-read"));
    desk.hands().clickNamed("#usage-db-read");
    desk.hands().clickNamed("#usage-attribution");
    desk.settleUntil(() -> isShown("#usage-sample"));
    assertEquals("asked from a database", desk.text("#usage-sample"));
    assertTrue(desk.text("#usage-sentence").contains("$1.32"), desk.text("#usage-sentence"));
    assertFalse(Files.exists(user.resolve("usage.duckdb")));
    assertFalse(Files.readString(user.resolve("usage-database.properties")).contains("password"));
    desk.hands().clickNamed("#usage-close-sample");
    desk.settleUntil(() -> isShown("#usage-empty-import"));
    desk.tab("Desk");
  }

  @Test
  void whatTheColumnsDoNotSayIsAskedBeforeAnythingElse() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("cached.duckdb"));
        Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE one AS SELECT 'claude-sonnet-4-6' AS model, 100000 AS input_tokens, "
          + "50000 AS cache_read, 0 AS output_tokens");
    }
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-imports");
    if (!isShown("#card-connection")) {
      desk.hands().clickNamed("#usage-drop-database");
    }
    type("#usage-db-url", "jdbc:duckdb:" + folder.resolve("cached.duckdb"));
    type("#usage-db-table", "one");
    desk.hands().clickNamed("#usage-db-test");
    desk.settleUntil(() -> isShown("#usage-columns-read"));
    desk.hands().clickNamed("#usage-cached-inside");
    desk.hands().clickNamed("#usage-columns-read");
    desk.settleUntil(() -> isShown("#usage-db-answers"));
    desk.hands().clickNamed("#usage-db-read");
    desk.hands().clickNamed("#usage-attribution");
    desk.settleUntil(() -> isShown("#usage-sample"));
    // 50,000 new at $3 and 50,000 read at $0.30 a million
    assertTrue(desk.text("#usage-sentence").contains("$0.165"), desk.text("#usage-sentence"));
    desk.hands().clickNamed("#usage-close-sample");
    desk.settleUntil(() -> isShown("#usage-empty-import"));
    desk.tab("Desk");
  }

  @Test
  void rowsThatAreRefusedAreToldByTheirNames() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("odd.duckdb"));
        Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE two AS SELECT * FROM (VALUES ('r1', 'claude-sonnet-4-6', '1000000', 0), "
          + "('r2', 'claude-sonnet-4-6', '12.5', 0)) t(request_id, model, input_tokens, output_tokens)");
    }
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-imports");
    if (!isShown("#card-connection")) {
      desk.hands().clickNamed("#usage-drop-database");
    }
    type("#usage-db-url", "jdbc:duckdb:" + folder.resolve("odd.duckdb"));
    type("#usage-db-table", "two");
    desk.hands().clickNamed("#usage-db-test");
    desk.settleUntil(() -> isShown("#usage-db-answers"));
    desk.hands().clickNamed("#usage-db-read");
    desk.hands().clickNamed("#usage-attribution");
    desk.settleUntil(() -> isShown("#usage-notes"));
    desk.hands().clickNamed("#usage-notes");
    TableView<?> notes = (TableView<?>) desk.node("#usage-note-table");
    assertEquals(List.of("r2, no time: input is no whole number"), desk.call(() ->
        notes.getItems().stream().map(LineNote.class::cast).map(LineNote::reason).toList()));
    desk.hands().clickNamed("#usage-notes");
    desk.hands().clickNamed("#usage-close-sample");
    desk.settleUntil(() -> isShown("#usage-empty-import"));
    desk.tab("Desk");
  }

  @Test
  void aFileThatIsDroppedIsOffered() {
    desk.tab("Usage");
    desk.run(() -> ((UsageView) desk.node(".usage-view")).drop(List.of(folder.resolve("lake.duckdb"))));
    assertTrue(isShown("#card-connection"));
    assertEquals("jdbc:duckdb:" + folder.resolve("lake.duckdb"), desk.call(() -> ((TextInputControl) desk.node(
        "#usage-db-url")).getText()));
    desk.tab("Desk");
  }

  @Test
  void aTableThatIsNotThereIsSaidInALine_andNothingChanges() {
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-imports");
    if (!isShown("#card-connection")) {
      desk.hands().clickNamed("#usage-drop-database");
    }
    type("#usage-db-url", "jdbc:duckdb:" + folder.resolve("lake.duckdb"));
    type("#usage-db-table", "calls_of_may");
    desk.hands().clickNamed("#usage-db-test");
    desk.settleUntil(() -> isShown("#usage-imports-sentence") && desk.text("#usage-imports-sentence").contains(
        "calls_of_may"));
    assertTrue(isDisabled("#usage-db-read"));
    desk.hands().clickNamed("#usage-imports-action");
    desk.tab("Desk");
  }
}
