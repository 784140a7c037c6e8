package runrate.bridge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import runrate.units.FairRounding;
import runrate.units.Shapley;
import runrate.usage.PricedSpan;

/// Why the calls of one period cost more or less than those of another: the change by [BridgeFactor].
///
/// The part of a factor is what it changes, averaged over all orders in which the five could have changed (Shapley
/// value), so that no order favours one of them. All is computed exactly and rounded to the pico-dollar once, so that
/// the parts of a row add up to its change, the parts of the rows to those of all, and the same periods the other way
/// round give the same parts with the other sign.
///
/// @param rows of each kind of call, what changed most first
public record CostBridge(PeriodSum before, PeriodSum after, List<Row> rows) {
  public CostBridge {
    rows = List.copyOf(rows);
  }

  /// @param parts of the change, dollars, all factors
  public record Row(CallKind kind, BigDecimal beforeUsd, BigDecimal afterUsd, Map<BridgeFactor, BigDecimal> parts) {
    public Row {
      parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    public BigDecimal changeUsd() {
      return afterUsd.subtract(beforeUsd);
    }
  }

  public static CostBridge of(PeriodSum before, PeriodSum after) {
    List<Row> rows = Stream.of(before, after).flatMap(period -> period.kinds().stream()).map(KindSum::kind).distinct()
        .sorted(CallKind.ORDER).map(kind -> row(kind, before, after))
        .sorted(Comparator.comparing((Row row) -> row.changeUsd().abs()).reversed()).toList();
    return new CostBridge(before, after, rows);
  }

  private static Row row(CallKind kind, PeriodSum before, PeriodSum after) {
    KindSum from = before.of(kind);
    KindSum to = after.of(kind);
    var game = new KindGame(new KindGame.Side(from, before.calls()), new KindGame.Side(to, after.calls()));
    List<BigInteger> parts = FairRounding.whole(Shapley.exactCredits(BridgeFactor.values().length,
        game.values()::get));
    Map<BridgeFactor, BigDecimal> byFactor = new EnumMap<>(BridgeFactor.class);
    for (BridgeFactor factor : BridgeFactor.values()) {
      byFactor.put(factor, usd(parts.get(factor.ordinal())));
    }
    return new Row(kind, usd(from.pico()), usd(to.pico()), byFactor);
  }

  private static BigDecimal usd(BigInteger pico) {
    return PricedSpan.usd(new BigDecimal(pico));
  }

  /// Of all calls.
  public BigDecimal part(BridgeFactor factor) {
    return sum(row -> row.parts().get(factor));
  }

  public BigDecimal changeUsd() {
    return sum(Row::changeUsd);
  }

  private BigDecimal sum(Function<Row, BigDecimal> part) {
    return rows.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The factors, what changed most first.
  public List<BridgeFactor> byWeight() {
    return Stream.of(BridgeFactor.values()).sorted(Comparator.comparing((BridgeFactor factor) -> part(factor).abs())
        .reversed()).toList();
  }
}
