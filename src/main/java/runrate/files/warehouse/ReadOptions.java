package runrate.files.warehouse;

import java.util.Map;
import java.util.Optional;
import runrate.files.calls.CallField;

/// What a person says about logs that are read.
///
/// @param format       word of a [LogFormat]; absent where the files tell
/// @param columns      names of columns by field, for tables of a shape nobody knows; an empty one says there is none,
///                     whatever a name suggests
/// @param cachedInside whether cached tokens are part of the input of such a table; absent where nobody said
/// @param isSample     whether they are invented, which everything made of them then says
public record ReadOptions(Optional<String> format, Map<CallField, String> columns, Optional<Boolean> cachedInside,
    UserIds users, boolean isSample) {
  public static final ReadOptions USUAL = new ReadOptions(Optional.empty(), Map.of(), Optional.empty(), UserIds.HASH,
      false);

  public ReadOptions {
    columns = Map.copyOf(columns);
  }

  public ReadOptions withUsers(UserIds other) {
    return new ReadOptions(format, columns, cachedInside, other, isSample);
  }

  ReadOptions withCachedInside(boolean inside) {
    return new ReadOptions(format, columns, Optional.of(inside), users, isSample);
  }

  /// Whether somebody says how files are to be read; one that was read otherwise before is then read again.
  boolean sayHow() {
    return format.isPresent() || !columns.isEmpty() || cachedInside.isPresent();
  }
}
