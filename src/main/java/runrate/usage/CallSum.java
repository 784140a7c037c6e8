package runrate.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What some recorded calls come to. Sums are exact.
///
/// @param keys      one a dimension they were added up by
/// @param requests  lines; each is a call but where a source tells sums
/// @param calls     as far as sources say how many a line is
/// @param uncounted lines whose source does not say
/// @param unpriced  lines without a price; what they cost is not in `usd`
/// @param tasks     of people: calls of one session or trace are one
/// @param usd       of those with a price
/// @param recordedUsd what sources say they cost; absent where none says so
/// @param waits     of those that say how long they took
public record CallSum(List<String> keys, long requests, long calls, long uncounted, long unpriced, long tasks,
    long successes, long failures, BigDecimal usd, Optional<BigDecimal> recordedUsd, TokenSums tokens,
    WaitSum waits) {
  public CallSum {
    keys = List.copyOf(keys);
  }

  /// The same with another cost.
  public CallSum withUsd(BigDecimal other) {
    return new CallSum(keys, requests, calls, uncounted, unpriced, tasks, successes, failures, other, recordedUsd,
        tokens, waits);
  }

  /// How long calls took, from being asked to the answer.
  ///
  /// @param calls that say it
  public record WaitSum(long calls, BigDecimal millis) {
    public static final WaitSum UNKNOWN = new WaitSum(0, BigDecimal.ZERO);

    public OptionalDouble meanSeconds() {
      return calls == 0 ? OptionalDouble.empty() : OptionalDouble.of(millis.doubleValue() / calls / 1000);
    }
  }

  /// Tokens by class; no token is in two.
  public record TokenSums(BigDecimal uncachedInput, BigDecimal cacheRead, BigDecimal cacheWrite5m,
      BigDecimal cacheWrite1h, BigDecimal output, BigDecimal thinking, BigDecimal searches) {}

  /// Lines whose outcome is known.
  public long judged() {
    return successes + failures;
  }

  /// Part of the judged ones that did what they were for; absent where none was judged.
  public OptionalDouble successRate() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / judged());
  }

  /// `cost / successes`, failed ones paid for as well; absent without a success, or where not all were judged or
  /// priced.
  public OptionalDouble usdPerSuccess() {
    return successes == 0 || judged() < requests || unpriced > 0 ? OptionalDouble.empty()
        : OptionalDouble.of(usd.doubleValue() / successes);
  }

  /// Mean of those with a price.
  public OptionalDouble meanUsd() {
    return requests == unpriced ? OptionalDouble.empty() : OptionalDouble.of(usd.doubleValue() / (requests - unpriced));
  }

  /// Whether nothing of it has a price, so that its cost is unknown and not nothing.
  public boolean isUnpriced() {
    return requests > 0 && requests == unpriced;
  }

  /// The cost as far as it is known.
  public Optional<BigDecimal> knownUsd() {
    return isUnpriced() ? Optional.empty() : Optional.of(usd);
  }
}
