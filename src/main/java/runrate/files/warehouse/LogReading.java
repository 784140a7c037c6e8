package runrate.files.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.files.calls.SqlText;
import runrate.files.calls.WarehouseException;
import runrate.risk.Watch;
import runrate.text.Figures;
import runrate.units.Problem;

/// Reads a file, or all files of a folder, into a store. A file that was read before and has not changed is left alone;
/// one that has changed takes the place of what it was.
final class LogReading {
  private final DuckDb database;
  private final ReadOptions options;
  private final UserKeys users;
  private final Watch watch;
  private final RememberedColumns remembered;
  private final Map<List<String>, RememberedColumns.Said> said = new LinkedHashMap<>();

  /// @param format how the files of a group are read
  private record Group(LogFormat format, LogShape shape, String delimiter, List<String> header) {}

  /// @param read   files by how they are read
  /// @param unread why each of the others is not
  private record Groups(Map<Group, List<LogFile>> read, Map<LogFile, String> unread) {}

  LogReading(DuckDb database, ReadOptions options, UsageFolder folder, Watch watch) {
    this.database = database;
    this.options = options;
    this.users = new UserKeys(database, folder.userKey(), options.users());
    this.remembered = folder.columns();
    this.watch = watch;
  }

  /// @return the source's number
  int read(Path named) throws WarehouseException {
    try {
      List<Path> files = LogFile.under(named);
      return Cancelling.whileRunning(watch, () -> database.tellProgress(watch.progress()), database::cancel, () -> {
        Groups groups = groups(named, files);
        var id = new int[1];
        database.atomically(() -> id[0] = read(named, groups));
        return id[0];
      });
    } catch (SQLException e) {
      watch.goOn();
      throw Faults.of(named, e);
    }
  }

  /// Before anything is changed: a file that is no whole JSON would take everything back that is.
  private Groups groups(Path named, List<Path> files) throws SQLException, WarehouseException {
    var all = new Groups(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Path path : files) {
      watch.goOn();
      LogFile file = LogFile.of(path);
      if (isKnown(named, file)) {
        continue;
      }
      try {
        var recognising = new Recognising(database, options, remembered);
        Recognising.Recognised found = recognising.format(file);
        if (files.size() > 1 && file.shape().isRefusedWhole()) {
          recognising.demandWhole(file);
        }
        if (!found.said().isNothing()) {
          said.put(found.header(), found.said());
        }
        all.read.computeIfAbsent(new Group(found.format(), file.shape(), file.delimiter(), file.header()),
            none -> new ArrayList<>()).add(file);
      } catch (WarehouseException e) {
        if (files.size() == 1) {
          throw e;
        }
        all.unread.put(file, e.problem().sentence());
      }
    }
    return all;
  }

  private int read(Path named, Groups groups) throws SQLException, WarehouseException {
    int source = source(named);
    for (var unread : groups.unread.entrySet()) {
      add(source, unread.getKey(), "", unread.getValue());
    }
    for (var group : groups.read.entrySet()) {
      read(source, group.getKey(), group.getValue());
    }
    demandCalls(named, source);
    new TellOutcomes(database, users).tell();
    return source;
  }

  /// A log of which not one line was understood is no source.
  private void demandCalls(Path named, int source) throws SQLException, WarehouseException {
    String files = "(SELECT id FROM file WHERE source = %s)".formatted(source);
    if (database.number("""
        SELECT (SELECT COUNT(*) FROM call WHERE file IN %1$s) + (SELECT COUNT(*) FROM bill WHERE file IN %1$s)
          + (SELECT coalesce(SUM(not_calls), 0) FROM file
          WHERE source = %2$s) + (SELECT COUNT(*) FROM line WHERE kind <> 'refused' AND file IN %1$s)"""
        .formatted(files, source)) > 0) {
      return;
    }
    List<String> why = database.rows("""
        SELECT parse_filename(f.path) || coalesce(', line ' || l.line_no, '') || ': ' || coalesce(l.reason, f.problem)
        FROM file f LEFT JOIN line l ON l.file = f.id WHERE f.source = %s AND coalesce(l.reason, f.problem) IS NOT NULL
        ORDER BY f.id, l.line_no""".formatted(source), row -> row.getString(1));
    throw new WarehouseException(Problem.error("", why.isEmpty() ? "there is no call in it"
        : "nothing of it can be read as a call, %s were tried; the first, %s".formatted(Figures.counted(why.size(),
            "line"), why.getFirst()), "Nothing was kept").inFile(named.toString()), null);
  }

  /// Keeps what was said of tables, for the next ones of their headers.
  void remember() {
    said.forEach(remembered::keep);
  }

  /// The source of a path, made where it was never read.
  private int source(Path named) throws SQLException {
    String path = SqlText.of(named.toAbsolutePath().normalize().toString());
    List<Integer> known = database.rows("SELECT id FROM source WHERE path = " + path, row -> row.getInt(1));
    if (!known.isEmpty()) {
      database.execute("UPDATE source SET read_ms = %s WHERE id = %s".formatted(now(), known.getFirst()));
      return known.getFirst();
    }
    int id = (int) database.number("SELECT coalesce(max(id), 0) + 1 FROM source");
    database.execute("INSERT INTO source VALUES (%s, %s, %s, %s, %s)".formatted(id, path,
        SqlText.of(named.toAbsolutePath().normalize().getFileName().toString()), now(), options.isSample()));
    return id;
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  private boolean isKnown(Path named, LogFile file) throws SQLException {
    return !options.sayHow() && database.number("""
        SELECT COUNT(*) FROM file f JOIN source s ON s.id = f.source WHERE s.path = %s AND f.path = %s AND f.bytes = %s
          AND f.changed_ms = %s AND f.problem IS NULL""".formatted(SqlText.of(named.toAbsolutePath().normalize()
              .toString()), path(file), file.sizeBytes(), file.changedMillis())) > 0;
  }

  private static String path(LogFile file) {
    return SqlText.of(file.path().toString());
  }

  private void read(int source, Group group, List<LogFile> files) throws SQLException, WarehouseException {
    database.execute("CREATE OR REPLACE TEMP TABLE incoming_file (filename VARCHAR, id INTEGER)");
    List<Integer> ids = new ArrayList<>();
    for (LogFile file : files) {
      ids.add(add(source, file, group.format().label(), null));
      database.execute("INSERT INTO incoming_file VALUES (%s, %s)".formatted(path(file), ids.getLast()));
    }
    watch.goOn();
    var uncut = new UncutLines(database);
    uncut.forget();
    var staging = new Staging(group.format(), files, ids.getFirst());
    database.execute("DROP TABLE IF EXISTS documents");
    database.executeLong(staging.raw());
    watch.goOn();
    database.inAnyOrder(staging.areLines(), () -> database.executeLong(staging.incoming()));
    database.execute("DROP TABLE raw");
    watch.goOn();
    int headerLines = group.shape() == LogShape.TABLE ? 1 : 0;
    if (group.format().isBill()) {
      new KeepBills(database, headerLines).keep();
    } else {
      users.make();
      database.inAnyOrder(true, new KeepCalls(database, headerLines)::keep);
    }
    uncut.note();
    watch.goOn();
  }

  /// What a file said before goes, calls that another file tells as well included: they come back with it.
  private int add(int source, LogFile file, String format, String problem) throws SQLException {
    String before = "(SELECT id FROM file WHERE path = %s)".formatted(path(file));
    for (String sql : List.of("DELETE FROM call WHERE file IN " + before,
        "DELETE FROM bill WHERE file IN " + before, "DELETE FROM line WHERE file IN " + before,
        "DELETE FROM file WHERE path = " + path(file))) {
      database.execute(sql);
    }
    int id = (int) database.number("SELECT coalesce(max(id), 0) + 1 FROM file");
    database.execute("INSERT INTO file VALUES (%s, %s, %s, %s, %s, %s, 0, %s)".formatted(id, source, path(file),
        SqlText.of(format), file.sizeBytes(), file.changedMillis(), problem == null ? "NULL" : SqlText.of(problem)));
    return id;
  }
}
