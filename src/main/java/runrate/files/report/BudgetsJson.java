package runrate.files.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStack;
import runrate.inputs.OneOf;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetReset;
import runrate.scenario.BudgetScope;
import tools.jackson.databind.node.ObjectNode;

/// The budgets beside the month's own, and which of all binds first, as JSON. Amounts are not rounded.
final class BudgetsJson {
  private BudgetsJson() {}

  /// Left out where there is but the month's own.
  static void put(ObjectNode root, BudgetStack stack) {
    if (stack.further().isEmpty()) {
      return;
    }
    var list = root.putArray("budgets");
    stack.further().forEach(line -> put(list.addObject(), line));
    Optional<BudgetLine> first = stack.firstToBind();
    first.ifPresentOrElse(line -> {
      ObjectNode node = head(root.putObject("firstToBind"), line);
      node.put("on", line.bindsOn().orElseThrow().toString());
    }, () -> root.putNull("firstToBind"));
  }

  /// Left out where nobody said when the period begins.
  ///
  /// @param first the period's first day
  static void put(ObjectNode node, BudgetReset reset, LocalDate first) {
    if (reset.isSaid()) {
      ZonedDateTime moment = reset.on(first);
      node.put("resetAt", reset.at().orElse(LocalTime.MIDNIGHT).toString()).put("zone", reset.zone()
          .map(ZoneId::getId).orElse("UTC")).put("resetInstant", moment.toInstant().toString());
    }
  }

  /// Of two lines that differ in nothing else the unit tells which.
  private static ObjectNode head(ObjectNode node, BudgetLine line) {
    node.put("period", OneOf.word(line.period())).put("name", line.name()).put("unit", OneOf.word(line.unit()));
    BudgetScope scope = line.scope();
    ObjectNode of = node.putObject("scope").put("kind", OneOf.word(scope.kind()));
    if (!scope.isAll()) {
      of.put("name", scope.name()).put("each", scope.each());
      scope.count().ifPresentOrElse(count -> of.put("count", count), () -> of.putNull("count"));
    }
    return node;
  }

  private static void put(ObjectNode node, BudgetLine line) {
    head(node, line).put("share", line.part().share()).put("assumed", line.part().isAssumed())
        .put("from", line.from().toString()).put("to", line.to().toString());
    boolean counted = line.unit() == BudgetAmount.Unit.TOKENS;
    String unit = counted ? "Tokens" : "Usd";
    put(node, line.reset(), line.from());
    ReportJson.put(node, "amount" + unit, line.amount());
    node.put("spent" + unit, line.spent()).put("recorded" + unit, line.recorded())
        .put("planned" + unit, line.planned()).put("forecast" + unit, line.forecast())
        .put("notRecordedDays", line.modelledDays());
    if (counted) {
      node.put("estimatedDays", line.estimatedDays());
    }
    line.overDays().ifPresent(days -> node.put("overDays", days));
    node.put("status", line.status().label());
    line.bindsOn().ifPresentOrElse(day -> node.put("bindsOn", day.toString()), () -> node.putNull("bindsOn"));
    var alerts = node.putArray("alerts");
    line.alerts().forEach(alert -> {
      ObjectNode one = alerts.addObject().put("share", alert.share());
      alert.day().ifPresentOrElse(day -> one.put("reachedOn", day.toString()), () -> one.putNull("reachedOn"));
    });
  }
}
