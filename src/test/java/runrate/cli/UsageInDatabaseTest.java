package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.RunrateHome;
import runrate.testing.MadeUpBill;

/// The thirty requests from a file, from the embedded database and from PostgreSQL: one set of figures.
class UsageInDatabaseTest {
  private static final String SAMPLE = RunrateHome.find().thirtyRequests().toString();
  private static EmbeddedPostgres postgres;
  @TempDir
  private static Path folder;

  @BeforeAll
  static void fill() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    try (Connection there = postgres.getPostgresDatabase().getConnection()) {
      execute(there, """
          CREATE TABLE thirty (request_id TEXT, model TEXT, feature TEXT, user_id TEXT, input_tokens BIGINT,
            output_tokens BIGINT, success BOOLEAN)""");
      execute(there, "COPY thirty FROM '%s' CSV HEADER".formatted(SAMPLE));
    }
    try (Connection here = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("thirty.duckdb"))) {
      execute(here, "CREATE TABLE thirty AS SELECT * FROM read_csv('%s')".formatted(SAMPLE));
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void useAFolderOfItsOwn() {
    System.setProperty("runrate.user", folder.resolve("user").toString());
  }

  @AfterEach
  void useTheUsualFolder() {
    System.clearProperty("runrate.user");
  }

  private static List<String> inPostgresql() {
    return List.of("--jdbc", "jdbc:postgresql://localhost:%s/postgres".formatted(postgres.getPort()), "--user",
        "postgres", "--table", "thirty");
  }

  private static List<String> inDuckDb() {
    return List.of("--jdbc", "jdbc:duckdb:" + folder.resolve("thirty.duckdb"), "--table", "thirty");
  }

  private static Ran ran(List<String> command, List<String> where) {
    List<String> all = new ArrayList<>(command);
    all.addAll(where);
    return Ran.command(all.toArray(String[]::new));
  }

  @Test
  void theThirtyRequestsComeToTheSameFromAFileAndFromBothDatabases() {
    for (String by : List.of("feature", "user", "model", "outcome", "day", "feature,outcome")) {
      List<String> command = List.of("usage", "rollup", "--json", "--by", by);
      Ran file = ran(command, List.of(SAMPLE));
      assertTrue(file.says("1.323093"), file.err());
      assertEquals(file.json(), ran(command, inDuckDb()).json(), by);
      assertEquals(file.json(), ran(command, inPostgresql()).json(), by);
    }
  }

  @Test
  void aPlanIsMeasuredByADatabaseAsByAFile() {
    List<String> command = List.of("usage", "calibrate", "--json", "20-agents");
    assertEquals(ran(command, List.of("--log", SAMPLE)).out(), ran(command, inPostgresql()).out());
  }

  @Test
  void theQuestionIsShownFirst_andNothingIsAsked() {
    List<String> command = new ArrayList<>(List.of("usage", "rollup", "--show-sql"));
    Ran shown = ran(command, inPostgresql());
    assertEquals(0, shown.exitCode(), shown.err());
    assertTrue(shown.says("FROM thirty t"), shown.out());
    assertTrue(shown.says("GROUP BY vendor, model, tier"), shown.out());
    assertFalse(shown.says("1.323"), shown.out());
  }

  @Test
  void whatIsForADatabaseNeedsOne() {
    assertTrue(Ran.command("usage", "rollup", "--table", "thirty").err().contains("need --jdbc URL"));
    assertTrue(ran(List.of("usage", "rollup", SAMPLE), inPostgresql()).err().contains("two different places"));
  }

  @Test
  void refusedRowsAreToldWithTheReason_andThatThereIsNoTimeOnce() {
    for (List<String> where : List.of(inDuckDb(), inPostgresql())) {
      List<String> query = new ArrayList<>(where.subList(0, where.size() - 2));
      query.addAll(List.of("--query", "SELECT request_id, model, user_id, CASE WHEN request_id = 'r01' THEN '12.5' "
          + "ELSE '10' END AS input_tokens, output_tokens FROM thirty"));
      Ran ran = ran(List.of("usage", "rollup"), query);
      assertTrue(ran.says("30 lines = 29 priced + 1 refused"), ran.out() + ran.err());
      assertTrue(ran.says("1 row was refused; --list says which and why."), ran.out());
      assertTrue(ran.says("No column was taken for the time of a call, so nothing can be told by day: no budgets, no "
          + "comparison of periods. Name it with --columns started=NAME, or select it AS ts with --query."), ran.out());
      assertTrue(ran(List.of("usage", "rollup", "--list"), query).says("  refused: r01, no time: input is no whole "
          + "number"), ran.out());
    }
    for (List<String> command : List.of(List.of("usage", "bridge"), List.of("usage", "budgets", "20-agents"))) {
      Ran none = ran(command, inDuckDb());
      assertEquals(2, none.exitCode());
      assertTrue(none.err().startsWith("No column was taken for the time of a call"), none.err());
    }
    assertTrue(Ran.command("usage", "rollup", "--list", SAMPLE).err().startsWith("--list needs --jdbc URL"));
  }

  /// A rule may name a user as the table does, or as one is shown.
  @Test
  void aRuleNamesAUserOfADatabaseEitherWay() {
    String shown = ran(List.of("usage", "rollup", "--json", "--by", "user"), inDuckDb()).json().get("rows").get(0).get(
        "user").stringValue();
    String named = ran(List.of("usage", "rollup", "--json", "--by", "user", "--users", "names"), inDuckDb()).json()
        .get("rows").get(0).get("user").stringValue();
    for (String user : List.of(shown, named)) {
      assertEquals(0, Ran.command("usage", "rule", "add", "--team", "its\\ '" + user, "--if", "user=" + user)
          .exitCode());
      for (List<String> where : List.of(inDuckDb(), inPostgresql())) {
        Ran ran = ran(List.of("usage", "rollup", "--by", "team"), where);
        assertTrue(ran.says("its\\ '" + user), ran.out() + ran.err());
      }
      Ran.command("usage", "rule", "remove", "1");
    }
  }

  /// A million tokens on the 3rd, of which the database knows, and on the 4th, of which it does not: $3 at list and
  /// $2.70 billed each.
  @Test
  void aDatabaseIsSetBesideBillsAsALogIs() throws SQLException, IOException {
    Path log = Files.writeString(folder.resolve("november.csv"), MadeUpBill.log(3));
    Path bill = Files.writeString(folder.resolve("bill.csv"), MadeUpBill.bill(3, 4));
    String[] columns = MadeUpBill.log(3).lines().toList().getLast().split(",");
    for (Connection database : List.of(postgres.getPostgresDatabase().getConnection(), DriverManager.getConnection(
        "jdbc:duckdb:" + folder.resolve("thirty.duckdb")))) {
      try (database) {
        execute(database, "CREATE TABLE november AS SELECT CAST('%s' AS TIMESTAMPTZ) AS ts, '%s' AS model, '%s' AS "
            .formatted(columns[0], columns[1], columns[2]) + "vendor, %s AS input_tokens, %s AS output_tokens"
                .formatted(columns[3], columns[4]));
      }
    }
    String file = Ran.command("usage", "reconcile", log.toString(), bill.toString()).out();
    for (List<String> where : List.of(inDuckDb(), inPostgresql())) {
      List<String> november = new ArrayList<>(where.subList(0, where.size() - 1));
      november.add("november");
      Ran ran = ran(List.of("usage", "reconcile", bill.toString()), november);
      assertEquals(file, ran.out(), ran.err());
      assertTrue(ran(List.of("usage", "reconcile", log.toString()), november).err().endsWith("november.csv: calls are "
          + "in it, but those of the database are to be compared. Give bills alone.\n"));
      assertTrue(ran(List.of("usage", "reconcile", bill.toString()), where).err().startsWith("No column was taken"));
    }
  }
}
