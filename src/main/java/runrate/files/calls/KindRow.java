package runrate.files.calls;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import runrate.bridge.CallKind;
import runrate.bridge.CostItem;
import runrate.bridge.KindSum;
import runrate.usage.LoggedModel;

/// What [KindSql] answers: calls of a model, told apart by length of prompt and whether they have a price.
record KindRow(LoggedModel model, long band, boolean isUnpriced, long requests, long uncounted,
    BigInteger calls, Map<CostItem, KindSum.Amount> items) {
  private static final Map<CostItem, String> COLUMNS = Map.of(CostItem.UNCACHED_INPUT, "in", CostItem.CACHE_READ,
      "read", CostItem.CACHE_WRITE_5M, "w5", CostItem.CACHE_WRITE_1H, "w1", CostItem.OUTPUT, "out", CostItem.THINKING,
      "think", CostItem.SEARCH, "search", CostItem.CALL, "call");

  static KindRow of(ResultSet row) throws SQLException {
    boolean isUnpriced = row.getInt("unpriced") == 1;
    Map<CostItem, KindSum.Amount> items = new EnumMap<>(CostItem.class);
    for (CostItem item : CostItem.values()) {
      if (!isUnpriced) {
        items.put(item, new KindSum.Amount(whole(row, "t_" + COLUMNS.get(item)),
            whole(row, "c_" + COLUMNS.get(item))));
      }
    }
    return new KindRow(new LoggedModel(row.getString("vendor"), row.getString("model"), row.getString("tier")),
        row.getLong("band"), isUnpriced, row.getLong("requests"), row.getLong("uncounted"),
        whole(row, "call_count"), items);
  }

  /// What has tokens is one call at least, whatever its source says.
  KindSum sum(UnaryOperator<LoggedModel> names) {
    boolean isSomething = items.values().stream().anyMatch(item -> item.quantity().signum() > 0);
    return new KindSum(new CallKind(names.apply(model), band), isSomething ? calls.max(BigInteger.ONE) : calls,
        items);
  }

  private static BigInteger whole(ResultSet row, String column) throws SQLException {
    return SumRows.sum(row, column).toBigIntegerExact();
  }
}
