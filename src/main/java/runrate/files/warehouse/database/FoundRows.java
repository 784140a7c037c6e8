package runrate.files.warehouse.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import runrate.files.calls.CallField;
import runrate.files.calls.ColumnQuestion;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.ColumnNames;
import runrate.units.Problem;

/// Finds the calls of a database: by the name of a table that is known, else by the names of columns.
///
/// @param dialect of the database
record FoundRows(Connection connection, Dialect dialect, DatabaseAddress address, DatabaseRows rows) {
  /// Tables that are named where none was.
  private static final int MOST_TABLES = 12;

  /// @param view    selects the calls with the store's names
  /// @param columns  of a table that was looked at; none of one that is known
  /// @param timeText the column whose texts are read as times, if there is one
  record Found(String view, List<ReadColumn> columns, Optional<String> timeText) {}

  Found found() throws SQLException, WarehouseException {
    if (rows.query().isPresent()) {
      // its last line may be a comment
      return guessed("(%s\n)".formatted(rows.query().get().replaceFirst("[;\\s]+$", "")));
    }
    Optional<String> table = rows.table().or(this::known);
    if (table.isEmpty()) {
      throw refused("nothing says which table has the calls" + tables(), "Name it, or select them with a query");
    }
    String from = from(table.get());
    Optional<KnownTable> known = rows.columns().isEmpty() ? KnownTable.named(dialect, table.get()) : Optional.empty();
    return known.isPresent() ? new Found(known.get().view(from), List.of(), Optional.empty()) : guessed(from);
  }

  private Optional<String> known() {
    try {
      for (KnownTable each : KnownTable.of(dialect)) {
        try (ResultSet found = connection.getMetaData().getTables(null, null, each.table(), null)) {
          if (found.next()) {
            return Optional.of(each.table());
          }
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      System.getLogger(FoundRows.class.getName()).log(System.Logger.Level.DEBUG, "its tables cannot be listed", e);
      return Optional.empty();
    }
  }

  /// A name with capitals or blanks is another one without its quotes; one with a dot is written as it is meant.
  private String from(String table) {
    boolean isPlain = table.matches("[a-z_][a-z0-9_]*") || table.contains(".") || table.matches("[\"`].*");
    return isPlain ? table : dialect.quoted(table);
  }

  private String tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found = connection.getMetaData().getTables(null, null, "%", null)) {
      while (found.next() && names.size() < MOST_TABLES) {
        String name = found.getString("TABLE_NAME");
        if (isOwn(String.valueOf(found.getString("TABLE_SCHEM")), String.valueOf(found.getString("TABLE_TYPE")))
            && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names.isEmpty() ? "" : ": it has " + String.join(", ", names);
  }

  /// Tables and views, but not those a database keeps about itself.
  private static boolean isOwn(String schema, String type) {
    String place = schema.toLowerCase(Locale.ROOT);
    return (type.endsWith("TABLE") || type.endsWith("VIEW")) && !type.startsWith("SYSTEM") && !place.startsWith("pg_")
        && !place.equals("information_schema") && !place.equals("system");
  }

  private Found guessed(String from) throws SQLException, WarehouseException {
    Map<String, String> words = new HashMap<>();
    Map<String, Integer> types = types(from, words);
    Map<CallField, String> columns = new EnumMap<>(ColumnNames.guess(types.keySet()));
    for (var said : rows.columns().entrySet()) {
      if (said.getValue().isEmpty()) {
        columns.remove(said.getKey());
      } else if (types.containsKey(said.getValue())) {
        columns.put(said.getKey(), said.getValue());
      } else {
        throw refused("there is no column “%s”: it has %s".formatted(said.getValue(), String.join(", ",
            types.keySet())), "Name one of them");
      }
    }
    demand(columns, types);
    Map<CallField, String> quoted = new EnumMap<>(CallField.class);
    columns.forEach((field, name) -> quoted.put(field, dialect.quoted(name)));
    Map<String, Integer> quotedTypes = new HashMap<>();
    types.forEach((name, type) -> quotedTypes.put(dialect.quoted(name), type));
    Map<String, CallField> fields = new HashMap<>();
    columns.forEach((field, name) -> fields.put(name, field));
    String view = new SourceView(dialect, from, quoted, quotedTypes, inside(columns, types)).sql();
    return new Found(view, types.keySet().stream().map(name -> new ReadColumn(name, Optional.ofNullable(
        fields.get(name)), words.get(name))).toList(), Optional.ofNullable(columns.get(CallField.STARTED)).filter(
            name -> dialect.mayFail(types.get(name))));
  }

  private void demand(Map<CallField, String> columns, Map<String, Integer> types) throws WarehouseException {
    for (CallField needed : List.of(CallField.MODEL, CallField.INPUT, CallField.OUTPUT)) {
      if (!columns.containsKey(needed)) {
        throw asking("no column is known as the %s: it has %s".formatted(needed.column(), String.join(", ",
            types.keySet())), "Say which one is: --columns %s=NAME".formatted(needed.column()), columns, types);
      }
    }
  }

  private boolean inside(Map<CallField, String> columns, Map<String, Integer> types) throws WarehouseException {
    boolean isCached = columns.containsKey(CallField.CACHE_READ) || columns.containsKey(CallField.CACHE_WRITE_5M);
    Optional<Boolean> inside = rows.inside().or(() -> ColumnNames.inside(columns));
    if (isCached && inside.isEmpty()) {
      throw asking("nothing says whether “%s” includes the cached tokens or they stand beside it".formatted(
          columns.get(CallField.INPUT)), "Say --cached inside or --cached beside", columns, types);
    }
    return inside.orElse(false);
  }

  /// The columns in their order; no row is asked for.
  ///
  /// @param words their types in the database's words
  private Map<String, Integer> types(String from, Map<String, String> words) throws SQLException {
    Map<String, Integer> types = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) address.timeout().toSeconds());
      try (ResultSet none = statement.executeQuery("SELECT * FROM %s t WHERE 1 = 0".formatted(from))) {
        ResultSetMetaData about = none.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
          types.put(about.getColumnLabel(i), about.getColumnType(i));
          words.put(about.getColumnLabel(i), about.getColumnTypeName(i));
        }
      }
    }
    return types;
  }

  private WarehouseException asking(String what, String hint, Map<CallField, String> columns,
      Map<String, Integer> types) {
    return WarehouseException.asking(Problem.error("", what, hint).inFile(address.shown()), new ColumnQuestion(
        Path.of(address.name()), List.copyOf(types.keySet()), columns, ColumnNames.inside(columns)));
  }

  private WarehouseException refused(String what, String hint) {
    return new WarehouseException(Problem.error("", what, hint).inFile(address.shown()), null);
  }
}
