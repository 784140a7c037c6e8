package runrate.desktop.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.bridge.CostBridge;
import runrate.bridge.TwoPeriods;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.CallsByKind;
import runrate.files.calls.WarehouseException;
import runrate.text.BridgeWords;
import runrate.usage.DaySpan;
import runrate.usage.LoggedNames;

/// Two periods of a log and why the later costs more or less.
///
/// @param months  there are calls of, in order
/// @param periods absent for a log of less than two days
/// @param bridge  the same
/// @param notes   what is in none of its parts, and what makes them less sure
record WhyAnswer(List<YearMonth> months, Optional<TwoPeriods> periods, Optional<CostBridge> bridge,
    List<String> notes) {
  WhyAnswer {
    months = List.copyOf(months);
    notes = List.copyOf(notes);
  }

  /// Months that are set side by side.
  record Months(YearMonth before, YearMonth after) {}

  /// @param chosen absent for those a log is asked of where nobody says any
  static WhyAnswer of(Optional<Months> chosen, CallQuestions calls, LoggedNames names) throws WarehouseException {
    var asked = new CallsByKind(calls, names);
    List<LocalDate> days = asked.days();
    List<YearMonth> months = TwoPeriods.months(days);
    Optional<TwoPeriods> periods = chosen.filter(of -> months.containsAll(List.of(of.before(), of.after()))).map(of ->
        TwoPeriods.ofMonths(of.before(), of.after(), new DaySpan(days.getFirst(), days.getLast()))).or(() ->
            TwoPeriods.of(days));
    if (periods.isEmpty()) {
      return new WhyAnswer(months, periods, Optional.empty(), List.of());
    }
    CostBridge bridge = asked.bridge(periods.get());
    List<String> notes = new ArrayList<>(BridgeWords.untold(periods.get(), new DaySpan(days.getFirst(),
        days.getLast())));
    notes.addAll(BridgeWords.notes(bridge, asked.undated()));
    return new WhyAnswer(months, periods, Optional.of(bridge), notes);
  }

  /// The months in sight; absent where the halves of a log are.
  Optional<Months> shown() {
    return periods.filter(of -> of.chosen() != TwoPeriods.Chosen.HALVES).map(of -> new Months(YearMonth.from(
        of.before().first()), YearMonth.from(of.after().first())));
  }

  /// The months so many steps on, each beside the one there are calls of before it; absent where there are none.
  Optional<Months> step(int by) {
    return shown().map(of -> months.indexOf(of.after()) + by).filter(at -> at > 0 && at < months.size()).map(at ->
        new Months(months.get(at - 1), months.get(at)));
  }
}
