package runrate.files.calls;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.bridge.CallKind;
import runrate.bridge.CostBridge;
import runrate.bridge.KindSum;
import runrate.bridge.PeriodSum;
import runrate.bridge.TwoPeriods;
import runrate.usage.DaySpan;
import runrate.usage.LoggedNames;
import runrate.usage.PricedSpan;

/// Asks what the calls of some days come to by kind.
///
/// @param names what tells that two logs mean one model
public record CallsByKind(CallQuestions questions, LoggedNames names) {

  /// Days there are calls of, in order.
  public List<LocalDate> days() throws WarehouseException {
    return questions.asked(KindSql.DAYS, LoggedDays::day);
  }

  /// Lines that do not say when they were.
  public long undated() throws WarehouseException {
    return questions.asked(KindSql.UNDATED, row -> row.getLong(1)).getFirst();
  }

  /// Both periods; prompts are kept apart where longer ones have another price in one of them.
  public CostBridge bridge(TwoPeriods periods) throws WarehouseException {
    List<PricedSpan> asked = questions.prices().spans().stream().filter(span -> isIn(span, periods.before())
        || isIn(span, periods.after())).toList();
    return CostBridge.of(of(periods.before(), asked), of(periods.after(), asked));
  }

  private static boolean isIn(PricedSpan span, DaySpan days) {
    return span.fromMillis() < days.toMillis() && days.fromMillis() < span.toMillis();
  }

  private PeriodSum of(DaySpan days, List<PricedSpan> lengths) throws WarehouseException {
    Map<CallKind, KindSum> kinds = new LinkedHashMap<>();
    long unpriced = 0;
    long uncounted = 0;
    for (KindRow row : questions.asked(KindSql.sums(KindSql.in(days), lengths, questions.source()::literal),
        KindRow::of)) {
      if (row.isUnpriced()) {
        unpriced += row.requests();
      } else {
        uncounted += row.uncounted();
        KindSum sum = row.sum(names::meant);
        kinds.merge(sum.kind(), sum, KindSum::plus);
      }
    }
    return new PeriodSum(days, List.copyOf(kinds.values()), unpriced, uncounted);
  }
}
