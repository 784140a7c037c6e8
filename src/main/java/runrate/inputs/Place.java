package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import runrate.scenario.Scenario;

/// A record somewhere in a scenario: how to come to it, and how to put another in its place.
///
/// @param path  of the record, empty for the scenario itself
/// @param shape its keys
/// @param find  the record, absent where the scenario has none
record Place<R>(String path, Shape<R> shape, Function<Scenario, Optional<R>> find,
    BiFunction<Scenario, R, Scenario> put) {
  static final Place<Scenario> ROOT =
      new Place<>("", ScenarioShape.SHAPE, Optional::of, (old, scenario) -> scenario);

  String under(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  <P> Place<P> part(Part<R, P> part) {
    return new Place<>(under(part.name()), part.shape(), scenario -> find.apply(scenario).flatMap(part::get),
        (scenario, changed) -> change(scenario, record -> part.setter().apply(record, changed)));
  }

  Scenario change(Scenario scenario, UnaryOperator<R> change) {
    return find.apply(scenario).map(record -> put.apply(scenario, change.apply(record))).orElse(scenario);
  }

  /// A number of the record.
  Input input(Num<R> key) {
    return new Input(under(key.name()), key,
        scenario -> find.apply(scenario).map(key::value).orElse(Double.NaN),
        (scenario, value) -> change(scenario, record -> key.with(record, value)),
        key.isClearable() ? Optional.of(scenario -> change(scenario, key::cleared)) : Optional.empty());
  }

  /// A number of the entry at an index of one of its lists.
  <E> Input entry(Entries<R, E> rows, int index, Num<E> key) {
    String at = "%s[%s].%s".formatted(under(rows.name()), index, key.name());
    Function<Scenario, Optional<E>> entry = scenario -> find.apply(scenario).map(rows::get)
        .filter(entries -> index < entries.size()).map(entries -> entries.get(index));
    Entries.Turn<R> turn = rows.turned().filter(turned -> turned.key().equals(key.name())).map(Entries.Turned::turn)
        .orElse((record, i, value) -> rows.with(record, i, key.with(rows.get(record).get(i), value)));
    return new Input(at, key, scenario -> entry.apply(scenario).map(key::value).orElse(Double.NaN),
        (scenario, value) -> entry.apply(scenario).isEmpty() ? scenario
            : change(scenario, record -> turn.with(record, index, value)),
        key.isClearable() ? Optional.of(scenario -> change(scenario, record -> rows.with(record, index,
            key.cleared(rows.get(record).get(index))))) : Optional.empty());
  }

  /// A number of the entry with a name, which is made when the number is set and goes when it says nothing more.
  <E> Input entry(Entries<R, E> rows, Entries.Names<E> names, String name, Num<E> key) {
    String at = "%s[%s].%s".formatted(under(rows.name()), name, key.name());
    return new Input(at, key, scenario -> find.apply(scenario).flatMap(record -> first(rows.get(record), names, name))
        .map(key::value).orElse(Double.NaN),
        (scenario, value) -> change(scenario, record -> rows.setter().apply(record, names.with(rows.get(record), name,
            entry -> key.with(entry, value)))),
        Optional.of(scenario -> change(scenario, record -> rows.setter().apply(record, key.isClearable()
            ? names.with(rows.get(record), name, key::cleared) : names.without(rows.get(record), name)))));
  }

  /// The entry at an index of one of its lists, as a record of its own.
  <E> Place<E> inside(Entries<R, E> rows, int index) {
    return new Place<>("%s[%s]".formatted(under(rows.name()), index), rows.shape(),
        scenario -> find.apply(scenario).map(rows::get).filter(entries -> index < entries.size())
            .map(entries -> entries.get(index)),
        (scenario, entry) -> change(scenario, record -> rows.with(record, index, entry)));
  }

  /// The entry with a name, which is there as soon as something is put into it.
  <E> Place<E> inside(Entries<R, E> rows, Entries.Names<E> names, String name) {
    return new Place<>("%s[%s]".formatted(under(rows.name()), name), rows.shape(),
        scenario -> find.apply(scenario).map(record -> first(rows.get(record), names, name)
            .orElseGet(() -> names.fresh().apply(name))),
        (scenario, changed) -> change(scenario, record -> rows.setter().apply(record,
            names.with(rows.get(record), name, entry -> changed))));
  }

  private static <E> Optional<E> first(List<E> entries, Entries.Names<E> names, String name) {
    return entries.stream().filter(entry -> names.of().apply(entry).equals(name)).findFirst();
  }
}
