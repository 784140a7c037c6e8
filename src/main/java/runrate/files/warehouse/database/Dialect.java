package runrate.files.warehouse.database;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What differs from database to database: how it is kept from being written to, how a name is quoted and how a time
/// becomes milliseconds. The questions themselves are the same text everywhere.
enum Dialect {
  /// A connection that is only set to read-only still writes outside of transactions; the server must be told.
  POSTGRESQL(List.of("jdbc:postgresql:"), Map.of("readOnly", "true", "readOnlyMode", "always", "options",
      "-c default_transaction_read_only=on -c TimeZone=UTC", "ApplicationName", "Runrate", "connectTimeout", "10"),
      List.of(), "\"", "CAST(FLOOR(EXTRACT(EPOCH FROM {x}) * 1000) AS BIGINT)", "CAST({x} AS TIMESTAMPTZ)"),
  DUCKDB(List.of("jdbc:duckdb:"), Map.of("duckdb.read_only", "true"), List.of("SET TimeZone='UTC'"), "\"",
      "epoch_ms(CAST({x} AS TIMESTAMPTZ))", "CAST({x} AS TIMESTAMPTZ)"),
  /// Writes are refused in a transaction that only reads.
  TRINO(List.of("jdbc:trino:", "jdbc:presto:"), Map.of("timezone", "UTC", "source", "Runrate"), List.of(), "\"",
      "CAST(ROUND(to_unixtime({x}) * 1000) AS BIGINT)", "CAST({x} AS TIMESTAMP(3))"),
  /// Without the first two settings a price that is not there looks like 0.
  CLICKHOUSE(List.of("jdbc:clickhouse:", "jdbc:ch:"), Map.of("clickhouse_setting_join_use_nulls", "1",
      "clickhouse_setting_cast_keep_nullable", "1", "clickhouse_setting_readonly", "2"), List.of(), "`",
      "toUnixTimestamp64Milli(toDateTime64({x}, 3, 'UTC'))", "parseDateTime64BestEffort({x}, 3, 'UTC')"),
  SPARK(List.of("jdbc:hive2:", "jdbc:spark:"), Map.of(), List.of("SET spark.sql.session.timeZone=UTC",
      "SET spark.sql.ansi.enabled=true"), "`", "unix_millis({x})", "CAST({x} AS TIMESTAMP)"),
  /// One nobody has tried: what most of them understand.
  OTHER(List.of("jdbc:"), Map.of(), List.of(), "\"", "CAST(EXTRACT(EPOCH FROM {x}) * 1000 AS BIGINT)",
      "CAST({x} AS TIMESTAMP)");

  /// Smaller numbers are seconds, larger ones milliseconds.
  private static final String MOST_SECONDS = "100000000000";
  private final List<String> prefixes;
  private final Map<String, String> properties;
  private final List<String> session;
  private final String quote;
  private final String millis;
  private final String moment;

  Dialect(List<String> prefixes, Map<String, String> properties, List<String> session, String quote, String millis,
      String moment) {
    this.prefixes = prefixes;
    this.properties = properties;
    this.session = session;
    this.quote = quote;
    this.millis = millis;
    this.moment = moment;
  }

  static Dialect of(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(each -> each.prefixes.stream().anyMatch(lower::startsWith)).findFirst()
        .orElse(OTHER);
  }

  Map<String, String> properties() {
    return properties;
  }

  /// Said once, before the first question.
  List<String> session() {
    return session;
  }

  /// Whether questions are asked inside a transaction: there it is the transaction that cannot write.
  boolean asksInTransaction() {
    return this == TRINO || this == OTHER;
  }

  String quoted(String name) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  /// @param type of the column, one of [Types]
  String millis(String column, int type) {
    return switch (type) {
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.DATE -> millis.replace("{x}", column);
      case Types.BIGINT, Types.INTEGER, Types.NUMERIC, Types.DECIMAL, Types.DOUBLE, Types.REAL, Types.FLOAT ->
        "CASE WHEN CAST(%1$s AS BIGINT) < %2$s THEN CAST(%1$s AS BIGINT) * 1000 ELSE CAST(%1$s AS BIGINT) END"
            .formatted(column, MOST_SECONDS);
      default -> millis.replace("{x}", moment.replace("{x}", column));
    };
  }
}
