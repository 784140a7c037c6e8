package runrate.files.calls;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.usage.CountingCheck;

/// What is not known of a table of calls: which of its columns is what, or whether cached tokens are part of its input.
///
/// @param columns names of all of them
/// @param known   those that are understood, by field
/// @param inside  whether cached tokens are part of the input, where names or a person tell
/// @param check   what the table's own costs say to that, where they were asked
public record ColumnQuestion(Path file, List<String> columns, Map<CallField, String> known, Optional<Boolean> inside,
    Optional<CountingCheck> check) {
  public ColumnQuestion {
    columns = List.copyOf(columns);
    known = Map.copyOf(known);
  }

  public ColumnQuestion(Path file, List<String> columns, Map<CallField, String> known, Optional<Boolean> inside) {
    this(file, columns, known, inside, Optional.empty());
  }

  public ColumnQuestion withCheck(Optional<CountingCheck> other) {
    return new ColumnQuestion(file, columns, known, inside, other);
  }
}
