package runrate.risk;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;
import runrate.scenario.RankLink;

/// Parts of all trials within which linked inputs are put in order, each part by itself.
///
/// Values in order are no independent draws any more: month by month they are pairs of the same rank of two samples,
/// and how far their percentiles may be off does not follow from the order of the months. Where inputs pull against
/// each other, a month's spread is small and that of the samples' own ends is not. Parts are independent of each other,
/// so how far percentiles lie apart from part to part tells it.
///
/// @param count 1 where no inputs are linked
record Batches(int trials, int count) {
  private static final int MOST = 20;
  /// More values than inputs make their correlations regular, and a tenth of them has some members.
  private static final int LEAST_TRIALS = 20;
  private static final double TWO_SIDED_95 = 0.975;

  static Batches of(List<RankLink> links, int trials) {
    long linked = links.stream().filter(link -> link.rank() != 0).flatMap(link -> Stream.of(link.a(), link.b()))
        .distinct().count();
    return new Batches(trials, linked == 0 ? 1
        : Math.clamp(trials / Math.max(LEAST_TRIALS, 2 * linked), 1, MOST));
  }

  /// The first trial of a part; of the one after the last, where that would begin.
  int from(int part) {
    return (int) ((long) trials * part / count);
  }

  /// Parts may be worked on at once.
  IntStream parts() {
    return IntStream.range(0, count).parallel();
  }

  /// The values of each part, the least first; none where there is but one.
  double[][] sorted(double[] values) {
    double[][] sorted = new double[count == 1 ? 0 : count][];
    if (count > 1) {
      parts().forEach(part -> {
        sorted[part] = Arrays.copyOfRange(values, from(part), from(part + 1));
        Arrays.sort(sorted[part]);
      });
    }
    return sorted;
  }

  /// Half the interval around the mean of a figure that holds the true one 95 times of 100, by Student's t.
  static double halfWidth95(double[][] parts, ToDoubleFunction<double[]> figure) {
    double[] figures = Arrays.stream(parts).mapToDouble(figure).toArray();
    double mean = DoubleStream.of(figures).sum() / figures.length;
    double variance = DoubleStream.of(figures).map(each -> (each - mean) * (each - mean)).sum() / (figures.length - 1);
    return TDistribution.of(figures.length - 1.0).inverseCumulativeProbability(TWO_SIDED_95)
        * Math.sqrt(variance / figures.length);
  }
}
