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

  /// Fairly, where each needs the same thing up to some size and would pay the cost of that size alone (the airport
  /// game): each step of it is paid by those who need it, in equal parts. What is paid is the cost of the largest;
  /// nobody pays more than alone. It is the Shapley value. Source: Littlechild & Owen, A Simple Expression for the
  /// Shapley Value in a Special Case, 1973.
  ///
  /// @param alone what each would pay alone, none below 0
  public static SortedMap<String, BigInteger> fairly(Map<String, BigInteger> alone) {
    return rounded(alone, cost -> step(alone.values(), cost));
  }

  /// What somebody pays who needs so much.
  private static Fraction step(Collection<BigInteger> all, BigInteger mine) {
    List<BigInteger> sizes = new TreeSet<>(all).headSet(mine, true).stream().toList();
    Fraction sum = Fraction.ZERO;
    BigInteger before = BigInteger.ZERO;
    for (BigInteger size : sizes) {
      long users = all.stream().filter(other -> other.compareTo(size) >= 0).count();
      sum = sum.plus(Fraction.of(size.subtract(before)).over(users));
      before = size;
    }
    return sum;
  }

  static SortedMap<String, BigInteger> rounded(Map<String, BigInteger> each, Function<BigInteger, Fraction> part) {
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
