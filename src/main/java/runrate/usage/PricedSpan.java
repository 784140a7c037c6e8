package runrate.usage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import runrate.costing.CallPrices;
import runrate.units.Fraction;

/// What calls of one model cost between two moments, for prompts of some lengths. Prices are whole pico-dollars a
/// token, which is whole micro-dollars a million tokens, so that sums of them are exact; a price of one's own with more
/// digits is rounded to that.
///
/// @param fromMillis      first moment, in milliseconds since 1970 UTC
/// @param toMillis        first moment it no longer holds
/// @param fromPrompt      shortest prompt in tokens
/// @param toPrompt        shortest prompt it no longer holds for
/// @param perCall         of the call itself
/// @param perSearch       of one web search
public record PricedSpan(LoggedModel of, long fromMillis, long toMillis, long fromPrompt, long toPrompt, long input,
    long cacheRead, long cacheWrite5m, long cacheWrite1h, long output, long thinking, long perCall, long perSearch) {
  /// No moment and no prompt comes after it.
  public static final long FOREVER = 9_999_999_999_999L;
  /// Pico-dollars a token for one dollar a million tokens.
  private static final int MICRO_DIGITS = 6;
  /// Pico-dollars of a dollar.
  private static final int PICO_DIGITS = 12;

  /// A call nobody bills.
  static PricedSpan free(LoggedModel of) {
    return new PricedSpan(of, 0, FOREVER, 0, FOREVER, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /// @param brief prices with what is written for the shorter lifetime
  /// @param hour  the same for an hour
  static PricedSpan of(LoggedModel of, CallPrices brief, CallPrices hour, long perCall, long perSearch) {
    return new PricedSpan(of, 0, FOREVER, 0, FOREVER, perToken(brief.uncachedInput()), perToken(brief.cacheRead()),
        perToken(brief.cacheWrite()), perToken(hour.cacheWrite()), perToken(brief.output()),
        perToken(brief.thinking()), perCall, perSearch);
  }

  PricedSpan between(long from, long to) {
    return new PricedSpan(of, from, to, fromPrompt, toPrompt, input, cacheRead, cacheWrite5m, cacheWrite1h, output,
        thinking, perCall, perSearch);
  }

  PricedSpan prompts(long from, long to) {
    return new PricedSpan(of, fromMillis, toMillis, from, to, input, cacheRead, cacheWrite5m, cacheWrite1h, output,
        thinking, perCall, perSearch);
  }

  /// The same where prompts are paid in parts, whatever a call read of a cache: every token costs the mean of them.
  PricedSpan mixed(PromptMix mix) {
    long token = mix.pico(this);
    return new PricedSpan(of, fromMillis, toMillis, fromPrompt, toPrompt, token, token, token, token, output, thinking,
        perCall, perSearch);
  }

  /// The same for prompts a log counts otherwise than the model does.
  ///
  /// @param factor tokens of the model for one of the log
  PricedSpan counted(Fraction factor) {
    return prompts(counted(fromPrompt, factor), counted(toPrompt, factor));
  }

  private static long counted(long prompt, Fraction factor) {
    return prompt == FOREVER ? FOREVER : new Fraction(factor.denominator().multiply(BigInteger.valueOf(-prompt)),
        factor.numerator()).floor().negate().longValueExact();
  }

  static long perToken(double usdPerMTok) {
    return whole(usdPerMTok, MICRO_DIGITS);
  }

  static long perUse(double usd) {
    return whole(usd, PICO_DIGITS);
  }

  private static long whole(double usd, int digits) {
    return BigDecimal.valueOf(usd).movePointRight(digits).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /// Exact dollars as pico-dollars.
  public static BigInteger pico(BigDecimal usd) {
    return usd.movePointRight(PICO_DIGITS).toBigIntegerExact();
  }

  /// A sum of pico-dollars as dollars.
  public static BigDecimal usd(BigDecimal pico) {
    return pico.movePointLeft(PICO_DIGITS);
  }
}
