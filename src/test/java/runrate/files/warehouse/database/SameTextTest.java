package runrate.files.warehouse.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.calls.AllQuestions;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.CallTable;
import runrate.files.calls.SpendByOwner;
import runrate.files.calls.WarehouseException;
import runrate.showback.OwnerDay;
import runrate.testing.Shipped;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LoggedNames;

/// The same questions, the same text and the same answers from the embedded database and from PostgreSQL, over 50,000
/// rows; and what is said where a database does not answer.
class SameTextTest {
  private static final int ROWS = 50_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  @TempDir
  private static Path folder;
  private static TwoDatabases both;

  @BeforeAll
  static void fill() throws IOException, SQLException {
    both = TwoDatabases.with(folder, ROWS);
  }

  @AfterAll
  static void stop() throws IOException {
    both.close();
  }

  @Test
  void everyQuestionIsTheSameTextAndHasTheSameAnswer() throws WarehouseException, SQLException {
    try (DatabaseCalls there = both.postgresql(); DatabaseCalls here = both.duckDb()) {
      List<String> questions = AllQuestions.of(CallQuestions.of(here, List.of(), NAMES, TODAY));
      assertEquals(25, questions.size());
      for (String question : questions) {
        assertTrue(question.contains(here.calls().before()), question);
        List<String> answer = AnswerRows.of(here, question);
        assertFalse(answer.isEmpty(), question);
        assertEquals(answer, AnswerRows.of(there, question.replace(here.calls().before(), there.calls().before())),
            question);
      }
    }
  }

  @Test
  void ofFiftyThousandRowsAHundredAreCopiesAndFiftyImpossible() throws WarehouseException, SQLException {
    for (DatabaseCalls calls : List.of(both.postgresql(), both.duckDb())) {
      try (calls) {
        CallQuestions asked = CallQuestions.of(calls, List.of(), NAMES, TODAY);
        assertEquals(List.of("all_rows=50000 refused_rows=50 copies=100"), AnswerRows.of(calls, asked.sql(
            CallTable.CLASSES)));
        assertEquals(49_850, asked.total().requests());
      }
    }
  }

  @Test
  void usersAreHiddenBeforeAnybodySeesThem_theSameInBoth() throws WarehouseException {
    try (DatabaseCalls there = both.postgresql(); DatabaseCalls here = both.duckDb()) {
      List<String> shown = new SpendByOwner(CallQuestions.of(there, List.of(), NAMES, TODAY)).days(CallDimension.USER)
          .stream().map(OwnerDay::owner).distinct().sorted().toList();
      assertEquals(53, shown.size());
      assertTrue(shown.stream().allMatch(name -> name.matches("[0-9a-f]{16}")), shown::toString);
      assertEquals(shown, CallQuestions.of(here, List.of(), NAMES, TODAY).sums(List.of(CallDimension.USER)).stream()
          .map(sum -> sum.keys().getFirst()).sorted().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE llm_calls SET team = 'x'", "DELETE FROM llm_calls", "CREATE TABLE other (x INTEGER)",
      "WITH gone AS (DELETE FROM llm_calls RETURNING 1) SELECT * FROM gone"})
  void nothingCanBeWrittenThroughAConnection(String sql) throws WarehouseException, SQLException {
    for (DatabaseCalls calls : List.of(both.postgresql(), both.duckDb())) {
      try (calls) {
        assertThrows(SQLException.class, () -> calls.rows(sql, row -> row.getString(1)));
        assertEquals(List.of("n=50000"), AnswerRows.of(calls, "SELECT COUNT(*) AS n FROM llm_calls"));
      }
    }
  }

  private static String refusal(Optional<String> user, Optional<String> password, DatabaseRows rows) {
    return assertThrows(WarehouseException.class, () -> {
      try (DatabaseCalls calls = both.asked(new DatabaseAddress(both.postgresUrl(), user, password,
          Duration.ofSeconds(60)), rows)) {
        CallQuestions.of(calls, List.of(), NAMES, TODAY).total();
      }
    }).problem().line().replaceFirst(":[0-9]+/", ":1/");
  }

  private static String refusal(DatabaseRows rows) {
    return refusal(Optional.of("postgres"), Optional.empty(), rows);
  }

  private static DatabaseRows query(String sql) {
    return new DatabaseRows(Optional.empty(), Optional.of(sql), Map.of(), Optional.of(false));
  }

  @Test
  void aWrongPasswordIsSaidInALine() {
    assertEquals("jdbc:postgresql://localhost:1/postgres: the database refuses this user or password. Check both.",
        refusal(Optional.of(TwoDatabases.GUARDED), Optional.of("wrong"), TwoDatabases.table(MadeCalls.TABLE)));
  }

  @Test
  void aUserWithoutRightsIsToldWhichOneIsMissing() {
    assertEquals("jdbc:postgresql://localhost:1/postgres: this user may not read that: permission denied for table "
        + "llm_calls. Ask for the right to SELECT from it.", refusal(Optional.of(TwoDatabases.GUARDED),
            Optional.of(TwoDatabases.PASSWORD), TwoDatabases.table(MadeCalls.TABLE)));
  }

  @Test
  void aColumnOfTextsThatAreNoTimesIsNamedInALine() {
    assertEquals("jdbc:postgresql://localhost:1/postgres: the column “ts” holds a text that is no time: date/time "
        + "field value out of range: \"2026-02-31\". Choose another column, or cast it in a query.",
        refusal(query("SELECT 'm' AS model, '2026-02-31' AS ts, 2 AS input_tokens, 1 AS output_tokens")));
  }

  @Test
  void aTableThatIsNotThereAndNoTableAtAllAreSaidInALine() {
    assertEquals("jdbc:postgresql://localhost:1/postgres: there is no such table: relation \"calls_of_may\" does not "
        + "exist. Name another one, or select the calls with a query.", refusal(TwoDatabases.table("calls_of_may")));
    assertEquals("jdbc:postgresql://localhost:1/postgres: nothing says which table has the calls: it has llm_calls. "
        + "Name it, or select them with a query.", refusal(new DatabaseRows(Optional.empty(),
            Optional.empty(), Map.of(), Optional.empty())));
  }

  /// Both conventions in one table: of 1,000 tokens 400 read inside, of 300 with 900 read beside; a gateway's own cache
  /// is not billed. Sonnet 4.6: 600 at $3 and 400 at $0.30 a million, 300 at $3 and 900 at $0.30, 30 out at $15.
  @Test
  void theTableOfLiteLlmIsFoundAndRead() throws WarehouseException, SQLException {
    both.execute("CREATE DATABASE litellm");
    try (Connection there = DriverManager.getConnection(both.postgresUrl().replace("/postgres", "/litellm"), "postgres",
        null)) {
      TwoDatabases.execute(there, """
          CREATE TABLE "LiteLLM_SpendLogs" (request_id TEXT PRIMARY KEY, "startTime" TIMESTAMP(3), model TEXT,
            custom_llm_provider TEXT, prompt_tokens INTEGER, completion_tokens INTEGER, spend DOUBLE PRECISION,
            "user" TEXT, end_user TEXT, team_id TEXT, session_id TEXT, request_tags JSONB, cache_hit TEXT,
            status TEXT, metadata JSONB)""");
      TwoDatabases.execute(there, """
          INSERT INTO "LiteLLM_SpendLogs" VALUES
          ('a', '2026-11-03 09:00:00', 'claude-sonnet-4-6', 'anthropic', 1000, 10, 0.002, 'ann', '', 'red', 's1',
            '["feature:chat", "prod"]', 'False', 'success',
            '{"usage_object": {"prompt_tokens_details": {"cached_tokens": 400}}}'),
          ('b', '2026-11-03 09:01:00', 'claude-sonnet-4-6', 'anthropic', 300, 20, 0.002, 'ben', NULL, '', NULL, '[]',
            'False', 'failure', '{"usage_object": {"cache_read_input_tokens": 900}}'),
          ('c', '2026-11-03 09:02:00', 'claude-sonnet-4-6', 'anthropic', 5000, 50, 0, 'ann', NULL, NULL, NULL, NULL,
            'True', NULL, '{}')""");
    }
    try (DatabaseCalls calls = both.asked(new DatabaseAddress(both.postgresUrl().replace("/postgres", "/litellm"),
        Optional.of("postgres"), Optional.empty(), Duration.ofSeconds(60)), new DatabaseRows(Optional.empty(),
            Optional.empty(), Map.of(), Optional.empty()))) {
      CallQuestions asked = CallQuestions.of(calls, List.of(), NAMES, TODAY);
      CallSum total = asked.total();
      assertEquals("3 0.003540000000", total.requests() + " " + total.usd());
      assertEquals(List.of("[chat] 1", "[(none)] 2"), asked.sums(List.of(CallDimension.FEATURE)).stream().map(row ->
          row.keys() + " " + row.requests()).sorted().toList().reversed());
      assertEquals(1, total.failures());
    }
  }

  @Test
  void aFileThatIsNotThereIsSaidInALine() {
    assertEquals("jdbc:duckdb:/nowhere/x.duckdb: cannot open database \"/nowhere/x.duckdb\" in read-only mode: "
        + "database does not exist.", assertThrows(WarehouseException.class, () -> both.asked(new DatabaseAddress(
            "jdbc:duckdb:/nowhere/x.duckdb", Optional.empty(), Optional.empty(), Duration.ofSeconds(1)),
            TwoDatabases.table("x"))).problem().line());
  }

  @Test
  void rowsWithoutAnIdAreCallsOfTheirOwn_andAQueryMayEndInAComment() throws WarehouseException {
    try (DatabaseCalls calls = both.asked(new DatabaseAddress(both.postgresUrl(), Optional.of("postgres"),
        Optional.empty(), Duration.ofSeconds(60)), query("""
            SELECT CASE WHEN n > 2 THEN NULL WHEN n > 1 THEN '' ELSE 'one' END AS request_id,
              'claude-sonnet-4-6' AS model, 100000 AS input_tokens, 0 AS output_tokens
            FROM generate_series(0, 4) AS g(n) -- 'one' twice
            ;"""))) {
      assertEquals(4, CallQuestions.of(calls, List.of(), NAMES, TODAY).total().requests());
    }
  }

  @Test
  void aDriverThatIsNotHereIsSaidInALine() {
    assertEquals("jdbc:oracle:thin: no driver here speaks with this database. Put the jar of its JDBC driver into "
        + folder.resolve("user").resolve("drivers") + ".", assertThrows(WarehouseException.class, () -> both.asked(
            new DatabaseAddress("jdbc:oracle:thin", Optional.empty(), Optional.empty(), Duration.ofSeconds(1)),
            TwoDatabases.table("x"))).problem().line());
  }

  @Test
  void aDatabaseThatGoesAwayInTheMiddleIsSaidInALine_andNothingIsCounted() throws WarehouseException, SQLException {
    try (DatabaseCalls calls = both.postgresql()) {
      CallQuestions asked = CallQuestions.of(calls, List.of(), NAMES, TODAY);
      both.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Runrate'");
      assertTrue(assertThrows(WarehouseException.class, asked::total).problem().sentence().startsWith(
          "the database does not answer: "));
    }
  }

  @Test
  void aQuestionThatTakesTooLongIsGivenUp() {
    assertEquals("the database did not answer within 1 s; nothing was counted. Allow more time, or ask for fewer "
        + "rows with a query.", assertThrows(WarehouseException.class, () -> {
          try (DatabaseCalls calls = both.asked(new DatabaseAddress(both.postgresUrl(), Optional.of("postgres"),
              Optional.empty(), Duration.ofSeconds(1)), query("SELECT model, input_tokens, output_tokens, pg_sleep(9) "
                  + "FROM llm_calls"))) {
            CallQuestions.of(calls, List.of(), NAMES, TODAY);
          }
        }).problem().sentence());
  }
}
