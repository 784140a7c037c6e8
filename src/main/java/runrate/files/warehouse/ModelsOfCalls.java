package runrate.files.warehouse;

import java.time.Instant;
import java.util.List;
import runrate.usage.LogPrices;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.OtherTerms;

/// What a store needs prices of: its models, and the time of its calls.
record ModelsOfCalls(List<LoggedModel> models, Instant first, Instant last) {

  static ModelsOfCalls of(UsageStore store) throws WarehouseException {
    List<LoggedModel> logged = store.asked("SELECT DISTINCT vendor, model, tier FROM call ORDER BY ALL", row ->
        new LoggedModel(row.getString(1), row.getString(2), row.getString(3)));
    long first = store.asked("SELECT coalesce(min(ts_ms), 0) FROM call", row -> row.getLong(1)).getFirst();
    long last = store.asked("SELECT coalesce(max(ts_ms), 0) FROM call", row -> row.getLong(1)).getFirst();
    return new ModelsOfCalls(logged, Instant.ofEpochMilli(first), Instant.ofEpochMilli(last));
  }

  LogPrices prices(LoggedNames names, OtherTerms terms) {
    return LogPrices.of(names, models, first, last, terms);
  }
}
