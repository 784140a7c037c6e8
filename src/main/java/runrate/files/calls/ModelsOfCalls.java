package runrate.files.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import runrate.usage.LogPrices;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.OtherTerms;

/// What a store needs prices of: its models, and the time of its calls.
record ModelsOfCalls(List<LoggedModel> models, Instant first, Instant last) {

  static ModelsOfCalls of(CallSource source) throws WarehouseException {
    List<LoggedModel> models = new ArrayList<>();
    List<Long> moments = new ArrayList<>();
    source.asked(sql(source), row -> {
      for (String moment : List.of("first_ms", "last_ms")) {
        long millis = row.getLong(moment);
        if (!row.wasNull()) {
          moments.add(millis);
        }
      }
      return models.add(new LoggedModel(row.getString("vendor"), row.getString("model"), row.getString("tier")));
    });
    return new ModelsOfCalls(models, Instant.ofEpochMilli(moments.stream().min(Long::compare).orElse(0L)),
        Instant.ofEpochMilli(moments.stream().max(Long::compare).orElse(0L)));
  }

  static String sql(CallSource source) {
    return "WITH %sonce AS (\n%s)\n%s".formatted(source.calls().before(), source.calls().once(), """
        SELECT vendor, model, tier, MIN(ts_ms) AS first_ms, MAX(ts_ms) AS last_ms FROM once
        GROUP BY vendor, model, tier ORDER BY vendor, model, tier""");
  }

  LogPrices prices(LoggedNames names, OtherTerms terms) {
    return LogPrices.of(names, models, first, last, terms);
  }
}
