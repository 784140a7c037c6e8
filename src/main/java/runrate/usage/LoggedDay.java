package runrate.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalLong;

/// What calls of one model in one mode come to on one day of UTC.
///
/// @param requests lines
/// @param calls    absent where a source does not say how many its lines are
/// @param failed   lines of a failed attempt
/// @param reasoned lines that say how much was thought
/// @param usd      of those with a price
public record LoggedDay(LocalDate day, LoggedModel model, long requests, OptionalLong calls, long failed,
    long reasoned, long unpriced, BigDecimal usd, CallSum.TokenSums tokens) {

  public double promptTokens() {
    return tokens.uncachedInput().doubleValue() + cacheableTokens();
  }

  /// Read from a cache or written to it.
  public double cacheableTokens() {
    return tokens.cacheRead().doubleValue() + writtenTokens();
  }

  public double writtenTokens() {
    return tokens.cacheWrite5m().doubleValue() + tokens.cacheWrite1h().doubleValue();
  }
}
