package runrate.risk;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import runrate.risk.MonthSurface.Axis;

/// Months, or a part of each, over the ranges of their uncertain inputs, read instead of priced. It may be asked from
/// any number of threads.
interface KnownMonths {
  /// How often ranges are cut in two; months of more steps, as of a cache that stores whole blocks, are priced.
  int MOST_CUTS = 4;

  /// Months of some trials on end.
  ///
  /// @param draws  one row an input, one value a trial
  /// @param from   the first trial
  /// @param months of that trial and those after it
  void read(double[][] draws, int from, double[] months);

  /// A surface, or where prices change along one of the inputs, as at the tier of a long context, one on each side.
  ///
  /// @param drawn points of which some on each side are priced exactly, to see whether its surface is right
  /// @return empty where months do not follow from such pieces
  static Optional<KnownMonths> inPieces(ToDoubleFunction<double[]> exact, Axis[] axes, double[][] drawn) {
    return inPieces(exact, axes, drawn, MOST_CUTS);
  }

  private static Optional<KnownMonths> inPieces(ToDoubleFunction<double[]> exact, Axis[] axes, double[][] drawn,
      int cuts) {
    OptionalInt stepped = IntStream.range(0, axes.length).filter(input ->
        MonthSurface.degree(exact, axes, input).isEmpty()).findFirst();
    if (stepped.isEmpty()) {
      return MonthSurface.of(exact, axes, MonthSurface.checked(inside(axes, drawn))).map(surface -> surface);
    }
    if (cuts == 0) {
      return Optional.empty();
    }
    int input = stepped.getAsInt();
    double[] at = CutMonths.between(exact, axes, input);
    return inPieces(exact, with(axes, input, axes[input].to(at[0])), drawn, cuts - 1).flatMap(below ->
        inPieces(exact, with(axes, input, axes[input].from(at[1])), drawn, cuts - 1).map(above ->
            new CutMonths(input, at[0], below, above)));
  }

  private static double[][] inside(Axis[] axes, double[][] drawn) {
    return Arrays.stream(drawn).filter(point -> IntStream.range(0, axes.length).allMatch(input ->
        point[input] >= axes[input].low() && point[input] <= axes[input].high())).toArray(double[][]::new);
  }

  private static Axis[] with(Axis[] axes, int input, Axis piece) {
    Axis[] pieces = axes.clone();
    pieces[input] = piece;
    return pieces;
  }
}
