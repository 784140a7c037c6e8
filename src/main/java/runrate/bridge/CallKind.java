package runrate.bridge;

import java.util.Comparator;
import runrate.usage.LoggedModel;

/// Calls that are alike for a bridge.
///
/// @param fromPrompt shortest prompt of theirs where longer ones have another price; 0 for the shortest and where
///                   none has
public record CallKind(LoggedModel model, long fromPrompt) {
  static final Comparator<CallKind> ORDER = Comparator.comparing((CallKind kind) -> kind.model().vendor())
      .thenComparing(kind -> kind.model().model()).thenComparing(kind -> kind.model().tier())
      .thenComparingLong(CallKind::fromPrompt);
}
