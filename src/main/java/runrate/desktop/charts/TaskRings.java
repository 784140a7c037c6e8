package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.tradeoff.ModelOption;
import runrate.tradeoff.TaskSpot;

/// Kinds of work by cost and quality: a ring a task, as large as the root of its cost; a dashed line to where it would
/// stand on other models; a diamond for all work, which the floor is for.
final class TaskRings {
  private static final double LEAST_RING = 6;
  private static final double MORE_RING = 7;
  private static final double DIAMOND = 6;
  private static final double SMALL = 4;

  private final Shapes lines;
  private final Shapes dots;
  private final Shapes rings;
  private final Shapes cores;
  private final Shapes diamonds;
  private final RingNames names;
  private List<Dot> here = List.of();
  private List<Dot> all = List.of();

  TaskRings(PlotPane chart) {
    lines = chart.shapes("task-line");
    dots = chart.shapes("plot-optimal");
    rings = chart.shapes("plot-ring");
    cores = chart.shapes("plot-here");
    diamonds = chart.shapes("task-diamond");
    names = new RingNames(chart);
  }

  /// Everything that must fit on the scale.
  static List<ModelOption> options(List<TaskSpot> spots, Stream<ModelOption> plan) {
    return Stream.concat(spots.stream().flatMap(spot -> Stream.concat(Stream.of(spot.here()),
        spot.others().stream())), plan).sorted(Comparator.comparingDouble(ModelOption::costPerRequestUsd)).toList();
  }

  /// A place of an option in the chart.
  private record Dot(ModelOption option, double x, double y, double radius) {}

  /// Draws everything but the names, and keeps its place.
  ///
  /// @param at where an option stands
  void draw(List<TaskSpot> spots, List<ModelOption> plan, BiFunction<ModelOption, Double, double[]> at,
      FreePlaces places) {
    double most = spots.stream().mapToDouble(spot -> spot.outcome().cost().monthUsd()).max().orElse(1);
    here = new ArrayList<>();
    for (TaskSpot spot : spots) {
      here.add(dot(spot.here(), at, LEAST_RING + MORE_RING * Math.sqrt(
          Math.max(0, spot.outcome().cost().monthUsd()) / Math.max(most, Double.MIN_NORMAL))));
      drawLine(spot, at, places);
    }
    all = plan.stream().map(option -> dot(option, at, DIAMOND)).toList();
    here.forEach(dot -> {
      rings.circle(dot.x(), dot.y(), dot.radius());
      cores.circle(dot.x(), dot.y(), dot.radius() / 2);
    });
    all.forEach(dot -> {
      diamonds.triangle(dot.x(), dot.y() - DIAMOND, 0, DIAMOND, DIAMOND);
      diamonds.triangle(dot.x(), dot.y() + DIAMOND, 0, -DIAMOND, DIAMOND);
    });
    Stream.concat(here.stream(), all.stream()).forEach(dot -> places.take(dot.x() - dot.radius() - 1,
        dot.y() - dot.radius() - 1, 2 * dot.radius() + 2, 2 * dot.radius() + 2));
  }

  /// The names of what was drawn, the dearest first.
  void name(FreePlaces places, Money money, double width) {
    List<RingNames.Ring> rings = Stream.concat(
        here.stream().sorted(Comparator.comparingDouble(Dot::radius).reversed())
            .map(dot -> ring(dot, dot.option().name(), money)),
        all.stream().map(dot -> ring(dot, "all work", money))).toList();
    names.write(rings, places, width);
  }

  private static RingNames.Ring ring(Dot dot, String name, Money money) {
    return new RingNames.Ring(name, "%s · %s".formatted(money.perRequest(dot.option().costPerRequestUsd()),
        Figures.trimmed(dot.option().quality(), 1)), dot.x(), dot.y(), dot.radius());
  }

  private static Dot dot(ModelOption option, BiFunction<ModelOption, Double, double[]> at, double radius) {
    double[] place = at.apply(option, radius);
    return new Dot(option, place[0], place[1], radius);
  }

  private void drawLine(TaskSpot spot, BiFunction<ModelOption, Double, double[]> at, FreePlaces places) {
    List<ModelOption> options = options(List.of(spot), Stream.of());
    double[] xs = new double[options.size()];
    double[] ys = new double[options.size()];
    for (int i = 0; i < options.size(); i++) {
      double[] place = at.apply(options.get(i), SMALL);
      xs[i] = place[0];
      ys[i] = place[1];
      if (options.get(i).kind() != ModelOption.Kind.PLAN) {
        dots.circle(xs[i], ys[i], SMALL - 1);
        places.take(xs[i] - SMALL, ys[i] - SMALL, 2 * SMALL, 2 * SMALL);
      }
    }
    lines.polyline(xs, ys, 0, options.size() - 1);
    places.takeCurve(xs, ys, 0, options.size() - 1);
  }
}
