package runrate.files.warehouse.database;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import runrate.files.calls.SqlText;

/// What differs from database to database: how it is kept from being written to, how a name is quoted and how a time
/// becomes milliseconds. The questions themselves are the same text everywhere.
enum Dialect {
  /// A connection that is only set to read-only still writes outside of transactions; the server must be told.
  POSTGRESQL(List.of("jdbc:postgresql:"), Map.of("readOnly", "true", "readOnlyMode", "always", "options",
      "-c default_transaction_read_only=on -c TimeZone=UTC "
          + "-c standard_conforming_strings=on", "ApplicationName", "Runrate", "connectTimeout", "10"),
      List.of(), "\"", "CAST(FLOOR(EXTRACT(EPOCH FROM {x}) * 1000) AS BIGINT)", "CASE WHEN {x} ~ '" + Dialect.A_TIME
          + "' THEN CAST({x} AS TIMESTAMPTZ) END"),
  DUCKDB(List.of("jdbc:duckdb:"), Map.of("duckdb.read_only", "true"), List.of("SET TimeZone='UTC'"), "\"",
      "epoch_ms(CAST({x} AS TIMESTAMPTZ))", "TRY_CAST({x} AS TIMESTAMPTZ)"),
  /// Writes are refused in a transaction that only reads.
  TRINO(List.of("jdbc:trino:", "jdbc:presto:"), Map.of("timezone", "UTC", "source", "Runrate"), List.of(), "\"",
      "CAST(ROUND(to_unixtime({x}) * 1000) AS BIGINT)", "COALESCE(TRY(from_iso8601_timestamp({x})), "
          + "TRY(CAST({x} AS TIMESTAMP(3) WITH TIME ZONE)))"),
  /// Without the first two settings a price that is not there looks like 0.
  CLICKHOUSE(List.of("jdbc:clickhouse:", "jdbc:ch:"), Map.of("clickhouse_setting_join_use_nulls", "1",
      "clickhouse_setting_cast_keep_nullable", "1", "clickhouse_setting_readonly", "2"), List.of(), "`",
      "toUnixTimestamp64Milli(toDateTime64({x}, 3, 'UTC'))", "parseDateTime64BestEffortOrNull({x}, 3, 'UTC')"),
  SPARK(List.of("jdbc:hive2:", "jdbc:spark:"), Map.of(), List.of("SET spark.sql.session.timeZone=UTC",
      "SET spark.sql.ansi.enabled=true"), "`", "unix_millis({x})", "TRY_CAST({x} AS TIMESTAMP)"),
  /// One nobody has tried: what most of them understand.
  OTHER(List.of("jdbc:"), Map.of(), List.of(), "\"", "CAST(EXTRACT(EPOCH FROM {x}) * 1000 AS BIGINT)",
      "CAST({x} AS TIMESTAMP)");

  /// What PostgreSQL is trusted to read: it has no way to try, and one text that is no time would end the question.
  private static final String A_TIME = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([T ]([01][0-9]|2[0-3]):"
      + "[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)? ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?)?$";
  private static final String FRACTION = """
      CASE WHEN {x} >= 100000000 AND {x} < 100000000000 THEN CAST(FLOOR(CAST({x} AS DECIMAL(20, 3)) * 1000) AS BIGINT)
        WHEN {x} >= 100000000000 AND {x} < 10000000000000 THEN CAST(FLOOR({x}) AS BIGINT) END""";
  private static final String DIGITS = """
      CASE WHEN {x} = '' THEN NULL
        WHEN REPLACE(translate({x}, '123456789', '000000000'), '0', '') = '' THEN
          CASE WHEN LENGTH({x}) IN (9, 10, 11) THEN CAST({x} AS BIGINT) * 1000
            WHEN LENGTH({x}) IN (12, 13) THEN CAST({x} AS BIGINT)
            WHEN LENGTH({x}) IN (15, 16) THEN CAST(SUBSTRING({x} FROM 1 FOR LENGTH({x}) - 3) AS BIGINT)
            WHEN LENGTH({x}) IN (18, 19) THEN CAST(SUBSTRING({x} FROM 1 FOR LENGTH({x}) - 6) AS BIGINT) END
        {otherwise} END""";
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
    String plain = this == CLICKHOUSE ? name.replace("\\", "\\\\") : name;
    return quote + plain.replace(quote, quote + quote) + quote;
  }

  /// A text as its SQL writes it. Where a backslash begins an escape, it is doubled; on Spark, whose older versions
  /// take two apostrophes for the end of a text and the beginning of another, an apostrophe has one before it.
  String literal(String text) {
    return switch (this) {
      case SPARK -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
      case CLICKHOUSE -> "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
      default -> SqlText.of(text);
    };
  }

  /// Milliseconds since 1970, nothing where nothing is written or what is written is no time. A number is seconds,
  /// or thousandths, millionths and so on of them, by how many digits it has.
  ///
  /// @param type of the column, one of [Types]
  String millis(String column, int type) {
    return switch (type) {
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.DATE -> millis.replace("{x}", column);
      case Types.NUMERIC, Types.DECIMAL -> FRACTION.replace("{x}", WrittenNumber.WIDE).replace("{x}", column);
      case Types.DOUBLE, Types.REAL, Types.FLOAT -> FRACTION.replace("{x}", column);
      case Types.BIGINT, Types.INTEGER -> digits(column, "");
      default -> digits(column, "ELSE " + millis.replace("{x}", moment.replace("{x}", WrittenNumber.text(column))));
    };
  }

  /// Whether a text that is no time may end a question.
  ///
  /// @param type of its column
  boolean mayFail(int type) {
    return (this == POSTGRESQL || this == OTHER) && switch (type) {
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB,
          Types.OTHER -> true;
      default -> false;
    };
  }

  private static String digits(String column, String otherwise) {
    return DIGITS.replace("{x}", WrittenNumber.text(column)).replace("{otherwise}", otherwise);
  }
}
