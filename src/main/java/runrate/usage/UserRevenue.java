package runrate.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a user brings in the days of a log, to be held beside what each of them costs in the same days.
///
/// `usd = revenue a month * 12 * days / 365`
///
/// @param usd  a user brings in these days
/// @param days from the first call to the last, both counted
public record UserRevenue(BigDecimal usd, long days) {
  private static final double MONTHS_PER_DAY = 12 / 365.0;

  /// @param perMonthUsd what a user pays a month
  /// @return nothing where nobody said what a user pays, where no user is named, or a call says no day
  public static Optional<UserRevenue> of(Attribution all, OptionalDouble perMonthUsd) {
    List<String> days = all.by(CallDimension.DAY).stream().map(row -> row.keys().getFirst()).toList();
    if (perMonthUsd.isEmpty() || days.isEmpty() || days.contains(CallDimension.NOBODY)
        || !all.told().contains(CallDimension.USER)) {
      return Optional.empty();
    }
    LocalDate first = days.stream().map(LocalDate::parse).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().map(LocalDate::parse).max(LocalDate::compareTo).orElseThrow();
    long count = ChronoUnit.DAYS.between(first, last) + 1;
    return Optional.of(new UserRevenue(BigDecimal.valueOf(perMonthUsd.getAsDouble() * MONTHS_PER_DAY * count), count));
  }

  /// Users who cost more than they bring.
  public List<CallSum> below(Attribution all) {
    return all.over(usd);
  }
}
