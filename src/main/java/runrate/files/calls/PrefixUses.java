package runrate.files.calls;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.sharing.FairPrefixes;
import runrate.sharing.PrefixCall;
import runrate.showback.OwnerDay;
import runrate.usage.CallDimension;
import runrate.usage.PricedSpan;
import runrate.usage.TagRule;

/// Calls that say which cached prefix they use, one by one and in the order in which they came: which of them found
/// what another had written. A prefix goes as far as a conversation has found it at its first call; what one writes
/// behind that nobody else can use.
final class PrefixUses {
  private static final String SQL = """
      SELECT owner, day_ms, vendor, model, prefix, cache_read AS t_read, written, premium,
        MAX(CASE WHEN first_call = 1 THEN cache_read ELSE 0 END) OVER (PARTITION BY vendor, model, prefix) AS t_shared
      FROM (SELECT {owner} AS owner, {day} AS day_ms, vendor, model, prefix, cache_read,
          cache_write_5m + cache_write_1h AS written, ts_ms, file, line_no,
          CAST(cache_write_5m AS DECIMAL(29, 0)) * (p_w5 - p_read)
            + CAST(cache_write_1h AS DECIMAL(29, 0)) * (p_w1 - p_read) AS premium,
          ROW_NUMBER() OVER (PARTITION BY vendor, model, prefix, trace_id, agent, user_key, feature, team
            ORDER BY ts_ms, file, line_no) AS first_call
        FROM priced WHERE prefix IS NOT NULL AND ts_ms IS NOT NULL AND span_ms IS NULL AND unpriced = 0
          AND cache_read + cache_write_5m + cache_write_1h > 0) p
      ORDER BY vendor, model, prefix, ts_ms, file, line_no""";

  private PrefixUses() {}

  /// What each pays more than billed, or less, by day; nothing where no call names a prefix.
  static List<OwnerDay> moved(CallQuestions calls, CallDimension by, String owner, UnaryOperator<String> shown)
      throws WarehouseException {
    var fair = new FairPrefixes(by == CallDimension.TEAM ? Optional.of(TagRule.SHARED) : Optional.empty());
    calls.asked(SQL.replace("{owner}", owner).replace("{day}", UsageSql.DAY), row -> {
      fair.add(of(row, shown));
      return true;
    });
    List<OwnerDay> moved = new ArrayList<>();
    fair.moved().forEach((day, owners) -> owners.forEach((name, pico) -> moved.add(new OwnerDay(day, name,
        PricedSpan.usd(new BigDecimal(pico)), 0))));
    return moved;
  }

  private static PrefixCall of(ResultSet row, UnaryOperator<String> shown) throws SQLException {
    String prefix = String.join("\n", row.getString("vendor"), row.getString("model"), row.getString("prefix"));
    return new PrefixCall(prefix, shown.apply(OwnerDays.owner(row)), LoggedDays.day(row), row.getLong("t_read"),
        row.getLong("written"), SumRows.sum(row, "premium").toBigIntegerExact()).within(row.getLong("t_shared"));
  }
}
