package runrate.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Recorded calls as a plan sees them: by day, model and mode, with how many agents made them.
///
/// @param days   in no order
/// @param agents that called on a day; days on which nobody said who called are left out
public record LoggedWork(List<LoggedDay> days, Map<LocalDate, Long> agents) {
  /// Fewer tell too little to plan by.
  private static final int ENOUGH_REQUESTS = 100;
  private static final int ENOUGH_DAYS = 3;

  public LoggedWork {
    days = List.copyOf(days);
    agents = Map.copyOf(agents);
  }

  public List<LocalDate> activeDays() {
    return days.stream().map(LoggedDay::day).distinct().sorted().toList();
  }

  /// What was called on some of the days.
  public LoggedWork onDays(Predicate<LocalDate> wanted) {
    return new LoggedWork(days.stream().filter(day -> wanted.test(day.day())).toList(), agents.entrySet().stream()
        .filter(day -> wanted.test(day.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Whether it tells enough to plan by.
  public boolean isEnough() {
    return requests() >= ENOUGH_REQUESTS && activeDays().size() >= ENOUGH_DAYS;
  }

  public long requests() {
    return days.stream().mapToLong(LoggedDay::requests).sum();
  }

  /// Whether every line says how many calls it is.
  public boolean isCounted() {
    return days.stream().allMatch(day -> day.calls().isPresent());
  }

  public long calls() {
    return days.stream().mapToLong(day -> day.calls().orElse(0)).sum();
  }

  /// The middle one of the days' counts of agents.
  public OptionalDouble medianAgents() {
    long[] sorted = agents.values().stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted.length % 2 == 1
        ? sorted[sorted.length / 2] : Math.rint((sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2.0));
  }
}
