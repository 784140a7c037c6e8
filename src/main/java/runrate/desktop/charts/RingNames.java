package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.HPos;

/// Names of rings where nothing stands and no line runs: two lines close to the ring, else its name alone, else the
/// name farther away with a line that leads to it. Whoever finds no place is asked earlier another time.
final class RingNames {
  /// In which rings are asked; more of them hardly ever find another a place.
  private static final int ORDERS = 4;
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
  private static final double[] COSINES = IntStream.of(TURN_ORDER).mapToDouble(turn -> Math.cos(angle(turn))).toArray();
  private static final double[] SINES = IntStream.of(TURN_ORDER).mapToDouble(turn -> Math.sin(angle(turn))).toArray();
  /// Where a name far from its ring may stand, the nearest first.
  private static final List<Offset> FAR = IntStream.rangeClosed(-FAR_STEPS, FAR_STEPS).boxed().flatMap(across ->
      IntStream.rangeClosed(-FAR_STEPS / 2, FAR_STEPS / 2).mapToObj(down ->
          new Offset(across * STEP, down * STEP, Math.hypot(across, down) * STEP)))
      .sorted(Comparator.comparingDouble(Offset::length)).toList();
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

  private static double angle(int turn) {
    return 2 * Math.PI * turn / TURNS;
  }

  /// What is to be named.
  ///
  /// @param figures below its name where there is room
  record Ring(String name, String figures, double x, double y, double radius) {}

  private record Offset(double x, double y, double length) {}

  /// A ring whose words were measured: once a drawing, since that takes longer than all looking for places.
  private record Words(Ring ring, String name, double nameWide, double figuresWide) {
    double wide(int lines) {
      return lines == 1 ? nameWide : Math.max(nameWide, figuresWide);
    }
  }

  /// A place that was found.
  ///
  /// @param lines 1 or 2
  /// @param left  of the lines
  private record Place(Words words, int lines, double left, double middle) {
    Ring ring() {
      return words.ring();
    }

    double wide() {
      return words.wide(lines);
    }
  }

  /// @param rings the one first that should rather have a place than others
  void write(List<Ring> rings, FreePlaces places, double width) {
    List<Words> all = rings.stream().map(ring -> words(ring, width)).toList();
    List<Words> order = new ArrayList<>(all);
    List<Place> best = List.of();
    for (int turn = 0; turn < ORDERS && best.size() < rings.size(); turn++) {
      List<Place> found = found(order, places);
      best = lines(found) > lines(best) || found.size() > best.size() ? found : best;
      order.stream().min(Comparator.comparingInt(ring -> lines(found, ring))).ifPresent(worst -> {
        order.remove(worst);
        order.addFirst(worst);
      });
    }
    best.forEach(place -> write(place, places));
    List<Place> named = best;
    all.stream().filter(words -> lines(named, words) == 0).forEach(words -> lead(words, places));
  }

  private Words words(Ring ring, double width) {
    String name = names.fitted(ring.name(), width / 4);
    return new Words(ring, name, names.width(name), notes.width(ring.figures()));
  }

  private static int lines(List<Place> places) {
    return places.stream().mapToInt(Place::lines).sum();
  }

  private static int lines(List<Place> places, Words words) {
    return places.stream().filter(place -> place.words() == words).mapToInt(Place::lines).sum();
  }

  /// Where all names would stand if their rings were asked in this order.
  private static List<Place> found(List<Words> order, FreePlaces places) {
    int mark = places.mark();
    List<Place> found = new ArrayList<>();
    for (Words words : order) {
      around(words, 2, places).or(() -> around(words, 1, places)).ifPresent(place -> {
        take(place, places);
        found.add(place);
      });
    }
    places.rewind(mark);
    return found;
  }

  /// The first free place all around, right first, the nearest before those a little farther away.
  private static Optional<Place> around(Words words, int lines, FreePlaces places) {
    Ring ring = words.ring();
    double wide = words.wide(lines);
    double high = (lines - 1) * LINE;
    for (int i = 0; i < TURNS * STEPS; i++) {
      double away = ring.radius() + BESIDE + i / TURNS * STEP;
      double left = ring.x() + COSINES[i % TURNS] * (away + wide / 2) - wide / 2;
      double middle = ring.y() + SINES[i % TURNS] * (away + (high + LINE) / 2) - high / 2;
      if (places.isFreeForText(left, middle, wide)
          && (lines == 1 || places.isFreeForText(left, middle + LINE, wide))) {
        return Optional.of(new Place(words, lines, left, middle));
      }
    }
    return Optional.empty();
  }

  private static void take(Place place, FreePlaces places) {
    for (int i = 0; i < place.lines(); i++) {
      places.takeText(place.left(), place.middle() + i * LINE, place.wide());
    }
  }

  private void write(Place place, FreePlaces places) {
    take(place, places);
    names.write(place.words().name(), place.left(), place.middle(), HPos.LEFT);
    if (place.lines() > 1) {
      notes.write(place.ring().figures(), place.left(), place.middle() + LINE, HPos.LEFT);
    }
  }

  /// What has no room at all is told on hover.
  private void lead(Words words, FreePlaces places) {
    farther(words, places).ifPresent(place -> {
      double[] line = line(place);
      write(place, places);
      leads.line(line[0], line[1], line[2], line[3]);
      boolean right = line[0] <= line[2];
      places.takeCurve(new double[] {line[right ? 0 : 2], line[right ? 2 : 0]},
          new double[] {line[right ? 1 : 3], line[right ? 3 : 1]}, 0, 1);
    });
  }

  /// The nearest free place of a fine grid that an open line leads to; whether a line is longer than the best so far is
  /// told sooner than what it meets.
  private static Optional<Place> farther(Words words, FreePlaces places) {
    Ring ring = words.ring();
    double reach = Math.hypot(words.nameWide() / 2, LINE / 2) + 2 * GAP + ring.radius();
    Optional<Place> nearest = Optional.empty();
    double shortest = Double.POSITIVE_INFINITY;
    for (Offset offset : FAR) {
      if (offset.length() - reach > shortest) {
        break;
      }
      var place = new Place(words, 1, ring.x() + offset.x() - words.nameWide() / 2, ring.y() + offset.y());
      double[] line = line(place);
      double length = Math.hypot(line[2] - line[0], line[3] - line[1]);
      if (length < shortest && places.isFreeForText(place.left(), place.middle(), place.wide())
          && isOpen(line, places)) {
        nearest = Optional.of(place);
        shortest = length;
      }
    }
    return nearest;
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
