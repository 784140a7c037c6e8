package runrate.desktop.usage;

import java.util.LinkedHashMap;
import java.util.Map;
import runrate.files.warehouse.database.DatabaseAddress;
import runrate.files.warehouse.database.DatabaseRows;

/// What is kept of the database that was asked last.
final class LastDatabase {
  static final String URL = "url";
  static final String USER = "user";
  static final String TABLE = "table";
  static final String QUERY = "query";

  private LastDatabase() {}

  /// An address that carries more than a place, which may be a password, is kept without it.
  static Map<String, String> of(DatabaseAddress address, DatabaseRows rows) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(URL, address.shown());
    address.user().ifPresent(user -> said.put(USER, user));
    rows.table().ifPresent(table -> said.put(TABLE, table));
    rows.query().ifPresent(query -> said.put(QUERY, query));
    return said;
  }
}
