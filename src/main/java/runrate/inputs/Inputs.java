package runrate.inputs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.units.NearestName;

/// Every number of a scenario by its path. Found by going down the shapes, so that no path is written a second time.
///
/// Besides plain paths there are entries of lists by place or, where they have names, by name
/// (`plan.limits.own[openai/gpt-4.1].rpm`), and the inputs of a column as its changes leave them
/// (`compare[0].plan.batchShare`) or as a task sees them (`tasks[1].set.plan.batchShare`).
public final class Inputs {
  private static final Pattern STEP = Pattern.compile("([\\w-]++)(?:\\[([^\\[\\]]++)])?(?:\\.|$)");
  private static final int LONGEST_INDEX = 6;
  private static final Map<String, Input> PLAIN = new LinkedHashMap<>();
  private static final Map<Num<?>, Input> BY_KEY = new IdentityHashMap<>();

  static {
    collect(Place.ROOT);
  }

  private Inputs() {}

  private static <R> void collect(Place<R> place) {
    for (Key<R> key : place.shape().keys()) {
      if (key instanceof Num<R> number) {
        Input input = place.input(number);
        PLAIN.put(input.path(), input);
        BY_KEY.putIfAbsent(number, input);
      } else if (key instanceof Part<R, ?> part) {
        collect(place.part(part));
      }
    }
  }

  /// All that do not stand in a list, in the order of the file.
  public static Collection<Input> all() {
    return PLAIN.values();
  }

  /// The input of a key that stands in no list; of the plan itself where a pinned one has the key, too.
  public static Input of(Num<?> key) {
    Input input = BY_KEY.get(key);
    if (input == null) {
      throw new IllegalArgumentException("'%s' stands in a list or in no scenario".formatted(key.name()));
    }
    return input;
  }

  /// A number of an entry.
  ///
  /// @param which its place in the list, or its name
  public static <E> Input of(Entries<?, E> entries, Object which, Num<E> key) {
    return at("%s[%s].%s".formatted(Keys.path(entries), which, key.name()));
  }

  /// A number of an entry of a list that stands in an entry itself.
  ///
  /// @param which of the outer list: its place or its name
  public static <F> Input of(Entries<?, ?> outer, Object which, Entries<?, F> entries, int index, Num<F> key) {
    return at("%s[%s].%s[%s].%s".formatted(Keys.path(outer), which, entries.name(), index, key.name()));
  }

  /// A number under a free name.
  public static Input of(NumberMap<?> map, String id) {
    return at("%s.%s".formatted(Keys.path(map), id));
  }

  /// @throws IllegalArgumentException if no such number can stand in a file
  public static Input at(String path) {
    return find(path).orElseThrow(() -> new IllegalArgumentException("no input is called '%s'%s".formatted(path,
        NearestName.to(path, PLAIN.keySet()).map("; perhaps '%s' is meant"::formatted).orElse(""))));
  }

  public static Optional<Input> find(String path) {
    Input plain = PLAIN.get(path);
    return plain != null ? Optional.of(plain) : steps(path).flatMap(steps -> find(Place.ROOT, steps));
  }

  /// A step of a path: a key, and which entry of it.
  private record Step(String key, Optional<String> entry) {}

  private static Optional<List<Step>> steps(String path) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int reached = 0;
    while (reached < path.length() && matcher.region(reached, path.length()).lookingAt()) {
      steps.add(new Step(matcher.group(1), Optional.ofNullable(matcher.group(2))));
      reached = matcher.end();
    }
    return reached == path.length() && !path.endsWith(".") ? Optional.of(steps) : Optional.empty();
  }

  private static <R> Optional<Input> find(Place<R> place, List<Step> steps) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Step step = steps.getFirst();
    List<Step> rest = steps.subList(1, steps.size());
    return key(place.shape(), step.key()).flatMap(key -> switch (key) {
      case Num<R> number -> only(step, rest, () -> place.input(number));
      case NumberMap<R> map when rest.size() == 1 && step.entry().isEmpty() ->
          only(rest.getFirst(), List.of(), () -> place.input(map.under(rest.getFirst().key())));
      case Part<R, ?> part when step.entry().isEmpty() -> find(place.part(part), rest);
      case Entries<R, ?> entries when step.entry().isPresent() && !rest.isEmpty() ->
          entry(place, entries, step.entry().get(), rest);
      default -> Optional.empty();
    });
  }

  private static Optional<Input> only(Step step, List<Step> rest, Supplier<Input> input) {
    return rest.isEmpty() && step.entry().isEmpty() ? Optional.of(input.get()) : Optional.empty();
  }

  private static <R> Optional<Key<R>> key(Shape<R> shape, String name) {
    return shape.keys().stream().filter(key -> key.name().equals(name)).findFirst();
  }

  private static <R, E> Optional<Input> entry(Place<R> place, Entries<R, E> entries, String which, List<Step> rest) {
    boolean byPlace = which.chars().allMatch(Character::isDigit) && which.length() <= LONGEST_INDEX;
    if (byPlace && entries.seen().isPresent()) {
      return find(Place.ROOT, rest).map(input ->
          new SeenInput<>(place, entries, entries.seen().get(), Integer.parseInt(which), input).asInput());
    }
    if (byPlace && entries == (Object) TaskShape.TASKS && rest.getFirst().key().equals(TaskShape.SET.name())) {
      return find(Place.ROOT, rest.subList(1, rest.size())).filter(input -> TaskInputs.isOwn(input.path()))
          .map(input -> new TaskInputAt(Integer.parseInt(which), input).asInput());
    }
    if (rest.size() > 1) {
      return byPlace ? find(place.inside(entries, Integer.parseInt(which)), rest)
          : entries.names().flatMap(names -> find(place.inside(entries, names, which), rest));
    }
    if (rest.isEmpty() || rest.getFirst().entry().isPresent()) {
      return Optional.empty();
    }
    return key(entries.shape(), rest.getFirst().key()).flatMap(key -> key instanceof Num<E> number ? byPlace
        ? Optional.of(place.entry(entries, Integer.parseInt(which), number))
        : entries.names().map(names -> place.entry(entries, names, which, number)) : Optional.empty());
  }
}
