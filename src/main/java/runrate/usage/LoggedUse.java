package runrate.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What calls that pay the same prices come to on one day of UTC, meter by meter.
///
/// @param feature     whom they are for, as far as it was asked; empty where it was not
/// @param requests    lines
/// @param failures    lines of a call that failed
/// @param recordedUsd what the log says they cost; absent where it says nothing
/// @param metered     of each meter that counted anything
public record LoggedUse(LocalDate day, LoggedModel model, String feature, String team, long requests, long failures,
    Optional<BigDecimal> recordedUsd, List<Metered> metered) {
  public LoggedUse {
    metered = List.copyOf(metered);
  }

  /// So many tokens, or uses of something.
  ///
  /// @param usdEach of one; absent where no card has a price
  public record Metered(Meter meter, BigDecimal quantity, Optional<BigDecimal> usdEach) {
    /// To the last digit; absent without a price.
    public Optional<BigDecimal> usd() {
      return usdEach.map(quantity::multiply);
    }
  }

  public boolean isPriced() {
    return metered.stream().allMatch(each -> each.usdEach().isPresent());
  }

  /// Of what has a price.
  public BigDecimal usd() {
    return metered.stream().flatMap(each -> each.usd().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
