package runrate.desktop.paper;

import runrate.costing.CostReport;
import runrate.desktop.controls.StyledLabel;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;

/// The last page of a handout: what its figures rest on.
final class LastPage extends Page {
  LastPage(RateBook book, Scenario scenario, CostReport cost) {
    getChildren().addAll(StyledLabel.wrapped("What the figures rest on", "paper-title"),
        new Sources(scenario, cost, true));
    addCurrency(book, scenario);
  }
}
