package runrate.files.report;

import java.math.BigDecimal;
import java.util.Optional;
import runrate.bridge.OtherCost;
import runrate.files.json.JsonMapping;
import runrate.units.Fraction;
import runrate.usage.DaySpan;
import runrate.usage.LoggedNames;
import runrate.usage.OtherTerms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What recorded calls would have cost, as JSON; amounts are to the pico-dollar.
public final class OtherCostJson {
  private OtherCostJson() {}

  /// @param days whose calls are meant; absent for all
  public static String of(OtherCost cost, OtherTerms terms, Fraction batchShare, Optional<DaySpan> days) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode();
    days.ifPresent(span -> BridgeJson.days(root.putObject("in"), span));
    terms(root.putObject("terms"), terms, batchShare);
    root.put("loggedUsd", UsageJson.plain(cost.loggedUsd()));
    range(root, cost.lowUsd(), cost.highUsd());
    root.put("unpriced", cost.unpriced()).put("unpricedUnderTerms", cost.lost());
    ArrayNode reasons = root.putArray("reasons");
    cost.reasons().forEach((model, why) -> reasons.addObject().put("model", LoggedNames.words(model.vendor(),
        model.model())).put("tier", model.tier()).put("reason", why));
    ArrayNode rows = root.putArray("rows");
    cost.rows().forEach(row -> row(rows.addObject(), row));
    return ReportJson.text(root);
  }

  private static void terms(ObjectNode node, OtherTerms terms, Fraction batchShare) {
    node.put("at", terms.at().map(Object::toString).orElse(null));
    ArrayNode on = node.putArray("on");
    terms.on().forEach(swap -> on.addObject().put("from", swap.from().orElse(null)).put("to", swap.to().key()));
    terms.prompt().ifPresent(mix -> node.putObject("prompt").put("uncached", mix.uncached().doubleValue())
        .put("read", mix.read().doubleValue()).put("written5m", mix.written5m().doubleValue()).put("written1h",
            mix.written1h().doubleValue()));
    node.put("caching", !terms.isUncached()).put("batchShare", batchShare.doubleValue());
  }

  private static void row(ObjectNode node, OtherCost.Row row) {
    node.put("vendor", row.model().vendor()).put("model", row.model().model()).put("tier", row.model().tier())
        .put("answeredBy", row.answer().map(answer -> answer.by().key()).orElse(null)).put("calls", row.calls())
        .put("loggedUsd", UsageJson.plain(row.loggedUsd()));
    range(node, row.lowUsd(), row.highUsd());
  }

  private static void range(ObjectNode node, BigDecimal low, BigDecimal high) {
    node.put("lowUsd", UsageJson.plain(low)).put("highUsd", UsageJson.plain(high));
  }
}
