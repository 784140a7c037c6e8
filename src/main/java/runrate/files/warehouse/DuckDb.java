package runrate.files.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBPreparedStatement;
import runrate.compare.Row;
import runrate.files.calls.CallSource;
import runrate.files.calls.CallTable;
import runrate.files.calls.SqlText;
import runrate.files.calls.WarehouseException;

/// A connection to the embedded database, which may read what it is told to and nothing else: it fetches no extensions,
/// reaches no network, and spills where its store lies.
final class DuckDb implements CallSource, AutoCloseable {
  private static final long LEAST_MEGABYTES = 220;
  private static final long MOST_MEGABYTES = 600;
  /// Of a log for each megabyte of memory.
  private static final long LOG_BYTES = 7_000_000;
  private static final int THREADS = 2;
  private final Connection connection;
  private final Path store;
  private final Path spill;
  private volatile Optional<Statement> running = Optional.empty();

  private DuckDb(Connection connection, Path store, Path spill) {
    this.connection = connection;
    this.store = store;
    this.spill = spill;
  }

  /// @param store   its file; empty for calls that are gone when it is closed
  /// @param spill   folder it may spill to
  /// @param readable files and folders it may read; large ones take more memory
  static DuckDb open(Optional<Path> store, Path spill, Collection<Path> readable) throws WarehouseException {
    Path named = store.orElse(Path.of("recorded calls"));
    try {
      Class.forName("org.duckdb.DuckDBDriver");
    } catch (ClassNotFoundException e) {
      throw new WarehouseException(Faults.missingDatabase(named.toString()), e);
    }
    Path temporary = SpillFolder.of(spill, named);
    try {
      Connection opened = DriverManager.getConnection("jdbc:duckdb:" + store.map(Path::toString).orElse(""),
          new Properties());
      var database = new DuckDb(opened, named, temporary);
      database.lockDown(temporary, folders(readable), LogFile.bytes(readable));
      return database;
    } catch (SQLException e) {
      throw Faults.of(named, e);
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
      throw new WarehouseException(Faults.missingDatabase(named.toString()), e);
    }
  }

  private static List<Path> folders(Collection<Path> readable) {
    return readable.stream().map(path -> path.toAbsolutePath().normalize())
        .map(path -> path.toFile().isDirectory() ? path : path.getParent()).distinct().toList();
  }

  private void lockDown(Path temporary, List<Path> folders, long logBytes) throws SQLException {
    List<String> settings = new ArrayList<>(List.of("autoinstall_known_extensions=false",
        "autoload_known_extensions=false", "memory_limit='%sMB'".formatted(Math.clamp(logBytes / LOG_BYTES,
            LEAST_MEGABYTES, MOST_MEGABYTES)), "threads=" + THREADS,
        "temp_directory=" + SqlText.of(temporary.toString()), "preserve_insertion_order=true",
        "allowed_configs=['preserve_insertion_order']", "TimeZone='UTC'",
        "enable_progress_bar=true", "enable_progress_bar_print=false"));
    if (!folders.isEmpty()) {
      settings.add("allowed_directories=" + folders.stream().map(folder -> folder.toAbsolutePath().toString())
          .map(SqlText::of).collect(Collectors.joining(", ", "[", "]")));
    }
    Stream.of("enable_external_access=false", "lock_configuration=true").forEach(settings::add);
    for (String setting : settings) {
      execute("SET " + setting);
    }
    for (String macro : Macros.ALL) {
      execute(macro);
    }
  }

  /// A failed statement is closed by the driver, so that each is asked by one of its own.
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The same of something that takes long: it may be asked how far it has come, and be ended.
  void executeLong(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      running = Optional.of(statement);
      statement.execute(sql);
    } finally {
      running = Optional.empty();
    }
  }

  /// Ends what is running, from another thread.
  void cancel() {
    running.ifPresent(statement -> {
      try {
        statement.cancel();
      } catch (SQLException e) {
        System.getLogger(DuckDb.class.getName()).log(System.Logger.Level.DEBUG, "nothing to cancel", e);
      }
    });
  }

  /// How far what is running has come, where that is known.
  void tellProgress(DoubleConsumer progress) {
    running.ifPresent(statement -> {
      try {
        double percent = ((DuckDBPreparedStatement) statement).getQueryProgress().getPercentage();
        if (percent > 0) {
          progress.accept(percent / 100);
        }
      } catch (SQLException e) {
        System.getLogger(DuckDb.class.getName()).log(System.Logger.Level.DEBUG, "no progress known", e);
      }
    });
  }

  Connection connection() {
    return connection;
  }

  /// The file, to name it where something fails.
  Path store() {
    return store;
  }

  @Override
  public CallTable calls() {
    return CallTable.STORED;
  }

  @Override
  public WarehouseException fault(SQLException e) {
    return Faults.of(store, e);
  }

  @Override
  public <T> List<T> rows(String sql, Row<T> row) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(row.of(found));
      }
      return all;
    }
  }

  long number(String sql) throws SQLException {
    return rows(sql, row -> row.getLong(1)).getFirst();
  }

  /// Does something whose rows may be kept in any order: all processors then write at once.
  void inAnyOrder(boolean isAllowed, Change change) throws SQLException, WarehouseException {
    execute("SET preserve_insertion_order=" + !isAllowed);
    try {
      change.make();
    } finally {
      execute("SET preserve_insertion_order=true");
    }
  }

  /// Keeps all of what is done, or nothing.
  void atomically(Change change) throws SQLException, WarehouseException {
    connection.setAutoCommit(false);
    try {
      change.make();
      connection.commit();
    } catch (SQLException | WarehouseException | RuntimeException e) {
      rollBack(e);
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void rollBack(Exception failed) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failed.addSuppressed(e);
    }
  }

  /// Something that is kept whole or not at all.
  interface Change {
    void make() throws SQLException, WarehouseException;
  }

  @Override
  public void close() throws WarehouseException {
    try {
      connection.close();
      SpillFolder.leave(spill);
    } catch (SQLException e) {
      throw Faults.of(store, e);
    }
  }
}
