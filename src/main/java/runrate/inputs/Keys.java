package runrate.inputs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every key of a scenario file by its path, entries of lists as `plan.limits.own[].rpm`, in the order of the file. What
/// stands twice, a pinned plan and the plan, is told once.
public final class Keys {
  private static final Map<String, Key<?>> ALL = new LinkedHashMap<>();
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
        switch (key) {
          case Part<R, ?> part -> collect(path + ".", part.shape());
          case Entries<R, ?> entries -> collect(path + "[].", entries.shape());
          default -> { }
        }
      }
    }
  }

  public static List<String> paths() {
    return new ArrayList<>(ALL.keySet());
  }

  /// @param path as listed; `plan.limits.own[2].rpm` is found as `plan.limits.own[].rpm`
  public static Optional<Key<?>> at(String path) {
    return Optional.ofNullable(ALL.get(path.replaceAll("\\[[^\\]]*]", "[]")));
  }

  /// @throws IllegalArgumentException if no such key can stand in a file
  public static String sentence(String path) {
    return at(path).map(Key::sentence)
        .orElseThrow(() -> new IllegalArgumentException("no key is called '%s'".formatted(path)));
  }
}
