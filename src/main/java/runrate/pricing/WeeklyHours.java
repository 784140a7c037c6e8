package runrate.pricing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Hours of the week in a time zone: when a vendor is dearer, or when a team works.
///
/// @param days   the days a range begins on
/// @param ranges hours of each of those days; a range may run past midnight
public record WeeklyHours(ZoneId zone, Set<DayOfWeek> days, List<HourRange> ranges) {
  private static final int DAYS_A_WEEK = 7;

  public WeeklyHours {
    days = Set.copyOf(days);
    ranges = List.copyOf(ranges);
  }

  /// Some of these hours in a row.
  ///
  /// @param to first moment after them
  public record Span(Instant from, Instant to) {
    private Duration overlap(Span other) {
      Instant start = from.isAfter(other.from) ? from : other.from;
      Instant end = to.isBefore(other.to) ? to : other.to;
      return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
  }

  /// Part of these hours that falls into others, in the week of a date: clocks that are put forward in
  /// one of the zones change it.
  ///
  /// @return 0 where there are no hours at all
  public double shareInside(WeeklyHours others, LocalDate date) {
    LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Span> around = others.spans(monday.minusDays(2), DAYS_A_WEEK + 4);
    long inside = 0;
    long all = 0;
    for (Span span : spans(monday, DAYS_A_WEEK)) {
      all += Duration.between(span.from(), span.to()).toSeconds();
      inside += around.stream().mapToLong(other -> span.overlap(other).toSeconds()).sum();
    }
    return all == 0 ? 0 : Math.min(1, (double) inside / all);
  }

  /// Those that touch a time, in order.
  public List<Span> between(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
    int days = (int) ChronoUnit.DAYS.between(first, LocalDate.ofInstant(to, zone)) + 1;
    return spans(first, days).stream().filter(span -> span.from.isBefore(to) && span.to.isAfter(from)).toList();
  }

  private List<Span> spans(LocalDate first, int count) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = first.plusDays(i);
      if (days.contains(day.getDayOfWeek())) {
        ranges.forEach(range -> spans.add(new Span(range.start(day, zone), range.end(day, zone))));
      }
    }
    return spans;
  }
}
