package runrate.sharing;

import java.math.BigInteger;
import java.time.LocalDate;

/// A call that says which cached prefix it uses. It finds the first `readTokens` of it in the cache and writes what
/// comes behind them.
///
/// @param prefix        what calls that share it have in common, its vendor and model too
/// @param premiumPico   what writing costs more than reading the same would, in pico-dollars
public record PrefixCall(String prefix, String owner, LocalDate day, long readTokens, long writtenTokens,
    BigInteger premiumPico) {
  public PrefixCall {
    if (readTokens < 0 || writtenTokens < 0) {
      throw new IllegalArgumentException("%s tokens are read and %s written; not below 0".formatted(readTokens,
          writtenTokens));
    }
  }

  /// The same as far as others use it, too: what a conversation writes behind that is its own.
  public PrefixCall within(long sharedTokens) {
    long read = Math.min(readTokens, sharedTokens);
    long written = Math.min(readTokens + writtenTokens, sharedTokens) - read;
    return new PrefixCall(prefix, owner, day, read, written, written == 0 ? BigInteger.ZERO : premiumPico.multiply(
        BigInteger.valueOf(written)).divide(BigInteger.valueOf(writtenTokens)));
  }
}
