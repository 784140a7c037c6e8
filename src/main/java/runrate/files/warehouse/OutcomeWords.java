package runrate.files.warehouse;

import java.util.List;

/// What logs write where a call did what it was for, and where it did not. That a request was answered, status 200, is
/// neither.
public final class OutcomeWords {
  public static final List<String> GOOD = List.of("true", "t", "yes", "y", "1", "ok", "success", "successful",
      "succeeded", "pass", "passed", "solved", "resolved", "correct", "good");
  public static final List<String> BAD = List.of("false", "f", "no", "n", "0", "fail", "failed", "failure", "error",
      "unsolved", "unresolved", "incorrect", "bad");

  private OutcomeWords() {}
}
