package runrate.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What was really spent, day by day, over any months. A day that is not in it is not recorded; that is not the same as
/// nothing spent.
///
/// @param days   in the order of the calendar
/// @param source where the figures come from; "sample" marks invented ones
public record RecordedSpend(List<RecordedDay> days, String source) {
  public static final RecordedSpend NONE = new RecordedSpend(List.of(), "");
  private static final String SAMPLE = "sample";

  /// @throws IllegalArgumentException if a day stands there twice
  public RecordedSpend {
    TreeMap<LocalDate, RecordedDay> sorted = new TreeMap<>();
    for (RecordedDay day : days) {
      if (sorted.put(day.date(), day) != null) {
        throw new IllegalArgumentException("%s is recorded twice".formatted(day.date()));
      }
    }
    days = List.copyOf(sorted.values());
  }

  /// A figure a day, from the first of a month on.
  public static RecordedSpend fromFirst(YearMonth month, List<Double> usd, String source) {
    LocalDate first = month.atDay(1);
    return new RecordedSpend(IntStream.range(0, usd.size())
        .mapToObj(day -> new RecordedDay(first.plusDays(day), usd.get(day), "")).toList(), source);
  }

  public boolean isEmpty() {
    return days.isEmpty();
  }

  /// Whether the figures were made up.
  public boolean isSample() {
    return !days.isEmpty() && source.startsWith(SAMPLE);
  }

  /// Whether it is of these days, from the first of the month without a gap, and nothing is noted with them.
  public boolean isPlainMonth(YearMonth month) {
    return IntStream.range(0, days.size()).allMatch(index -> days.get(index).note().isEmpty()
        && index < month.lengthOfMonth() && days.get(index).date().equals(month.atDay(index + 1)));
  }

  public List<RecordedDay> of(YearMonth month) {
    return days.stream().filter(day -> YearMonth.from(day.date()).equals(month)).toList();
  }

  /// What was spent on each recorded day.
  public Map<LocalDate, Double> byDate() {
    Map<LocalDate, Double> spent = HashMap.newHashMap(days.size());
    days.forEach(day -> spent.put(day.date(), day.usd()));
    return spent;
  }

  public OptionalDouble usdOn(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).mapToDouble(RecordedDay::usd).findFirst();
  }

  /// With these days, each in the place of what was recorded of it.
  public RecordedSpend with(Collection<RecordedDay> more) {
    Map<LocalDate, RecordedDay> all = new TreeMap<>();
    days.forEach(day -> all.put(day.date(), day));
    more.forEach(day -> all.put(day.date(), day));
    return new RecordedSpend(new ArrayList<>(all.values()), source);
  }

  public RecordedSpend without(LocalDate date) {
    return new RecordedSpend(days.stream().filter(day -> !day.date().equals(date)).toList(), source);
  }

  public RecordedSpend withSource(String other) {
    return new RecordedSpend(days, other);
  }

  /// The same marked as a sample of other work than the scenario's now.
  RecordedSpend ofOtherWork() {
    return withSource(SAMPLE + " of other work");
  }
}
