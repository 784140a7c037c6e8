package runrate.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.calls.CallField;
import runrate.files.warehouse.LogFormats;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UserIds;

/// What a person says of logs that are read.
final class LogOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--format", paramLabel = "WORD", description = "The shape of the files, where they do not tell.")
  private String format;

  @Option(names = "--columns", paramLabel = "FIELD=NAME", split = ",", description = "Which column of a table is what, "
      + "for example model=engine,input=tokens_in.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--cached", paramLabel = "inside|beside", description = "Whether cached tokens are part of the input "
      + "of such a table, or stand beside it.")
  private String cached;

  @Option(names = "--users", paramLabel = "WORD", description = "hash (the default: a keyed hash stands for each "
      + "user), names (as the log has them) or drop (nothing is kept).")
  private String users;

  ReadOptions options() {
    Optional<UserIds> ids = users == null ? Optional.of(UserIds.HASH) : UserIds.of(users);
    if (ids.isEmpty()) {
      throw wrong("--users is '%s'; use hash, names or drop".formatted(users));
    }
    if (cached != null && !cached.equals("inside") && !cached.equals("beside")) {
      throw wrong("--cached is '%s'; use inside or beside".formatted(cached));
    }
    if (format != null && !LogFormats.words().contains(format)) {
      throw wrong("--format is '%s'; use one of %s".formatted(format, String.join(", ", LogFormats.words())));
    }
    return new ReadOptions(Optional.ofNullable(format), fields(), Optional.ofNullable(cached).map("inside"::equals),
        ids.get(), false);
  }

  private Map<CallField, String> fields() {
    Map<CallField, String> fields = new EnumMap<>(CallField.class);
    columns.forEach((word, name) -> fields.put(Stream.of(CallField.values())
        .filter(field -> field.column().equals(word.toLowerCase(Locale.ROOT).replace('-', '_'))).findFirst()
        .orElseThrow(() -> wrong("--columns: there is no field '%s'; use one of %s".formatted(word,
            Stream.of(CallField.values()).map(CallField::column).collect(Collectors.joining(", "))))), name));
    return fields;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
