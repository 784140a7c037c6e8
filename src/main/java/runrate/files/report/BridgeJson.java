package runrate.files.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.bridge.BridgeFactor;
import runrate.bridge.CostBridge;
import runrate.bridge.PeriodSum;
import runrate.bridge.TwoPeriods;
import runrate.files.json.JsonMapping;
import runrate.usage.DaySpan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The change between two periods as JSON: exact amounts that add up.
public final class BridgeJson {
  private BridgeJson() {}

  public static String of(CostBridge bridge, TwoPeriods periods, long undated) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode();
    root.put("chosen", periods.chosen().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    period(root.putObject("from"), bridge.before());
    period(root.putObject("to"), bridge.after());
    root.put("undated", undated).put("changeUsd", UsageJson.plain(bridge.changeUsd()));
    parts(root.putObject("parts"), Stream.of(BridgeFactor.values()).collect(Collectors.toMap(factor -> factor,
        bridge::part)));
    ArrayNode rows = root.putArray("rows");
    bridge.rows().forEach(row -> row(rows.addObject(), row));
    return ReportJson.text(root);
  }

  private static void period(ObjectNode node, PeriodSum period) {
    days(node, period.days());
    node.put("calls", period.calls()).put("costUsd", UsageJson.plain(period.usd()))
        .put("unpriced", period.unpriced()).put("uncounted", period.uncounted());
  }

  static void days(ObjectNode node, DaySpan days) {
    node.put("first", days.first().toString()).put("last", days.last().toString());
  }

  private static void row(ObjectNode node, CostBridge.Row row) {
    node.put("vendor", row.kind().model().vendor()).put("model", row.kind().model().model())
        .put("tier", row.kind().model().tier()).put("fromPromptTokens", row.kind().fromPrompt())
        .put("fromUsd", UsageJson.plain(row.beforeUsd())).put("toUsd", UsageJson.plain(row.afterUsd()))
        .put("changeUsd", UsageJson.plain(row.changeUsd()));
    parts(node.putObject("parts"), row.parts());
  }

  private static void parts(ObjectNode node, Map<BridgeFactor, BigDecimal> parts) {
    for (BridgeFactor factor : BridgeFactor.values()) {
      node.put(factor.word() + "Usd", UsageJson.plain(parts.get(factor)));
    }
  }
}
