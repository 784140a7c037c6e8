package runrate.units;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Fair credit for what several players reach together: each player's gain, averaged over all orders in which they
/// could have come. `credit of i = sum over sets S without i of |S|! (n - |S| - 1)! / n! * (value(S + i) - value(S))`.
/// The credits add up to `value(all) - value(none)`; one who changes nothing gets nothing, and players who do the same
/// get the same. Source: Shapley, A Value for n-Person Games, 1953.
public final class Shapley {
  /// Sets grow as the power of two.
  private static final int MOST = 16;

  private Shapley() {}

  /// @param players how many, 16 at most
  /// @param value   what a set of players reaches, bit i for player i; asked once a set
  public static double[] credits(int players, IntToDoubleFunction value) {
    double[] values = new double[sets(players)];
    for (int set = 0; set < values.length; set++) {
      values[set] = value.applyAsDouble(set);
    }
    double[] credits = new double[players];
    for (int i = 0; i < players; i++) {
      for (int set = 0; set < values.length; set++) {
        if ((set & 1 << i) == 0) {
          credits[i] += 1.0 / shared(players, set) * (values[set | 1 << i] - values[set]);
        }
      }
    }
    return credits;
  }

  /// The same of exact values, exactly. All are brought to one denominator first, which is far quicker than to reduce
  /// each difference.
  public static List<Fraction> exactCredits(int players, IntFunction<Fraction> value) {
    List<Fraction> values = IntStream.range(0, sets(players)).mapToObj(value).toList();
    BigInteger common = values.stream().map(Fraction::denominator).distinct().reduce(BigInteger.ONE, (one, other) ->
        one.divide(one.gcd(other)).multiply(other));
    List<BigInteger> counts = values.stream().map(each -> each.numerator().multiply(common.divide(
        each.denominator()))).toList();
    long orders = LongStream.rangeClosed(1, players).reduce(1, (one, other) -> one * other);
    return IntStream.range(0, players).mapToObj(i -> new Fraction(IntStream.range(0, counts.size())
        .filter(set -> (set & 1 << i) == 0).mapToObj(set -> counts.get(set | 1 << i).subtract(counts.get(set))
            .multiply(BigInteger.valueOf(orders / shared(players, set)))).reduce(BigInteger.ZERO, BigInteger::add),
        common.multiply(BigInteger.valueOf(orders)))).toList();
  }

  private static int sets(int players) {
    if (players < 0 || players > MOST) {
      throw new IllegalArgumentException("players is %s; 0 to %s can be credited".formatted(players, MOST));
    }
    return 1 << players;
  }

  /// `players! / (size! (players - size - 1)!)` of the set a player comes to, a whole number.
  private static long shared(int players, int set) {
    long orders = players;
    for (int k = 1; k <= Integer.bitCount(set); k++) {
      orders = orders * (players - k) / k;
    }
    return orders;
  }
}
