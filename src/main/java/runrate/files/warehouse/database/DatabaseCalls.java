package runrate.files.warehouse.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import runrate.compare.Row;
import runrate.files.calls.CallField;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.CallSource;
import runrate.files.calls.CallTable;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.Cancelling;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UserHash;
import runrate.files.warehouse.UserIds;
import runrate.risk.Watch;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;
import runrate.usage.LogSource;
import runrate.usage.LoggedDay;
import runrate.usage.LoggedWork;
import runrate.usage.RefusedRow;
import runrate.usage.TagRule;

/// Recorded calls in a database of the organisation. The connection cannot write; sums come back and no calls; users
/// are hidden before anybody sees them.
public final class DatabaseCalls implements CallSource, AutoCloseable {
  private final DatabaseAddress address;
  private final Dialect dialect;
  private final Connection connection;
  private final FoundRows.Found found;
  private final CallTable calls;
  private final UnaryOperator<String> users;
  private volatile Optional<Statement> running = Optional.empty();

  private DatabaseCalls(DatabaseAddress address, Dialect dialect, Connection connection, FoundRows.Found found,
      UnaryOperator<String> users) {
    this.address = address;
    this.dialect = dialect;
    this.connection = connection;
    this.found = found;
    this.calls = CallTable.of(found.view());
    this.users = users;
  }

  /// @param folder whose drivers are tried, and whose key hides users
  public static DatabaseCalls open(DatabaseAddress address, DatabaseRows rows, UserIds users, UsageFolder folder)
      throws WarehouseException {
    UnaryOperator<String> shown = shown(users, folder);
    Dialect dialect = Dialect.of(address.url());
    Driver driver = new Drivers(folder.drivers()).of(address);
    try {
      Connection connection = ReadOnly.connected(driver, dialect, address);
      try {
        FoundRows.Found found = new FoundRows(connection, dialect, address, rows).found();
        if (dialect.asksInTransaction()) {
          // looking at columns leaves one behind, which may be broken off
          connection.rollback();
        }
        return new DatabaseCalls(address, dialect, connection, found, shown);
      } catch (SQLException | WarehouseException | RuntimeException e) {
        ReadOnly.close(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw DatabaseFaults.of(address, Optional.empty(), e);
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

  /// Every row of the table in the class it ends in.
  ///
  /// @param asked of this database
  /// @param all   the sum of it
  public LineCounts counts(CallQuestions asked, CallSum all) throws WarehouseException {
    try {
      return rows(asked.sql(CallTable.CLASSES), row -> new LineCounts(all.requests() - all.unpriced(), all.unpriced(),
          0, row.getLong("copies"), 0, 0, row.getLong("refused_rows"))).getFirst();
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  /// The first rows that are refused, and why.
  ///
  /// @param asked of this database
  public List<RefusedRow> refused(CallQuestions asked) throws WarehouseException {
    return asked(asked.sql(CallTable.REFUSED), row -> {
      long millis = row.getLong("ts_ms");
      Optional<Instant> at = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
      return new RefusedRow(row.getString("call_id"), at, row.getString("why"));
    });
  }

  /// Whether its calls may say when they were made.
  @Override
  public boolean isDated() {
    return found.columns().isEmpty() || found.columns().stream().anyMatch(column -> column.field().equals(Optional.of(
        CallField.STARTED)));
  }

  @Override
  public CallTable calls() {
    return calls;
  }

  @Override
  public boolean tellsEachCall() {
    return false;
  }

  @Override
  public String literal(String text) {
    return dialect.literal(text);
  }

  @Override
  public String shownUser(String user) {
    return users.apply(user);
  }

  /// Its users are asked for only where a rule names one, who may be named as one is shown.
  @Override
  public List<TagRule> meant(List<TagRule> rules) throws WarehouseException {
    if (rules.stream().noneMatch(TagRule::namesUsers)) {
      return rules;
    }
    Map<String, String> named = new HashMap<>();
    asked("WITH %sonce AS (\n%s)\nSELECT DISTINCT user_key FROM once".formatted(calls.before(), calls.once()),
        row -> row.getString(1)).forEach(user -> named.put(users.apply(user), user));
    return rules.stream().flatMap(rule -> Stream.of(rule, rule.withUsers(user -> named.getOrDefault(user, user))))
        .distinct().toList();
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

  /// The columns of the table, as far as it is not one that is known.
  public List<ReadColumn> columns() {
    return found.columns();
  }

  /// Asks, and lets it go as soon as nobody waits any more.
  public <T> T whileAsking(Watch watch, Cancelling.Work<T> work) throws WarehouseException {
    try {
      return Cancelling.whileRunning(watch, () -> {}, this::cancel, work);
    } catch (SQLException e) {
      watch.goOn();
      throw fault(e);
    } catch (WarehouseException e) {
      watch.goOn();
      throw e;
    }
  }

  /// This database as one of the places calls come from.
  ///
  /// @param counts of its rows
  /// @param work   of its days
  public LogSource source(LineCounts counts, CallSum total, LoggedWork work, Instant readAt) {
    long used = found.columns().stream().filter(column -> column.field().isPresent()).count();
    String kind = found.columns().isEmpty() ? "JDBC, a table that is known" : "JDBC, %s of %s columns".formatted(used,
        found.columns().size());
    List<LocalDate> days = work.days().stream().map(LoggedDay::day).sorted().toList();
    return new LogSource(0, address.shown(), address.name(), List.of(kind), 0, counts, total.usd(),
        days.stream().findFirst().map(DatabaseCalls::start), days.isEmpty() ? Optional.empty()
            : Optional.of(start(days.getLast())), readAt, false, List.of(), List.of());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
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
    return DatabaseFaults.of(address, found.timeText(), e);
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
