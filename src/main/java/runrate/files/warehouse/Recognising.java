package runrate.files.warehouse;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.units.Problem;

/// Finds the format of a file by what stands in its first lines.
record Recognising(DuckDb database, ReadOptions options) {
  private static final int SAMPLE_LINES = 200;

  LogFormat format(LogFile file) throws WarehouseException {
    try {
      if (options.format().isPresent()) {
        return LogFormats.named(options.format().get()).orElseThrow(() -> new IllegalArgumentException(
            options.format().get()));
      }
      sample(file, SAMPLE_LINES);
      if (options.columns().isEmpty()) {
        for (LogFormat format : LogFormats.ALL) {
          if (has(format)) {
            return format;
          }
        }
      }
      return columns(file);
    } catch (SQLException e) {
      throw Faults.of(file.path(), e);
    }
  }

  /// Makes `documents` of its first lines.
  void sample(LogFile file, int most) throws SQLException {
    database.execute("CREATE OR REPLACE TEMP TABLE incoming_file AS SELECT '' AS filename, 0 AS id");
    database.execute("CREATE OR REPLACE TEMP TABLE raw AS SELECT * FROM (%s) LIMIT %s".formatted(
        LogShape.select(List.of(file)), most));
    database.execute("CREATE OR REPLACE TEMP TABLE documents AS " + Staging.documents(1, false));
  }

  /// Whether a line of the sample has every place of a format.
  private boolean has(LogFormat format) throws SQLException {
    String lines = format.rows().isEmpty() ? "documents" : "(%s)".formatted(format.rows());
    String places = format.recognised().stream().map(LogFormat::path)
        .map("coalesce(json_type(line, %s), 'NULL') <> 'NULL'"::formatted).collect(Collectors.joining(" AND "));
    return database.number("SELECT COUNT(*) FROM %s WHERE line IS NOT NULL AND %s".formatted(lines, places)) > 0;
  }

  private LogFormat columns(LogFile file) throws SQLException, WarehouseException {
    List<String> names = names();
    Map<CallField, String> columns = new EnumMap<>(CallField.class);
    columns.putAll(ColumnNames.guess(names));
    columns.putAll(options.columns());
    columns.values().removeIf(String::isEmpty);
    for (CallField needed : List.of(CallField.MODEL, CallField.INPUT, CallField.OUTPUT)) {
      if (!columns.containsKey(needed)) {
        throw WarehouseException.asking(Problem.error("", names.isEmpty() ? "nothing in this file can be read as calls"
            : "no column of it is known as the %s: it has %s".formatted(needed.column(), String.join(", ", names)),
            "Say which one is: --columns %s=NAME".formatted(needed.column())).inFile(file.path().toString()),
            question(file, names, columns));
      }
    }
    for (var column : options.columns().entrySet()) {
      if (!column.getValue().isEmpty() && !names.contains(column.getValue())) {
        throw new WarehouseException(Problem.error("", "there is no column “%s”: it has %s".formatted(
            column.getValue(), String.join(", ", names)), "Name one of them").inFile(file.path().toString()), null);
      }
    }
    return format(file, names, columns);
  }

  private ColumnQuestion question(LogFile file, List<String> names, Map<CallField, String> columns) {
    return new ColumnQuestion(file.path(), names, columns, options.cachedInside().or(() ->
        ColumnNames.inside(columns)));
  }

  private LogFormat format(LogFile file, List<String> names, Map<CallField, String> columns)
      throws WarehouseException {
    boolean cached = columns.containsKey(CallField.CACHE_READ) || columns.containsKey(CallField.CACHE_WRITE_5M);
    Optional<Boolean> inside = options.cachedInside().or(() -> ColumnNames.inside(columns));
    if (cached && inside.isEmpty()) {
      throw WarehouseException.asking(Problem.error("", "nothing says whether “%s” includes the cached tokens or they "
          .formatted(columns.get(CallField.INPUT)) + "stand beside it", "Say --cached inside or --cached beside")
          .inFile(file.path().toString()), question(file, names, columns));
    }
    LogFormat format = LogFormat.of("columns", "table of calls");
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
  List<String> names() throws SQLException {
    return database.rows("""
        SELECT name FROM (SELECT substr(replace(t.fullkey, '"', ''), 3) AS name, min(rn) AS line_no, min(t.id) AS place
          FROM documents, json_tree(line) t WHERE line IS NOT NULL AND t.type NOT IN ('OBJECT', 'ARRAY')
            AND t.fullkey NOT LIKE '%[%' AND t.fullkey <> '$.filename' GROUP BY ALL)
        WHERE name <> '' ORDER BY line_no, place""",
        row -> row.getString(1));
  }
}
