package runrate.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Correlations of the normal scores of uncertain inputs, each with each: a symmetric matrix, 1 in its diagonal.
///
/// A link names a correlation of ranks. Values are put in order by normal scores, whose ranks go together a little less
/// than they do themselves: scores at `2 sin(pi r / 6)` have ranks at `r` (Pearson 1907, exact for the normal
/// distribution). So whether links can all hold is asked of the scores, not of the ranks.
public final class LinkMatrix {
  private static final double ROUNDING = 1e-9;
  private static final int HUNDREDTHS = 100;

  private LinkMatrix() {}

  /// Inputs that no link names know nothing of the others.
  ///
  /// @param paths in the order of rows and columns
  public static double[][] of(List<String> paths, List<RankLink> links) {
    double[][] scores = new double[paths.size()][paths.size()];
    for (int i = 0; i < paths.size(); i++) {
      scores[i][i] = 1;
    }
    links.forEach(link -> set(scores, paths, link));
    return scores;
  }

  private static void set(double[][] scores, List<String> paths, RankLink link) {
    int a = paths.indexOf(link.a());
    int b = paths.indexOf(link.b());
    if (a >= 0 && b >= 0) {
      scores[a][b] = ofScores(link.rank());
      scores[b][a] = scores[a][b];
    }
  }

  private static double ofScores(double rank) {
    return 2 * Math.sin(Math.PI / 6 * rank);
  }

  /// The lower triangle `L` with `L * transposed(L)` the matrix (Cholesky). Inputs that follow from others have a
  /// diagonal of 0.
  ///
  /// @return nothing where no inputs can be linked so
  public static Optional<double[][]> factor(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        boolean follows = lower[j][j] == 0 && i != j;
        if (i == j && rest < -ROUNDING || follows && Math.abs(rest) > ROUNDING) {
          return Optional.empty();
        }
        lower[i][j] = i == j ? rest < ROUNDING ? 0 : Math.sqrt(rest) : follows ? 0 : rest / lower[j][j];
      }
    }
    return Optional.of(lower);
  }

  /// The rank nearest to a link's own with which it can stand beside the others, to a hundredth; nothing where they
  /// cannot stand whatever it is.
  ///
  /// @param index of the link
  public static OptionalDouble nearest(List<String> paths, List<RankLink> links, int index) {
    RankLink link = links.get(index);
    return IntStream.rangeClosed(-HUNDREDTHS, HUNDREDTHS).mapToDouble(rank -> rank / (double) HUNDREDTHS)
        .filter(rank -> {
          double[][] matrix = of(paths, links);
          set(matrix, paths, new RankLink(link.a(), link.b(), rank));
          return factor(matrix).isPresent();
        }).boxed().min(Comparator.comparingDouble(rank -> Math.abs(rank - link.rank())))
        .map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
