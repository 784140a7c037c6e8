package runrate.playbook;

import java.util.function.IntToDoubleFunction;

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
    if (players < 0 || players > MOST) {
      throw new IllegalArgumentException("players is %s; 0 to %s can be credited".formatted(players, MOST));
    }
    double[] values = new double[1 << players];
    for (int set = 0; set < values.length; set++) {
      values[set] = value.applyAsDouble(set);
    }
    double[] weights = weights(players);
    double[] credits = new double[players];
    for (int i = 0; i < players; i++) {
      for (int set = 0; set < values.length; set++) {
        if ((set & 1 << i) == 0) {
          credits[i] += weights[Integer.bitCount(set)] * (values[set | 1 << i] - values[set]);
        }
      }
    }
    return credits;
  }

  /// `size! (players - size - 1)! / players!`, by the size of the set a player comes to.
  private static double[] weights(int players) {
    double[] weights = new double[players];
    for (int size = 0; size < players; size++) {
      double orders = players;
      for (int k = 1; k <= size; k++) {
        orders *= (double) (players - k) / k;
      }
      weights[size] = 1 / orders;
    }
    return weights;
  }
}
