package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import runrate.text.Figures;
import runrate.text.Money;

/// What a desk shows at one moment: its headline, its budget and every text of its four charts.
public record Shown(String headline, String budget, List<String> cost, List<String> waterfall, List<String> burn,
    List<String> frontier) {

  /// Once months were drawn: what they say comes a moment after an edit.
  public static Shown on(OpenDesk desk) {
    desk.run(() -> desk.window().odds().showNow());
    var charts = desk.charts();
    return new Shown(desk.text("#headline-cost"), desk.text("#budget-status"), desk.textsOf(charts.get(0)),
        desk.textsOf(charts.get(1)), desk.textsOf(charts.get(2)), desk.textsOf(charts.get(3)));
  }

  /// Holds the figures on the screen against the report they are drawn from.
  public void agreesWith(OpenDesk desk) {
    var report = desk.state().report();
    assertEquals(desk.scenario(), report.scenario());
    assertEquals(Figures.usd(report.cost().monthUsd()), headline);
    var plan = report.savings().planUsd();
    assertTrue(waterfall.contains(Money.US_DOLLARS.amount(plan, report.savings().baselineUsd())), waterfall::toString);
    assertTrue(burn.contains(Figures.usd(report.burn().monthEndUsd())), burn::toString);
    var request = Money.US_DOLLARS.perRequest(report.frontier().plan().orElseThrow().option().costPerRequestUsd());
    assertTrue(frontier.stream().anyMatch(text -> text.startsWith(request + " · quality")), frontier::toString);
    report.cost().byModel().stream().limit(1).forEach(model -> assertTrue(cost.stream()
        .anyMatch(text -> text.startsWith(Money.US_DOLLARS.amount(model.monthUsd(), report.cost().monthUsd()))),
            cost::toString));
  }
}
