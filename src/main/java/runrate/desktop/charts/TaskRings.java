package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
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
  private static final double BESIDE = 6;
  private static final double LINE = 14;
  private static final double SMALL = 4;
  private static final int TURNS = 24;
  /// Right, left, below, above, then what lies between.
  private static final int[] TURN_ORDER = {0, 12, 6, 18, 1, 23, 11, 13, 2, 22, 10, 14, 3, 21, 9, 15, 4, 20, 8, 16, 5,
      19, 7, 17};
  private static final int STEPS = 7;
  private static final double STEP = 4;

  private final Shapes lines;
  private final Shapes dots;
  private final Shapes rings;
  private final Shapes cores;
  private final Shapes diamonds;
  private final Labels names;
  private final Labels notes;
  private List<Dot> here = List.of();
  private List<Dot> all = List.of();

  TaskRings(PlotPane chart) {
    lines = chart.shapes("task-line");
    dots = chart.shapes("plot-optimal");
    rings = chart.shapes("plot-ring");
    cores = chart.shapes("plot-here");
    diamonds = chart.shapes("task-diamond");
    names = chart.labels("plot-value");
    notes = chart.labels("plot-note");
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
    here.stream().sorted(Comparator.comparingDouble(Dot::radius).reversed()).forEach(dot ->
        name(dot, dot.option().name(), places, money, width));
    all.forEach(dot -> name(dot, "all work", places, money, width));
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

  /// Two lines around a ring, else its name alone, where nothing stands and no line runs. What has no room at all is
  /// told on hover.
  private void name(Dot dot, String name, FreePlaces places, Money money, double width) {
    String figures = "%s · %s".formatted(money.perRequest(dot.option().costPerRequestUsd()),
        Figures.trimmed(dot.option().quality(), 1));
    String shown = names.fitted(name, width / 4);
    double wide = Math.max(names.width(shown), notes.width(figures));
    if (!write(dot, List.of(shown, figures), wide, places)) {
      write(dot, List.of(shown), names.width(shown), places);
    }
  }

  /// @return whether there was a place for all of the lines
  private boolean write(Dot dot, List<String> texts, double wide, FreePlaces places) {
    Optional<double[]> found = around(dot, wide, texts.size()).filter(place -> IntStream.range(0, texts.size())
        .allMatch(i -> places.isFreeForText(place[0], place[1] + i * LINE, wide))).findFirst();
    found.ifPresent(place -> {
      for (int i = 0; i < texts.size(); i++) {
        write(i == 0 ? names : notes, texts.get(i), place[0], place[1] + i * LINE, places);
      }
    });
    return found.isPresent();
  }

  /// All around, right first, the nearest before those a little farther away.
  private static Stream<double[]> around(Dot dot, double wide, int lines) {
    double high = (lines - 1) * LINE;
    return IntStream.range(0, TURNS * STEPS).mapToObj(i -> {
      double away = dot.radius() + BESIDE + i / TURNS * STEP;
      double turn = 2 * Math.PI * TURN_ORDER[i % TURNS] / TURNS;
      return new double[] {dot.x() + Math.cos(turn) * (away + wide / 2) - wide / 2,
          dot.y() + Math.sin(turn) * (away + (high + LINE) / 2) - high / 2};
    });
  }

  private void write(Labels layer, String text, double left, double middle, FreePlaces places) {
    double width = layer.write(text, left, middle, HPos.LEFT);
    places.takeText(left, middle, width);
  }
}
