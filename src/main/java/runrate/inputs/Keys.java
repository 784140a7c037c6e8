package runrate.inputs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every key of a scenario file by its path, entries of lists as `plan.limits.own[].rpm`, in the order of the file.
/// What stands twice, a pinned plan and the plan, is told once.
public final class Keys {
  private static final Map<String, Key<?>> ALL = new LinkedHashMap<>();
  private static final Map<Key<?>, String> PATHS = new IdentityHashMap<>();
  private static final Set<Shape<?>> SEEN = Collections.newSetFromMap(new IdentityHashMap<>());

  static {
    collect("", ScenarioShape.SHAPE);
  }

  private Keys() {}

  private static <R> void collect(String place, Shape<R> shape) {
    if (SEEN.add(shape)) {
      for (Key<R> key : shape.keys()) {
        String path = place + key.name();
        ALL.put(path, key);
        PATHS.putIfAbsent(key, path);
        if (key instanceof Part<R, ?> part) {
          collect(path + ".", part.shape());
        } else if (key instanceof Entries<R, ?> entries) {
          collect(path + "[].", entries.shape());
        }
      }
    }
  }

  public static List<String> paths() {
    return new ArrayList<>(ALL.keySet());
  }

  /// Where a key stands: `plan.caching.hitRate`. A key of entries stands in none of them: `plan.routing[].share`.
  public static String path(Key<?> key) {
    String path = PATHS.get(key);
    if (path == null) {
      throw new IllegalArgumentException("no shape has the key '%s'".formatted(key.name()));
    }
    return path;
  }

  /// @param path as listed; `plan.limits.own[2].rpm` is found as `plan.limits.own[].rpm`
  public static Optional<Key<?>> at(String path) {
    Key<?> key = ALL.get(path.indexOf('[') < 0 ? path : path.replaceAll("\\[[^\\]]*]", "[]"));
    Key<?> around = key != null ? key : ALL.get(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
    boolean found = key != null || around instanceof NumberMap<?> || around instanceof WordMap<?>;
    return found ? Optional.of(around) : Optional.empty();
  }

  /// Whether a path stands under a key, as `plan.caching.hitRate` under `plan.caching`.
  public static boolean isWithin(String path, Key<?> key) {
    return path.startsWith(path(key) + ".");
  }

  /// @throws IllegalArgumentException if no such key can stand in a file
  public static String sentence(String path) {
    return at(path).map(Key::sentence)
        .orElseThrow(() -> new IllegalArgumentException("no key is called '%s'".formatted(path)));
  }
}
