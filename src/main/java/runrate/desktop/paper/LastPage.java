package runrate.desktop.paper;

import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.OddsWords;

/// The last page of a handout: what its figures rest on.
final class LastPage extends Page {
  LastPage(CostEngine engine, Scenario scenario, CostReport cost) {
    getChildren().addAll(StyledLabel.wrapped("What the figures rest on", "paper-title"),
        new Sources(scenario, cost, true));
    OddsWords.onPaper(Money.of(scenario), engine, scenario).ifPresent(chances -> getChildren().addAll(
        StyledLabel.wrapped("How sure the month is", "paper-section"), StyledLabel.wrapped(chances, "paper-note")));
    addCurrency(engine.book(), scenario);
  }
}
