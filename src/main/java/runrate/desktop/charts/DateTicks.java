package runrate.desktop.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// First days of months for a time axis.
final class DateTicks {
  private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60};

  private DateTicks() {}

  /// Months between two days, every one or as many apart as it takes to have at most `most` of them.
  static List<LocalDate> months(LocalDate from, LocalDate to, int most) {
    YearMonth first = YearMonth.from(from.getDayOfMonth() == 1 ? from : from.plusMonths(1));
    long span = first.until(YearMonth.from(to), ChronoUnit.MONTHS);
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (span / STEPS[i] < most) {
        step = STEPS[i];
      }
    }
    List<LocalDate> ticks = new ArrayList<>();
    for (YearMonth month = first; !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
      if ((month.getMonthValue() - 1) % Math.min(step, 12) == 0 && (step <= 12 || month.getYear() % (step / 12) == 0)) {
        ticks.add(month.atDay(1));
      }
    }
    return ticks;
  }
}
