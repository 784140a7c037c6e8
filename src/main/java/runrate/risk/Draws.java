package runrate.risk;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import runrate.scenario.LinkMatrix;
import runrate.scenario.RankLink;

/// Values of uncertain inputs, trial by trial. A draw is made of the seed, the path of the input and the number of the
/// trial alone, so that it is the same on any number of threads, and the same for two plans that are compared.
///
/// Linked inputs keep their values and change the order in which they come: Iman and Conover (1982) rank values by
/// normal scores. Their correlations are those of [LinkMatrix], so that the values' ranks have those asked for. Each of
/// [Batches] is put in order by itself. Inputs that no link names keep their order.
final class Draws {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double UNIT = 0x1.0p-53;

  private Draws() {}

  /// @return one row an input, one value a trial
  static double[][] of(List<UncertainInput> inputs, List<RankLink> links, long seed, int trials) {
    double[][] values = inputs.stream().map(input -> of(input, seed, trials)).toArray(double[][]::new);
    List<String> paths = inputs.stream().map(UncertainInput::path).filter(path -> links.stream().anyMatch(link ->
        link.rank() != 0 && (link.a().equals(path) || link.b().equals(path)))).toList();
    if (!paths.isEmpty()) {
      double[][] linked = IntStream.range(0, values.length).filter(i -> paths.contains(inputs.get(i).path()))
          .mapToObj(i -> values[i]).toArray(double[][]::new);
      LinkMatrix.factor(LinkMatrix.of(paths, links)).ifPresent(wanted -> order(linked, wanted, paths, seed,
          Batches.of(links, trials)));
    }
    return values;
  }

  private static double[] of(UncertainInput input, long seed, int trials) {
    double[] values = new double[trials];
    long stream = stream(input.path(), seed);
    DoubleUnaryOperator quantile = input.quantiles();
    Arrays.parallelSetAll(values, trial -> quantile.applyAsDouble(uniform(stream, trial)));
    return values;
  }

  /// The stream of one input: every letter of its path counts.
  static long stream(String path, long seed) {
    long hash = mixed(seed);
    for (int i = 0; i < path.length(); i++) {
      hash = mixed(hash + path.charAt(i));
    }
    return hash;
  }

  /// Above 0 and below 1.
  static double uniform(long stream, int trial) {
    return ((mixed(stream + 0x9E3779B97F4A7C15L * (trial + 1L)) >>> 11) + 0.5) * UNIT;
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /// Brings each input's values into the order of its scores, part by part.
  ///
  /// @param wanted the factor of the correlations the scores are to have
  private static void order(double[][] values, double[][] wanted, List<String> paths, long seed, Batches batches) {
    batches.parts().forEach(part -> {
      int from = batches.from(part);
      int trials = batches.from(part + 1) - from;
      double[] scores = scores(trials);
      double[][] shuffled = paths.stream().map(path -> shuffled(scores, stream(path + "\n", seed), from))
          .toArray(double[][]::new);
      double[][] found = LinkMatrix.factor(correlations(shuffled)).orElseThrow();
      for (int input = values.length - 1; input >= 0; input--) {
        double[] weights = weights(wanted[input], found, input);
        double[] score = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
          for (int other = 0; other <= input; other++) {
            score[trial] += weights[other] * shuffled[other][trial];
          }
        }
        double[] own = Arrays.copyOfRange(values[input], from, from + trials);
        Arrays.sort(own);
        System.arraycopy(inOrderOf(score, own), 0, values[input], from, trials);
      }
    });
  }

  /// What makes of scores with the correlations found those with the correlations wanted: a row of `P * inverse(Q)`.
  private static double[] weights(double[] wanted, double[][] found, int row) {
    double[] weights = new double[row + 1];
    for (int column = row; column >= 0; column--) {
      double rest = wanted[column];
      for (int later = column + 1; later <= row; later++) {
        rest -= weights[later] * found[later][column];
      }
      weights[column] = rest / found[column][column];
    }
    return weights;
  }

  /// Van der Waerden's normal scores, the least first.
  private static double[] scores(int trials) {
    double[] scores = new double[trials];
    Arrays.setAll(scores, rank -> NORMAL.inverseCumulativeProbability((rank + 1.0) / (trials + 1)));
    return scores;
  }

  /// In an order of chance.
  private static double[] shuffled(double[] scores, long stream, int from) {
    double[] chance = new double[scores.length];
    Arrays.setAll(chance, trial -> uniform(stream, from + trial));
    return inOrderOf(chance, scores);
  }

  private static double[] inOrderOf(double[] keys, double[] sorted) {
    int[] order = Ranks.order(keys);
    double[] ordered = new double[keys.length];
    for (int rank = 0; rank < order.length; rank++) {
      ordered[order[rank]] = sorted[rank];
    }
    return ordered;
  }

  /// Scores have a mean of 0.
  private static double[][] correlations(double[][] scores) {
    int n = scores.length;
    double[][] correlations = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        correlations[i][j] = product(scores[i], scores[j])
            / Math.sqrt(product(scores[i], scores[i]) * product(scores[j], scores[j]));
      }
    }
    return correlations;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
