package runrate.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Days that are not like others of their weekday.
///
/// @param holidays  in the order of the calendar, each once
/// @param campaigns where some are on at once, their factors are multiplied
public record SpecialDays(List<LocalDate> holidays, List<Campaign> campaigns) {
  public static final SpecialDays NONE = new SpecialDays(List.of(), List.of());

  public SpecialDays {
    holidays = holidays.stream().distinct().sorted().toList();
    campaigns = List.copyOf(campaigns);
  }

  public boolean isHoliday(LocalDate day) {
    return holidays.contains(day);
  }

  /// Times a usual day's work.
  public double factor(LocalDate day) {
    double factor = 1;
    for (Campaign campaign : campaigns) {
      factor *= campaign.isOn(day) ? campaign.factor() : 1;
    }
    return factor;
  }

  public SpecialDays withHoliday(LocalDate day) {
    return withHolidays(List.of(day));
  }

  public SpecialDays withHolidays(List<LocalDate> days) {
    List<LocalDate> more = new ArrayList<>(holidays);
    more.addAll(days);
    return new SpecialDays(more, campaigns);
  }

  public SpecialDays withoutHoliday(LocalDate day) {
    return new SpecialDays(holidays.stream().filter(Predicate.not(day::equals)).toList(), campaigns);
  }

  public SpecialDays withCampaigns(List<Campaign> changed) {
    return new SpecialDays(holidays, changed);
  }
}
