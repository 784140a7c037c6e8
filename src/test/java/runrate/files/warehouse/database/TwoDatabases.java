package runrate.files.warehouse.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UserIds;

/// A PostgreSQL and a file of the embedded database, with the same made-up calls in both.
record TwoDatabases(EmbeddedPostgres postgres, Path folder) implements AutoCloseable {
  /// Asked for a password, unlike everybody else.
  static final String GUARDED = "guarded";
  static final String PASSWORD = "right";

  static TwoDatabases with(Path folder, int rows) throws IOException, SQLException {
    var both = new TwoDatabases(EmbeddedPostgres.start(), folder);
    try (Connection there = both.postgres.getPostgresDatabase().getConnection();
        Connection here = DriverManager.getConnection(both.duckDbUrl())) {
      for (String sql : MadeCalls.of(rows).sql()) {
        execute(there, sql);
        execute(here, sql);
      }
      execute(there, "CREATE USER %s PASSWORD '%s'".formatted(GUARDED, PASSWORD));
      guard(there);
    }
    return both;
  }

  private static void guard(Connection there) throws SQLException, IOException {
    Path rules;
    try (Statement statement = there.createStatement(); ResultSet file = statement.executeQuery("SHOW hba_file")) {
      file.next();
      rules = Path.of(file.getString(1));
    }
    Files.writeString(rules, "host all %s all scram-sha-256%n".formatted(GUARDED) + Files.readString(rules));
    execute(there, "SELECT pg_reload_conf()");
  }

  static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection there = postgres.getPostgresDatabase().getConnection()) {
      execute(there, sql);
    }
  }

  String postgresUrl() {
    return "jdbc:postgresql://localhost:%s/postgres".formatted(postgres.getPort());
  }

  String duckDbUrl() {
    return "jdbc:duckdb:" + folder.resolve("calls.duckdb");
  }

  DatabaseCalls postgresql() throws WarehouseException {
    return asked(new DatabaseAddress(postgresUrl(), Optional.of("postgres"), Optional.empty(), Duration.ofSeconds(60)),
        table(MadeCalls.TABLE));
  }

  DatabaseCalls duckDb() throws WarehouseException {
    return asked(new DatabaseAddress(duckDbUrl(), Optional.empty(), Optional.empty(), Duration.ofSeconds(60)),
        table(MadeCalls.TABLE));
  }

  DatabaseCalls asked(DatabaseAddress address, DatabaseRows rows) throws WarehouseException {
    return DatabaseCalls.open(address, rows, UserIds.HASH, new UsageFolder(folder.resolve("user")));
  }

  static DatabaseRows table(String name) {
    return new DatabaseRows(Optional.of(name), Optional.empty(), Map.of(), Optional.of(false));
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
