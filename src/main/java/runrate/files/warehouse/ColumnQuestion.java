package runrate.files.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is not known of a table of calls: which of its columns is what, or whether cached tokens are part of its input.
///
/// @param columns names of all of them
/// @param known   those that are understood, by field
/// @param inside  whether cached tokens are part of the input, where names or a person tell
public record ColumnQuestion(Path file, List<String> columns, Map<CallField, String> known, Optional<Boolean> inside) {
  public ColumnQuestion {
    columns = List.copyOf(columns);
    known = Map.copyOf(known);
  }
}
