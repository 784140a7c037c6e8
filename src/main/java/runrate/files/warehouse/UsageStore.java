package runrate.files.warehouse;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.CallSource;
import runrate.files.calls.ColumnQuestion;
import runrate.files.calls.WarehouseException;
import runrate.risk.Watch;
import runrate.usage.Attribution;
import runrate.usage.CallSum;
import runrate.usage.ForgottenSource;
import runrate.usage.LineClass;
import runrate.usage.LineCounts;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.TagRule;
import runrate.usage.ToldOutcomes;

/// Recorded calls, read from logs and asked by questions. One process at a time.
public final class UsageStore implements AutoCloseable {
  private final DuckDb database;
  private final UsageFolder folder;
  private final boolean isKept;
  private final List<TagRule> rules;

  private UsageStore(DuckDb database, UsageFolder folder, boolean isKept, List<TagRule> rules) {
    this.database = database;
    this.folder = folder;
    this.isKept = isKept;
    this.rules = rules;
  }

  /// The store of a user's folder.
  ///
  /// @param readable files and folders that may be read while it is open
  public static UsageStore open(UsageFolder folder, List<Path> readable) throws WarehouseException {
    return opened(DuckDb.open(Optional.of(folder.made().store()), folder.folder(), readable), folder, true);
  }

  /// Calls that are gone when it is closed.
  public static UsageStore inMemory(UsageFolder folder, List<Path> readable) throws WarehouseException {
    return opened(DuckDb.open(Optional.empty(), folder.made().folder(), readable), folder, false);
  }

  private static UsageStore opened(DuckDb database, UsageFolder folder, boolean isKept) throws WarehouseException {
    try {
      Tables.make(database);
      return new UsageStore(database, folder, isKept, meant(folder));
    } catch (WarehouseException e) {
      database.close();
      throw e;
    } catch (SQLException e) {
      database.close();
      throw Faults.of(database.store(), e);
    }
  }

  /// The rules, and for those that name a user a second one right behind with what stands in the store for that name.
  private static List<TagRule> meant(UsageFolder folder) throws WarehouseException {
    List<TagRule> rules = folder.rules().all();
    if (rules.stream().noneMatch(TagRule::namesUsers)) {
      return rules;
    }
    UserHash hash = folder.users();
    return rules.stream().flatMap(rule -> Stream.of(rule, rule.withUsers(hash::of))).distinct().toList();
  }

  /// Reads a file, or every log of a folder. Whatever stops it, nothing of it is kept.
  ///
  /// @return the number of the source
  public int read(Path log, ReadOptions options, Watch watch) throws WarehouseException {
    var reading = new LogReading(database, options, folder, watch);
    int source = reading.read(log);
    if (isKept) {
      reading.remember();
    }
    return source;
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

  /// What may be said of the columns of a table nobody knows.
  public ColumnQuestion columns(Path file) throws WarehouseException {
    try {
      return new Recognising(database, ReadOptions.USUAL, folder.columns()).question(LogFile.of(file));
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }

  /// The number of a source that is named.
  public int source(String name) throws WarehouseException {
    try {
      return new ForgetSource(database).find(name);
    } catch (SQLException e) {
      throw Faults.of(database.store(), e);
    }
  }

  /// Takes a source out of what is recorded.
  public ForgottenSource forget(int source) throws WarehouseException {
    try {
      var forgotten = new ForgottenSource[1];
      database.atomically(() -> forgotten[0] = new ForgetSource(database).forget(source));
      return forgotten[0];
    } catch (SQLException e) {
      throw Faults.of(database.store(), e);
    }
  }

  /// The prices of everything that is recorded.
  public LogPrices prices(LoggedNames names) throws WarehouseException {
    return CallQuestions.prices(database, names);
  }

  /// What is asked of calls, wherever they lie.
  ///
  /// @param today whose prices calls pay whose source says no time
  public CallQuestions questions(LogPrices prices, LocalDate today) {
    return new CallQuestions(database, prices, rules, today);
  }

  /// The sum of some sources.
  public CallSum total(LogPrices prices, LocalDate today, List<Integer> sources) throws WarehouseException {
    return questions(prices, today).total(of(sources));
  }

  /// Everything a view of who pays for what needs.
  ///
  /// @param most calls, the dearest, that are told one by one
  public Attribution attribution(LogPrices prices, LocalDate today, int most) throws WarehouseException {
    CallQuestions questions = questions(prices, today);
    List<LogSource> sources = sources(prices, today);
    LineCounts counts = LineCounts.sum(sources.stream().map(LogSource::counts).toList());
    return questions.attribution(questions.total(), counts, questions.asked(CallRows.dearest(most), CallRows::of),
        sources);
  }

  private static String of(List<Integer> sources) {
    return "file IN (SELECT id FROM file WHERE source IN (%s))".formatted(sources.isEmpty() ? "-1" : sources.stream()
        .map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /// Everything that was read, in the order it was read first.
  public List<LogSource> sources(LogPrices prices, LocalDate today) throws WarehouseException {
    List<SourceCalls> calls = calls(prices, today);
    return asked(SourceCalls.SOURCES, row -> SourceCalls.source(row, calls));
  }

  List<SourceCalls> calls(LogPrices prices, LocalDate today) throws WarehouseException {
    return questions(prices, today).asked(SourceCalls.SQL, SourceCalls::of);
  }

  /// Lines that are no priced calls, and why, those of each file in order.
  ///
  /// @param sources whose lines are told
  /// @param most    no more than these
  public List<LineNote> notes(LogPrices prices, LocalDate today, List<Integer> sources, int most)
      throws WarehouseException {
    return questions(prices, today).asked("""
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
    return new LineNote(row.getString(1), OptionalLong.of(row.getLong(2)), of, of == LineClass.UNPRICED
        ? unpriced(reason, prices) : reason);
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

  <T> List<T> asked(String sql, CallSource.Row<T> row) throws WarehouseException {
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
