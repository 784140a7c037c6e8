package runrate.files.warehouse.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a database answers, as text.
final class AnswerRows {
  private AnswerRows() {}

  /// Every row as the driver writes it, in an order of one's own: that of texts is the server's.
  static List<String> of(DatabaseCalls calls, String sql) throws SQLException {
    return calls.rows(sql, AnswerRows::text).stream().sorted().toList();
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.add(row.getMetaData().getColumnLabel(i) + "=" + row.getString(i));
    }
    return String.join(" ", cells);
  }
}
