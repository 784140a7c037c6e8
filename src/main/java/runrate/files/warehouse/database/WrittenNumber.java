package runrate.files.warehouse.database;

import java.sql.Types;

/// Reads a column as a number, whatever its type, as the lines of a log are read: what is no number is not guessed at,
/// and one text that is none does not end the whole question. The same SQL everywhere: no database tries a cast with
/// the words of another.
///
/// @param column quoted
/// @param type   one of [Types]
record WrittenNumber(String column, int type) {
  private static final String WHOLE = """
      CASE WHEN {x} = FLOOR({x}) AND {x} >= 0 AND {x} <= 999999999999 THEN CAST({x} AS BIGINT)
        WHEN {x} IS NOT NULL THEN CAST(-1 AS BIGINT) END""";
  /// A narrow decimal cannot be compared with a large number everywhere.
  static final String WIDE = "CAST({x} AS DECIMAL(38, 12))";
  /// `31422` or `31422.0`, but not `31.422`, nor `31.000`, which may be a thousand times as much.
  private static final String WRITTEN_WHOLE = """
      CASE WHEN {x} = '' THEN NULL
        WHEN REPLACE(translate({x}, '123456789', '000000000'), '0', '') IN ('', '.') AND {x} NOT LIKE '.%'
          AND {x} NOT LIKE '%.' AND {x} NOT LIKE '%.000' AND LENGTH({x}) <= 25 THEN {whole}
        WHEN {x} IS NOT NULL THEN CAST(-1 AS BIGINT) END""";
  private static final String WRITTEN = """
      CASE WHEN REPLACE(translate({x}, '123456789', '000000000'), '0', '') IN ('', '.', '-', '-.')
        AND {x} NOT LIKE '.%%' AND {x} NOT LIKE '%%.' AND {x} NOT LIKE '%%-' AND {x} NOT LIKE '-.%%' AND {x} <> ''
        AND LENGTH({x}) <= 25 THEN %s END""".formatted(WIDE);

  /// A number of tokens: nothing where nothing is written, -1 where it is no whole number.
  String whole() {
    return switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> "CAST(%s AS BIGINT)".formatted(column);
      case Types.NUMERIC, Types.DECIMAL -> WHOLE.replace("{x}", WIDE).replace("{x}", column);
      case Types.DOUBLE, Types.REAL, Types.FLOAT -> WHOLE.replace("{x}", column);
      default -> WRITTEN_WHOLE.replace("{whole}", WHOLE.replace("{x}", WIDE)).replace("{x}", text(column));
    };
  }

  /// An exact amount; nothing where it is none.
  String amount() {
    return isNumber() ? WIDE.replace("{x}", column) : WRITTEN.replace("{x}", text(column));
  }

  /// The nearest whole number; nothing where it is none.
  String rounded() {
    return "CAST(FLOOR(%s + 0.5) AS BIGINT)".formatted(isNumber() ? column : amount());
  }

  private boolean isNumber() {
    return switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.DOUBLE,
          Types.REAL, Types.FLOAT -> true;
      default -> false;
    };
  }

  /// What is written in a column of any type, without the blanks around it.
  static String text(String column) {
    return "TRIM(CAST(%s AS VARCHAR(200)))".formatted(column);
  }
}
