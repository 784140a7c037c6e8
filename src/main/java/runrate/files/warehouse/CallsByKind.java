package runrate.files.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.bridge.CallKind;
import runrate.bridge.CostBridge;
import runrate.bridge.CostItem;
import runrate.bridge.KindSum;
import runrate.bridge.PeriodSum;
import runrate.bridge.TwoPeriods;
import runrate.usage.DaySpan;
import runrate.usage.LogPrices;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.PricedSpan;

/// Asks a store what the calls of some days come to by kind.
///
/// @param names what tells that two logs mean one model
/// @param today whose prices calls pay whose source says no time
public record CallsByKind(UsageStore store, LoggedNames names, LogPrices prices, LocalDate today) {
  private static final Map<CostItem, String> COLUMNS = Map.of(CostItem.UNCACHED_INPUT, "in", CostItem.CACHE_READ,
      "read", CostItem.CACHE_WRITE_5M, "w5", CostItem.CACHE_WRITE_1H, "w1", CostItem.OUTPUT, "out", CostItem.THINKING,
      "think", CostItem.SEARCH, "search", CostItem.CALL, "call");

  /// Days there are calls of, in order.
  public List<LocalDate> days() throws WarehouseException {
    return store.asked(UsageStore.head(prices, today) + KindSql.DAYS, LoggedDays::day);
  }

  /// Lines that do not say when they were.
  public long undated() throws WarehouseException {
    return store.asked(UsageStore.head(prices, today) + KindSql.UNDATED, row -> row.getLong(1)).getFirst();
  }

  /// Both periods; prompts are kept apart where longer ones have another price in one of them.
  public CostBridge bridge(TwoPeriods periods) throws WarehouseException {
    List<PricedSpan> asked = prices.spans().stream().filter(span -> isIn(span, periods.before())
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
    for (Row row : store.asked(UsageStore.head(prices, today) + KindSql.sums(days, lengths), Row::of)) {
      if (row.isUnpriced()) {
        unpriced += row.requests();
      } else {
        uncounted += row.uncounted();
        KindSum sum = row.sum(names);
        kinds.merge(sum.kind(), sum, KindSum::plus);
      }
    }
    return new PeriodSum(days, List.copyOf(kinds.values()), unpriced, uncounted);
  }

  private record Row(LoggedModel model, long band, boolean isUnpriced, long requests, long uncounted,
      BigInteger calls, Map<CostItem, KindSum.Amount> items) {

    static Row of(ResultSet row) throws SQLException {
      boolean isUnpriced = row.getInt("unpriced") == 1;
      Map<CostItem, KindSum.Amount> items = new EnumMap<>(CostItem.class);
      for (CostItem item : CostItem.values()) {
        if (!isUnpriced) {
          items.put(item, new KindSum.Amount(whole(row, "t_" + COLUMNS.get(item)),
              whole(row, "c_" + COLUMNS.get(item))));
        }
      }
      return new Row(new LoggedModel(row.getString("vendor"), row.getString("model"), row.getString("tier")),
          row.getLong("band"), isUnpriced, row.getLong("requests"), row.getLong("uncounted"),
          whole(row, "call_count"), items);
    }

    /// What has tokens is one call at least, whatever its source says.
    KindSum sum(LoggedNames names) {
      boolean isSomething = items.values().stream().anyMatch(item -> item.quantity().signum() > 0);
      return new KindSum(new CallKind(names.meant(model), band), isSomething ? calls.max(BigInteger.ONE) : calls,
          items);
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
      BigDecimal sum = SumRows.sum(row, column);
      return sum.toBigIntegerExact();
    }
  }
}
