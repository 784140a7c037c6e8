package runrate.optimise;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a search may change of a plan; everything else stays as it is.
public enum MayChange {
  /// Which models get which part of the calls; of work of several kinds, which one each task uses.
  ROUTING("routing"),
  /// How many calls are batched, within what may wait.
  BATCH("batch"),
  /// Whether the prefix is cached, and for how long.
  CACHE("cache"),
  /// How many tokens a model may think.
  THINKING("thinking"),
  /// Where requests are processed.
  REGION("region"),
  /// How much of the context is left out, as far as a bound of the scenario lets it.
  PRUNING("pruning"),
  /// How much shorter answers are, likewise.
  TRIM("trim"),
  /// The mode of calls that are not batched.
  MODE("mode"),
  /// Whether and where a task asks once more for what failed.
  ESCALATION("escalation"),
  /// By whom a model is sold, among the vendors allowed.
  CHANNEL("channel");

  /// What costs no answer anything that nobody assumed.
  public static final Set<MayChange> USUALLY = Collections.unmodifiableSet(
      EnumSet.of(ROUTING, BATCH, CACHE, THINKING, REGION));

  private final String word;

  MayChange(String word) {
    this.word = word;
  }

  /// As it is typed and read.
  public String word() {
    return word;
  }

  public static Optional<MayChange> of(String word) {
    return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
