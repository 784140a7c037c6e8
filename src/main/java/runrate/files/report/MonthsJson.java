package runrate.files.report;

import java.util.List;
import java.util.Locale;
import runrate.forecast.TwelveMonths;
import runrate.scenario.Scenario;
import runrate.units.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A year ahead as JSON. Amounts are not rounded.
public final class MonthsJson {
  private MonthsJson() {}

  public static String of(Scenario scenario, TwelveMonths year, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(scenario);
    root.put("growthPerMonth", scenario.forecast().growthPerMonth());
    ArrayNode vendors = root.putArray("vendors");
    year.vendors().forEach(vendors::add);
    ArrayNode months = root.putArray("months");
    year.months().forEach(month -> add(months.addObject(), month));
    root.put("totalUsd", year.totalUsd());
    ReportJson.put(root, "yearBudgetUsd", year.yearBudgetUsd());
    root.put("recordedDays", year.recordedDays()).put("recordedSource",
        year.recordedDays() == 0 ? "" : year.recordedSource());
    year.brokenOn().ifPresentOrElse(day -> root.put("brokenOn", day.toString()), () -> root.putNull("brokenOn"));
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void add(ObjectNode node, TwelveMonths.Month month) {
    node.put("month", month.month().toString()).put("workingDays", month.workingDays()).put("calls", month.calls())
        .put("usd", month.usd()).put("soFarUsd", month.soFarUsd()).put("recordedDays", month.recordedDays());
    ArrayNode parts = node.putArray("byVendorUsd");
    month.byVendorUsd().forEach(parts::add);
    ArrayNode changes = node.putArray("priceChanges");
    month.changes().forEach(change -> changes.addObject().put("day", change.day().toString())
        .put("model", change.model()).put("inputBefore", change.inputBefore()).put("inputAfter", change.inputAfter())
        .put("outputBefore", change.outputBefore()).put("outputAfter", change.outputAfter()));
    ArrayNode ends = node.putArray("modelEnds");
    month.ends().forEach(end -> ends.addObject().put("day", end.day().toString()).put("model", end.model())
        .put("what", end.kind().name().toLowerCase(Locale.ROOT)));
  }
}
