package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;

/// Names of rings where nothing stands and no line runs: two lines close to the ring, else its name alone, else the
/// name farther away with a line that leads to it. Whoever finds no place is asked earlier another time.
final class RingNames {
  private static final double BESIDE = 4;
  private static final double LINE = 14;
  private static final int TURNS = 24;
  /// Right, left, below, above, then what lies between.
  private static final int[] TURN_ORDER = {0, 12, 6, 18, 1, 23, 11, 13, 2, 22, 10, 14, 3, 21, 9, 15, 4, 20, 8, 16, 5,
      19, 7, 17};
  private static final int STEPS = 7;
  /// How many steps to the side, and half as many up and down, a leading line may bridge.
  private static final int FAR_STEPS = 36;
  private static final double STEP = 4;
  /// Between a leading line and what it leads to.
  private static final double GAP = 3;

  private final Shapes leads;
  private final Labels names;
  private final Labels notes;

  RingNames(PlotPane chart) {
    leads = chart.shapes("task-lead");
    names = chart.labels("plot-value");
    notes = chart.labels("plot-note");
  }

  /// What is to be named.
  ///
  /// @param figures below its name where there is room
  record Ring(String name, String figures, double x, double y, double radius) {}

  /// A place that was found.
  ///
  /// @param lines 1 or 2
  /// @param left  of the lines
  private record Place(Ring ring, String name, int lines, double left, double middle, double wide) {}

  /// @param rings the one first that should rather have a place than others
  void write(List<Ring> rings, FreePlaces places, double width) {
    List<Ring> order = new ArrayList<>(rings);
    List<Place> best = List.of();
    for (int turn = 0; turn <= rings.size() && best.size() < rings.size(); turn++) {
      List<Place> found = found(order, places, width);
      best = lines(found) > lines(best) || found.size() > best.size() ? found : best;
      order.stream().min(Comparator.comparingInt(ring -> lines(found, ring))).ifPresent(worst -> {
        order.remove(worst);
        order.addFirst(worst);
      });
    }
    best.forEach(place -> write(place, places));
    List<Place> named = best;
    rings.stream().filter(ring -> lines(named, ring) == 0).forEach(ring -> lead(ring, places, width));
  }

  private static int lines(List<Place> places) {
    return places.stream().mapToInt(Place::lines).sum();
  }

  private static int lines(List<Place> places, Ring ring) {
    return places.stream().filter(place -> place.ring().equals(ring)).mapToInt(Place::lines).sum();
  }

  /// Where all names would stand if their rings were asked in this order.
  private List<Place> found(List<Ring> order, FreePlaces places, double width) {
    int mark = places.mark();
    List<Place> found = new ArrayList<>();
    for (Ring ring : order) {
      place(ring, 2, places, width).or(() -> place(ring, 1, places, width)).ifPresent(place -> {
        take(place, places);
        found.add(place);
      });
    }
    places.rewind(mark);
    return found;
  }

  private Optional<Place> place(Ring ring, int lines, FreePlaces places, double width) {
    return around(ring, lines, width).filter(place -> IntStream.range(0, lines).allMatch(i ->
        places.isFreeForText(place.left(), place.middle() + i * LINE, place.wide()))).findFirst();
  }

  /// All around, right first, the nearest before those a little farther away.
  private Stream<Place> around(Ring ring, int lines, double width) {
    String name = names.fitted(ring.name(), width / 4);
    double wide = lines == 1 ? names.width(name) : Math.max(names.width(name), notes.width(ring.figures()));
    double high = (lines - 1) * LINE;
    return IntStream.range(0, TURNS * STEPS).mapToObj(i -> {
      double away = ring.radius() + BESIDE + i / TURNS * STEP;
      double turn = 2 * Math.PI * TURN_ORDER[i % TURNS] / TURNS;
      return new Place(ring, name, lines, ring.x() + Math.cos(turn) * (away + wide / 2) - wide / 2,
          ring.y() + Math.sin(turn) * (away + (high + LINE) / 2) - high / 2, wide);
    });
  }

  private static void take(Place place, FreePlaces places) {
    for (int i = 0; i < place.lines(); i++) {
      places.takeText(place.left(), place.middle() + i * LINE, place.wide());
    }
  }

  private void write(Place place, FreePlaces places) {
    take(place, places);
    names.write(place.name(), place.left(), place.middle(), HPos.LEFT);
    if (place.lines() > 1) {
      notes.write(place.ring().figures(), place.left(), place.middle() + LINE, HPos.LEFT);
    }
  }

  /// What has no room at all is told on hover.
  private void lead(Ring ring, FreePlaces places, double width) {
    farther(ring, width).filter(place -> places.isFreeForText(place.left(), place.middle(), place.wide())
        && isOpen(line(place), places)).findFirst().ifPresent(place -> {
          double[] line = line(place);
          write(place, places);
          leads.line(line[0], line[1], line[2], line[3]);
          boolean right = line[0] <= line[2];
          places.takeCurve(new double[] {line[right ? 0 : 2], line[right ? 2 : 0]},
              new double[] {line[right ? 1 : 3], line[right ? 3 : 1]}, 0, 1);
        });
  }

  /// Every place on a fine grid, the nearest first.
  private Stream<Place> farther(Ring ring, double width) {
    String name = names.fitted(ring.name(), width / 4);
    double wide = names.width(name);
    return IntStream.rangeClosed(-FAR_STEPS, FAR_STEPS).boxed().flatMap(across -> IntStream.rangeClosed(-FAR_STEPS / 2,
        FAR_STEPS / 2).mapToObj(down -> new Place(ring, name, 1, ring.x() + across * STEP - wide / 2,
            ring.y() + down * STEP, wide))).sorted(Comparator.comparingDouble(RingNames::length));
  }

  private static double length(Place place) {
    double[] line = line(place);
    return Math.hypot(line[2] - line[0], line[3] - line[1]);
  }

  /// From the ring's edge to the nearest point of the name.
  private static double[] line(Place place) {
    Ring ring = place.ring();
    double x = Math.clamp(ring.x(), place.left() - GAP, place.left() + place.wide() + GAP);
    double half = LINE / 2 + GAP;
    double y = Math.clamp(ring.y(), place.middle() - half, place.middle() + half);
    double far = Math.max(1, Math.hypot(x - ring.x(), y - ring.y()));
    return new double[] {ring.x() + (x - ring.x()) / far * ring.radius(),
        ring.y() + (y - ring.y()) / far * ring.radius(), x, y};
  }

  /// Whether the line meets nothing on its way.
  private static boolean isOpen(double[] line, FreePlaces places) {
    double length = Math.hypot(line[2] - line[0], line[3] - line[1]);
    return IntStream.rangeClosed(1, (int) (length / STEP)).mapToDouble(i -> i * STEP / Math.max(length, STEP))
        .allMatch(part -> places.isFree(line[0] + part * (line[2] - line[0]) - 1,
            line[1] + part * (line[3] - line[1]) - 1, 2, 2));
  }
}
