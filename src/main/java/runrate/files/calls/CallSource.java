package runrate.files.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import runrate.usage.TagRule;

/// Recorded calls that can be asked in SQL, wherever they lie: in the store of a user, or in a database of the
/// organisation, which does the adding up itself.
public interface CallSource {
  /// Reads a row of an answer.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(String sql, Row<T> row) throws SQLException;

  /// How its calls are named, each once: see [CallTable].
  CallTable calls();

  /// A text as its SQL writes it.
  default String literal(String text) {
    return SqlText.of(text);
  }

  /// Whether anything in it was taken for the time of its calls.
  default boolean isDated() {
    return true;
  }

  /// Whether it tells its calls one by one, and not only sums of them.
  default boolean tellsEachCall() {
    return true;
  }

  /// A user of its calls as one is shown, and kept nowhere else.
  default String shownUser(String user) {
    return user;
  }

  /// Rules by the names users have in it: a rule may name one as it is shown.
  default List<TagRule> meant(List<TagRule> rules) throws WarehouseException {
    return rules;
  }

  /// The rows, or what went wrong as one line for people.
  default <T> List<T> asked(String sql, Row<T> row) throws WarehouseException {
    try {
      return rows(sql, row);
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  /// What it says went wrong, for people.
  WarehouseException fault(SQLException e);
}
