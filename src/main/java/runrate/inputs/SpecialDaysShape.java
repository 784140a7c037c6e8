package runrate.inputs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.scenario.Campaign;
import runrate.scenario.ForecastSettings;
import runrate.scenario.SpecialDays;
import runrate.units.Excerpt;

/// Days that are not like others of their weekday: the keys `forecast.holidays` and `forecast.events`.
public final class SpecialDaysShape {
  private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";

  public static final Texts<ForecastSettings> HOLIDAYS = new Texts<ForecastSettings>("holidays",
      "Days like 2026-12-25; one from Monday to Friday counts as a weekend day.",
      forecast -> forecast.special().holidays().stream().map(LocalDate::toString).toList()).leftOut().matching(DAY);
  public static final Dated<Campaign, LocalDate> FROM = Dated.day("from", true, "Its first day.", Campaign::from);
  public static final Dated<Campaign, LocalDate> TO = Dated.day("to", false,
      "Its last day; the first one if left out.", Campaign::to);
  public static final Num<Campaign> FACTOR = Num.required("factor", Range.AT_LEAST_ZERO, Quantity.TIMES,
      "Times a usual day's work; 0 is none.", Campaign::factor,
      (campaign, times) -> new Campaign(campaign.from(), campaign.to(), times, campaign.name()));
  public static final Word<Campaign> NAME = Word.<Campaign>usually("", "name", "What it is called.", Campaign::name)
      .atMost(Campaign.LONGEST_NAME);
  public static final Entries<ForecastSettings, Campaign> EVENTS = Entries.<ForecastSettings, Campaign>of("events",
      new Shape<>(List.of(FROM, TO, FACTOR, NAME), SpecialDaysShape::campaign),
      "Days with more or less work than usual: a campaign, a launch. Where some are on at once their factors are "
          + "multiplied.",
      forecast -> forecast.special().campaigns(),
      (forecast, events) -> forecast.withSpecial(special -> special.withCampaigns(events))).leftOut();

  private SpecialDaysShape() {}

  private static Campaign campaign(Values v) {
    LocalDate from = v.of(FROM).orElse(LocalDate.EPOCH);
    LocalDate to = v.of(TO).orElse(from);
    if (to.isBefore(from)) {
      v.refuse(TO, "%s is before the first day, %s".formatted(to, from), "Swap the two days");
      to = from;
    }
    return new Campaign(from, to, v.number(FACTOR), v.text(NAME));
  }

  static SpecialDays special(Values v) {
    List<LocalDate> holidays = new ArrayList<>();
    int index = 0;
    for (String text : v.of(HOLIDAYS)) {
      Optional<LocalDate> day = day(text);
      String place = "[%s]".formatted(index++);
      if (day.isEmpty()) {
        v.refuse(HOLIDAYS, place, "'%s' is no day".formatted(Excerpt.of(text)), "Write a date like 2026-12-25");
      } else if (holidays.contains(day.get())) {
        v.refuse(HOLIDAYS, place, "%s stands here twice".formatted(text), "Keep one");
      }
      day.ifPresent(holidays::add);
    }
    return new SpecialDays(holidays, v.of(EVENTS));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.matches(DAY) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
