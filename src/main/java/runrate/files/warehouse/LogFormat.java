package runrate.files.warehouse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.calls.CallField;

/// A shape of log: how it is told from others, and where each field of a call stands in a line of it. Every line is
/// JSON when it comes here, those of tables too; a place in it is written `{message.id}` in an expression of SQL.
///
/// @param word       by which it is asked for
/// @param label      for people
/// @param recognised places that a line of it has, all of them, and no line of another; of `one|other` any of them
/// @param rows       how documents become lines of it; empty where a line of the file is one
/// @param fields     of a call
/// @param bill       of a row of a bill, which is compared and never counted as calls; empty where it is no bill
record LogFormat(String word, String label, List<String> recognised, String rows, Map<CallField, String> fields,
    Map<BillField, String> bill) {
  /// What is the same in two copies of a row, whatever file they stand in.
  private static final String HASH = "md5(CAST(json_merge_patch(line, '{\"filename\":null}') AS VARCHAR)) AS row_hash";
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  LogFormat {
    recognised = List.copyOf(recognised);
    fields = Map.copyOf(fields);
    bill = Map.copyOf(bill);
  }

  static LogFormat of(String word, String label, String... recognised) {
    return new LogFormat(word, label, List.of(recognised), "", Map.of(), Map.of());
  }

  boolean isBill() {
    return !bill.isEmpty();
  }

  /// @param sql selects `rn`, `filename` and `line` of `documents`
  LogFormat rows(String sql) {
    return new LogFormat(word, label, recognised, sql, fields, bill);
  }

  LogFormat with(CallField field, String expression) {
    Map<CallField, String> more = new EnumMap<>(CallField.class);
    more.putAll(fields);
    more.put(field, expression);
    return new LogFormat(word, label, recognised, rows, more, bill);
  }

  LogFormat with(BillField field, String expression) {
    Map<BillField, String> more = new EnumMap<>(BillField.class);
    more.putAll(bill);
    more.put(field, expression);
    return new LogFormat(word, label, recognised, rows, fields, more);
  }

  /// A field that stands at a place as it is.
  LogFormat at(CallField field, String place) {
    return with(field, "{" + place + "}");
  }

  /// Selects every field of `lines`, which has `rn`, `file`, `blank` and `line`; `broken` where a line is no JSON.
  String select() {
    return fields("(%s)".formatted(looked("rn, file", "lines")));
  }

  /// Looks into each line once, for everything that is asked of it.
  ///
  /// @param kept  columns that come along
  /// @param lines has those, `blank` and `line`
  String looked(String kept, String lines) {
    List<String> places = new ArrayList<>();
    columns(places);
    String paths = places.isEmpty() ? "[CAST(NULL AS VARCHAR)]" : "json_extract_string(line, [%s])".formatted(
        places.stream().map(LogFormat::path).collect(Collectors.joining(", ")));
    return "SELECT %s, blank, line IS NULL OR line = 'null' AS broken, %s AS v%s FROM %s".formatted(kept, paths,
        isBill() ? ", " + HASH : "", lines);
  }

  /// @param looked `rn`, `file`, and what `looked` selects
  String fields(String looked) {
    return "SELECT rn, file, blank, broken, %s%s\nFROM %s".formatted(isBill() ? "row_hash, " : "",
        columns(new ArrayList<>()), looked);
  }

  private String columns(List<String> places) {
    Stream<String> all = isBill() ? Stream.of(BillField.values()).map(field -> column(bill.get(field), field.column(),
        places)) : Stream.of(CallField.values()).map(field -> column(fields.get(field), field.column(), places));
    return all.collect(Collectors.joining(",\n  "));
  }

  private static String column(String expression, String name, List<String> places) {
    return "%s AS %s".formatted(expression == null ? "CAST(NULL AS VARCHAR)" : filled(expression, places), name);
  }

  private static String filled(String expression, List<String> places) {
    Matcher matcher = PLACE.matcher(expression);
    return matcher.replaceAll(found -> {
      if (!places.contains(found.group(1))) {
        places.add(found.group(1));
      }
      return "v[%s]".formatted(places.indexOf(found.group(1)) + 1);
    });
  }

  /// `'$.message.id'`, as the database wants it.
  static String path(String place) {
    return "'$.%s'".formatted(place.replace("'", "''"));
  }
}
