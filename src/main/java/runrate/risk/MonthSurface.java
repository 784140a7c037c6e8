package runrate.risk;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The month over the ranges of its uncertain inputs, from a few prices. Inside one price step a month is a polynomial
/// of each input: linear in tokens, calls and hit rate, of the degree of the attempts in the share of failures. Priced
/// at as many nodes of each as its degree asks for, and all their combinations, it is known everywhere between
/// (Lagrange), at the cost of some multiplications in place of a preparation.
///
/// Nothing is taken on trust: months at points of their own are priced exactly, and one that differs by more than two
/// parts of 100,000, as where a price step ([CutMonths]) or the minimum of a contract ([BilledMonths]) lies inside the
/// ranges, leaves no surface at all. So much is what rounding a prompt to whole tokens makes, and a fiftieth of what
/// 100,000 drawn months are off.
final class MonthSurface implements KnownMonths {
  private static final int MOST_NODES = 2_048;
  private static final int MOST_DEGREE = 4;
  private static final double ROUNDING = 2e-5;
  /// Between two nodes and beside them, in parts of a range: where a degree is tried.
  private static final double[] TRIED = {0.07, 0.31, 0.58, 0.83, 0.96};

  private final double[][] nodes;
  private final double[] usd;

  private MonthSurface(double[][] nodes, double[] usd) {
    this.nodes = nodes;
    this.usd = usd;
  }

  /// @param exact   prices a month at a point, one number an input
  /// @param axes    of the inputs
  /// @param checked points at which the surface must agree
  /// @return empty where the months are no such polynomial, or one of too many nodes
  static Optional<MonthSurface> of(ToDoubleFunction<double[]> exact, Axis[] axes, double[][] checked) {
    double[][] nodes = new double[axes.length][];
    long count = 1;
    for (int input = 0; input < axes.length; input++) {
      OptionalInt degree = degree(exact, axes, input);
      count *= degree.orElse(MOST_NODES) + 1L;
      if (count > MOST_NODES) {
        return Optional.empty();
      }
      nodes[input] = axes[input].nodes(degree.getAsInt());
    }
    double[] usd = new double[(int) count];
    Arrays.parallelSetAll(usd, place -> exact.applyAsDouble(point(nodes, place)));
    var surface = new MonthSurface(nodes, usd);
    return agree(surface, exact, checked) ? Optional.of(surface) : Optional.empty();
  }

  /// So many of some points.
  static double[][] checked(double[][] drawn) {
    return drawn.length <= DrawnMonths.CHECKED ? drawn : IntStream.range(0, DrawnMonths.CHECKED).mapToObj(i ->
        drawn[(int) ((long) i * drawn.length / DrawnMonths.CHECKED)]).toArray(double[][]::new);
  }

  /// Whether months are at every point what they are priced at.
  static boolean agree(KnownMonths months, ToDoubleFunction<double[]> exact, double[][] points) {
    return Arrays.stream(points).parallel().allMatch(point -> alike(usd(months, point), exact.applyAsDouble(point)));
  }

  /// What an input may be.
  ///
  /// @param from the point where the others stand while its degree is looked for
  record Axis(double low, double high, double from, boolean isWhole) {
    double[] nodes(int degree) {
      return IntStream.rangeClosed(0, degree).mapToDouble(node -> at(degree == 0 ? 0 : node / (double) degree))
          .toArray();
    }

    /// The part up to a value.
    Axis to(double value) {
      return new Axis(low, value, Math.min(from, value), isWhole);
    }

    /// The part from a value on.
    Axis from(double value) {
      return new Axis(value, high, Math.max(from, value), isWhole);
    }

    private double at(double part) {
      double value = low + (high - low) * part;
      return isWhole ? Math.rint(value) : value;
    }

    private boolean has(int degree) {
      return Arrays.stream(nodes(degree)).distinct().count() == degree + 1;
    }
  }

  /// @return empty where the months along one input are no polynomial of a low degree
  static OptionalInt degree(ToDoubleFunction<double[]> exact, Axis[] axes, int input) {
    return IntStream.rangeClosed(0, MOST_DEGREE).filter(axes[input]::has).filter(degree -> {
      double[] nodes = axes[input].nodes(degree);
      double[] usd = Arrays.stream(nodes).map(value -> exact.applyAsDouble(moved(axes, input, value))).toArray();
      var line = new MonthSurface(new double[][] {nodes}, usd);
      return Arrays.stream(TRIED).map(axes[input]::at).allMatch(value ->
          alike(line.usd(new double[] {value}), exact.applyAsDouble(moved(axes, input, value))));
    }).findFirst();
  }

  private static double[] moved(Axis[] axes, int input, double value) {
    double[] point = Arrays.stream(axes).mapToDouble(Axis::from).toArray();
    point[input] = value;
    return point;
  }

  private static boolean alike(double one, double other) {
    return Math.abs(one - other) <= ROUNDING * Math.abs(other);
  }

  /// The combination at a place of the table, whose last input moves first.
  private static double[] point(double[][] nodes, int place) {
    double[] point = new double[nodes.length];
    int rest = place;
    for (int input = nodes.length - 1; input >= 0; input--) {
      point[input] = nodes[input][rest % nodes[input].length];
      rest /= nodes[input].length;
    }
    return point;
  }

  /// The month at a point.
  double usd(double[] point) {
    return usd(this, point);
  }

  private static double usd(KnownMonths months, double[] point) {
    double[] month = new double[1];
    months.read(Arrays.stream(point).mapToObj(value -> new double[] {value}).toArray(double[][]::new), 0, month);
    return month[0];
  }

  /// Every step is done for all trials before the next, which a processor does several at a time.
  @Override
  public void read(double[][] draws, int from, double[] months) {
    double[][][] weights = new double[nodes.length][][];
    double[][] sums = new double[nodes.length][months.length];
    for (int input = 0; input < nodes.length; input++) {
      weights[input] = new double[nodes[input].length][months.length];
      for (int node = 0; node < nodes[input].length; node++) {
        weigh(nodes[input], node, draws[input], from, weights[input][node]);
      }
    }
    sum(0, 0, weights, sums);
    System.arraycopy(sums[0], 0, months, 0, months.length);
  }

  /// Takes an input, and those after it, out of the part of the table in which those before it stand at some nodes.
  ///
  /// @param part which, in the order of the table
  /// @param sums one row an input: the months of that part
  private void sum(int input, int part, double[][][] weights, double[][] sums) {
    Arrays.fill(sums[input], 0);
    for (int node = 0; node < nodes[input].length; node++) {
      int place = part * nodes[input].length + node;
      if (input < nodes.length - 1) {
        sum(input + 1, place, weights, sums);
        add(sums[input], weights[input][node], sums[input + 1]);
      } else {
        add(sums[input], weights[input][node], usd[place]);
      }
    }
  }

  private static void add(double[] sum, double[] weights, double[] usd) {
    for (int trial = 0; trial < sum.length; trial++) {
      sum[trial] += weights[trial] * usd[trial];
    }
  }

  private static void add(double[] sum, double[] weights, double usd) {
    for (int trial = 0; trial < sum.length; trial++) {
      sum[trial] += weights[trial] * usd;
    }
  }

  /// Lagrange's: 1 at its own node, 0 at the others.
  private static void weigh(double[] nodes, int node, double[] values, int from, double[] weights) {
    Arrays.fill(weights, 1);
    for (int other = 0; other < nodes.length; other++) {
      if (other != node) {
        double apart = nodes[node] - nodes[other];
        for (int trial = 0; trial < weights.length; trial++) {
          weights[trial] *= (values[from + trial] - nodes[other]) / apart;
        }
      }
    }
  }
}
