package runrate.files.warehouse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.risk.Watch;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineClass;
import runrate.usage.LineCounts;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedWork;
import runrate.usage.PricedSpan;
import runrate.usage.ToldOutcomes;

/// Recorded calls, read from logs and asked by questions. One process at a time.
public final class UsageStore implements AutoCloseable {
  private final DuckDb database;
  private final UsageFolder folder;
  private final boolean isKept;

  private UsageStore(DuckDb database, UsageFolder folder, boolean isKept) {
    this.database = database;
    this.folder = folder;
    this.isKept = isKept;
  }

  /// The store of a user's folder.
  ///
  /// @param readable files and folders that may be read while it is open
  public static UsageStore open(UsageFolder folder, List<Path> readable) throws WarehouseException {
    return opened(DuckDb.open(Optional.of(folder.made().store()), folder.folder(), folders(readable)), folder, true);
  }

  /// Calls that are gone when it is closed.
  public static UsageStore inMemory(UsageFolder folder, List<Path> readable) throws WarehouseException {
    return opened(DuckDb.open(Optional.empty(), folder.made().folder(), folders(readable)), folder, false);
  }

  private static List<Path> folders(List<Path> readable) {
    return readable.stream().map(path -> path.toAbsolutePath().normalize())
        .map(path -> path.toFile().isDirectory() ? path : path.getParent()).distinct().toList();
  }

  private static UsageStore opened(DuckDb database, UsageFolder folder, boolean isKept) throws WarehouseException {
    try {
      for (String table : Tables.ALL) {
        database.execute(table);
      }
      return new UsageStore(database, folder, isKept);
    } catch (SQLException e) {
      database.close();
      throw Faults.of(database.store(), e);
    }
  }

  /// Reads a file, or every log of a folder. Whatever stops it, nothing of it is kept.
  ///
  /// @return the number of the source
  public int read(Path log, ReadOptions options, Watch watch) throws WarehouseException {
    return new LogReading(database, options, folder.userKey(), watch).read(log);
  }

  /// Reads a file that says of calls how they went, of which feature and for whom they were.
  public ToldOutcomes tellOutcomes(Path file, UserIds users) throws WarehouseException {
    try {
      var told = new ToldOutcomes[1];
      database.atomically(() -> told[0] = new TellOutcomes(database, new UserKeys(database,
          folder.userKey(), users)).read(file));
      return told[0];
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }

  /// The prices of everything that is recorded.
  public LogPrices prices(LoggedNames names) throws WarehouseException {
    List<LoggedModel> logged = asked("SELECT DISTINCT vendor, model, tier FROM call ORDER BY ALL", row ->
        new LoggedModel(row.getString(1), row.getString(2), row.getString(3)));
    long first = asked("SELECT coalesce(min(ts_ms), 0) FROM call", row -> row.getLong(1)).getFirst();
    long last = asked("SELECT coalesce(max(ts_ms), 0) FROM call", row -> row.getLong(1)).getFirst();
    return LogPrices.of(names, logged, Instant.ofEpochMilli(first), Instant.ofEpochMilli(last));
  }

  /// Sums by some dimensions, the dearest first.
  ///
  /// @param today whose prices calls pay whose source says no time
  public List<CallSum> sums(List<CallDimension> by, LogPrices prices, LocalDate today) throws WarehouseException {
    return asked(head(prices, today) + UsageSql.sums(by, ""), row -> sum(row, by));
  }

  /// The sum of all.
  public CallSum total(LogPrices prices, LocalDate today) throws WarehouseException {
    return sums(List.of(), prices, today).getFirst();
  }

  /// The sum of some sources.
  public CallSum total(LogPrices prices, LocalDate today, List<Integer> sources) throws WarehouseException {
    return asked(head(prices, today) + UsageSql.sums(List.of(), of(sources)), row -> sum(row, List.of())).getFirst();
  }

  /// Everything a view of who pays for what needs.
  ///
  /// @param most calls, the dearest, that are told one by one
  public Attribution attribution(LogPrices prices, LocalDate today, int most) throws WarehouseException {
    Map<CallDimension, List<CallSum>> sums = new EnumMap<>(CallDimension.class);
    for (CallDimension by : CallDimension.values()) {
      sums.put(by, sums(List.of(by), prices, today));
    }
    List<LogSource> sources = sources(prices, today);
    return new Attribution(LineCounts.sum(sources.stream().map(LogSource::counts).toList()), total(prices, today), sums,
        sums(Attribution.CROSSED, prices, today), asked(head(prices, today) + CallRows.dearest(most), CallRows::of),
        sources);
  }

  /// What a plan can be measured by: calls whose day is known.
  public LoggedWork work(LogPrices prices, LocalDate today) throws WarehouseException {
    Map<LocalDate, Long> agents = new LinkedHashMap<>();
    asked(head(prices, today) + LoggedDays.AGENTS, row -> agents.put(LoggedDays.day(row), row.getLong("agents")));
    return new LoggedWork(asked(head(prices, today) + LoggedDays.SQL, LoggedDays::of), agents);
  }

  private static String of(List<Integer> sources) {
    return "file IN (SELECT id FROM file WHERE source IN (%s))".formatted(sources.isEmpty() ? "-1" : sources.stream()
        .map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static String head(LogPrices prices, LocalDate today) {
    return UsageSql.head(prices.spans(), today.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
  }

  private static CallSum sum(ResultSet row, List<CallDimension> by) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      names.add(Optional.ofNullable(row.getString(i + 1)).map(by.get(i) == CallDimension.DAY ? UsageStore::day : key ->
          key).orElse(CallDimension.NOBODY));
    }
    return new CallSum(names, row.getLong("requests"), row.getLong("call_count"), row.getLong("uncounted"),
        row.getLong("unpriced_calls"), row.getLong("tasks"), row.getLong("successes"), row.getLong("failures"),
        PricedSpan.usd(sum(row, "total_cost")), Optional.ofNullable(row.getBigDecimal("total_recorded")),
        tokens(row));
  }

  static CallSum.TokenSums tokens(ResultSet row) throws SQLException {
    return new CallSum.TokenSums(sum(row, "t_in"), sum(row, "t_read"), sum(row, "t_w5"), sum(row, "t_w1"),
        sum(row, "t_out"), sum(row, "t_think"), sum(row, "t_search"));
  }

  private static String day(String millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(millis)), ZoneOffset.UTC).toString();
  }

  static BigDecimal sum(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).orElse(BigDecimal.ZERO);
  }

  /// Everything that was read, in the order it was read first.
  public List<LogSource> sources(LogPrices prices, LocalDate today) throws WarehouseException {
    List<SourceCalls> calls = asked(head(prices, today) + SourceCalls.SQL, SourceCalls::of);
    return asked(SourceCalls.SOURCES, row -> SourceCalls.source(row, calls));
  }

  /// Lines that are no priced calls, and why, those of each file in order.
  ///
  /// @param sources whose lines are told
  /// @param most    no more than these
  public List<LineNote> notes(LogPrices prices, LocalDate today, List<Integer> sources, int most)
      throws WarehouseException {
    return asked(head(prices, today) + """
        SELECT parse_filename(f.path) AS name, n.line_no, n.kind, n.reason FROM (
          SELECT file, line_no, kind, reason FROM line WHERE %1$s
          UNION ALL SELECT file, line_no, 'unpriced', vendor || '|' || model || '|' || tier FROM priced
            WHERE unpriced = 1 AND %1$s) n
        JOIN file f ON f.id = n.file ORDER BY f.id, n.line_no LIMIT %2$s""".formatted(of(sources), most),
        row -> note(row, prices));
  }

  private static LineNote note(ResultSet row, LogPrices prices) throws SQLException {
    String kind = row.getString(3);
    LineClass of = switch (kind) {
      case "duplicate" -> LineClass.DUPLICATE;
      case "error" -> LineClass.ERROR;
      case "unpriced" -> LineClass.UNPRICED;
      default -> LineClass.REFUSED;
    };
    String reason = row.getString(4);
    return new LineNote(row.getString(1), row.getLong(2), of, of == LineClass.UNPRICED ? unpriced(reason, prices)
        : reason);
  }

  private static String unpriced(String logged, LogPrices prices) {
    String[] words = logged.split("\\|", -1);
    return prices.unpriced().getOrDefault(new LoggedModel(words[0], words[1], words[2]),
        "“%s” had no price on that day".formatted(LoggedNames.words(words[0], words[1])));
  }

  /// Counts of every line that was read.
  public LineCounts counts(LogPrices prices, LocalDate today) throws WarehouseException {
    return LineCounts.sum(sources(prices, today).stream().map(LogSource::counts).toList());
  }

  <T> List<T> asked(String sql, DuckDb.Row<T> row) throws WarehouseException {
    try {
      return database.rows(sql, row);
    } catch (SQLException e) {
      throw Faults.of(database.store(), e);
    }
  }

  /// A store that holds nothing is none, and leaves no file.
  @Override
  public void close() throws WarehouseException {
    boolean isEmpty = false;
    try (database) {
      isEmpty = asked("SELECT (SELECT COUNT(*) FROM source) + (SELECT COUNT(*) FROM told)", row -> row.getLong(1))
          .getFirst() == 0;
    }
    if (isEmpty && isKept) {
      folder.sweep();
    }
  }
}
