package runrate.policies;

import java.util.List;

/// What is done with calls a day's limit does not pay for.
sealed interface AtLimit permits PayAll, Refuse, RunOffPeak, FallBack {
  /// The month day by day.
  List<PolicyDay> play(List<AskedDay> days, DayLimit limit);
}
