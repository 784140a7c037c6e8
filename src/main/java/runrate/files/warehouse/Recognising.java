package runrate.files.warehouse;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.calls.CallField;
import runrate.files.calls.ColumnQuestion;
import runrate.files.calls.SqlText;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;

/// Finds the format of a file by what stands in its first lines.
///
/// @param remembered what was said of tables before
record Recognising(DuckDb database, ReadOptions options, RememberedColumns remembered) {
  private static final int SAMPLE_LINES = 200;

  /// How a file is read.
  ///
  /// @param header names of the columns of a table nobody knows; empty for every other file
  /// @param said   what somebody said of them, now or before
  record Recognised(LogFormat format, List<String> header, RememberedColumns.Said said) {
    private static Recognised known(LogFormat format) {
      return new Recognised(format, List.of(), RememberedColumns.Said.NOTHING);
    }
  }

  Recognised format(LogFile file) throws WarehouseException {
    try {
      if (options.format().isPresent()) {
        return Recognised.known(LogFormats.named(options.format().get()).orElseThrow(() ->
            new IllegalArgumentException(options.format().get())));
      }
      sample(database, file, SAMPLE_LINES);
      if (options.columns().isEmpty()) {
        for (LogFormat format : LogFormats.ALL) {
          if (has(format)) {
            return Recognised.known(format);
          }
        }
      }
      return columns(file);
    } catch (SQLException e) {
      throw Faults.of(file.path(), e);
    }
  }

  /// Looks through a file whose fault would take back what others tell.
  void demandWhole(LogFile file) throws WarehouseException {
    try {
      database.number("SELECT COUNT(*) FROM (%s)".formatted(LogShape.select(List.of(file))));
    } catch (SQLException e) {
      throw Faults.of(file.path(), e);
    }
  }

  /// Makes `documents` of its first lines.
  static void sample(DuckDb database, LogFile file, int most) throws SQLException {
    database.execute("CREATE OR REPLACE TEMP TABLE raw AS SELECT * FROM (%s) LIMIT %s".formatted(
        LogShape.select(List.of(file)), most));
    database.execute("CREATE OR REPLACE TEMP TABLE documents AS " + Staging.documents(1, 0));
  }

  /// Whether a line of the sample has every place of a format.
  private boolean has(LogFormat format) throws SQLException {
    String lines = format.rows().isEmpty() ? "documents" : "(%s)".formatted(format.rows());
    String places = format.recognised().stream().map(place -> Stream.of(place.split("\\|")).map(LogFormat::path)
        .map("coalesce(json_type(line, %s), 'NULL') <> 'NULL'"::formatted)
        .collect(Collectors.joining(" OR ", "(", ")"))).collect(Collectors.joining(" AND "));
    return database.number("SELECT COUNT(*) FROM %s WHERE line IS NOT NULL AND %s".formatted(lines, places)) > 0;
  }

  /// What may be said of a table, as it is understood by now.
  ColumnQuestion question(LogFile file) throws SQLException {
    sample(database, file, SAMPLE_LINES);
    List<String> names = names(database);
    RememberedColumns.Said said = remembered.of(names);
    Map<CallField, String> columns = columns(names, said);
    return new ColumnQuestion(file.path(), names, columns, said.inside().or(() -> ColumnNames.inside(columns)));
  }

  private static Map<CallField, String> columns(List<String> names, RememberedColumns.Said said) {
    Map<CallField, String> columns = new EnumMap<>(CallField.class);
    columns.putAll(ColumnNames.guess(names));
    columns.putAll(said.columns());
    columns.values().removeIf(String::isEmpty);
    return columns;
  }

  private Recognised columns(LogFile file) throws SQLException, WarehouseException {
    List<String> names = names(database);
    var now = RememberedColumns.Said.of(options);
    RememberedColumns.Said said = remembered.of(names).with(now);
    Map<CallField, String> columns = columns(names, said);
    if (names.isEmpty() && database.number("SELECT COUNT(*) FROM documents WHERE line IS NULL AND NOT blank") > 0) {
      throw new WarehouseException(Problem.error("", "this is no whole JSON", "Export it anew: it may have been cut "
          + "off").inFile(file.path().toString()), null);
    }
    if (names.contains("workload.agents") || names.contains("plan.routing")) {
      throw new WarehouseException(Problem.error("", "this is a scenario and no log", "Open it with File > Open")
          .inFile(file.path().toString()), null);
    }
    for (CallField needed : List.of(CallField.MODEL, CallField.INPUT, CallField.OUTPUT)) {
      if (!columns.containsKey(needed)) {
        throw WarehouseException.asking(Problem.error("", names.isEmpty() ? "nothing in this file can be read as calls"
            : "no column of it is known as the %s: it has %s".formatted(needed.column(), String.join(", ", names)),
            "Say which one is: --columns %s=NAME".formatted(needed.column())).inFile(file.path().toString()),
            new ColumnQuestion(file.path(), names, columns, said.inside().or(() -> ColumnNames.inside(columns))));
      }
    }
    for (var column : options.columns().entrySet()) {
      if (!column.getValue().isEmpty() && !names.contains(column.getValue())) {
        throw new WarehouseException(Problem.error("", "there is no column “%s”: it has %s".formatted(
            column.getValue(), String.join(", ", names)), "Name one of them").inFile(file.path().toString()), null);
      }
    }
    LogFormat format = format(file, names, columns, said);
    return new Recognised(now.isNothing() && !said.isNothing() ? format.with(CallField.FLAG, SqlText.of(
        "columns as said before: " + said.words())) : format, names, said);
  }

  private static LogFormat format(LogFile file, List<String> names, Map<CallField, String> columns,
      RememberedColumns.Said said) throws WarehouseException {
    boolean cached = columns.containsKey(CallField.CACHE_READ) || columns.containsKey(CallField.CACHE_WRITE_5M);
    Optional<Boolean> inside = said.inside().or(() -> ColumnNames.inside(columns));
    if (cached && inside.isEmpty()) {
      throw WarehouseException.asking(Problem.error("", "nothing says whether “%s” includes the cached tokens or they "
          .formatted(columns.get(CallField.INPUT)) + "stand beside it", "Say --cached inside or --cached beside")
          .inFile(file.path().toString()), new ColumnQuestion(file.path(), names, columns, inside));
    }
    LogFormat format = LogFormat.of("columns", LogFormats.TABLE);
    for (var column : columns.entrySet()) {
      format = format.with(column.getKey(), "{%s}".formatted(place(column.getValue())));
    }
    return format.with(CallField.INSIDE, "'%s'".formatted(inside.orElse(false)));
  }

  /// A column's name in a path; `usage.input_tokens` of a JSON line is a path already.
  static String place(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_.]*") ? name : "\"%s\"".formatted(name);
  }

  /// Places of single values in the sample, of tables their columns.
  static List<String> names(DuckDb database) throws SQLException {
    return database.rows("""
        SELECT name FROM (SELECT substr(replace(t.fullkey, '"', ''), 3) AS name, min(rn) AS line_no, min(t.id) AS place
          FROM documents, json_tree(line) t WHERE line IS NOT NULL AND t.type NOT IN ('OBJECT', 'ARRAY')
            AND t.fullkey NOT LIKE '%[%' AND t.fullkey <> '$.filename' GROUP BY ALL)
        WHERE name <> '' ORDER BY line_no, place""",
        row -> row.getString(1));
  }
}
