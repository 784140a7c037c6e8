package runrate.files.warehouse.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.calls.CallField;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.files.warehouse.UserIds;
import runrate.risk.Watch;
import runrate.testing.Shipped;
import runrate.text.UsageWords;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;
import runrate.usage.LoggedNames;

/// Rows with counts and times that are none: the same classes and the same figures from a file, from the embedded
/// database and from PostgreSQL.
class RefusedRowsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  private static final String HEAD = "request_id,ts,model,input_tokens,cache_read,output_tokens,reasoning_tokens,"
      + "latency_ms,cost_usd\n";
  /// Four are calls: of 1,000, 2,000, 0 and 500 tokens at $3 a million, and of 100, 0, 0 and 20 out at $15.
  private static final String ROWS = """
      a,2026-11-03 09:00:00,claude-sonnet-4-6,1000,0,100,0,120,0.01
      b,2026-11-03T09:00:00Z,claude-sonnet-4-6,2000.0,,,,x,much
      c,1793696400,claude-sonnet-4-6,,1000,0,,,
      d,1793696400123,claude-sonnet-4-6, 500 ,0,20,20,,
      e,2026-11-03 09:00:00,claude-sonnet-4-6,12.5,0,10,0,,
      f,2026-11-03 09:00:00,claude-sonnet-4-6,abc,0,10,0,,
      g,2026-11-03 09:00:00,claude-sonnet-4-6,10,x,10,0,,
      h,2026-11-03 09:00:00,claude-sonnet-4-6,10,0,-5,0,,
      i,2026-11-03 09:00:00,claude-sonnet-4-6,1.000,0,10,0,,
      j,2026-11-03 09:00:00,claude-sonnet-4-6,1e3,0,10,0,,
      k,2026-11-03 09:00:00,claude-sonnet-4-6,10,0,10,11,,
      l,yesterday,claude-sonnet-4-6,10,0,10,0,,
      m,2026-11-03 09:00:00,,10,0,10,0,,
      n,2026-11-03 09:00:00,claude-sonnet-4-6,100000001,0,10,0,,
      o,2026-11-03 09:00:00,claude-sonnet-4-6,,,,,,
      p,2026-11-03 09:00:00,claude-sonnet-4-6,99999999999999999999999,0,10,0,,
      a,2026-11-03 09:00:00,claude-sonnet-4-6,.5,0,9999,0,,
      """;
  private static final List<String> REASONS = List.of("a, 2026-11-03T09:00:00Z: input is no whole number",
      "e, 2026-11-03T09:00:00Z: input is no whole number", "f, 2026-11-03T09:00:00Z: input is no whole number",
      "g, 2026-11-03T09:00:00Z: cache read is no whole number",
      "h, 2026-11-03T09:00:00Z: output is no whole number", "i, 2026-11-03T09:00:00Z: input is no whole number",
      "j, 2026-11-03T09:00:00Z: input is no whole number",
      "k, 2026-11-03T09:00:00Z: thinking is more than the output it is part of",
      "l, no time: the time is not understood", "m, 2026-11-03T09:00:00Z: no model in the row",
      "n, 2026-11-03T09:00:00Z: more tokens than a call can have",
      "o, 2026-11-03T09:00:00Z: no token counts in the row", "p, 2026-11-03T09:00:00Z: input is no whole number");
  private static EmbeddedPostgres postgres;
  @TempDir
  private static Path folder;

  @BeforeAll
  static void fill() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    Files.writeString(folder.resolve("texts.csv"), HEAD + ROWS);
    String texts = HEAD.strip().replace(",", " TEXT, ") + " TEXT";
    for (Connection database : List.of(postgres.getPostgresDatabase().getConnection(), duckDb())) {
      try (database) {
        TwoDatabases.execute(database, "CREATE TABLE texts (%s)".formatted(texts));
        TwoDatabases.execute(database, "CREATE TABLE numbers (request_id TEXT, at_s DECIMAL(13, 3), model TEXT, "
            + "input_tokens DECIMAL(12, 2), output_tokens DOUBLE PRECISION)");
        TwoDatabases.execute(database, "INSERT INTO numbers VALUES ('a', 1793696400.123, 'claude-sonnet-4-6', 1000, "
            + "1), ('b', 1793696400, 'claude-sonnet-4-6', 12.5, 1), ('c', NULL, 'claude-sonnet-4-6', 10, 0.5), "
            + "('d', 1793696400, 'claude-sonnet-4-6', 10, 'NaN'), ('e', 1793696400, 'claude-sonnet-4-6', NULL, 3)");
        for (String row : ROWS.lines().toList()) {
          TwoDatabases.execute(database, "INSERT INTO texts VALUES ('%s')".formatted(row.replace(",", "','")));
        }
      }
    }
  }

  private static Connection duckDb() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("calls.duckdb"));
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static List<DatabaseCalls> both(String table, Map<CallField, String> columns) throws WarehouseException {
    return both(new DatabaseRows(Optional.of(table), Optional.empty(), columns, Optional.of(false)));
  }

  private static List<DatabaseCalls> both(DatabaseRows rows) throws WarehouseException {
    List<DatabaseCalls> both = new ArrayList<>();
    for (String url : List.of("jdbc:duckdb:" + folder.resolve("calls.duckdb"),
        "jdbc:postgresql://localhost:%s/postgres".formatted(postgres.getPort()))) {
      both.add(DatabaseCalls.open(new DatabaseAddress(url, url.contains("postgresql") ? Optional.of("postgres")
          : Optional.empty(), Optional.empty(), Duration.ofSeconds(60)), rows,
              UserIds.HASH, new UsageFolder(folder.resolve("user"))));
    }
    return both;
  }

  private static String told(LineCounts counts, CallSum total) {
    return "%s %s $%s $%s".formatted(counts, total.tokens(), total.usd().toPlainString(), total.recordedUsd());
  }

  @Test
  void textsThatAreNoNumbersAreRefusedAsInAFile() throws WarehouseException {
    UsageFolder own = new UsageFolder(folder.resolve("user"));
    Path csv = folder.resolve("texts.csv");
    String file;
    try (UsageStore store = UsageStore.inMemory(own, List.of(csv))) {
      store.read(csv, new ReadOptions(Optional.empty(), Map.of(), Optional.of(false), UserIds.HASH, false), Watch.NONE);
      CallQuestions asked = store.questions(store.prices(NAMES), TODAY);
      file = told(store.counts(asked.prices(), TODAY), asked.total());
    }
    for (DatabaseCalls calls : both("texts", Map.of())) {
      try (calls) {
        CallQuestions asked = CallQuestions.of(calls, List.of(), NAMES, TODAY);
        CallSum total = asked.total();
        assertEquals(file, told(calls.counts(asked, total), total), calls.toString());
        assertEquals("4 13 0.012600000000", total.requests() + " " + calls.counts(asked, total).refused() + " " + total
            .usd());
        assertEquals(REASONS, calls.refused(asked).stream().map(UsageWords::of).toList());
      }
    }
  }

  /// Of five rows two are calls, of 1,000 and no input and of 1 and 3 output tokens.
  @Test
  void fractionsInColumnsOfNumbersAreRefused_notRounded() throws WarehouseException {
    for (DatabaseCalls calls : both("numbers", Map.of(CallField.STARTED, "at_s"))) {
      try (calls) {
        CallQuestions asked = CallQuestions.of(calls, List.of(), NAMES, TODAY);
        CallSum total = asked.total();
        assertEquals("2 3 0.003060000000", total.requests() + " " + calls.counts(asked, total).refused() + " " + total
            .usd());
        assertEquals(List.of("b, 2026-11-03T09:00:00Z: input is no whole number",
            "c, no time: output is no whole number", "d, 2026-11-03T09:00:00Z: output is no whole number"),
            calls.refused(asked).stream().map(UsageWords::of).toList());
      }
    }
  }

  @Test
  void theSameTextsAreRefusedAsElsewhere_andARuleWithABackslashFindsItsCalls() throws WarehouseException {
    for (DatabaseCalls calls : both(OddTexts.query(OddTexts.SQL))) {
      try (calls) {
        OddTexts.areRefused(calls);
      }
    }
    for (DatabaseCalls calls : both(OddTexts.query(OddTexts.features("\\", "'a' || chr(10) || '.s'")))) {
      try (calls) {
        OddTexts.areFoundByARule(calls);
      }
    }
  }
}
