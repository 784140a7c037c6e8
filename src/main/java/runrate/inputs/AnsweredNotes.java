package runrate.inputs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;

/// What an edit leaves of the notes on assumed inputs: what somebody gave another value is assumed no longer. A range
/// stays, for it says how far the value may be off whatever it is.
public final class AnsweredNotes {
  private AnsweredNotes() {}

  /// The scenario after an edit without the notes it has answered. A note that the same gesture took off is back where
  /// the value is again what it was.
  ///
  /// @param begun  before the first edit of the gesture
  /// @param before before this one
  public static Scenario answered(Scenario begun, Scenario before, Scenario after) {
    if (begun.assumptions().isEmpty() || !after.assumptions().equals(before.assumptions())) {
      return after;
    }
    Scenario from = begun.assumptions().containsAll(before.assumptions()) ? begun : before;
    List<Assumption> kept = from.assumptions().stream().filter(assumed -> assumed.low().isPresent()
        || assumed.high().isPresent() || isSame(assumed.field(), from, after)).toList();
    return kept.equals(after.assumptions()) ? after : after.withAssumptions(kept);
  }

  private static boolean isSame(String path, Scenario one, Scenario other) {
    return Inputs.find(path).map(input -> Double.compare(input.value(one), input.value(other)) == 0)
        .orElseGet(() -> Objects.equals(at(path, one), at(path, other)));
  }

  private static Optional<Object> at(String path, Scenario scenario) {
    return under(ScenarioShape.SHAPE, scenario, List.of(path.split("\\.")));
  }

  private static <R> Optional<Object> under(Shape<R> shape, R record, List<String> keys) {
    return shape.keys().stream().filter(key -> key.name().equals(keys.getFirst())).findFirst().flatMap(key ->
        keys.size() == 1 ? value(key, record) : key instanceof Part<R, ?> part
            ? inside(part, record, keys.subList(1, keys.size())) : Optional.empty());
  }

  private static <R, P> Optional<Object> inside(Part<R, P> part, R record, List<String> keys) {
    return part.get(record).flatMap(inner -> under(part.shape(), inner, keys));
  }

  private static <R> Optional<Object> value(Key<R> key, R record) {
    return switch (key) {
      case Num<R> number -> Optional.of(number.get(record));
      case Word<R> word -> Optional.of(word.get(record));
      case OneOf<R, ?> choice -> Optional.of(choice.get(record));
      case Flag<R> flag -> Optional.of(flag.get(record));
      case Dated<R, ?> date -> Optional.of(date.get(record));
      case Numbers<R> numbers -> Optional.of(numbers.get(record));
      case NumberMap<R> map -> Optional.of(map.get(record));
      case WordMap<R> map -> Optional.of(map.get(record));
      case Texts<R> texts -> Optional.of(texts.get(record));
      case Part<R, ?> part -> Optional.of(part.get(record));
      case Entries<R, ?> entries -> Optional.of(entries.get(record));
      case Special<R, ?> special -> Optional.ofNullable(special.get(record));
    };
  }
}
