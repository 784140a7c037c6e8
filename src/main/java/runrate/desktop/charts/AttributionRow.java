package runrate.desktop.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.text.Figures;
import runrate.text.UsageSentence;
import runrate.text.UsageWords;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.Marks;
import runrate.usage.RecordedCall;

/// A row of recorded calls: several that have something in common, or a single one.
///
/// @param calls those that are told one by one, the dearest first
/// @param sum   of all of them; absent of a single call
record AttributionRow(Marks marks, String name, List<RecordedCall> calls, Optional<CallSum> sum) {
  /// Of single calls only the dearest are rows: all of them stand in the table.
  private static final int SINGLE = 10;

  AttributionRow {
    calls = List.copyOf(calls);
  }

  static List<AttributionRow> of(Attribution all, Optional<CallDimension> by, AttributionOrder order) {
    Map<String, List<RecordedCall>> calls = by.map(way -> all.calls().stream().collect(Collectors.groupingBy(call ->
        call.key(way)))).orElse(Map.of());
    List<AttributionRow> rows = by.map(way -> all.by(way).stream().map(sum -> new AttributionRow(Marks.of(way,
        sum.keys().getFirst()), UsageSentence.name(way, sum), calls.getOrDefault(sum.keys().getFirst(), List.of()),
        Optional.of(sum))).toList())
        .orElseGet(() -> all.calls().stream().limit(SINGLE).map(call -> new AttributionRow(Marks.of(call), call.id(),
            List.of(call), Optional.empty())).toList());
    return rows.stream().sorted(order.order()).toList();
  }

  /// What is known of its cost.
  BigDecimal usd() {
    return sum.map(CallSum::usd).or(() -> calls.getFirst().usd()).orElse(BigDecimal.ZERO);
  }

  String cost() {
    return sum.map(UsageWords::cost).orElseGet(() -> calls.getFirst().usd().map(UsageWords::usd).orElse("–"));
  }

  String share(CallSum total) {
    return sum.map(row -> UsageSentence.share(row, total)).orElseGet(() -> total.usd().signum() == 0
        || calls.getFirst().usd().isEmpty() ? "–" : Figures.percent(usd().doubleValue() / total.usd().doubleValue()));
  }

  long requests() {
    return sum.map(CallSum::requests).orElse(1L);
  }

  OptionalDouble average() {
    return sum.map(CallSum::meanUsd).orElseGet(() -> calls.getFirst().usd().map(usd ->
        OptionalDouble.of(usd.doubleValue())).orElse(OptionalDouble.empty()));
  }

  String successful() {
    return sum.map(row -> UsageWords.success(row).orElse("–")).orElseGet(() -> calls.getFirst().outcome()
        .map(done -> done ? "yes" : "failed").orElse("–"));
  }

  String words(CallSum total) {
    return sum.map(row -> UsageSentence.row(marks.row().orElseThrow().by(), row, total))
        .orElseGet(() -> UsageSentence.call(calls.getFirst()));
  }
}
