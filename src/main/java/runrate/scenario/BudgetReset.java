package runrate.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The moment a budget's period begins: an hour of its first day in a time zone. Spend is known by calendar day, so
/// that which days a period holds does not hang on it; whoever shows the budget says the moment.
///
/// @param at   absent for midnight
/// @param zone absent for UTC
public record BudgetReset(Optional<LocalTime> at, Optional<ZoneId> zone) {
  /// Nobody said when: midnight UTC.
  public static final BudgetReset UNSAID = new BudgetReset(Optional.empty(), Optional.empty());

  public boolean isSaid() {
    return at.isPresent() || zone.isPresent();
  }

  /// The moment on a day. An hour that clocks skip that day is as much later as they skip; of one that comes twice it
  /// is the first.
  public ZonedDateTime on(LocalDate day) {
    return day.atTime(at.orElse(LocalTime.MIDNIGHT)).atZone(zone.orElse(ZoneOffset.UTC));
  }
}
