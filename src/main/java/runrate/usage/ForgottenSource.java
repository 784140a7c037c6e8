package runrate.usage;

import java.util.List;

/// A source that is no longer part of what is recorded.
///
/// @param calls of it that were counted
/// @param again sources that told some of these calls, too, and whose copies were left out for it: read again, they are
///              counted
public record ForgottenSource(String label, long calls, List<String> again) {
  public ForgottenSource {
    again = List.copyOf(again);
  }
}
