package runrate.files.warehouse.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import runrate.files.warehouse.CallQuestions;
import runrate.files.warehouse.CallSource;
import runrate.files.warehouse.CallTable;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UserHash;
import runrate.files.warehouse.UserIds;
import runrate.files.warehouse.WarehouseException;
import runrate.units.Problem;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;

/// Recorded calls in a database of the organisation. The connection cannot write; sums come back and no calls; users
/// are hidden before anybody sees them.
public final class DatabaseCalls implements CallSource, AutoCloseable {
  private final DatabaseAddress address;
  private final Dialect dialect;
  private final Connection connection;
  private final CallTable calls;
  private final UnaryOperator<String> users;
  private volatile Optional<Statement> running = Optional.empty();

  private DatabaseCalls(DatabaseAddress address, Dialect dialect, Connection connection, CallTable calls,
      UnaryOperator<String> users) {
    this.address = address;
    this.dialect = dialect;
    this.connection = connection;
    this.calls = calls;
    this.users = users;
  }

  /// @param folder whose drivers are tried, and whose key hides users
  public static DatabaseCalls open(DatabaseAddress address, DatabaseRows rows, UserIds users, UsageFolder folder)
      throws WarehouseException {
    UnaryOperator<String> shown = shown(users, folder);
    Dialect dialect = Dialect.of(address.url());
    Driver driver = new Drivers(folder.drivers()).of(address);
    try {
      Connection connection = connected(driver, dialect, address);
      try {
        return new DatabaseCalls(address, dialect, connection, CallTable.of(new FoundRows(connection, dialect, address,
            rows).view()), shown);
      } catch (SQLException | WarehouseException | RuntimeException e) {
        close(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw DatabaseFaults.of(address, e);
    }
  }

  private static UnaryOperator<String> shown(UserIds users, UsageFolder folder) throws WarehouseException {
    UserHash hash = folder.users();
    return switch (users) {
      case NAMES -> user -> user;
      case DROP -> user -> CallDimension.NOBODY;
      case HASH -> user -> user.equals(CallDimension.NOBODY) ? user : hash.of(user);
    };
  }

  private static Connection connected(Driver driver, Dialect dialect, DatabaseAddress address) throws SQLException,
      WarehouseException {
    var properties = new Properties();
    dialect.properties().forEach(properties::setProperty);
    address.user().ifPresent(user -> properties.setProperty("user", user));
    address.password().ifPresent(password -> properties.setProperty("password", password));
    Connection connection = driver.connect(address.url(), properties);
    if (connection == null) {
      throw new WarehouseException(Problem.error("", "the driver does not understand this address", "Check it")
          .inFile(address.shown()), null);
    }
    try {
      connection.setReadOnly(true);
      for (String said : dialect.session()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(said);
        }
      }
      connection.setAutoCommit(!dialect.asksInTransaction());
      return connection;
    } catch (SQLException e) {
      close(connection, e);
      throw e;
    }
  }

  private static void close(Connection connection, Exception failed) {
    try {
      connection.close();
    } catch (SQLException e) {
      failed.addSuppressed(e);
    }
  }

  /// Every row of the table in the class it ends in.
  ///
  /// @param asked of this database
  public LineCounts counts(CallQuestions asked) throws WarehouseException {
    CallSum all = asked.total();
    try {
      return rows(asked.sql(CallTable.CLASSES), row -> new LineCounts(all.requests() - all.unpriced(), all.unpriced(),
          row.getLong("copies"), 0, 0, row.getLong("refused_rows"))).getFirst();
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public CallTable calls() {
    return calls;
  }

  @Override
  public String shownUser(String user) {
    return users.apply(user);
  }

  @Override
  public <T> List<T> rows(String sql, Row<T> row) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      running = Optional.of(statement);
      statement.setQueryTimeout((int) address.timeout().toSeconds());
      List<T> all = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          all.add(row.of(found));
        }
      }
      return all;
    } finally {
      running = Optional.empty();
      if (dialect.asksInTransaction()) {
        connection.rollback();
      }
    }
  }

  /// Ends the question that is being answered, from another thread.
  public void cancel() {
    running.ifPresent(statement -> {
      try {
        statement.cancel();
      } catch (SQLException e) {
        System.getLogger(DatabaseCalls.class.getName()).log(System.Logger.Level.DEBUG, "nothing to cancel", e);
      }
    });
  }

  @Override
  public WarehouseException fault(SQLException e) {
    return DatabaseFaults.of(address, e);
  }

  @Override
  public void close() throws WarehouseException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw fault(e);
    }
  }
}
