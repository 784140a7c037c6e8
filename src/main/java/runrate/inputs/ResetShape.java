package runrate.inputs;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import runrate.scenario.BudgetReset;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// The hour and the zone at which the period of a budget begins: two keys of the month's budget and of each further
/// one.
public final class ResetShape {
  private static final String HOUR = "^([01]\\d|2[0-3]):[0-5]\\d$";
  private static final String HOUR_HINT = "Write it like 06:00";

  private ResetShape() {}

  static <R> Word<R> at(Function<R, BudgetReset> get) {
    return Word.<R>optional("resetAt", "The hour at which its period begins, as 06:00; midnight if left out. It is "
        + "told and changes no figure: days are counted whole.",
        record -> get.apply(record).at().map(LocalTime::toString)).leftOut().matching(HOUR);
  }

  static <R> Word<R> zone(Function<R, BudgetReset> get) {
    return Word.<R>optional("zone", "The time zone of that hour, as Europe/Berlin; UTC if left out.",
        record -> get.apply(record).zone().map(ZoneId::getId)).leftOut();
  }

  static BudgetReset read(Values v, Word<?> at, Word<?> zone) {
    Optional<String> hour = v.isSound(at) ? v.of(at) : Optional.empty();
    Optional<String> name = v.isSound(zone) ? v.of(zone) : Optional.empty();
    hour.filter(typed -> hour(typed).isEmpty()).ifPresent(typed -> v.refuse(at, noHour(typed), HOUR_HINT));
    name.filter(typed -> zone(typed).isEmpty()).ifPresent(typed -> v.refuse(zone, noZone(typed), hint(typed)));
    return new BudgetReset(hour.flatMap(ResetShape::hour), name.flatMap(ResetShape::zone));
  }

  /// An hour and minute like `06:00`; empty for any other text.
  public static Optional<LocalTime> hour(String typed) {
    return typed.matches(HOUR) ? Optional.of(LocalTime.parse(typed)) : Optional.empty();
  }

  /// A zone by its name in the IANA list; empty for any other text.
  public static Optional<ZoneId> zone(String typed) {
    return ZoneId.getAvailableZoneIds().contains(typed) ? Optional.of(ZoneId.of(typed)) : Optional.empty();
  }

  /// What is wrong with an hour and a zone as they were typed, empty texts for neither; nothing if both can be.
  public static Optional<String> problem(String hour, String zone) {
    return !hour.isEmpty() && hour(hour).isEmpty() ? Optional.of("%s. %s.".formatted(noHour(hour), HOUR_HINT))
        : !zone.isEmpty() && zone(zone).isEmpty() ? Optional.of("%s. %s.".formatted(noZone(zone), hint(zone)))
        : Optional.empty();
  }

  private static String noHour(String typed) {
    return "'%s' is no hour of a day".formatted(Excerpt.of(typed));
  }

  private static String noZone(String typed) {
    return "'%s' is no time zone".formatted(Excerpt.of(typed));
  }

  /// A city alone is as good a hint as a slip.
  private static String hint(String typed) {
    // Etc/GMT+1 lies an hour behind UTC, which whoever typed GMT+1 did not mean
    Set<String> known = ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")
        && !id.startsWith("Etc/")).collect(Collectors.toSet());
    String city = "/" + typed.strip().replace(' ', '_');
    return known.stream().filter(id -> id.regionMatches(true, id.length() - city.length(), city, 0, city.length()))
        .sorted().findFirst().or(() -> NearestName.word(typed, known.stream().sorted().toList()))
        .map("Perhaps '%s' is meant"::formatted).orElse("Use a name like Europe/Berlin, or UTC");
  }
}
