package runrate.backtest;

import java.time.YearMonth;

/// A month of which days are recorded, but that cannot be tested.
///
/// @param recordedDays fewer than the month has, or all of them where nothing was spent
public record LeftOut(YearMonth month, int recordedDays) {
  public boolean isIncomplete() {
    return recordedDays < month.lengthOfMonth();
  }
}
