package runrate.files.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.calls.CallField;

/// What a person said of tables of calls, by their headers: the next table with the same header is read without asking.
/// What cannot be remembered is asked again.
record RememberedColumns(KeptAnswers kept) {
  private static final int HASH_BYTES = 8;
  private static final String INSIDE = "cached_inside";

  /// What was said of a header.
  ///
  /// @param columns names of columns by field, an empty one where there is none
  /// @param inside  whether cached tokens are part of the input
  record Said(Map<CallField, String> columns, Optional<Boolean> inside) {
    static final Said NOTHING = new Said(Map.of(), Optional.empty());

    Said {
      columns = Map.copyOf(columns);
    }

    static Said of(ReadOptions options) {
      return new Said(options.columns(), options.cachedInside());
    }

    boolean isNothing() {
      return columns.isEmpty() && inside.isEmpty();
    }

    /// With what somebody says now, which stands before it.
    Said with(Said now) {
      Map<CallField, String> all = new EnumMap<>(CallField.class);
      all.putAll(columns);
      all.putAll(now.columns);
      return new Said(all, now.inside.or(() -> inside));
    }

    /// `model is “engine”, cached tokens inside the input`
    String words() {
      return Stream.concat(columns.entrySet().stream().sorted(Map.Entry.comparingByKey())
          .filter(column -> !column.getValue().isEmpty()).map(column -> "%s is “%s”".formatted(
              column.getKey().column().replace('_', ' '), column.getValue())),
          inside.map(is -> "cached tokens %s the input".formatted(is ? "inside" : "beside")).stream())
          .collect(Collectors.joining(", "));
    }
  }

  Said of(List<String> header) {
    Properties all = kept.all();
    String of = hash(header) + ".";
    Map<CallField, String> columns = new EnumMap<>(CallField.class);
    for (CallField field : CallField.values()) {
      Optional.ofNullable(all.getProperty(of + field.column())).ifPresent(name -> columns.put(field, name));
    }
    return new Said(columns, Optional.ofNullable(all.getProperty(of + INSIDE)).map(Boolean::valueOf));
  }

  void keep(List<String> header, Said said) {
    Properties all = kept.all();
    String of = hash(header) + ".";
    all.stringPropertyNames().stream().filter(key -> key.startsWith(of)).forEach(all::remove);
    said.columns().forEach((field, name) -> all.setProperty(of + field.column(), name));
    said.inside().ifPresent(inside -> all.setProperty(of + INSIDE, inside.toString()));
    kept.keep(all);
  }

  private static String hash(List<String> header) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", header)
          .getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
