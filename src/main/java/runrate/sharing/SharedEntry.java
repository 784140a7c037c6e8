package runrate.sharing;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A cache entry that several use in its lifetime, each up to some length of it: the shorter prefixes are parts of the
/// longer ones. The first who needs a step of it writes it, all others read it, and who was first is chance. So each
/// pays its own reading, as if the entry were there, and its fair part ([SharedCost#fairly]) of what writing costs more
/// than reading. That adds up to the bill, `w + (n - 1) r = n r + (w - r)` of each step, and nobody pays more than for
/// writing it alone.
///
/// @param tokens    how much of it each needs
/// @param writePico of a token that is written, in pico-dollars
/// @param readPico  of one that is read, no more than that
public record SharedEntry(Map<String, BigInteger> tokens, BigInteger writePico, BigInteger readPico) {
  public SharedEntry {
    tokens = Map.copyOf(tokens);
    if (readPico.signum() < 0 || writePico.compareTo(readPico) < 0) {
      throw new IllegalArgumentException("writePico is %s; at least readPico, which is %s and not below 0".formatted(
          writePico, readPico));
    }
  }

  /// What is billed: every step is written once and read by the others who need it.
  public BigInteger billedPico() {
    BigInteger all = tokens.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger longest = tokens.values().stream().reduce(BigInteger.ZERO, BigInteger::max);
    return longest.multiply(writePico.subtract(readPico)).add(all.multiply(readPico));
  }

  public SortedMap<String, BigInteger> shares() {
    BigInteger premium = writePico.subtract(readPico);
    SortedMap<String, BigInteger> shares = new TreeMap<>(SharedCost.fairly(tokens.entrySet().stream().collect(
        Collectors.toMap(Map.Entry::getKey, need -> need.getValue().multiply(premium)))));
    tokens.forEach((name, need) -> shares.merge(name, need.multiply(readPico), BigInteger::add));
    return shares;
  }
}
