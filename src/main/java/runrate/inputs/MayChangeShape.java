package runrate.inputs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import runrate.scenario.ChangeBound;
import runrate.scenario.Scenario;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// How far inputs may change: the keys of an entry of `mayChange`.
public final class MayChangeShape {
  public static final Word<ChangeBound> PATH = Word.required("path", "Path of a number in this file.",
      ChangeBound::path);
  public static final Num<ChangeBound> LOW = Num.<ChangeBound>optional("low", Range.ANY, Quantity.AMOUNT,
      "Lowest value that goals and searches may choose.", ChangeBound::low, ChangeBound::withLow).leftOut();
  public static final Num<ChangeBound> HIGH = Num.<ChangeBound>optional("high", Range.ANY, Quantity.AMOUNT,
      "Highest value that goals and searches may choose.", ChangeBound::high, ChangeBound::withHigh).leftOut();
  public static final Entries<Scenario, ChangeBound> BOUNDS = Entries.of("mayChange",
      new Shape<>(List.of(PATH, LOW, HIGH), v -> new ChangeBound(v.text(PATH), v.of(LOW), v.of(HIGH))),
      "How far inputs may change when a goal is searched; what is not named may change freely.", Scenario::mayChange,
      Scenario::withMayChange).leftOut();

  private MayChangeShape() {}

  static List<ChangeBound> bounds(Values v) {
    List<ChangeBound> bounds = v.of(BOUNDS);
    if (!v.isSound(BOUNDS)) {
      return bounds;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < bounds.size(); i++) {
      ChangeBound bound = bounds.get(i);
      Optional<Input> input = Inputs.find(bound.path());
      if (input.isEmpty()) {
        refuseName(v, i, bound.path());
      } else if (!seen.add(bound.path())) {
        refuse(v, i, PATH, "%s stands here twice".formatted(bound.path()), "Keep one entry");
      } else {
        check(v, i, bound, input.get());
      }
    }
    return bounds;
  }

  private static void refuseName(Values v, int index, String path) {
    if (Keys.at(path).isPresent()) {
      refuse(v, index, PATH, "%s is no number".formatted(path), "Only numbers have bounds");
    } else {
      refuse(v, index, PATH, "there is no input '%s'".formatted(Excerpt.of(path)),
          NearestName.to(path, Inputs.all().stream().map(Input::path).toList())
              .map("Perhaps '%s' is meant"::formatted).orElse("Check the path"));
    }
  }

  private static void check(Values v, int index, ChangeBound bound, Input input) {
    if (bound.isNone()) {
      refuse(v, index, LOW, "neither low nor high is given", "Add one, or take the entry out");
    }
    boolean inside = checkInside(v, index, LOW, bound.low(), input) & checkInside(v, index, HIGH, bound.high(), input);
    if (inside && bound.low().orElse(Double.NEGATIVE_INFINITY) > bound.high().orElse(Double.POSITIVE_INFINITY)) {
      refuse(v, index, LOW, "this is %s, above high, which is %s".formatted(Range.text(bound.low().getAsDouble()),
          Range.text(bound.high().getAsDouble())), "Swap them");
    }
  }

  private static boolean checkInside(Values v, int index, Key<?> key, OptionalDouble value, Input input) {
    if (value.isEmpty() || input.range().contains(value.getAsDouble())) {
      return true;
    }
    refuse(v, index, key, "this is %s, but %s must be %s".formatted(Range.text(value.getAsDouble()), input.path(),
        input.range().words()), input.range().hint());
    return false;
  }

  private static void refuse(Values v, int index, Key<?> key, String what, String hint) {
    v.refuse(BOUNDS, "[%s].%s".formatted(index, key.name()), what, hint);
  }
}
