package runrate.policies;

import java.util.List;

/// The rest of the day's calls is refused.
record Refuse() implements AtLimit {
  @Override
  public List<PolicyDay> play(List<AskedDay> days, DayLimit limit) {
    return days.stream().map(day -> {
      long over = day.over(limit.usdOn(day.date()));
      return PolicyDay.of(day, over, 0, over, day.usdWithout(over));
    }).toList();
  }
}
