package runrate.files.warehouse;

import java.util.List;

/// Small functions of the embedded database that expressions of formats use.
final class Macros {
  /// Digits of a number of tokens that is taken; a count of a whole day may have twelve.
  private static final int MOST_DIGITS = 12;

  /// `whole`: a number of tokens, `31422` or `31422.0`; nothing where nothing is written, -1 where it is no such
  /// number. `1.000` is none: it may be one, or a thousand. `at_ms`: a moment in milliseconds since 1970; a time
  /// without a zone is UTC. `done`: an outcome; that a request was answered, status 200, is none. What is
  /// written as most logs write it is only read; patterns, which cost several times as much, look at the rest. Lists of
  /// words are patterns, too: the database would join a table of them to every line. `amount`: of a bill.
  /// `unit_factor`: how many of what is counted a unit is. `billed_meter`: what words of a bill name, as
  /// [runrate.usage.Meter] has it.
  static final List<String> ALL = List.of(
      """
      CREATE OR REPLACE TEMP MACRO whole(t) AS CASE
        WHEN strlen(t) <= %1$s AND CAST(TRY_CAST(t AS UBIGINT) AS VARCHAR) = t THEN CAST(t AS BIGINT)
        WHEN t IS NULL OR trim(t) = '' THEN NULL
        WHEN regexp_full_match(trim(t), '[0-9]{1,%1$s}([.](0|00|0000+))?')
          THEN CAST(split_part(trim(t), '.', 1) AS BIGINT)
        ELSE -1 END""".formatted(MOST_DIGITS),
      """
      CREATE OR REPLACE TEMP MACRO at_ms(t) AS CASE
        WHEN t[5:5] = '-' THEN epoch_ms(coalesce(TRY_CAST(t AS TIMESTAMP), TRY_CAST(trim(t) AS TIMESTAMP)))
        WHEN trim(t)[5:5] = '-' THEN epoch_ms(TRY_CAST(trim(t) AS TIMESTAMP))
        WHEN regexp_full_match(trim(t), '[0-9]{9,11}([.][0-9]+)?')
          THEN CAST(floor(CAST(trim(t) AS DECIMAL(20, 3)) * 1000) AS BIGINT)
        WHEN regexp_full_match(trim(t), '[0-9]{12,13}') THEN CAST(trim(t) AS BIGINT)
        WHEN regexp_full_match(trim(t), '[0-9]{15,16}') THEN CAST(trim(t) AS BIGINT) // 1000
        WHEN regexp_full_match(trim(t), '[0-9]{18,19}') THEN CAST(trim(t) AS BIGINT) // 1000000
        END""",
      """
      CREATE OR REPLACE TEMP MACRO done(t) AS CASE
        WHEN regexp_full_match(lower(trim(t)), '%s') THEN 'success'
        WHEN regexp_full_match(lower(trim(t)), '%s')
          THEN 'failure'
        ELSE 'unknown' END""".formatted(String.join("|", OutcomeWords.GOOD), String.join("|", OutcomeWords.BAD)),
      """
      CREATE OR REPLACE TEMP MACRO attributes(j) AS CASE WHEN json_type(j) = 'OBJECT' THEN j
        ELSE CAST(to_json(map_from_entries(list_transform(from_json(j, '[{"key":"VARCHAR","value":{
          "stringValue":"VARCHAR","intValue":"VARCHAR","doubleValue":"VARCHAR","boolValue":"VARCHAR"}}]'),
          lambda x: struct_pack(k := x.key,
          v := coalesce(x.value.stringValue, x.value.intValue, x.value.doubleValue, x.value.boolValue))))) AS JSON) END
      """,
      """
      CREATE OR REPLACE TEMP MACRO amount(t) AS TRY_CAST(CASE
        WHEN regexp_full_match(trim(t), '-?[$]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?|-?[$][0-9]+([.][0-9]+)?')
          THEN replace(replace(trim(t), ',', ''), '$', '')
        WHEN regexp_full_match(trim(t), '[(][$]?[0-9,]+([.][0-9]+)?[)]')
          THEN '-' || regexp_replace(trim(t), '[(),$]', '', 'g') ELSE trim(t) END AS DECIMAL(38, 12))""",
      """
      CREATE OR REPLACE TEMP MACRO unit_factor(t) AS CASE
        WHEN regexp_matches(lower(t), '^(1?m|1? ?million) ?(input |output )?tokens|^mtok') THEN 1000000
        WHEN regexp_matches(lower(t), '^(1?k|1? ?thousand) ?(input |output )?tokens|^ktok') THEN 1000
        WHEN regexp_full_match(trim(t), '[0-9]{1,9} .*') THEN CAST(split_part(trim(t), ' ', 1) AS INTEGER)
        WHEN trim(t) <> '' THEN 1 END""",
      """
      CREATE OR REPLACE TEMP MACRO billed_meter(t) AS CASE
        WHEN t IS NULL THEN 'other'
        WHEN regexp_matches(lower(t), 'web.?search|search(es| tool| call| quer)') THEN 'web_search'
        WHEN regexp_matches(lower(t), 'code.?(execution|interpreter)') THEN 'code_execution'
        WHEN regexp_matches(lower(t), '(un|non.?|not |no.)cache') THEN 'input'
        WHEN regexp_matches(lower(t), 'cache.*(writ|creat|storage)|(writ|creat).*cache') THEN 'cache_write'
          || CASE WHEN regexp_matches(lower(t), '\\b1.?h|_1h|hour') THEN '_1h'
            WHEN regexp_matches(lower(t), '\\b5.?m|_5m|minute') THEN '_5m' ELSE '' END
        WHEN regexp_matches(lower(t), 'cache') THEN 'cache_read'
        WHEN regexp_matches(lower(t), 'reason|think') THEN 'thinking'
        WHEN regexp_matches(lower(t), 'output|completion|generated') THEN 'output'
        WHEN regexp_matches(lower(t), 'input|prompt') THEN 'input'
        WHEN regexp_matches(lower(t), 'request') THEN 'call'
        ELSE 'other' END""");

  private Macros() {}
}
