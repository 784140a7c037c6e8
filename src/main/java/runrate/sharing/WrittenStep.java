package runrate.sharing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// A part of a cached prefix since it was written last, and the calls that used it since, the one that wrote it among
/// them.
///
/// @param from   tokens of the prefix before it
/// @param to     tokens to its end
/// @param day    on which it was written, and billed
/// @param writer whose call wrote it
/// @param calls  that used it, by owner
record WrittenStep(long from, long to, LocalDate day, String writer, BigInteger premiumPico,
    Map<String, BigInteger> calls) {

  static WrittenStep by(PrefixCall call) {
    var calls = new TreeMap<>(Map.of(call.owner(), BigInteger.ONE));
    return new WrittenStep(call.readTokens(), call.readTokens() + call.writtenTokens(), call.day(), call.owner(),
        call.premiumPico(), calls);
  }

  boolean isAcross(long tokens) {
    return from < tokens && tokens < to;
  }

  void use(String owner) {
    calls.merge(owner, BigInteger.ONE, BigInteger::add);
  }

  WrittenStep upTo(long tokens) {
    return new WrittenStep(from, tokens, day, writer, head(tokens), new TreeMap<>(calls));
  }

  WrittenStep after(long tokens) {
    return new WrittenStep(tokens, to, day, writer, premiumPico.subtract(head(tokens)), new TreeMap<>(calls));
  }

  /// What is left over of a pico-dollar stays with the tail, so that both are what is billed.
  private BigInteger head(long tokens) {
    return premiumPico.multiply(BigInteger.valueOf(tokens - from)).divide(BigInteger.valueOf(to - from));
  }
}
