package runrate.files.warehouse;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import runrate.files.calls.WarehouseException;

/// Makes `user_keys`, what stands in the store for each user of `incoming`. The key of the hash stays in a file of its
/// own and is never part of a query.
record UserKeys(DuckDb database, Path keyFile, UserIds ids) {
  void make() throws SQLException, WarehouseException {
    database.execute("CREATE OR REPLACE TEMP TABLE user_keys (user_id VARCHAR, user_key VARCHAR)");
    if (ids == UserIds.DROP) {
      return;
    }
    if (ids == UserIds.NAMES) {
      database.execute("INSERT INTO user_keys SELECT DISTINCT user_id, trim(user_id) FROM incoming "
          + "WHERE trim(user_id) <> ''");
      return;
    }
    List<String> users = database.rows("SELECT DISTINCT user_id FROM incoming WHERE trim(user_id) <> ''",
        row -> row.getString(1));
    if (users.isEmpty()) {
      return;
    }
    var hash = new UserHash(keyFile);
    try (PreparedStatement insert = database.connection().prepareStatement("INSERT INTO user_keys VALUES (?, ?)")) {
      for (String user : users) {
        insert.setString(1, user);
        insert.setString(2, hash.of(user));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
