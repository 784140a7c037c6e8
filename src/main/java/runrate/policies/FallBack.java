package runrate.policies;

import java.util.List;
import java.util.OptionalDouble;

/// Calls go to a model that costs less, early enough for the whole day to keep within its limit. Of `n` calls at
/// `c` dollars `x` go to one at `k`: `(n - x) c + x k = L`, so `x = (n c - L) / (c - k)`, rounded up. Where all calls
/// on it are still too many, or its own cap or its machine are reached, the rest is refused.
///
/// @param callUsd what a call costs there, below a call of the plan, in USD
/// @param capUsd  most a day may spend there, within the limit
/// @param most    most calls a day it can answer
record FallBack(double callUsd, OptionalDouble capUsd, OptionalDouble most) implements AtLimit {
  private static final double ROUNDING = 1e-9;

  @Override
  public List<PolicyDay> play(List<AskedDay> days, DayLimit limit) {
    return days.stream().map(day -> day(day, limit.usdOn(day.date()))).toList();
  }

  private PolicyDay day(AskedDay day, double limitUsd) {
    long over = day.over(limitUsd);
    if (over == 0) {
      return PolicyDay.of(day, 0, 0, 0, day.usdWithout(0));
    }
    double eachUsd = callUsd * day.burn();
    long room = room(day, eachUsd, limitUsd);
    double left = limitUsd - day.fixedUsd();
    double wanted = Math.ceil((day.calls() * day.callUsd() - left) / (day.callUsd() - eachUsd) - ROUNDING);
    if (wanted <= room) {
      long switched = Math.max(0, (long) wanted);
      return PolicyDay.of(day, over, switched, 0,
          day.fixedUsd() + (day.calls() - switched) * day.callUsd() + switched * eachUsd);
    }
    long planned = Math.min(day.calls() - room, day.fit(limitUsd - room * eachUsd, day.callUsd()));
    return PolicyDay.of(day, over, room, day.calls() - room - planned,
        day.fixedUsd() + planned * day.callUsd() + room * eachUsd);
  }

  /// Calls the model may take of the day.
  private long room(AskedDay day, double eachUsd, double limitUsd) {
    double room = Math.min(day.calls(), Math.floor(most.orElse(Double.POSITIVE_INFINITY)));
    if (eachUsd > 0) {
      double purse = Math.min(capUsd.orElse(Double.POSITIVE_INFINITY), Math.max(0, limitUsd - day.fixedUsd()));
      room = Math.min(room, Math.floor(purse / eachUsd + ROUNDING));
    }
    return (long) room;
  }
}
