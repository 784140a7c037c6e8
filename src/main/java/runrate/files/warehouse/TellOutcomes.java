package runrate.files.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import runrate.files.calls.CallField;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;
import runrate.usage.ToldOutcomes;

/// Joins a second file to recorded calls: no vendor's export says how a call went. Its rows name a request or the trace
/// it belongs to; what they say is remembered, for calls that are read later, too.
record TellOutcomes(DuckDb database, UserKeys users) {
  private static final List<CallField> TOLD = List.of(CallField.OUTCOME, CallField.FEATURE, CallField.USER_ID);

  ToldOutcomes read(Path path) throws SQLException, WarehouseException {
    LogFile file = LogFile.of(path);
    Recognising.sample(database, file, Integer.MAX_VALUE);
    Map<CallField, String> columns = columns(file);
    LogFormat format = LogFormat.of("outcomes", "outcomes");
    for (var column : columns.entrySet()) {
      format = format.with(column.getKey(), "{%s}".formatted(Recognising.place(column.getValue())));
    }
    database.execute("""
        CREATE OR REPLACE TEMP TABLE incoming AS WITH lines AS (SELECT * FROM documents)
        SELECT coalesce(nullif(trim(call_id), ''), nullif(trim(trace_id), '')) AS id, done(outcome) AS outcome,
          nullif(trim(feature), '') AS feature, user_id
        FROM (%s) WHERE coalesce(nullif(trim(call_id), ''), nullif(trim(trace_id), '')) IS NOT NULL"""
        .formatted(format.select()));
    users.make();
    database.execute("DELETE FROM told WHERE id IN (SELECT id FROM incoming)");
    database.execute("""
        INSERT INTO told SELECT i.id, max(i.outcome), max(i.feature), max(u.user_key)
        FROM incoming i LEFT JOIN user_keys u ON u.user_id = i.user_id GROUP BY i.id""");
    long calls = tell();
    return new ToldOutcomes(database.number("SELECT COUNT(DISTINCT id) FROM incoming"),
        database.number("SELECT COUNT(DISTINCT id) FROM spoken_of WHERE id IN (SELECT id FROM incoming)"), calls);
  }

  private Map<CallField, String> columns(LogFile file) throws SQLException, WarehouseException {
    List<String> names = Recognising.names(database);
    Map<CallField, String> all = ColumnNames.guess(names);
    Map<CallField, String> columns = new EnumMap<>(CallField.class);
    all.forEach((field, name) -> {
      if (TOLD.contains(field) || field == CallField.CALL_ID || field == CallField.TRACE_ID) {
        columns.put(field, name);
      }
    });
    boolean named = columns.containsKey(CallField.CALL_ID) || columns.containsKey(CallField.TRACE_ID);
    if (!named || TOLD.stream().noneMatch(columns::containsKey)) {
      throw new WarehouseException(Problem.error("", "this file does not say how calls went: it has %s".formatted(
          String.join(", ", names)), "It needs a request_id or trace_id, and outcome, feature or user")
          .inFile(file.path().toString()), null);
    }
    return columns;
  }

  /// Says of every call what is known of it. A call is named by its id, a part of it, or its trace.
  ///
  /// @return calls something is known of
  long tell() throws SQLException {
    if (database.number("SELECT COUNT(*) FROM told") == 0) {
      return 0;
    }
    database.execute("""
        CREATE OR REPLACE TEMP TABLE spoken_of AS
        SELECT call_id, min(id) AS id FROM (
          SELECT c.call_id, t.id FROM call c JOIN told t ON t.id = c.call_id
          UNION SELECT c.call_id, t.id FROM call c JOIN told t ON t.id = split_part(c.call_id, '/', 1)
          UNION SELECT c.call_id, t.id FROM call c JOIN told t ON t.id = split_part(c.call_id, '/', 2)
          UNION SELECT c.call_id, t.id FROM call c JOIN told t ON t.id = c.trace_id) GROUP BY call_id""");
    database.execute("""
        UPDATE call SET outcome = CASE WHEN t.outcome = 'unknown' THEN call.outcome ELSE t.outcome END,
          feature = coalesce(t.feature, call.feature), user_key = coalesce(t.user_key, call.user_key)
        FROM spoken_of s JOIN told t ON t.id = s.id WHERE call.call_id = s.call_id""");
    return database.number("SELECT COUNT(*) FROM spoken_of");
  }
}
