package runrate.policies;

import java.util.List;

/// Nobody looks at the limit: all calls are paid.
record PayAll() implements AtLimit {
  @Override
  public List<PolicyDay> play(List<AskedDay> days, DayLimit limit) {
    return days.stream().map(day -> PolicyDay.of(day, day.over(limit.usdOn(day.date())), 0, 0, day.usd())).toList();
  }
}
