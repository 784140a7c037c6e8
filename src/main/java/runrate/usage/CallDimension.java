package runrate.usage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What calls are added up by.
public enum CallDimension {
  FEATURE, USER, TEAM, AGENT, MODEL, OUTCOME, DAY,
  /// Live, batched, at another priority, where priced apart in a region: what a call pays and how long it waits.
  TIER;

  /// What stands where a log does not say: spend nobody is named for is a row like others.
  public static final String NOBODY = "(none)";

  /// As it is typed and read.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CallDimension> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
