package runrate.files.calls;

/// A text as a literal of SQL.
public final class SqlText {
  private SqlText() {}

  /// @return the value in single quotes, its own quotes doubled as the standard has it
  public static String of(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
