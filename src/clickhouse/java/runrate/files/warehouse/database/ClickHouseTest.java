package runrate.files.warehouse.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LoggedNames;

/// The same questions and the same answers from ClickHouse as from the embedded database, over 50,000 rows, through its
/// driver. The engine is the server's, the interface between them a stub of ours.
///
/// `mvn -Pclickhouse test -Dtest=ClickHouseTest`
class ClickHouseTest {
  private static final int ROWS = 50_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  private static ClickHouse server;
  @TempDir
  private static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    server = ClickHouse.start(folder.resolve("clickhouse"));
    var made = new MadeCalls("(SELECT CAST(number AS BIGINT) AS i FROM numbers(%s)) g".formatted(ROWS),
        "toDateTime64({s}, 3, 'UTC')");
    try (Connection there = DriverManager.getConnection(server.url());
        Connection here = DriverManager.getConnection(duckDb())) {
      for (String sql : made.sql()) {
        TwoDatabases.execute(there, sql.replace(" AS\n", " ENGINE = MergeTree ORDER BY tuple() AS\n"));
      }
      for (String sql : MadeCalls.of(ROWS).sql()) {
        TwoDatabases.execute(here, sql);
      }
    }
  }

  private static String duckDb() {
    return "jdbc:duckdb:" + folder.resolve("calls.duckdb");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static DatabaseCalls opened(String url, DatabaseRows rows) throws WarehouseException {
    return DatabaseCalls.open(new DatabaseAddress(url, Optional.empty(), Optional.empty(), Duration.ofSeconds(300)),
        rows, UserIds.HASH, new UsageFolder(folder.resolve("user")));
  }

  private static DatabaseCalls opened(String url) throws WarehouseException {
    return opened(url, TwoDatabases.table(MadeCalls.TABLE));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection there = DriverManager.getConnection(server.url())) {
      TwoDatabases.execute(there, sql);
    }
  }

  @Test
  void everyQuestionHasTheSameAnswer() throws WarehouseException, SQLException {
    try (DatabaseCalls there = opened(server.url()); DatabaseCalls here = opened(duckDb())) {
      for (String question : AllQuestions.of(CallQuestions.of(here, List.of(), NAMES, TODAY))) {
        List<String> answer = AnswerRows.of(here, question);
        long start = System.nanoTime();
        List<String> other = AnswerRows.of(there, question.replace(here.calls().before(), there.calls().before()));
        System.getLogger(ClickHouseTest.class.getName()).log(System.Logger.Level.INFO, "{0} ms: {1}",
            (System.nanoTime() - start) / 1_000_000, question.substring(question.lastIndexOf("SELECT")));
        assertFalse(answer.isEmpty(), question);
        assertEquals(answer, other, question);
      }
    }
  }

  @Test
  void nothingCanBeWritten() throws WarehouseException, SQLException {
    try (DatabaseCalls there = opened(server.url())) {
      for (String sql : List.of("ALTER TABLE llm_calls UPDATE team = 'x' WHERE 1 = 1",
          "UPDATE llm_calls SET team = 'x' WHERE 1 = 1", "DELETE FROM llm_calls WHERE 1 = 1",
          "TRUNCATE TABLE llm_calls", "CREATE TABLE other ENGINE = Memory AS SELECT 1 AS x",
          "INSERT INTO llm_calls SELECT * FROM llm_calls")) {
        assertThrows(SQLException.class, () -> there.rows(sql, row -> row.getString(1)), sql);
      }
      assertEquals(List.of("n=50000"), AnswerRows.of(there, "SELECT COUNT(*) AS n FROM llm_calls"));
      assertEquals(List.of("n=0"), AnswerRows.of(there, "SELECT COUNT(*) AS n FROM system.tables WHERE name = "
          + "'other'"));
    }
  }

  /// Of two models 600 and 500 tokens in at $3, 400 read at $0.30, 100 written at $3.75 and 10 + 20 out at $15 a
  /// million: the row that was changed later counts once, the one that is deleted not at all.
  @Test
  void theTableOfLangfuseIsFoundAndRead() throws WarehouseException, SQLException {
    execute("""
        CREATE TABLE observations (id String, trace_id String, project_id String, type LowCardinality(String),
          start_time DateTime64(3), end_time Nullable(DateTime64(3)), name String, level LowCardinality(String),
          provided_model_name Nullable(String), usage_details Map(LowCardinality(String), UInt64),
          cost_details Map(LowCardinality(String), Decimal64(12)), total_cost Nullable(Decimal64(12)),
          event_ts DateTime64(3), is_deleted UInt8) ENGINE = ReplacingMergeTree(event_ts, is_deleted)
        PARTITION BY toYYYYMM(start_time) PRIMARY KEY (project_id, type, toDate(start_time))
        ORDER BY (project_id, type, toDate(start_time), id)""");
    String rows = "INSERT INTO observations VALUES ('%s', 't', 'p', '%s', '2026-11-03 09:00:00', NULL, 'chat', '%s', "
        + "'claude-sonnet-4-6', %s, map(), 0.01, '2026-11-03 09:0%s:00', %s)";
    execute(rows.formatted("a", "GENERATION", "DEFAULT", "map('input', 1, 'output', 1)", 1, 0));
    execute(rows.formatted("a", "GENERATION", "DEFAULT", "map('input', 600, 'input_cached_tokens', 400, 'output', 10)",
        2, 0));
    execute(rows.formatted("b", "GENERATION", "ERROR", "map('input', 500, 'cache_creation_input_tokens', 100, 'output',"
        + " 5, 'output_reasoning_tokens', 15)", 1, 0));
    execute(rows.formatted("c", "SPAN", "DEFAULT", "map('input', 900)", 1, 0));
    execute(rows.formatted("d", "GENERATION", "DEFAULT", "map('input', 900)", 1, 0));
    execute(rows.formatted("d", "GENERATION", "DEFAULT", "map('input', 900)", 2, 1));
    try (DatabaseCalls calls = opened(server.url(), new DatabaseRows(Optional.empty(), Optional.empty(), Map.of(),
        Optional.empty()))) {
      CallQuestions asked = CallQuestions.of(calls, List.of(), NAMES, TODAY);
      CallSum total = asked.total();
      assertEquals("2 1 0.004245000000 Optional[0.020000000000]", total.requests() + " " + total.failures() + " "
          + total.usd() + " " + total.recordedUsd());
      assertEquals(List.of("[2026-11-03] 2"), asked.sums(List.of(CallDimension.DAY)).stream().map(row -> row.keys()
          + " " + row.requests()).toList());
    }
  }

  @Test
  void textsThatAreNoNumbersOrTimesAreRefused() throws WarehouseException {
    try (DatabaseCalls calls = opened(server.url(), OddTexts.query(OddTexts.SQL))) {
      OddTexts.areRefused(calls);
    }
  }

  @Test
  void aRuleWithABackslashFindsItsCalls() throws WarehouseException {
    try (DatabaseCalls calls = opened(server.url(), OddTexts.query(OddTexts.features("\\\\", "'a\\n.s'")))) {
      OddTexts.areFoundByARule(calls);
    }
  }

  private static String refusal(DatabaseRows rows) {
    return assertThrows(WarehouseException.class, () -> {
      try (DatabaseCalls calls = opened(server.url(), rows)) {
        CallQuestions.of(calls, List.of(), NAMES, TODAY).total();
      }
    }).problem().sentence();
  }

  @Test
  void whatTheServerComplainsOfIsSaidInALine() {
    assertEquals("there is no such table: unknown table expression identifier 'calls_of_may' in scope SELECT * FROM "
        + "calls_of_may AS t WHERE 1 = 0. Name another one, or select the calls with a query.", refusal(TwoDatabases
            .table("calls_of_may")));
    assertEquals("there is no such column: unknown expression identifier `nothing` in scope SELECT nothing FROM "
        + "llm_calls. Say which column is what.", refusal(OddTexts.query("SELECT nothing FROM llm_calls")));
  }
}
