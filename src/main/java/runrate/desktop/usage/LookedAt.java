package runrate.desktop.usage;

import java.util.List;
import runrate.files.warehouse.database.ReadColumn;

/// What a database is asked, and what its columns were taken for, before it is asked.
///
/// @param sql     the questions, in their order
/// @param columns none where its table is one that is known
record LookedAt(List<String> sql, List<ReadColumn> columns) {
  LookedAt {
    sql = List.copyOf(sql);
    columns = List.copyOf(columns);
  }
}
