package runrate.files.warehouse.database;

import java.util.Map;
import java.util.Optional;
import runrate.files.calls.CallField;

/// Which rows of a database are calls, and what its columns are.
///
/// @param table   its name; empty where a query is given, or where the database has a table that is known
/// @param query   one that selects them; empty where a table is given
/// @param columns names of columns by field, where their names do not tell; an empty one says there is none
/// @param inside  whether cached tokens are part of the input; absent where nobody said
public record DatabaseRows(Optional<String> table, Optional<String> query, Map<CallField, String> columns,
    Optional<Boolean> inside) {
  public DatabaseRows {
    columns = Map.copyOf(columns);
  }

  /// The same with what somebody says of its columns.
  public DatabaseRows with(Map<CallField, String> said, Optional<Boolean> isInside) {
    return new DatabaseRows(table, query, said, isInside);
  }
}
