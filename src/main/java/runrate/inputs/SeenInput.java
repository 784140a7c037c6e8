package runrate.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import runrate.scenario.Scenario;

/// An input of a scenario seen through a list of `path=value` changes: that of a column of a comparison or of a step
/// of a walk. Reading it asks the changes first; setting it changes the list and leaves the scenario alone.
final class SeenInput<R, E> {
  private final Place<R> place;
  private final Entries<R, E> entries;
  private final Entries.Seen<E> seen;
  private final int index;
  private final Input input;

  SeenInput(Place<R> place, Entries<R, E> entries, Entries.Seen<E> seen, int index, Input input) {
    this.place = place;
    this.entries = entries;
    this.seen = seen;
    this.index = index;
    this.input = input;
  }

  Input asInput() {
    String path = "%s[%s].%s".formatted(place.under(entries.name()), index, input.path());
    Optional<UnaryOperator<Scenario>> cleared = input.cleared().map(
        any -> scenario -> changed(scenario, input.key().word().map(Num.Instead::text).orElse("null")));
    return new Input(path, input.key(), this::value, (scenario, value) -> changed(scenario, text(value)), cleared);
  }

  /// Not a number where nobody can say: a change of a whole object, or a step whose levers decide.
  private double value(Scenario scenario) {
    List<E> all = place.find().apply(scenario).map(entries::get).orElse(List.of());
    if (index >= all.size()) {
      return Double.NaN;
    }
    for (int i = index; i >= (seen.addsUp() ? 0 : index); i--) {
      OptionalDouble said = said(seen.changes().apply(all.get(i)));
      if (said.isPresent()) {
        return said.getAsDouble();
      }
    }
    return seen.addsUp() ? Double.NaN : input.value(scenario);
  }

  private OptionalDouble said(List<String> changes) {
    for (String change : changes.reversed()) {
      int equals = change.indexOf('=');
      String path = change.substring(0, Math.max(0, equals));
      if (path.equals(input.path())) {
        return OptionalDouble.of(number(change.substring(equals + 1)));
      }
      if (!path.isEmpty() && input.path().startsWith(path) && ".[".indexOf(input.path().charAt(path.length())) >= 0) {
        return OptionalDouble.of(Double.NaN);
      }
    }
    return OptionalDouble.empty();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private Scenario changed(Scenario scenario, String value) {
    return place.change(scenario, record -> {
      E entry = entries.get(record).get(index);
      List<String> changes = new ArrayList<>(seen.changes().apply(entry));
      changes.removeIf(change -> change.startsWith(input.path() + "="));
      changes.add(input.path() + "=" + value);
      return entries.with(record, index, seen.with().apply(entry, changes));
    });
  }

  private static String text(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
