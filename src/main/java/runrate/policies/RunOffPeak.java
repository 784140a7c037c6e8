package runrate.policies;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.Seasonality;

/// Calls over the limit wait and run in the off-peak batch: on the next Saturday or Sunday, in the night that
/// follows, or whichever comes first. A batch runs whole and is paid on the day it runs, outside that day's limit: the
/// limit is there for calls somebody waits for. A call of the month's last days may wait beyond it and stays open.
///
/// @param batchUsd what a call costs in a batch, in USD
record RunOffPeak(OffPeak offPeak, double batchUsd) implements AtLimit {

  /// Calls of one day that wait.
  private record Waiting(int day, long calls) {}

  @Override
  public List<PolicyDay> play(List<AskedDay> days, DayLimit limit) {
    long[] over = days.stream().mapToLong(day -> day.over(limit.usdOn(day.date()))).toArray();
    long[] waiting = new long[over.length];
    long[] caughtUp = new long[over.length];
    Map<Integer, Integer> ranOn = new HashMap<>();
    Deque<Waiting> queue = new ArrayDeque<>();
    for (int i = 0; i < over.length; i++) {
      if (runsOn(days.get(i).date())) {
        while (!queue.isEmpty()) {
          Waiting first = queue.remove();
          caughtUp[i] += first.calls();
          ranOn.put(first.day(), i);
        }
      }
      if (over[i] > 0) {
        queue.add(new Waiting(i, over[i]));
      }
      waiting[i] = queue.stream().mapToLong(Waiting::calls).sum();
    }
    return IntStream.range(0, over.length).mapToObj(i -> day(days.get(i), over[i],
        ranOn.containsKey(i) ? ranOn.get(i) - i : 0, waiting[i], caughtUp[i])).toList();
  }

  /// Whether a batch runs on a day before its own calls come: in the night to it, or because it is off-peak itself.
  private boolean runsOn(LocalDate day) {
    return offPeak != OffPeak.WEEKEND || Seasonality.isWeekend(day.getDayOfWeek());
  }

  private PolicyDay day(AskedDay day, long over, int waited, long waiting, long caughtUp) {
    long late = waited > 0 ? over : 0;
    return new PolicyDay(day.date(), day.kind(), day.calls(), over, day.calls() - over, late, late * waited, 0, 0,
        over - late, waiting, caughtUp, day.usdWithout(over) + caughtUp * batchUsd * day.burn());
  }
}
