package runrate.sharing;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import runrate.units.FairRounding;
import runrate.units.Fraction;

/// An amount in pico-dollars that several pay together. Parts are whole pico-dollars and add up to it; what is left
/// over of the division goes to the largest remainders, of equal ones to the first by name.
public final class SharedCost {
  private SharedCost() {}

  /// In proportion to something each has; evenly where nobody has any.
  ///
  /// @param weights none below 0; not empty unless nothing is to be paid
  public static SortedMap<String, BigInteger> inProportion(BigInteger pico, Map<String, BigInteger> weights) {
    weights.forEach((name, weight) -> {
      if (weight.signum() < 0) {
        throw new IllegalArgumentException("weight of %s is %s; not below 0".formatted(name, weight));
      }
    });
    BigInteger all = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    return all.signum() == 0 ? evenly(pico, weights.keySet()) : rounded(weights, weight -> new Fraction(
        pico.multiply(weight), all));
  }

  /// The same for each.
  public static SortedMap<String, BigInteger> evenly(BigInteger pico, Collection<String> names) {
    Map<String, BigInteger> alike = new TreeMap<>();
    new TreeSet<>(names).forEach(name -> alike.put(name, BigInteger.ONE));
    if (alike.isEmpty() && pico.signum() != 0) {
      throw new IllegalArgumentException("%s pico-dollars are to be paid, and nobody is there".formatted(pico));
    }
    return rounded(alike, one -> new Fraction(pico, BigInteger.valueOf(alike.size())));
  }

  private static SortedMap<String, BigInteger> rounded(Map<String, BigInteger> each,
      Function<BigInteger, Fraction> part) {
    SortedMap<String, BigInteger> ordered = new TreeMap<>(each);
    List<BigInteger> whole = FairRounding.whole(ordered.values().stream().map(part).toList());
    SortedMap<String, BigInteger> parts = new TreeMap<>();
    int i = 0;
    for (String name : ordered.keySet()) {
      parts.put(name, whole.get(i++));
    }
    return Collections.unmodifiableSortedMap(parts);
  }
}
