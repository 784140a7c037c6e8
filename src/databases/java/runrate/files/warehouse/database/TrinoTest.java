package runrate.files.warehouse.database;

import static io.trino.testing.TestingSession.testSessionBuilder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trino.plugin.memory.MemoryPlugin;
import io.trino.testing.DistributedQueryRunner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.AllQuestions;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UserIds;
import runrate.testing.Shipped;
import runrate.usage.LoggedNames;

/// The same questions and the same answers from a Trino of one coordinator and two workers as from the embedded
/// database, over 50,000 rows.
///
/// `mvn -Pdatabases test -Dtest=TrinoTest`
class TrinoTest {
  private static final int ROWS = 50_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  private static DistributedQueryRunner trino;
  @TempDir
  private static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    trino = DistributedQueryRunner.builder(testSessionBuilder().setCatalog("memory").setSchema("default").build())
        .setWorkerCount(2).addExtraProperty("node-scheduler.include-coordinator", "false").build();
    trino.installPlugin(new MemoryPlugin());
    trino.createCatalog("memory", "memory", Map.of());
    var made = new MadeCalls("(SELECT a * 1000 + b AS i FROM UNNEST(sequence(0, %s)) AS s(a) CROSS JOIN UNNEST(sequence("
        .formatted(ROWS / 1000 - 1) + "0, 999)) AS t(b)) g", "CAST(from_unixtime({s}, 'UTC') AS TIMESTAMP(3))");
    try (Connection there = DriverManager.getConnection(url(), "runrate", null);
        Connection here = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("calls.duckdb"))) {
      for (String sql : made.sql()) {
        TwoDatabases.execute(there, sql);
      }
      for (String sql : MadeCalls.of(ROWS).sql()) {
        TwoDatabases.execute(here, sql);
      }
    }
  }

  private static String url() {
    return "jdbc:trino://%s/memory/default".formatted(trino.getCoordinator().getAddress());
  }

  @AfterAll
  static void stop() {
    trino.close();
  }

  private static DatabaseCalls opened(String url, Optional<String> user) throws WarehouseException {
    return opened(url, user, TwoDatabases.table(MadeCalls.TABLE));
  }

  private static DatabaseCalls opened(String url, Optional<String> user, DatabaseRows rows) throws WarehouseException {
    return DatabaseCalls.open(new DatabaseAddress(url, user, Optional.empty(), Duration.ofSeconds(300)), rows,
        UserIds.HASH, new UsageFolder(folder.resolve("user")));
  }

  @Test
  void everyQuestionHasTheSameAnswer() throws WarehouseException, SQLException {
    try (DatabaseCalls there = opened(url(), Optional.of("runrate")); DatabaseCalls here = opened("jdbc:duckdb:"
        + folder.resolve("calls.duckdb"), Optional.empty())) {
      for (String question : AllQuestions.of(CallQuestions.of(here, List.of(), NAMES, TODAY))) {
        List<String> answer = AnswerRows.of(here, question);
        long start = System.nanoTime();
        assertFalse(answer.isEmpty(), question);
        assertEquals(answer, AnswerRows.of(there, question.replace(here.calls().before(), there.calls().before())),
            question);
        System.getLogger(TrinoTest.class.getName()).log(System.Logger.Level.INFO, "{0} ms: {1}",
            (System.nanoTime() - start) / 1_000_000, question.substring(question.lastIndexOf("SELECT")));
      }
    }
  }

  @Test
  void nothingCanBeWritten() throws WarehouseException, SQLException {
    try (DatabaseCalls there = opened(url(), Optional.of("runrate"))) {
      for (String sql : List.of("UPDATE llm_calls SET team = 'x'", "DELETE FROM llm_calls",
          "CREATE TABLE other AS SELECT 1 AS x", "INSERT INTO llm_calls SELECT * FROM llm_calls")) {
        assertThrows(SQLException.class, () -> there.rows(sql, row -> row.getString(1)), sql);
      }
      assertEquals(List.of("n=50000"), AnswerRows.of(there, "SELECT COUNT(*) AS n FROM llm_calls"));
    }
  }

  @Test
  void textsThatAreNoNumbersOrTimesAreRefused_andARuleWithABackslashFindsItsCalls() throws WarehouseException {
    try (DatabaseCalls odd = opened(url(), Optional.of("runrate"), OddTexts.query(OddTexts.SQL));
        DatabaseCalls features = opened(url(), Optional.of("runrate"), OddTexts.query(OddTexts.features("\\",
            "'a' || chr(10) || '.s'")))) {
      OddTexts.areRefused(odd);
      OddTexts.areFoundByARule(features);
    }
  }
}
