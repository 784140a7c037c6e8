package runrate.usage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Days of UTC, whole ones.
///
/// @param last the last that belongs to it
public record DaySpan(LocalDate first, LocalDate last) {
  private static final String TO = "..";

  public DaySpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last is %s; no day before %s".formatted(last, first));
    }
  }

  public static DaySpan of(YearMonth month) {
    return new DaySpan(month.atDay(1), month.atEndOfMonth());
  }

  /// A month `2026-09`, a day `2026-09-14` or days `2026-09-01..2026-09-14`; empty where it is none of them.
  public static Optional<DaySpan> of(String words) {
    int to = words.indexOf(TO);
    try {
      DaySpan first = one(to < 0 ? words : words.substring(0, to));
      return Optional.of(to < 0 ? first : new DaySpan(first.first(), one(words.substring(to + TO.length())).last()));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static DaySpan one(String words) {
    String plain = words.strip();
    if (plain.chars().filter(c -> c == '-').count() == 1) {
      return of(YearMonth.parse(plain));
    }
    LocalDate day = LocalDate.parse(plain);
    return new DaySpan(day, day);
  }

  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /// The month it is; empty where it is none or not all of one.
  public Optional<YearMonth> month() {
    YearMonth month = YearMonth.from(first);
    return equals(of(month)) ? Optional.of(month) : Optional.empty();
  }

  public boolean overlaps(DaySpan other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  /// As it is typed.
  public String word() {
    return month().map(YearMonth::toString).orElse(first.equals(last) ? first.toString() : first + TO + last);
  }

  /// Its first moment, in milliseconds since 1970 UTC.
  public long fromMillis() {
    return millis(first);
  }

  /// The first moment after it.
  public long toMillis() {
    return millis(last.plusDays(1));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
